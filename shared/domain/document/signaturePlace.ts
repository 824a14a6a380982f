import { printedWidth } from './printedWidth.ts';

/** How far issuer and date of a signature (落款) stand from the right edge, in 字. */
export interface SignaturePlace {
  readonly issuer: number;
  readonly date: number;
}

/**
 * A signature without a seal, GB/T 9704-2012 7.3.5.2: the issuer two 字 from the right; the date on the next
 * line, its first character two 字 right of the issuer's first. Where the date is the longer of the two, the
 * date stands two 字 from the right and the issuer moves left with it.
 */
export function signaturePlace(issuer: string, date: string): SignaturePlace {
  const issuerWidth = printedWidth(issuer);
  const dateWidth = printedWidth(date);
  if (dateWidth > issuerWidth) return { issuer: 2 + dateWidth + 2 - issuerWidth, date: 2 };
  return { issuer: 2, date: issuerWidth - dateWidth };
}
