/**
 * A secret under a passphrase (口令): scrypt (RFC 7914), then AES-256-GCM.
 *
 * N = 2^17, r = 8, p = 1 needs 128 MiB and about half a second: nothing to somebody who types a
 * passphrase, a great deal to somebody who tries all of them. It runs off the main thread, because
 * the core must go on answering meanwhile. `bound` is public data the secret is tied to: a wrapped
 * secret moved under another name no longer opens.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

const KDF = { name: 'scrypt', N: 131_072, r: 8, p: 1 } as const;
/** scrypt itself needs 128 MiB; Node refuses without room above that. */
const MAX_MEMORY = 256 * 1024 * 1024;
const TAG_LENGTH = 16;

const base64url = z.string().regex(/^[\w-]+$/u);
export const wrappedSecret = z.strictObject({
  kdf: z.strictObject({
    name: z.literal(KDF.name),
    N: z.literal(KDF.N),
    r: z.literal(KDF.r),
    p: z.literal(KDF.p),
    salt: base64url,
  }),
  cipher: z.literal('A256GCM'),
  nonce: base64url,
  /** Ciphertext followed by its 16-byte tag. */
  sealed: base64url,
});
export type WrappedSecret = z.output<typeof wrappedSecret>;

export async function wrapSecret(secret: Uint8Array, passphrase: string, bound: Uint8Array): Promise<WrappedSecret> {
  const salt = randomBytes(32);
  const nonce = randomBytes(12);
  const key = await stretch(passphrase, salt);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  return {
    kdf: { ...KDF, salt: salt.toString('base64url') },
    cipher: 'A256GCM',
    nonce: nonce.toString('base64url'),
    sealed: sealed.toString('base64url'),
  };
}

/** The secret, or null when passphrase, wrapping or `bound` do not belong together. The caller wipes it. */
export async function unwrapSecret(
  wrapped: WrappedSecret,
  passphrase: string,
  bound: Uint8Array,
): Promise<Uint8Array | null> {
  const sealed = Buffer.from(wrapped.sealed, 'base64url');
  const key = await stretch(passphrase, Buffer.from(wrapped.kdf.salt, 'base64url'));
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrapped.nonce, 'base64url'), {
      authTagLength: TAG_LENGTH,
    });
    decipher.setAAD(bound).setAuthTag(sealed.subarray(-TAG_LENGTH));
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_LENGTH)), decipher.final()]);
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
}

function stretch(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  // NFC: the same characters typed on another system must open the same file.
  const secret = Buffer.from(passphrase.normalize('NFC'), 'utf8');
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, { N: KDF.N, r: KDF.r, p: KDF.p, maxmem: MAX_MEMORY }, (fault, key) => {
      secret.fill(0);
      if (fault === null) resolve(key);
      else reject(fault);
    });
  });
}
