/**
 * The top of a document: red head, title, 发文字号, and under the title of a statute the note on its
 * adoption (题注). Reads downwards and takes each line for the first thing it can be.
 */
import { civilDateText, writtenDate } from './civilDateText.ts';
import type { Line } from './lines.ts';
import { isOrganisation, organisationOfCode, shortOrganisation } from './organisation.ts';

export interface Head {
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  /** Where the title block ends; equal to its beginning when there is none. */
  readonly end: number;
}

const numberText =
  '[\\u4e00-\\u9fff]{1,16}\\s*[〔\\[﹝（(【［]\\s*(?:19|20)\\d{2}\\s*[〕\\]﹞）)】］]\\s*(?:第\\s*)?\\d{1,5}\\s*号';
const numberLine = new RegExp(`^(?:文\\s*号\\s*[:：]\\s*)?(${numberText})$`);
const orderNumber = /([\u4e00-\u9fff]{2,24}令)\s*第?\s*(\d{1,4}|[一二三四五六七八九十百〇零]{1,6})\s*号/;
const titleEnd =
  /(?:通知|意见|办法|方案|规定|条例|决定|决议|公告|通告|通报|函|批复|细则|规划|计划|预案|请示|报告|纪要|命令|令|章程|制度|指南|规则|标准|要点|措施|规范|纲要|目录|清单|说明书|[\u4e00-\u9fff]法)(?:[（(](?:试行|暂行|征求意见稿|草案|修订|附[:：]).*[）)])?[”》]?$/;
const label =
  /^(?:附\s*(?:件|录)\s*\d{0,2}|附件[一二三四五六七八九十]|\d{6}|(?:特急|加急|平急|特提)|(?:绝密|机密|秘密).{0,8}|索引号.*|信息索引.*)$/;
const adoption = new RegExp(`${writtenDate}[\\s\\S]{0,200}(?:通过|公布|批准|发布|修订|修正)`);
const longestTitleLine = 60;
const longestTitleLines = 5;
const flatLine = 200;

/** Reads the lines above the first clause; `lines` are solid ones outside gaps. */
export function readHead(lines: readonly Line[]): Head {
  const [first] = lines;
  if (first && first.body.length > flatLine) return flatHead(first);

  const above = takeFurniture(lines, 0);
  const title = takeOrderTitle(lines, above) ?? takeTitle(lines, above.lines);
  const below = takeFurniture(lines, above.lines + title.lines);
  const note = takeNote(lines, above.lines + title.lines + below.lines);
  const taken = above.lines + title.lines + below.lines + note.lines;
  const order = orderOfNote(note.text);
  const docNumber = above.docNumber ?? below.docNumber ?? order?.number ?? null;

  return {
    title: title.text,
    docNumber,
    issuer:
      above.redHead ?? issuerOfTitle(title.text) ?? issuerOfNote(note.text) ?? order?.issuer ?? codeIssuer(docNumber),
    date: dateOfNote(note.text),
    end: lines[taken - 1]?.end ?? 0,
  };
}

interface Furniture {
  readonly docNumber: string | null;
  readonly redHead: string | null;
  readonly lines: number;
}

/** What may stand above or below the title: red head, 发文字号, 附件 label, grade of secrecy and urgency. */
function takeFurniture(lines: readonly Line[], from: number): Furniture {
  let docNumber: string | null = null;
  let redHead: string | null = null;
  let at = from;
  for (let line = lines[at]; line; line = lines[at]) {
    const order = orderLines(line, lines[at + 1]);
    if (order) {
      docNumber = docNumber ?? order.number;
      redHead = redHead ?? order.issuer;
      at += 2;
      continue;
    }
    const number = numberLine.exec(line.body)?.[1]?.replace(/\s+/g, '') ?? null;
    const red = /^[\u4e00-\u9fff、]{3,40}文件$/.test(line.body) && isOrganisation(line.body.slice(0, -2));
    if (number === null && !red && !label.test(line.body)) break;
    docNumber = docNumber ?? number;
    if (red) redHead = line.body.slice(0, -2);
    at += 1;
  }
  return { docNumber, redHead, lines: at - from };
}

/** An order printed on two lines: 广东省人民政府令 / 第277号. */
function orderLines(line: Line, next: Line | undefined): { readonly number: string; readonly issuer: string } | null {
  const order = /^[\u4e00-\u9fff\s]{3,30}令$/.test(line.body) ? line.body.replace(/\s+/g, '') : null;
  const number = /^第?\s*(\d{1,4}|[一二三四五六七八九十百〇零]{1,6})\s*号$/.exec(next?.body ?? '')?.[1];
  return order === null || number === undefined
    ? null
    : { number: `${order}第${number}号`, issuer: order.slice(0, -1) };
}

/** Below an order's number the first sentence names what it puts into force: 《…规定》已经…通过,现予公布. */
function takeOrderTitle(
  lines: readonly Line[],
  above: Furniture,
): { readonly text: string; readonly lines: number } | null {
  const named = /^《([^》]{4,80})》/.exec(lines[above.lines]?.body ?? '')?.[1];
  return named !== undefined && (above.docNumber ?? '').includes('令第') ? { text: named, lines: 0 } : null;
}

