/** The rows of one test file on one desk, from draft to delivered; the dear parts are done once for all of them. */
import type { LedgerView } from '#shared/contract/ledger.ts';
import type { DeliveryRow } from '#shared/contract/delivery.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf, parseInstant } from '#shared/lib/shanghaiTime.ts';
import { startPortal, type Portal } from '#test/portal/startPortal.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { openJob, passphrases } from '../core/job.ts';
import { sampleFiles } from './sampleFiles.ts';
import { department, openWriting, type Made, type Writing } from './writing.ts';

export interface Chapter extends Writing, AsyncDisposable {
  readonly portal: Portal;
  /** The day the records were written, and the later one the portal published them on. */
  readonly writtenOn: CivilDate;
  readonly publishedOn: CivilDate;
  /** The ledger before anything was written, by kind: what a row adds is the difference. */
  readonly before: (kind: string) => LedgerView;
  /** The ledger of the year, by these kinds (none is all). */
  readonly ledger: (kinds: readonly string[]) => Promise<LedgerView>;
  /** Records behind a figure, by id. */
  readonly behind: (figure: string, kinds: readonly string[]) => Promise<readonly string[]>;
  /** Submits, approves and delivers more records; leaves the officer unlocked. */
  readonly deliver: (records: readonly Made[]) => Promise<void>;
  /** The portal takes a published page down, and the officer takes its submission back to correct it. */
  readonly takeBack: (record: Made) => Promise<void>;
  /** Does something so many days later; then it is now again. */
  readonly later: <T>(days: number, act: () => Promise<T>) => Promise<T>;
}

/** What is written of a row, and whose ledger is read before. */
export interface WrittenRow {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly write?: (writing: Writing) => Promise<void>;
}

const DAY_MS = 24 * 3_600_000;

/** A quiet Monday of a year whose calendar is published. */
const usualDay = '2026-11-16';

/**
 * Opens a desk that is enrolled with a portal of its own, writes every row, submits, approves and delivers.
 * A day passes in between, so that what the receipt dates is not the day of writing.
 */
export async function openChapter(rows: readonly WrittenRow[], day = usualDay): Promise<Chapter> {
  const at = parseInstant(`${day}T09:00:00+08:00`);
  if (at === null) throw new Error(`No day ${day}`);
  const job = await openJob({ at });
  const { desk, people } = job;
  const folder = temporaryFolder();
  const portal = await startPortal({ dir: folder.path, now: () => desk.clock.now() });
  await desk.done('portal.enrol', {
    baseUrl: portal.baseUrl,
    code: portal.issueCode({ department, people: 2, roles: ['officer', 'chief'] }),
    trustRoots: portal.trustRoots,
    passphrases: (['officer', 'chief'] as const).map((who) => ({
      person: people[who].id,
      passphrase: passphrases[who],
    })),
  });

  const writing = await openWriting(job, await sampleFiles(desk));
  const year = { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31`, unit: null };
  const ledger = (kinds: readonly string[]): Promise<LedgerView> =>
    desk.done('ledger.view', { ...year, kinds: [...kinds] });
  const before = new Map<string, LedgerView>();
  for (const kind of new Set(rows.flatMap(({ kinds }) => kinds))) before.set(kind, await ledger([kind]));

  const deliver = (records: readonly Made[]): Promise<void> => deliverAll(writing, records);
  for (const row of rows) {
    writing.begin(row.id);
    await row.write?.(writing);
  }
  const writtenOn = civilDateOf(desk.clock.now());
  desk.clock.pass(DAY_MS);
  await deliver([...writing.rows.values()].flat().filter(({ kind }) => kind.delivered));

  return {
    ...writing,
    portal,
    writtenOn,
    publishedOn: civilDateOf(desk.clock.now()),
    before: (kind) => {
      const view = before.get(kind);
      if (!view) throw new Error(`The ledger was not read for ${kind}`);
      return view;
    },
    ledger,
    behind: async (figure, kinds) => {
      const query = { ...year, kinds: [...kinds], figure, after: null, limit: 200 };
      return (await desk.done('ledger.records', query)).rows.map(({ id }) => id);
    },
    deliver,
    takeBack: async ({ submission }) => {
      const row = latestOf(await desk.done('delivery.list', {}), submission);
      if (!row) throw new Error('It was never delivered');
      portal.withdraw(row.packageId, [{ where: '全文', why: '情况有变化，请更正后重新报送' }]);
      // The desk asks the portal what is new once a minute.
      desk.clock.pass(61_000);
      await desk.done('delivery.retry', {});
      await until(async () => (await desk.done('delivery.list', {})).some(isDown(row)));
      await desk.done('submissions.withdraw', { submission, reason: '按门户意见更正' });
    },
    later: async (days, act) => {
      const now = desk.clock.now();
      desk.clock.set((now + days * DAY_MS) as Instant);
      try {
        return await act();
      } finally {
        desk.clock.set(now);
      }
    },
    [Symbol.asyncDispose]: async () => {
      await job[Symbol.asyncDispose]();
      await portal.stop();
      folder[Symbol.dispose]();
    },
  };
}

/** The officer submits them all; the chief is unlocked once and approves them; the portal publishes them. */
async function deliverAll({ desk, job }: Writing, records: readonly Made[]): Promise<void> {
  const submissions = [...new Set(records.map(({ submission }) => submission))];
  for (const submission of submissions) await desk.done('submissions.submit', { submission });
  await job.enter('chief');
  for (const submission of submissions) {
    const { revision } = await desk.done('review.open', { submission });
    await desk.done('review.approve', { submission, revision, passphrase: passphrases.chief });
  }
  await job.enter('officer');
  await until(async () => {
    const rows = await desk.done('delivery.list', {});
    const latest = submissions.map((submission) => latestOf(rows, submission));
    const back = latest.find((row) => row?.state === 'returned');
    if (back) throw new Error(`${back.title} came back: ${JSON.stringify(back.reasons)}`);
    return latest.every((row) => row?.state === 'published');
  });
}

/** The newest package of a submission: a corrected one leaves the old one behind. */
const latestOf = (rows: readonly DeliveryRow[], submission: SubmissionId): DeliveryRow | undefined =>
  rows.filter((row) => row.submission === submission).toSorted((a, b) => (a.approvedAt < b.approvedAt ? 1 : -1))[0];

const isDown =
  ({ packageId }: DeliveryRow) =>
  (row: DeliveryRow): boolean =>
    row.packageId === packageId && row.state === 'withdrawn';

async function until(reached: () => Promise<boolean>): Promise<void> {
  for (const last = Date.now() + 25_000; Date.now() < last;) {
    if (await reached()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The portal did not get there');
}
