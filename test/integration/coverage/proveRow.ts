/** What holds of every row of the plan, whatever its kinds: asked of the desk and of the portal, not of the row. */
import { expect } from 'vitest';
import type { FormView } from '#shared/contract/forms.ts';
import type { LedgerView } from '#shared/contract/ledger.ts';
import type { ClockBinding } from '#shared/domain/rulepack/clockRule.ts';
import { asText, isShown } from '#shared/domain/form/fieldValue.ts';
import { fieldsOf } from '#shared/domain/form/formOf.ts';
import type { Chapter } from './chapter.ts';
import type { CoverageRow } from './coverageRow.ts';
import { insideName } from './sampleFiles.ts';
import { department, type Made } from './writing.ts';

/** Throws on the first thing that does not hold. */
export async function proveRow(chapter: Chapter, row: CoverageRow): Promise<void> {
  const records = chapter.of(row.id);
  expect(new Set(row.kinds), 'every kind of the row has a record').toEqual(
    new Set(row.write ? records.map(({ kind }) => kind.key) : row.kinds),
  );
  for (const made of records) await proveRecord(chapter, made);
  // A row without records of its own proves its clocks and indicators itself.
  if (records.length > 0) await proveClocks(chapter, row, records);
  if (records.length > 0) for (const indicator of row.indicators) await proveIndicator(chapter, row, indicator);
  await row.holds?.(chapter, row);
  expect(chapter.desk.reported, 'no bug went to the log').toEqual([]);
}

async function proveRecord(chapter: Chapter, made: Made): Promise<void> {
  const { desk } = chapter;
  const { id, title, kind } = made;
  expect(made.emptyBlocked, `${title}: an empty form can't be submitted`).toBeGreaterThan(0);
  expect(
    made.filledBlocked.map(({ rule, why }) => `${rule} ${why}`),
    `${title}: nothing stands in its way once it is filled`,
  ).toEqual([]);

  const list = { kinds: [kind.key], overdue: false, unit: null, state: null, after: null, limit: 200 } as const;
  const listed = await desk.done('records.list', { ...list, kinds: [...list.kinds] });
  expect(
    listed.rows.map((row) => row.id),
    `${title} is listed by its kind`,
  ).toContain(id);
  const found = await desk.done('records.search', { text: title, kinds: null, after: null, limit: 20 });
  expect(
    found.rows.map((row) => row.id),
    `${title} is found by search`,
  ).toContain(id);

  const form = await desk.done('records.form', { id });
  await (kind.delivered ? provePublished(chapter, made, form) : proveKept(chapter, made, form));
}

/** A register never leaves the department. */
async function proveKept({ desk }: Chapter, { submission, kind, title }: Made, form: FormView): Promise<void> {
  expect(await desk.call('submissions.submit', { submission }), `${title} stays in the department`).toEqual({
    ok: false,
    error: { type: 'submit/not-delivered', kind: kind.key },
  });
  expect({ state: form.record.state, publicUrl: form.publicUrl }).toEqual({ state: 'draft', publicUrl: null });
}

async function provePublished(chapter: Chapter, made: Made, form: FormView): Promise<void> {
  const { desk } = chapter;
  const { id, submission, title, kind } = made;
  expect(form, title).toMatchObject({ record: { state: 'approved' }, delivery: 'published' });
  const { chain } = await desk.done('review.open', { submission });
  expect(chain.map(({ act, by }) => `${by.role} ${act}`).slice(-2)).toEqual(['officer submit', 'chief approve']);

  const page = await pageOf(form, `documents/${kind.key}.html`);
  const said = (words: string): boolean => page.includes(words);
  const printed = [title, ...wordsOf(chapter, made, form, false)];
  expect(
    printed.filter((words) => !said(words)),
    `${title} stands on its page`,
  ).toEqual([]);
  expect(wordsOf(chapter, made, form, true).filter(said), `${title} keeps it inside`).toEqual([]);

  expect((await siteIndex(form)).includes(insideName), `${title}: files of internal fields stay inside`).toBe(false);

  // What every published record counts in: it was in the open, reviewed for secrecy, and its papers are whole.
  for (const figure of ['evidence.part', 'secrecy-trace.part']) {
    expect(await chapter.behind(figure, [kind.key]), `${title} counts in ${figure}`).toContain(id);
  }
}

