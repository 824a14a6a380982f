/**
 * A core with one record made from a form, for components and previews: it keeps the contract's rules
 * about revisions, and its checks and clocks are the real ones, over the shipped pack. What it does not
 * have is a disk and other records; a test gives those in `script`.
 */
import type { Input } from '#shared/contract/contract.ts';
import type { FormView } from '#shared/contract/forms.ts';
import { readCalendar } from '#shared/domain/calendar/readCalendar.ts';
import type { Decision } from '#shared/domain/checks/checks.ts';
import { runRecordChecks } from '#shared/domain/checks/runRecordChecks.ts';
import { clocksOf } from '#shared/domain/clock/clocksOf.ts';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import { holds, rowsOf, textAt } from '#shared/domain/form/fieldValue.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { err, ok } from '#shared/lib/result.ts';
import { scriptedBridge, type Script, type ScriptedBridge } from '#test/support/scriptedBridge.ts';
import { frame, officer, recordId, submissionId } from '#test/support/rendererPreview/basis.ts';
import { shippedPack } from '#test/support/rendererPreview/shippedPack.ts';
import years from '../../resources/calendars/cn-2004-2026.json' with { type: 'json' };

/** The moment of every shot and component test of a form. */
export const now = Date.parse('2026-11-23T09:16:37+08:00') as Instant;
export const record = recordId(1);
const submission = submissionId(1);

const calendar = readCalendar(years);
if (!calendar.ok) throw new Error('The shipped calendar is broken');

export interface FormCoreStart {
  readonly kind: string;
  readonly content?: Partial<
    Pick<RecordContent, 'title' | 'docNumber' | 'issuer' | 'date' | 'fields' | 'links' | 'attribute'>
  >;
  readonly revision?: number;
  readonly view?: Partial<Omit<FormView, 'record' | 'clocks'>> & { readonly state?: FormView['record']['state'] };
}

export interface FormCore {
  readonly script: Script;
  readonly saved: readonly Input<'records.save'>[];
  readonly content: () => RecordContent;
  /** Somebody else saves. */
  readonly saveElsewhere: (change: Partial<RecordContent>) => void;
}

export function formCore({ kind, content = {}, revision = 3, view = {} }: FormCoreStart): FormCore {
  let written: RecordContent = {
    kind,
    attribute: { code: 'ZD', basis: null, reason: null },
    title: '',
    docNumber: null,
    issuer: '中山市人民政府办公室',
    date: null,
    fields: {},
    links: [],
    clauses: [],
    authors: [officer.id],
    ...content,
  };
  let number = revision;
  let author = officer.name;
  let state = view.state ?? 'draft';
  const decisions: Decision[] = [];
  const saved: Input<'records.save'>[] = [];
  const revisionView = () => ({
    number,
    digest: String(number).padStart(64, '0'),
    savedAt: '2026-11-23T09:16:37+08:00',
    author,
  });
  const recordView = () => ({ id: record, submission, content: written, revision: revisionView(), state });
  const formView = (): FormView => {
    const { state: _, ...rest } = view;
    return {
      record: recordView(),
      clocks: clocks(written),
      links: [],
      returned: null,
      delivery: null,
      publicUrl: null,
      supersededBy: [],
      ...rest,
    };
  };
  const script: Script = {
    ...frame,
    'records.form': () => ok(formView()),
    'records.get': () => ok(recordView()),
    'records.save': (input) => {
      if (input.base !== number) return err({ type: 'record/stale', current: number });
      const links = (input.content.links ?? []).map((link) => ({ ...link, spans: [] }));
      written = { ...written, ...input.content, links };
      number += 1;
      author = officer.name;
      saved.push(input);
      return ok(revisionView());
    },
    'checks.run': () => ok(report(written, decisions)),
    'checks.decide': ({ finding, decision, reason }) => {
      decisions.push({ finding, decision, reason, by: officer.name, at: '2026-11-23T09:20:00+08:00' });
      return ok(null);
    },
    'submissions.submit': () => {
      state = 'in-review';
      return ok({ submittedAt: '2026-11-23T09:20:00+08:00' });
    },
    'submissions.withdraw': () => {
      state = 'draft';
      return ok(null);
    },
    'records.list': ok({ rows: [], next: null, total: 0 }),
  };
  return {
    script,
    saved,
    content: () => written,
    saveElsewhere: (change) => {
      written = { ...written, ...change };
      number += 1;
      author = '李敏';
    },
  };
}

/** The bridge of a core, for component tests. */
export const formBridge = (core: FormCore, more: Script = {}): ScriptedBridge =>
  scriptedBridge({ ...core.script, ...more });

function clocks(content: RecordContent): readonly ClockState[] {
  const kind = kindOf(shippedPack, content.kind);
  if (kind === undefined || !calendar.ok) return [];
  const facts = {
    value: (field: string) => textAt(content, field) || null,
    rows: (table: string) =>
      rowsOf(content.fields[table]).map(({ cells }) =>
        Object.fromEntries(
          Object.entries(cells).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
        ),
      ),
    linked: () => null,
    publishedOn: null,
    linkedPublishedOn: () => null,
    holds: (condition: Parameters<typeof holds>[0]) => holds(condition, content),
  };
  return clocksOf(kind.clocks, shippedPack.clocks, facts, calendar.value, now);
}

function report(content: RecordContent, decisions: readonly Decision[]) {
  if (!calendar.ok) throw new Error('The shipped calendar is broken');
  return runRecordChecks({
    records: [{ id: record, content }],
    linked: () => [],
    linkedFrom: () => [],
    clocksOf: () => clocks(content),
    publishedOn: () => null,
    authorNames: () => [officer.name],
    attachment: () => ({ state: 'read', text: '', traces: [] }),
    department: '中山市人民政府办公室',
    decisions,
    now,
    calendar: calendar.value,
    rulePack: shippedPack,
  });
}
