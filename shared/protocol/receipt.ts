/**
 * Receipts (回执): the portal's signed word on how far a package has got (package-and-portal §2).
 *
 * A state of the client moves by a verified receipt and by nothing else. Answers may be lost,
 * doubled or come in any order; because receipts of one package are numbered by the portal and a
 * lower or repeated number changes nothing, every order ends in the same state.
 */
import { z } from 'zod';
import { parseStrictJson } from '#shared/lib/canonicalJson.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { stateOfReceipt, type DeliveryState, type PackageId } from '#shared/domain/delivery/delivery.ts';
import type { ProtocolCrypto } from './crypto.ts';
import { thumbprint } from './jwk.ts';
import { algorithmFits, parseCompactJws } from './jws.ts';
import { digest, packageId } from './names.ts';
import { timestamp } from './timestamp.ts';
import { findRoot, type TrustRoots } from './trustRoots.ts';
import { textOf } from './utf8.ts';

const receipt = z
  .object({
    packageId,
    /** Of the ZIP as delivered. */
    sha256: digest,
    state: z.enum(['received', 'verified', 'rejected', 'published', 'withdrawn']),
    /** Gapless per package, from 1. */
    sequence: z.int().min(1),
    at: timestamp,
    /** Public base address of the portal that speaks. */
    portal: z.string().min(1),
    reasons: z.array(z.object({ where: z.string(), why: z.string() })),
    indexNumber: z.string().nullable(),
    publicUrl: z.string().nullable(),
    publishedAt: timestamp.nullable(),
  })
  // A claim of publication that cannot be looked up, or a return nobody can act on, is no receipt.
  .refine(
    ({ state, indexNumber, publicUrl, publishedAt }) =>
      state !== 'published' || (indexNumber && publicUrl && publishedAt),
    {
      path: ['publicUrl'],
    },
  )
  .refine(({ state, reasons }) => state !== 'rejected' || reasons.length > 0, { path: ['reasons'] });

export type Receipt = z.output<typeof receipt>;

/** `why` is a Chinese sentence part, ready for a report. */
export interface ReceiptRefusal {
  readonly type: 'receipt/refused';
  readonly why: string;
}

/**
 * The receipt in a compact JWS, if a root that counts for receipts signed it.
 *
 * Unknown members are ignored: a portal may say more than this version understands, and the part
 * understood here is under the signature all the same.
 */
export function verifyReceipt(
  text: string,
  roots: TrustRoots,
  crypto: ProtocolCrypto,
): Result<Receipt, ReceiptRefusal> {
  const jws = parseCompactJws(text, 'disclosure-receipt+jws');
  if (!jws.ok) return refuse(jws.error.why);
  const { header, signed, signature, payload } = jws.value;

  const key = findRoot(roots, 'receipt', header.kid, (jwk) => thumbprint(jwk, crypto.sha256));
  if (!key) return refuse('签发回执的密钥不在信任根里');
  if (!algorithmFits(header.alg, key)) return refuse('签名算法与密钥不符');
  const verdict = crypto.verify(header.alg, key, signed, signature);
  if (verdict !== 'valid') return refuse(verdict === 'invalid' ? '回执的签名无效' : '本机验不了这种签名');

  const json = parseStrictJson(textOf(payload) ?? '');
  if (!json.ok) return refuse('回执的载荷不是 JSON，或有重名');
  const parsed = receipt.safeParse(json.value);
  return parsed.success
    ? ok(parsed.data)
    : refuse(`载荷不合回执的格式（${parsed.error.issues[0]?.path.join('.') ?? ''}）`);
}

/** What of a delivery decides whether a receipt moves it. */
export interface Delivered {
  readonly packageId: PackageId;
  /** Of the ZIP, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Sequence of the last receipt applied; 0 before the first. */
  readonly sequence: number;
}

export type ReceiptEffect =
  | { readonly type: 'moves'; readonly state: DeliveryState }
  /** Its number is not new: lost, doubled and late answers end here. */
  | { readonly type: 'stale' }
  /** Speaks of another package, or of other bytes under this package's id. */
  | { readonly type: 'foreign' };

/** What a verified receipt does to a delivery. */
export function effectOfReceipt(
  delivered: Delivered,
  { packageId: id, sha256, sequence, state }: Receipt,
): ReceiptEffect {
  if (id !== delivered.packageId || sha256 !== delivered.sha256) return { type: 'foreign' };
  return sequence > delivered.sequence ? { type: 'moves', state: stateOfReceipt[state] } : { type: 'stale' };
}

const refuse = (why: string): Result<never, ReceiptRefusal> => err({ type: 'receipt/refused', why });
