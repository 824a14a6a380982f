import type { KeyCustody, Random } from './ports.ts';
import type { Device } from './services/deps.ts';
import { createMachineKey, openMachineKey } from './signing/machineKey.ts';
import { StoreUnwritable, write } from './storage/db.ts';
import type { Store } from './storage/openStore.ts';
import { readFact, writeFact } from './storage/repositories/installation.ts';

/**
 * This machine's own key, made at the first start. One that can't be opened any more (the system's
 * key store was reset, the folder was copied from another machine) is replaced: the portal then
 * asks for a new enrolment, and nothing signed before loses its worth.
 */
export async function openDevice({ db }: Store, random: Random, custody: KeyCustody): Promise<Device> {
  const stored = readFact(db, 'device');
  const opened = stored && (await openMachineKey('device', stored.keyFile, custody));
  if (stored && opened?.ok === true) return { id: stored.id, key: opened.value.key };

  const { key, file } = await createMachineKey('device', custody);
  const id = random.uuid();
  const written = write(db, (writable) => writeFact(writable, 'device', { id, keyFile: file }));
  if (!written.ok) throw new StoreUnwritable('The device key', written.error);
  return { id, key };
}
