/** The desk that search, list and save are measured on: real people, real keys, so many records. */
import { join } from 'node:path';
import { write } from '#core/storage/db.ts';
import { insertPerson } from '#core/storage/repositories/people.ts';
import { openTestDesk, type TestDesk } from '#test/support/openTestDesk.ts';
import { addRecord, noon, officer } from '#test/support/storeFixture.ts';
import type { BenchOptions } from './measure.ts';
import { seededRandom, syntheticText } from './syntheticText.ts';

const batch = 2_000;
const passphrase = '基准口令-不用于真实工作';
const folderOf = (scratch: string): string => join(scratch, 'store');

/** Makes the desk's folder: the demonstration department and `records` policies of `characters` each. */
export async function fillBenchStore({ records, characters, seed, scratch, say }: BenchOptions): Promise<void> {
  await using desk = await openTestDesk({ folder: folderOf(scratch) });
  await desk.done('setup.demonstration', { officerPassphrase: passphrase, chiefPassphrase: passphrase });
  const { db } = desk.desk.store;
  const random = seededRandom(seed);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: '' } as const;
  write(db, (writable) =>
    insertPerson(
      writable,
      { id: officer, name: '历年经办人', roles: ['officer'], kid: 'k', jwk, wrappedKey: '{}' },
      noon,
    ),
  );
  for (let done = 0; done < records; done += batch) {
    const upTo = Math.min(done + batch, records);
    write(db, (writable) => {
      for (let n = done; n < upTo; n += 1) {
        const title = `关于${syntheticText(random, 18).replace(/\s/gu, '')}的通知（${n}）`;
        addRecord(writable, title, syntheticText(random, characters), (noon + n) as typeof noon);
      }
    });
    if (upTo % 20_000 === 0) say(`  造数据 ${upTo}/${records}`);
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** Opens the filled desk with the demonstration's officer unlocked. */
export async function openBenchDesk({ scratch }: BenchOptions): Promise<TestDesk> {
  const desk = await openTestDesk({ folder: folderOf(scratch) });
  const { people } = await desk.done('session.state', {});
  const person = people.find(({ name }) => name === '王晓');
  if (!person) throw new Error('The store was not filled');
  await desk.done('session.unlock', { person: person.id, passphrase });
  return desk;
}
