import type { Result } from '#shared/lib/result.ts';
import type { VerifyReport } from '#shared/protocol/verification.ts';
import { verifyPackage, type VerifyRefusal } from '../formats/bag/verifyPackage.ts';
import type { JobContext } from './jobContext.ts';

export interface VerifyPackageInput {
  readonly file: string;
  /** Text of the JWK Set handed out of band. */
  readonly roots: string;
  /** The newest roster known, as signed. */
  readonly roster: string | null;
  readonly receipt: string | null;
}

/** Judges a package file: one streaming pass, no network, nothing written. */
export const verifyPackageFile = (
  { file, roots, roster, receipt }: VerifyPackageInput,
  { progress, signal }: JobContext,
): Promise<Result<VerifyReport, VerifyRefusal>> =>
  verifyPackage(file, {
    roots,
    ...(roster !== null && { roster }),
    ...(receipt !== null && { receipt }),
    onProgress: progress,
    signal,
  });
