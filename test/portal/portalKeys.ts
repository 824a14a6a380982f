/**
 * The portal's keys. Two, because they are two people's: the receipt root signs online, with every
 * answer; the operator's root signs rosters, rule packs and calendars, and on a real portal lies in
 * a safe. A key of one never counts for the other (package-and-portal §1.4).
 */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyCustody } from '#core/ports.ts';
import { exportJwkSet } from '#core/signing/exportJwkSet.ts';
import { writeKeyFile } from '#core/signing/keyFiles.ts';
import { createMachineKey, openMachineKey, type MachineKeyKind } from '#core/signing/machineKey.ts';
import type { SigningKey } from '#core/signing/signingKey.ts';

export interface PortalKeys {
  readonly receiptRoot: SigningKey;
  readonly operatorRoot: SigningKey;
  /** Text of the JWK Set departments get out of band. */
  readonly trustRoots: string;
  readonly trustRootsFile: string;
}

/** A server has no key store of a desktop; its folder is readable by its owner alone. */
const noCustody: KeyCustody = {
  available: false,
  seal: () => Promise.reject(new Error('No key store')),
  unseal: () => Promise.reject(new Error('No key store')),
};

export async function openPortalKeys(dir: string): Promise<PortalKeys> {
  const receiptRoot = await openOrCreate(join(dir, 'receipt-root.key'), 'receipt-root');
  const operatorRoot = await openOrCreate(join(dir, 'operator-root.key'), 'roster-root');
  const trustRoots = exportJwkSet([
    { jwk: operatorRoot.publicJwk, uses: ['roster', 'rulepack', 'calendar'] },
    { jwk: receiptRoot.publicJwk, uses: ['receipt'] },
  ]);
  const trustRootsFile = join(dir, 'trust-roots.json');
  await writeFile(trustRootsFile, trustRoots);
  return { receiptRoot, operatorRoot, trustRoots, trustRootsFile };
}

async function openOrCreate(file: string, kind: MachineKeyKind): Promise<SigningKey> {
  if (!existsSync(file)) {
    const made = await createMachineKey(kind, noCustody);
    await writeKeyFile(file, made.file);
    return made.key;
  }
  const opened = await openMachineKey(kind, readFileSync(file, 'utf8'), noCustody);
  if (!opened.ok) throw new Error(`${file}: ${opened.error.why}`);
  return opened.value.key;
}
