/**
 * Masking (遮盖) of what a field must not show in the open: 张某某, 138****1234, 442000********123X, an
 * address cut to the village or community (2018年政务公开工作要点: 去标识化处理). Pure; the form offers
 * it, nobody's words are masked behind their back.
 */
import { assertNever } from '#shared/lib/result.ts';
import type { Masking } from '../rulepack/field.ts';
import { isPersonName } from './personName.ts';

/** `text` with what `masking` names masked; what is masked already, or is no such thing, stays. */
export function maskedText(text: string, masking: Masking): string {
  switch (masking) {
    case 'person-name':
      return text.replace(/[^\s、，,；;/（）()：:]+/gu, maskedName);
    case 'phone':
      return masked(text, MOBILE, (digits) => `${digits.slice(0, 3)}****${digits.slice(-4)}`);
    case 'resident-id':
      return masked(
        text,
        RESIDENT_ID,
        (digits) => `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`,
      );
    case 'address':
      return text.replace(/[^\s、，,；;]+/gu, cutAddress);
    default:
      return assertNever(masking);
  }
}

/** Whether something in the value stands in the open: what `maskedText` would change. */
export const isUnmasked = (text: string, masking: Masking): boolean => maskedText(text, masking) !== text;

/** 11 digits of a mobile, written whole or 138 0000 1234, with or without +86; not a piece of a longer number. */
const MOBILE = /(?<![\d*])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d*])/gu;
/** 15 or 18 characters of an identity number, right or mistyped; a 统一社会信用代码 of digits alone begins with 1, 5, 9 or a letter and is left. */
const RESIDENT_ID =
  /(?<![\dA-Z*])(?:[1-8]\d{5}(?:18|19|20)\d{2}[01]\d[0-3]\d\d{3}[\dXx]|[1-8]\d{5}\d{2}[01]\d[0-3]\d\d{3})(?![\dA-Za-z*])/gu;

/** Full-width digits are seen through; what is not matched stays as typed. */
function masked(text: string, pattern: RegExp, mask: (digits: string) => string): string {
  const plain = [...text]
    .map((character) => (/[０-９Ｘｘ]/u.test(character) ? character.normalize('NFKC') : character))
    .join('');
  return plain.search(pattern) < 0
    ? text
    : plain.replace(pattern, (found) => mask(found.replace(/^\+?86[ -]?(?=1)|[ -]/gu, '')));
}

/** 欧阳 and the like: what is kept of a name is its surname. */
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|司空|夏侯|令狐|端木|南宫|长孙|宇文|轩辕)(?=.)/u;

function maskedName(name: string): string {
  if (!isPersonName(name)) return name;
  const surname = COMPOUND.exec(name)?.[0] ?? name.slice(0, 1);
  return `${surname}${'某'.repeat(Math.max(1, Math.min(2, [...name].length - surname.length)))}`;
}

/** Cuts from the first door, house or group number on, back to the village, community or street before it. */
function cutAddress(address: string): string {
  const door =
    /[\d０-９A-Za-z一二三四五六七八九十百]+(?:[-－—]\d+)*(?:号|弄|栋|幢|座|单元|室|楼|层|房|组|队)|(?<=村|社区|居委会)[^\s]{0,6}(?:组|队)/u.exec(
      address,
    );
  if (door === null) return address;
  const before = address.slice(0, door.index);
  const kept = /^.*(?:村|社区|居委会|小区|街道|镇|乡|区|县|市)/u.exec(before)?.[0];
  return kept ?? '地址略';
}
