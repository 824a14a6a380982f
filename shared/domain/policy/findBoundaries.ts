/**
 * Places where the body of a document may be over: the list of attachments (附件说明), the signature
 * (发文机关署名 and 成文日期), the concluding sentence. Each is only a possibility: the signature of a
 * covering letter stands before the first clause of the plan it covers, and a part in the middle may
 * end with its own 附件 line. `readBody` decides, seeing which numbers follow.
 */
import { civilDateText, writtenDate } from './civilDateText.ts';
import type { Line } from './lines.ts';
import { isOrganisation } from './organisation.ts';

export interface Boundary {
  readonly start: number;
  readonly signature: { readonly issuer: string; readonly date: string } | null;
  /** A sentence that rules something (本办法自…起施行): under a bare heading such as 附则 it is that clause's words. */
  readonly rules: boolean;
}

const dateOnly = new RegExp(`^[（(]?${writtenDate}[）)]?$`);
const nameAndDate = new RegExp(`^(?<name>[\\u4e00-\\u9fff（）()、\\s]{2,60}?)\\s*(?<date>${writtenDate})$`);
const nameAndDateInside = new RegExp(
  `(?<name>[\\u4e00-\\u9fff]{2,24})\\s?(?<date>${writtenDate})(?![前起至以内底的，、]|之)`,
  'g',
);
const attachments = /^附\s*(?:件|表|录)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*(?:[:：].*)?$/;
const attachmentsInside = /附件\s?[:：]\s?(?:1\s?[.．、，,]|《)/g;
const concluding = /^(?:特此(?:通知|公告|通告|通报|函告|函复|报告|批复)|此复|[（(](?:此件|本文|联系人|信息公开))/;
const entryIntoForce = /^本(?:通知|办法|意见|方案|规定|文件|细则|规则|条例|公告|通告)自.{0,30}起(?:施行|执行|实施)/;
/** Longer lines than this hold a whole document, so its end has to be looked for inside them. */
const longLine = 400;

/** All of them, in order. */
export function findBoundaries(lines: readonly Line[]): readonly Boundary[] {
  const solid = lines.filter((line) => line.body !== '');
  const found: Boundary[] = [];
  for (const [index, line] of solid.entries()) {
    const { body, start } = line;
    if (body.length > longLine) found.push(...inside(line));
    else if (attachments.test(body) || concluding.test(body)) found.push({ start, signature: null, rules: false });
    else if (entryIntoForce.test(body)) found.push({ start, signature: null, rules: true });
    else if (dateOnly.test(body)) found.push(...signatureAbove(solid, index));
    else {
      const signed = nameAndDate.exec(body)?.groups;
      const date = civilDateText(signed?.['date'] ?? '');
      const issuer = signed?.['name']?.trim() ?? '';
      if (date !== null && isOrganisation(issuer)) found.push({ start, signature: { issuer, date }, rules: false });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The names directly above a line that is only a date; without a name it is no signature. */
function signatureAbove(solid: readonly Line[], index: number): readonly Boundary[] {
  const date = civilDateText(solid[index]?.body ?? '');
  let top = index;
  while (top > 0 && index - top < 12 && isOrganisation(solid[top - 1]?.body ?? '')) top -= 1;
  const first = solid[top];
  if (date === null || top === index || !first) return [];
  const names = solid.slice(top, index).map((line) => line.body.replace(/\s+/g, ''));
  return [{ start: first.start, signature: { issuer: names.join('、'), date }, rules: false }];
}

function inside(line: Line): readonly Boundary[] {
  const found: Boundary[] = [];
  for (const match of line.body.matchAll(attachmentsInside)) {
    found.push({ start: line.start + match.index, signature: null, rules: false });
  }
  for (const match of line.body.matchAll(nameAndDateInside)) {
    const date = civilDateText(match.groups?.['date'] ?? '');
    const issuer = trailingName(match.groups?.['name'] ?? '');
    if (date === null || issuer === null) continue;
    const start = line.start + match.index + (match.groups?.['name'] ?? '').length - issuer.length;
    found.push({ start, signature: { issuer, date }, rules: false });
  }
  return found;
}

/** 「…明细表山东省医疗保险事业中心」→ the body's name: from the last province, city or county to the end. */
function trailingName(run: string): string | null {
  if (!isOrganisation(run)) return null;
  const place = /(?:[\u4e00-\u9fff]{2}(?:省|市|县|区)|[\u4e00-\u9fff]{2,3}自治区|国务院)[\u4e00-\u9fff]*$/.exec(run);
  return place ? place[0] : null;
}
