import type { Result } from '#shared/lib/result.ts';
import { buildBag, type BagInput, type BuildRefusal, type BuiltBag } from '../formats/bag/buildBag.ts';
import type { JobContext } from './jobContext.ts';

export interface BuildPackageInput {
  /** Where the ZIP goes; it appears there whole or not at all. */
  readonly out: string;
  readonly bag: BagInput;
}

/** Packs and hashes an approved package, streaming: a 1 GiB attachment never enters memory whole. */
export const buildPackage = (
  { out, bag }: BuildPackageInput,
  { progress, signal }: JobContext,
): Promise<Result<BuiltBag, BuildRefusal>> => buildBag(out, bag, { onProgress: progress, signal });
