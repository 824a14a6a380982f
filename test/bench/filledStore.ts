import { join } from 'node:path';
import { write } from '#core/storage/db.ts';
import { openStore, type Store } from '#core/storage/openStore.ts';
import { insertPerson } from '#core/storage/repositories/people.ts';
import { addRecord, noon, officer } from '#test/support/storeFixture.ts';
import { existsSync } from 'node:fs';
import type { BenchOptions } from './measure.ts';
import { seededRandom, syntheticText } from './syntheticText.ts';

const batch = 2_000;

/** A real store with so many records; made once per run, shared by the sections. */
export function filledStore({ records, characters, seed, scratch, say }: BenchOptions): Store {
  const folder = join(scratch, `store-${records}`);
  const made = existsSync(folder);
  const store = openStore(folder);
  if (made) return store;
  const random = seededRandom(seed);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: '' } as const;
  write(store.db, (db) => insertPerson(db, { id: officer, name: '王晓', roles: ['officer'], kid: 'k', jwk, wrappedKey: '{}' }, noon));
  for (let done = 0; done < records; done += batch) {
    write(store.db, (db) => {
      for (let n = done; n < Math.min(done + batch, records); n += 1) {
        addRecord(db, `关于${syntheticText(random, 18).replace(/\s/gu, '')}的通知(${n})`, syntheticText(random, characters), (noon + n) as typeof noon);
      }
    });
    if (done % 20_000 === 0) say(`  造数据 ${done}/${records}`);
  }
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  return store;
}
