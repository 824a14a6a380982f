import type { Field } from '#shared/domain/rulepack/field.ts';
import { maskedHit } from '#shared/domain/screening/maskedHit.ts';
import { maskedText } from '#shared/domain/screening/maskedText.ts';
import { screenText } from '#shared/domain/screening/screenText.ts';

/** What 遮盖 puts in place of words that were found; null where there is nothing to mask. */
export function maskedWords(words: string, field: Pick<Field, 'mask'> | null): string | null {
  const masking = field?.mask ?? null;
  const named = masking === null ? words : maskedText(words, masking);
  if (named !== words) return named;
  let masked = '';
  let at = 0;
  for (const hit of screenText(words)) {
    masked += words.slice(at, hit.start) + maskedHit(hit);
    at = hit.end;
  }
  masked += words.slice(at);
  return masked === words ? null : masked;
}
