/**
 * Keys that sign without a person: this device, a demonstration roster root, a portal's roots.
 *
 * Nobody types a passphrase for them, so only the operating system can protect them. Where it has
 * no key store the file holds the key itself, readable by its owner alone, and `protectedBy` says
 * so: the settings screen and `doctor` show it.
 */
import { z } from 'zod';
import type { KeyCustody } from '#core/ports.ts';
import { canonicalJson, parseStrictJson } from '#shared/lib/canonicalJson.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { okpJwk } from '#shared/protocol/jwk.ts';
import { openOuterLayer, outerLayer, sealOuterLayer } from './outerLayer.ts';
import { kidOf } from './protocolCrypto.ts';
import { newSeed, SEED_LENGTH, signingKeyOf, type SigningKey } from './signingKey.ts';

export type MachineKeyKind = 'device' | 'roster-root' | 'receipt-root';

export interface MachineKey {
  readonly key: SigningKey;
  readonly protectedBy: 'os' | 'file';
}

export interface MachineKeyRefusal {
  readonly type: 'key/unreadable';
  readonly why: string;
}

const keyFile = z.strictObject({
  format: z.literal(1),
  kind: z.enum(['device', 'roster-root', 'receipt-root']),
  publicJwk: okpJwk,
  ...outerLayer,
});

/** Makes a key and the text of its file; write it with `writeKeyFile`. */
export async function createMachineKey(
  kind: MachineKeyKind,
  custody: KeyCustody,
): Promise<MachineKey & { readonly file: string }> {
  const seed = newSeed();
  try {
    const key = signingKeyOf(seed);
    const layer = await sealOuterLayer(seed, custody);
    const file = canonicalJson({ format: 1, kind, publicJwk: okpJwk.parse(key.publicJwk), ...layer });
    return { file, key, protectedBy: layer.protectedBy };
  } finally {
    seed.fill(0);
  }
}

/** Opens a key file of this kind; a device's key can't be loaded as a root by mistake. */
export async function openMachineKey(
  kind: MachineKeyKind,
  file: string,
  custody: KeyCustody,
): Promise<Result<MachineKey, MachineKeyRefusal>> {
  const unreadable = (why: string): Result<never, MachineKeyRefusal> => err({ type: 'key/unreadable', why });
  const json = parseStrictJson(file);
  const parsed = json.ok ? keyFile.safeParse(json.value) : null;
  if (parsed?.success !== true) return unreadable('not a machine key file of format 1');
  if (parsed.data.kind !== kind) return unreadable(`a ${parsed.data.kind} key where a ${kind} key was asked`);
  const seed = await openOuterLayer(parsed.data, custody);
  if (!seed.ok) return seed;
  if (seed.value.length !== SEED_LENGTH) return unreadable('the secret has the wrong length');
  const key = signingKeyOf(seed.value);
  seed.value.fill(0);
  if (key.kid !== kidOf(parsed.data.publicJwk)) return unreadable('the secret does not belong to the public key');
  return ok({ key, protectedBy: parsed.data.protectedBy });
}
