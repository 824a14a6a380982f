import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { KeyCustody } from '#core/ports.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

/**
 * The outer layer of a key file: sealed by the operating system's key store where there is one.
 * The digest tells a damaged file from a wrong passphrase, which to a cipher look the same.
 */
export const outerLayer = {
  protectedBy: z.enum(['os', 'file']),
  /** base64url. */
  content: z.string().regex(/^[\w-]+$/u),
  /** SHA-256 of `content`'s bytes, hexadecimal. */
  digest: z.string(),
};
export type OuterLayer = z.output<z.ZodObject<typeof outerLayer>>;

export async function sealOuterLayer(plain: Uint8Array, custody: KeyCustody): Promise<OuterLayer> {
  const content = Buffer.from(custody.available ? await custody.seal(plain) : plain);
  return {
    protectedBy: custody.available ? 'os' : 'file',
    content: content.toString('base64url'),
    digest: sha256(content),
  };
}

/** What the layer holds. `why` is for the log, not for the screen. */
export async function openOuterLayer(
  layer: OuterLayer,
  custody: KeyCustody,
): Promise<Result<Uint8Array, { readonly type: 'key/unreadable'; readonly why: string }>> {
  const content = Buffer.from(layer.content, 'base64url');
  if (sha256(content) !== layer.digest) return err({ type: 'key/unreadable', why: 'the file is damaged' });
  if (layer.protectedBy === 'file') return ok(content);
  if (!custody.available)
    return err({ type: 'key/unreadable', why: "sealed by an operating system's key store that is not there" });
  try {
    return ok(await custody.unseal(content));
  } catch {
    return err({ type: 'key/unreadable', why: 'the key store of the operating system does not open it' });
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