/** 「广州市人民政府令第 61 号公布」: an order's number, and who gave it. */
function orderOfNote(note: string): { readonly number: string; readonly issuer: string } | null {
  const plain = note.replace(new RegExp(writtenDate, 'g'), ' ').replace(/(\d)\s+(?=\d|号)/g, '$1');
  const [, order, number] = orderNumber.exec(plain) ?? [];
  if (order === undefined || number === undefined) return null;
  return { number: `${order}第${number}号`, issuer: order.slice(0, -1) };
}

function takeTitle(lines: readonly Line[], from: number): { readonly text: string; readonly lines: number } {
  const [first] = lines.slice(from);
  if (!first || !canBeTitle(first.body)) return { text: '', lines: 0 };
  let joined = closeUp(first.body);
  let taken = 1;
  let finished = titleEnd.test(joined) ? { text: joined, lines: 1 } : null;
  for (let line = lines[from + taken]; line && taken < longestTitleLines; line = lines[from + taken]) {
    if ((finished && !line.body.startsWith('的')) || !canBeTitle(line.body) || numberLine.test(line.body)) break;
    joined += closeUp(line.body);
    taken += 1;
    if (titleEnd.test(joined)) finished = { text: joined, lines: taken };
  }
  // Without a word that ends titles, a line is one only if it is no sentence.
  return (
    finished ??
    (/[，,]|^(?:为|根据|按照|经)/.test(first.body) ? { text: '', lines: 0 } : { text: closeUp(first.body), lines: 1 })
  );
}

function canBeTitle(body: string): boolean {
  return (
    body.length <= longestTitleLine &&
    !/[。；;]|[：:]$/.test(body) &&
    !/^[（(]/.test(body) &&
    !/^(?:第[一二三四五六七八九十\d]+[编章节条]|[一二三四五六七八九十]+、|\d{1,2}[.．、]\D)/.test(body) &&
    !adoption.test(body) &&
    (civilDateText(body) === null || body.length > 16)
  );
}

/** 「国 家 粮 食 应 急 预 案 的 函」 is letter-spaced and closed up; a space between phrases stays one space. */
function closeUp(line: string): string {
  const words = line.split(/\s+/);
  return words.every((word) => word.length === 1) ? words.join('') : words.join(' ');
}

/** 题注: lines with a date and 通过, 公布, 批准, 修订 directly below the title; hard-wrapped brackets are followed to their end. */
function takeNote(lines: readonly Line[], from: number): { readonly text: string; readonly lines: number } {
  let text = '';
  let taken = 0;
  for (let line = lines[from]; line && taken < 12; line = lines[from + taken]) {
    const opened = /^[（(]/.test(text) && !/[）)]$/.test(text);
    const bracket = /^[（(]/.test(line.body) && /\d{4}\s?年|[〇零]\S年/.test(line.body);
    if (!opened && !bracket && !(line.body.length <= 80 && adoption.test(line.body) && !line.body.includes('。')))
      break;
    text += `${text === '' ? '' : '\n'}${line.body}`;
    taken += 1;
  }
  return { text, lines: taken };
}

/** The date that makes a regulation one: of approval by the higher body where there was one, else of adoption. */
function dateOfNote(note: string): string | null {
  const parts = note
    .split(/\n(?=[\s（(]*(?:19|20)\d{2}\s?年)|(?=根据\s*(?:19|20)\d{2})/)
    .filter((part) => !part.startsWith('根据'));
  const approved = parts.filter((part) => part.includes('批准')).at(-1);
  const adopted = parts.find((part) => /通过|公布|发布/.test(part));
  return civilDateText(approved ?? adopted ?? '');
}

function issuerOfNote(note: string): string | null {
  const body = /日\s*([\u4e00-\u9fff]{4,40}?)第[一二三四五六七八九十百]+次会议(?:通过|修订)/.exec(note)?.[1];
  return body === undefined ? null : shortOrganisation(body);
}

/** 「国务院办公厅关于…」: the body named before 关于. */
function issuerOfTitle(title: string): string | null {
  const before = /^(.{2,60}?)关于/.exec(title)?.[1];
  return before !== undefined && isOrganisation(before) ? before.replace(/\s+/g, '') : null;
}

const codeIssuer = (docNumber: string | null): string | null =>
  docNumber === null ? null : organisationOfCode(docNumber);

/** A whole document on one line: red head, number, title and addressee follow each other without a break. */
function flatHead(line: Line): Head {
  const top = line.body.slice(0, 400);
  const number = new RegExp(`(?:^|文件|\\s)(${numberText})`).exec(top);
  const printed = number?.[1] ?? '';
  const code = printed.slice(printed.indexOf('文件') < 0 ? 0 : printed.indexOf('文件') + 2).replace(/\s+/g, '');
  const from = number ? number.index + number[0].length : 0;
  const title =
    /^\s*[^。；：:]{0,60}?关于[^。；：:]{2,80}?的?(?:通知|意见|办法|方案|规定|决定|公告|通告|通报|函|批复)/.exec(
      top.slice(from),
    )?.[0];
  const red = number ? /^([\u4e00-\u9fff]{3,40})文件/.exec(top)?.[1] : undefined;
  const titleText = title?.trim() ?? '';
  return {
    title: titleText,
    docNumber: code === '' ? null : code,
    issuer: red ?? issuerOfTitle(titleText) ?? codeIssuer(code === '' ? null : code),
    date: null,
    end: line.start + (title === undefined && !number ? 0 : from + (title?.length ?? 0)),
  };
}
