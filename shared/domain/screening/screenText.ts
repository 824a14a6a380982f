import { halfWidth } from '../facts/halfWidth.ts';
import { numberHits } from './numberHits.ts';
import type { SensitiveHit } from './sensitiveHit.ts';
import { wordHits } from './wordHits.ts';

/**
 * Every piece of personal data in a text, in order. Full-width digits and spaces inside numbers
 * are seen through; masked values (138****0001), office telephones, hotlines, 文号, 索引号 and
 * 统一社会信用代码 are not personal data. Linear time.
 */
export function screenText(text: string): readonly SensitiveHit[] {
  const plain = halfWidth(text);
  return [...numberHits(plain), ...wordHits(plain)]
    .map((hit) => ({ ...hit, text: text.slice(hit.start, hit.end) }))
    .sort((a, b) => a.start - b.start);
}
