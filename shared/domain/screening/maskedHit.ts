import { assertNever } from '#shared/lib/result.ts';
import { maskedText } from './maskedText.ts';
import type { SensitiveHit } from './sensitiveHit.ts';

/**
 * What the form offers to put in place of personal data it found (遮盖): 138****1234, the last four
 * digits of a card, an address cut to the village. What comes out is no hit any more.
 */
export function maskedHit({ kind, text }: Pick<SensitiveHit, 'kind' | 'text'>): string {
  switch (kind) {
    case 'resident-id': {
      const code = digitsOf(text);
      return `${code.slice(0, 6)}${'*'.repeat(Math.max(1, code.length - 10))}${code.slice(-4)}`;
    }
    case 'mobile': {
      const number = digitsOf(text).slice(-11);
      return `${number.slice(0, 3)}****${number.slice(-4)}`;
    }
    case 'address':
      return maskedText(text, 'address');
    case 'bank-card':
      return `****${digitsOf(text).slice(-4)}`;
    case 'passport':
      return `${text.slice(0, 1)}****${text.slice(-4)}`;
    case 'plate':
      return `${text.slice(0, 2)}·***${text.slice(-2)}`;
    case 'email':
      return `${text.slice(0, 1)}***@***`;
    default:
      return assertNever(kind);
  }
}

const digitsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dX]/gu, '');
