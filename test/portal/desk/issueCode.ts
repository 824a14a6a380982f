import { randomInt } from 'node:crypto';
import type { PortalDeps } from '../portalDeps.ts';
import { saveCode, type CodeTerms } from '../storage/codes.ts';

/** Read aloud and typed by hand: no 0/O, 1/I/L. 12 signs of 31 are 59 bits, and five tries. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const VALID_MS = 72 * 3_600_000;

/** Issues a one-time code (注册码), `XXXX-XXXX-XXXX`, good for three days. */
export function issueCode({ db, now }: PortalDeps, terms: CodeTerms): string {
  const sign = (): string => SIGNS.charAt(randomInt(SIGNS.length));
  const code = Array.from({ length: 3 }, () => Array.from({ length: 4 }, sign).join('')).join('-');
  saveCode(db, code, terms, now() + VALID_MS);
  return code;
}
