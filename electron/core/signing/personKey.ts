/**
 * A person's signing key on this machine (§1.1): always under their passphrase, and where the
 * operating system has a key store, under that as well. The second layer never replaces the first:
 * two people may share one computer and one account of it.
 */
import { z } from 'zod';
import type { KeyCustody } from '#core/ports.ts';
import { canonicalJson, parseStrictJson } from '#shared/lib/canonicalJson.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { okpJwk } from '#shared/protocol/jwk.ts';
import { utf8 } from '#shared/protocol/utf8.ts';
import { openOuterLayer, outerLayer, sealOuterLayer } from './outerLayer.ts';
import { kidOf } from './protocolCrypto.ts';
import { unwrapSecret, wrappedSecret, wrapSecret } from './passphraseWrap.ts';
import { newSeed, signingKeyOf, type SigningKey } from './signingKey.ts';

export type OpenKeyRefusal =
  | { readonly type: 'session/wrong-passphrase' }
  /** Damaged, of another format, or sealed by a key store this machine no longer has; `why` is for the log. */
  | { readonly type: 'session/key-unreadable'; readonly why: string };

const keyFile = z.strictObject({
  format: z.literal(1),
  kind: z.literal('person-key'),
  publicJwk: okpJwk,
  ...outerLayer,
});

/**
 * Makes a key and the text of its file. The key is open; the caller closes it.
 * Takes about half a second of another thread.
 */
export async function createPersonKey(
  passphrase: string,
  custody: KeyCustody,
): Promise<{ readonly file: string; readonly key: SigningKey }> {
  const seed = newSeed();
  try {
    const key = signingKeyOf(seed);
    const publicJwk = okpJwk.parse(key.publicJwk);
    const wrapped = await wrapSecret(seed, passphrase, utf8(key.kid));
    const layer = await sealOuterLayer(utf8(canonicalJson(wrapped)), custody);
    return { file: canonicalJson({ format: 1, kind: 'person-key', publicJwk, ...layer }), key };
  } finally {
    seed.fill(0);
  }
}

/** Opens the key a person made with `createPersonKey`. */
export async function openPersonKey(
  file: string,
  passphrase: string,
  custody: KeyCustody,
): Promise<Result<SigningKey, OpenKeyRefusal>> {
  const unreadable = (why: string): Result<never, OpenKeyRefusal> => err({ type: 'session/key-unreadable', why });
  const json = parseStrictJson(file);
  const parsed = json.ok ? keyFile.safeParse(json.value) : null;
  if (parsed?.success !== true) return unreadable('not a person key file of format 1');
  const { publicJwk } = parsed.data;
  const inner = await openOuterLayer(parsed.data, custody);
  if (!inner.ok) return unreadable(inner.error.why);
  const innerJson = parseStrictJson(Buffer.from(inner.value).toString('utf8'));
  const wrapped = innerJson.ok ? wrappedSecret.safeParse(innerJson.value) : null;
  if (wrapped?.success !== true) return unreadable('the wrapped secret is not of format 1');
  const seed = await unwrapSecret(wrapped.data, passphrase, utf8(kidOf(publicJwk)));
  // The layer's digest was right, so the file is whole: what does not fit is the passphrase.
  if (seed === null) return err({ type: 'session/wrong-passphrase' });
  const key = signingKeyOf(seed);
  seed.fill(0);
  return key.kid === kidOf(publicJwk) ? ok(key) : unreadable('the secret does not belong to the public key');
}
