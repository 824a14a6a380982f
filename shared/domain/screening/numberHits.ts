import { isBankCard } from './bankCard.ts';
import { isOldResidentId, isResidentId } from './residentId.ts';
import type { SensitiveHit, SensitiveKind } from './sensitiveHit.ts';
import { isUscc } from './uscc.ts';

/** One unbroken group of digits, its last character possibly the X of an identity number. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** What stands before a number that is no person's: amounts and codes have the right length now and then. */
const CODE_BEFORE =
  /(?:代码|编[号码]|档案号|流水号?|序列号|订单号?|单号|批号|发票号?码?|合同号?|项目号?|专利号?|备案号?|许可证号?|登记[号证]|注册号|批准文号|条码|物料\S{0,4})[:：]? ?$/;
const PERSON_BEFORE = /身份|证件|公民|户主|配偶/;
const AMOUNT_AFTER = /^ ?(?:\.\d|,\d|[万亿]?元|[万亿]|平方|立方|公里|米|吨|股|户|人(?![民])|件|个|%|％)/;

/**
 * Resident IDs, mobiles and bank cards in a half-width text.
 *
 * Numbers are written whole or in groups (6217 0000 …, 150 0000 0456, a line-wrap inside). Groups
 * are joined only into the patterns people write; the check digits decide the rest. Each group is
 * used once, the strongest proof first: identity number, then mobile, then card.
 */
export function numberHits(plain: string): readonly Omit<SensitiveHit, 'text'>[] {
  const hits: Omit<SensitiveHit, 'text'>[] = [];
  for (const run of runsOf(plain)) {
    for (let first = 0; first < run.length;) {
      const hit = hitAt(plain, run, first);
      if (hit !== null) hits.push({ kind: hit.kind, start: hit.start, end: run[first + hit.groups - 1]?.end ?? 0 });
      first += hit?.groups ?? 1;
    }
  }
  return hits;
}

/** Groups that stand together: separated by one or two spaces, a hyphen or a line break. */
function runsOf(plain: string): readonly (readonly Group[])[] {
  const runs: Group[][] = [];
  let last = -1;
  for (const match of plain.matchAll(/\d+[Xx]?/g)) {
    const group = { start: match.index, end: match.index + match[0].length, digits: match[0].toUpperCase() };
    const between = last < 0 ? 'x' : plain.slice(last, group.start);
    // A letter glued in front makes it a piece of another code.
    if (/^(?: {1,2}|-|\n|\r\n)$/.test(between)) runs.at(-1)?.push(group);
    else runs.push([group]);
    last = group.end;
  }
  return runs;
}

interface Found {
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly groups: number;
}

function hitAt(plain: string, run: readonly Group[], first: number): Found | null {
  const start = run[first]?.start ?? 0;
  if (/[A-Za-z0-9.]$/.test(plain.slice(Math.max(0, start - 1), start))) return null;
  for (const count of [5, 4, 3, 2, 1]) {
    const groups = run.slice(first, first + count);
    if (groups.length < count) continue;
    const digits = groups.map((group) => group.digits).join('');
    const end = groups.at(-1)?.end ?? start;
    if (/^[A-Za-z0-9]/.test(plain.slice(end, end + 1))) continue;
    const found = kindOf(plain, groups, digits, start, end);
    if (found !== null) return { kind: found.kind, start: found.start ?? start, groups: count };
  }
  return null;
}

function kindOf(
  plain: string,
  groups: readonly Group[],
  digits: string,
  start: number,
  end: number,
): { readonly kind: SensitiveKind; readonly start?: number } | null {
  const before = plain.slice(Math.max(0, start - 24), start);
  const after = plain.slice(end, end + 8);
  const shape = groups.map((group) => group.digits.length).join('-');
  if (isResidentId(digits) && !(isUscc(digits) && /^\/\d{4}-/.test(after))) return { kind: 'resident-id' };
  if (groups.length === 1 && isOldResidentId(digits) && (PERSON_BEFORE.test(before) || !CODE_BEFORE.test(before))) {
    return AMOUNT_AFTER.test(after) ? null : { kind: 'resident-id' };
  }
  const mobile = /^(?:0?0?86)?(1[3-9]\d{9})$/.exec(digits);
  if (mobile && /^(?:11|13|15|3-4-4|3-8|7-4|[24]-11|[24]-3-4-4)$/.test(shape)) {
    const numbered = /第$/.test(before) && /^号/.test(after);
    return numbered || AMOUNT_AFTER.test(after) || CODE_BEFORE.test(before) ? null : { kind: 'mobile' };
  }
  const card = isBankCard(digits) && /^(?:1[6-9]|4-4-4-4(?:-[1-3])?|6-1[0-3])$/.test(shape);
  return card && !isUscc(digits) && !CODE_BEFORE.test(before) && !AMOUNT_AFTER.test(after)
    ? { kind: 'bank-card' }
    : null;
}