/** The page as anybody reads it. */
export async function pageOf({ publicUrl }: Pick<FormView, 'publicUrl'>, path: string): Promise<string> {
  if (publicUrl === null) throw new Error('It has no public address');
  const answer = await fetch(new URL(path, publicUrl));
  expect(answer.status, `${path} is served`).toBe(200);
  return (await answer.text()).replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&');
}

/** The list of everything the portal published of the package. */
async function siteIndex({ publicUrl }: Pick<FormView, 'publicUrl'>): Promise<string> {
  const answer = await fetch(publicUrl ?? '');
  expect(answer.status).toBe(200);
  return answer.text();
}

/** Texts of the record that its form prints, or that it keeps inside; the department's name is everywhere. */
function wordsOf({ pack }: Chapter, { kind }: Made, { record }: FormView, internal: boolean): readonly string[] {
  // The studio's two pages are the policy's own words and the passages written about it.
  if (kind.screen === 'studio') return [];
  const own = new Set(kind.sections.flatMap(({ fields }) => fields.map(({ key }) => key)));
  return fieldsOf(kind, pack)
    .filter(
      (field) =>
        (field.type === 'text' || field.type === 'long-text') &&
        field.internal === internal &&
        (internal || own.has(field.key)) &&
        isShown(field, record.content),
    )
    .flatMap(({ key }) => asText(record.content.fields[key]).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.length > 3 && line !== department.name);
}

async function proveClocks(chapter: Chapter, row: CoverageRow, records: readonly Made[]): Promise<void> {
  const forms = await Promise.all(
    records.map(async ({ id, kind }) => ({ kind, form: await chapter.desk.done('records.form', { id }) })),
  );
  for (const [id, wanted] of Object.entries(row.clocks)) {
    const clocks = forms.flatMap(({ kind, form }) =>
      form.clocks
        .filter(({ clock, state }) => clock === id && state !== 'idle')
        .map((clock) => ({ clock, binding: kind.clocks.find((binding) => binding.clock === id) })),
    );
    expect(clocks.length, `${id} runs`).toBeGreaterThan(0);
    for (const { clock, binding } of clocks) {
      expect(clock.state, `${id} ${clock.name}, due ${String(clock.due)}`).toBe(wanted);
      if (wanted === 'kept' && stopsByReceipt(binding))
        expect(clock.stoppedOn, `${id} stops on the receipt's day`).toBe(chapter.publishedOn);
    }
  }
}

const stopsByReceipt = (binding: ClockBinding | undefined): boolean =>
  binding?.until.some((source) => 'published' in source) === true;

/** Indicators of how things stand on a day: no record is behind them one by one, so the row proves them itself. */
const ofTheDay: readonly string[] = ['empty-columns', 'catalogue-coverage', 'annual-report'];

/** The figure grew by the row's records, and they are the ones behind it. */
async function proveIndicator(chapter: Chapter, row: CoverageRow, key: string): Promise<void> {
  if (ofTheDay.includes(key)) {
    const standing = (await chapter.ledger([])).indicators.find((one) => one.key === key);
    expect(standing?.value, `${key} is assessed`).not.toBeNull();
    return;
  }
  const counted: string[] = [];
  for (const kind of row.kinds) {
    const [before, after] = [countOf(chapter.before(kind), key), countOf(await chapter.ledger([kind]), key)];
    const behind = await chapter.behind(`${key}.part`, [kind]);
    const own = chapter.of(row.id).filter(({ id }) => behind.includes(id));
    if (own.length > 0) expect(after, `${key} of ${kind} grew`).toBeGreaterThanOrEqual(before + own.length);
    counted.push(...own.map(({ id }) => id));
  }
  expect(counted.length, `${key} counts records of ${row.id}`).toBeGreaterThan(0);
}

function countOf({ indicators }: LedgerView, key: string): number {
  const indicator = indicators.find((one) => one.key === key);
  if (!indicator) throw new Error(`No indicator ${key}`);
  const approved = indicator.also.find((one) => one.key === 'approved')?.value;
  return indicator.part ?? approved ?? indicator.value ?? 0;
}
