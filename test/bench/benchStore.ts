/** The desk that everything about records is measured on: real people, real keys, ten years of records of every kind. */
import { join } from 'node:path';
import { setTimeout as breathe } from 'node:timers/promises';
import { civilDateOf, parseInstant } from '#shared/lib/shanghaiTime.ts';
import { signingKeyOf } from '#core/signing/signingKey.ts';
import { write } from '#core/storage/db.ts';
import { registerBlob } from '#core/storage/repositories/blobRows.ts';
import { insertPerson } from '#core/storage/repositories/people.ts';
import { openTestDesk, type TestDesk } from '#test/support/openTestDesk.ts';
import { noon, officer } from '#test/support/storeFixture.ts';
import { submitSome } from './benchReviews.ts';
import { drawnFrom, mouldOf } from './benchKinds.ts';
import { addSubmission, type Making } from './benchRecords.ts';
import type { BenchOptions } from './measure.ts';
import { seededRandom } from './syntheticText.ts';

/** A Tuesday so late in the year that what is begun falls due in one whose calendar is not published yet. */
export const benchNow = parseInstant('2026-12-29T09:15:00+08:00') ?? noon;
const batch = 1_000;
const passphrase = '基准口令-不用于真实工作';
export const benchFolder = (scratch: string, records: number): string => join(scratch, `store-${records}`);

/** Makes the desk's folder: the demonstration department and so many records. */
export async function fillBenchStore(options: BenchOptions): Promise<void> {
  const { records, characters, seed, scratch, say } = options;
  await using desk = await openTestDesk({ folder: benchFolder(scratch, records), at: benchNow });
  await desk.done('setup.demonstration', { officerPassphrase: passphrase, chiefPassphrase: passphrase });
  const { db, blobs } = desk.desk.store;
  const key = signingKeyOf(new Uint8Array(32).fill(seed % 256));
  const pack = await desk.done('rules.pack', {});
  const attached = blobs.put(new TextEncoder().encode('附件'));
  write(db, (writable) => {
    const person = { id: officer, name: '历年经办人', roles: ['officer'], kid: key.kid, wrappedKey: '{}' } as const;
    insertPerson(writable, { ...person, jwk: key.publicJwk }, noon);
    registerBlob(writable, attached, noon);
  });
  const file: Parameters<typeof mouldOf>[2] = ({ endings: [ending = 'pdf'] }) => ({
    id: 'a1',
    name: `附件.${ending}`,
    sha256: attached.digest,
    size: attached.size,
    caption: '附件',
  });
  const random = seededRandom(seed);
  const drawn = drawnFrom(pack);
  const shared: Omit<Making, 'db'> = {
    pack,
    moulds: new Map(pack.kinds.map((kind) => [kind.key, mouldOf(kind, pack, file)])),
    random,
    characters,
    key,
    now: benchNow,
    made: new Map(),
  };
  let made = 0;
  while (made < records) {
    const written = write(db, (writable) => {
      const upTo = Math.min(made + batch, records);
      while (made < upTo) {
        const kind = drawn[Math.floor(random() * drawn.length)] ?? 'penalty';
        made += addSubmission({ ...shared, db: writable }, kind, made, records);
      }
    });
    if (!written.ok) throw new Error(`The bench's store can't be written: ${written.error.why}`);
    if (made % 10_000 < batch) say(`  造数据 ${made}/${records}`);
  }
  await unlockBenchDesk(desk);
  const around = { day: civilDateOf(benchNow), file, linked: noLink };
  await submitSome(desk, Math.min(100, Math.ceil(records / 500)), around);
  // Opened once more, so that clocks that have something to say have said it before anything is measured.
  await desk.reopen();
  await breathe(1_000);
  desk.desk.store.db.pragma('wal_checkpoint(TRUNCATE)');
}

const noLink = (link: string): never => {
  throw new Error(`An inspection needs no link of type ${link}`);
};

/** Opens the filled desk with the demonstration's officer unlocked. */
export async function openBenchDesk({
  scratch,
  records,
}: Pick<BenchOptions, 'scratch' | 'records'>): Promise<TestDesk> {
  const desk = await openTestDesk({ folder: benchFolder(scratch, records), at: benchNow });
  await unlockBenchDesk(desk);
  return desk;
}

export async function unlockBenchDesk(desk: TestDesk): Promise<void> {
  const { people } = await desk.done('session.state', {});
  const person = people.find(({ name }) => name === '王晓');
  if (!person) throw new Error('The store was not filled');
  await desk.done('session.unlock', { person: person.id, passphrase });
}
