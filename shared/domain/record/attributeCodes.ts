import type { AttributeCode } from './record.ts';

const codes = {
  ZD: true,
  YSQ: true,
  'BY-14b': true,
  'BY-14c': true,
  'BY-15': true,
  'BY-16a': true,
  'BY-16b': true,
  'BY-16c': true,
  'BY-17': true,
} as const satisfies Readonly<Record<AttributeCode, true>>;

/** Every code of 公开属性, in the order of the 条例; one that is missing here does not compile. */
export const attributeCodes = Object.keys(codes) as readonly AttributeCode[];
