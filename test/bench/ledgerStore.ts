/** The desk that the ledger is measured on: ten years of records of every kind, their clocks and marks as the program keeps them. */
import { join } from 'node:path';
import type { RecordContent, RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import { addDays, parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import { startOfDay } from '#shared/lib/shanghaiTime.ts';
import { addRevision } from '#core/services/records/addRevision.ts';
import { notePublished } from '#core/services/records/publishedRecords.ts';
import { write, type WriteDb } from '#core/storage/db.ts';
import { insertPerson } from '#core/storage/repositories/people.ts';
import { insertRecord } from '#core/storage/repositories/records.ts';
import { insertSubmission } from '#core/storage/repositories/submissions.ts';
import { systemRandom } from '#core/systemPorts.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { openTestDesk, type TestDesk } from '#test/support/openTestDesk.ts';
import { attribute, noon, officer, ruleDeps } from '#test/support/storeFixture.ts';
import type { BenchOptions } from './measure.ts';
import { seededRandom, syntheticText } from './syntheticText.ts';

const passphrase = '基准口令-不用于真实工作';
const batch = 2_000;
const units = Array.from({ length: 20 }, (_, at) => `第${at + 1}科`);
const firstDay = parseCivilDate('2017-01-02')!;
const days = 3_600;
const outcomes = builtInPack.lists['requestOutcomes']?.map(({ key }) => key) ?? [];
const applicants = builtInPack.lists['applicantTypes']?.map(({ key }) => key) ?? [];

/** Makes the desk and opens it anew, so that nothing of the making is in its caches. */
export async function openLedgerDesk({ records, seed, scratch, say }: BenchOptions): Promise<TestDesk> {
  const folder = join(scratch, 'ledger');
  const desk = await openTestDesk({ folder, at: noon });
  const { officer: person } = await desk.done('setup.demonstration', {
    officerPassphrase: passphrase,
    chiefPassphrase: passphrase,
  });
  const { db } = desk.desk.store;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: '' } as const;
  write(db, (writable) =>
    insertPerson(
      writable,
      { id: officer, name: '历年经办人', roles: ['officer'], kid: 'k', jwk, wrappedKey: '{}' },
      noon,
    ),
  );
  const random = seededRandom(seed);
  for (let done = 0; done < records; done += batch) {
    write(db, (writable) => {
      for (let n = done; n < Math.min(done + batch, records); n += 1) addOne(writable, random, n);
    });
    if ((done + batch) % 20_000 === 0) say(`  造数据 ${done + batch}/${records}`);
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  await desk.reopen();
  await desk.done('session.unlock', { person: person.id, passphrase });
  return desk;
}

function addOne(db: WriteDb, random: () => number, n: number): void {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const kind = pick(builtInPack.kinds);
  const formedOn = addDays(firstDay, Math.floor(random() * days));
  const content = contentOf(
    kind,
    formedOn,
    pick(units),
    pick(applicants),
    pick(outcomes),
    syntheticText(random, 200),
    n,
  );
  const id = systemRandom.uuid() as RecordId;
  const submission = systemRandom.uuid() as SubmissionId;
  const at = startOfDay(formedOn);
  insertSubmission(db, submission, at);
  insertRecord(db, id, submission, kind.key, at);
  addRevision(ruleDeps, db, { record: id, after: null, content, author: officer, at });
  // Nineteen of twenty are published, one of thirty too late; what is left over is open and overdue.
  if (!kind.delivered || random() > 0.95) return;
  const after = random() < 1 / 30 ? 40 : Math.floor(random() * 26);
  notePublished(ruleDeps, db, submission, startOfDay(addDays(formedOn, after)));
}

const contentOf = (
  kind: Kind,
  formedOn: CivilDate,
  unit: string,
  applicantType: string,
  outcome: string,
  text: string,
  n: number,
): RecordContent => ({
  kind: kind.key,
  attribute,
  title: `第${n}件${kind.name}`,
  docNumber: null,
  issuer: null,
  date: formedOn,
  fields: {
    ...(kind.key === 'request'
      ? { receivedOn: formedOn, repliedOn: addDays(formedOn, 15), applicantType, outcome }
      : { secrecyConclusion: 'public', secrecyReviewer: '某某', secrecyOn: formedOn, channels: ['website'] }),
    unit,
    formedOn,
    text,
  },
  clauses: [],
  links: [],
  authors: [officer],
});
