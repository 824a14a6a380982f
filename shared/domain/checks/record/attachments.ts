import { attachmentsOf, type Attachment } from '../../form/fieldValue.ts';
import type { AttachmentsField } from '../../rulepack/field.ts';
import { classificationMark, internalMark } from '../../screening/classificationMark.ts';
import { sensitiveKindNames, type SensitiveKind } from '../../screening/sensitiveHit.ts';
import { keyOfWords, shortened } from '../../screening/shortened.ts';
import { assertNever } from '#shared/lib/result.ts';
import type { RuleId, Severity } from '../../rulepack/rule.ts';
import type { Draft } from '../draft.ts';
import type { AttachmentTrace } from './attachmentReading.ts';
import { fieldName, valuePlace } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';

/** R38 附件, R39 图片说明 and 审图号, and R05/R06 inside the files; a file nobody could read is never clean. */
export function attachments(subject: RecordSubject): readonly Draft[] {
  return subject.fields.flatMap((field) =>
    field.type === 'attachments'
      ? attachmentsOf(subject.content.fields[field.key]).flatMap((file) => ofFile(subject, field, file))
      : [],
  );
}

interface Said {
  readonly rule: RuleId;
  readonly why: string;
  /** What it is about besides the file, for the key. */
  readonly sort: string;
  readonly verdict?: Draft['verdict'];
  readonly severity?: Severity;
}

function ofFile(subject: RecordSubject, field: AttachmentsField, file: Attachment): readonly Draft[] {
  const name = `${fieldName(field)}里的「${file.name}」`;
  const ending = /\.([^.]+)$/u.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const said = [
    ...form(subject, field, file, name, ending),
    ...pictures(subject, file, name, ending),
    ...inside(subject, field, file, name),
  ];
  return said.map(({ rule, why, sort, verdict = 'fail', severity }) => ({
    rule,
    verdict,
    why,
    text: '',
    // The row is the attachment; there is no stretch of text to lead to.
    place: valuePlace(subject, field.key, 0, 0, { row: file.id, column: null }),
    // Another file under the same name is another question.
    about: `${field.key} ${file.sha256.slice(0, 16)} ${sort}`,
    ...(severity === undefined ? {} : { severity }),
  }));
}

function form(
  { rulePack }: RecordSubject,
  field: AttachmentsField,
  file: Attachment,
  name: string,
  ending: string,
): Said[] {
  const said: Said[] = [];
  const most = rulePack.thresholds.attachmentMiB;
  const { macroAttachments = [], plainAttachments = [] } = rulePack.words;
  const allowed = field.endings.length > 0 ? field.endings : plainAttachments;
  if (macroAttachments.includes(ending)) {
    const way = '请另存为不带宏的格式（如 docx、xlsx），再添加。';
    said.push({ rule: 'R38', severity: 'E', sort: 'macro', why: `${name}是带宏的文件，不能公开。${way}` });
  } else if (allowed.length > 0 && !allowed.includes(ending)) {
    const kinds = allowed.slice(0, 6).join('、');
    const why = `${name}不是这里要的格式。请换成${kinds}${allowed.length > 6 ? '等' : ''}格式，或说明理由。`;
    said.push({ rule: 'R38', sort: 'kind', why });
  }
  if (file.size > most * 1024 * 1024) {
    const way = '请压缩或分成几个文件，或说明理由。';
    said.push({
      rule: 'R38',
      sort: 'size',
      why: `${name}有${Math.ceil(file.size / 1024 / 1024)}兆，超过${most}兆。${way}`,
    });
  }
  return said;
}

const PICTURES = ['png', 'jpg', 'jpeg', 'gif', 'bmp', 'webp', 'tif', 'tiff', 'svg'];

function pictures(
  { rulePack }: RecordSubject,
  { caption, name: file }: Attachment,
  name: string,
  ending: string,
): Said[] {
  const { maps = [], mapApprovals = [] } = rulePack.words;
  const said: Said[] = [];
  if (PICTURES.includes(ending) && caption.trim() === '') {
    said.push({ rule: 'R39', sort: 'caption', why: `${name}没有说明。请用一句话写清图里是什么，供看不见图的人了解。` });
  }
  const words = `${file} ${caption}`;
  if (maps.some((word) => words.includes(word)) && !mapApprovals.some((word) => words.includes(word))) {
    const why = `${name}看来是地图，说明里没有审图号。请写上审图号，如「审图号：粤S（2026）12号」；不是地图的，说明理由。`;
    said.push({ rule: 'R39', sort: 'map', verdict: 'uncertain', why });
  }
  return said;
}

function inside(subject: RecordSubject, field: AttachmentsField, { sha256 }: Attachment, name: string): Said[] {
  const reading = subject.input.attachment(sha256);
  const said = reading.traces.map((trace): Said => ({ rule: 'R38', sort: trace, ...traceSaid(trace, name) }));
  if (reading.state !== 'read') {
    const way = '请打开文件逐项看过，没有个人信息和涉密标志的，说明已人工检查。';
    const why = `${name}的内容没有检查（${reading.why}）。${way}`;
    return [...said, { rule: 'R06', verdict: 'not-assessable', sort: 'not inspected', why }];
  }
  const mark = classificationMark(reading.text);
  if (mark !== null) {
    const why = `${name}里有密级标志「${mark}」。涉密内容不得在本系统处理，请立即删去附件并报告保密工作机构。`;
    said.push({ rule: 'R05', sort: `mark ${mark}`, why });
  }
  const internal = internalMark(reading.text);
  if (mark === null && internal !== null) {
    const why = `${name}里有内部标志「${internal.text}」。请确认能否公开；可以公开的，说明理由。`;
    said.push({ rule: 'R05', sort: `internal ${internal.text}`, verdict: 'uncertain', why });
  }
  return field.internal || !subject.kind.delivered ? said : [...said, ...peopleInside(subject, reading.text, name)];
}

/** One finding for each sort of data, because a list with 300 telephone numbers is mended in the list, not here. */
function peopleInside({ readings }: RecordSubject, text: string, name: string): Said[] {
  const found = new Map<SensitiveKind, string[]>();
  for (const { kind, text: words } of readings.screen(text)) found.set(kind, [...(found.get(kind) ?? []), words]);
  return [...found].map(([kind, words]) => {
    const what = sensitiveKindNames[kind];
    const [first = ''] = words;
    const why = `${name}里有${words.length}个${what}（如「${shortened(first)}」）。请在文件里删去或遮盖后重新添加；依法应当公开或不是${what}的，说明理由。`;
    return { rule: 'R06', sort: `${kind} ${words.length} ${keyOfWords(first)}`, why };
  });
}

function traceSaid(trace: AttachmentTrace, name: string): Pick<Said, 'why' | 'severity'> {
  switch (trace) {
    case 'macro':
      return { severity: 'E', why: `${name}里有宏。请另存为不带宏的格式后重新添加。` };
    case 'external-link':
      return { severity: 'E', why: `${name}里有指向别的文件的链接。请在文件里断开链接后重新添加。` };
    case 'hidden-sheet':
      return { why: `${name}里有隐藏的工作表或行列。请在文件里取消隐藏看过，不公开的删去，或说明理由。` };
    case 'tracked-changes':
      return { why: `${name}里有修订痕迹。请在文件里接受或拒绝全部修订后重新添加，或说明理由。` };
    case 'comments':
      return { why: `${name}里有批注。请在文件里删去批注后重新添加，或说明理由。` };
    case 'author':
      return { why: `${name}里留有作者信息。请在文件里「检查文档」，删去个人信息后重新添加，或说明理由。` };
    case 'location':
      return { why: `${name}里留有拍摄地点。请去掉照片的位置信息后重新添加，或说明理由。` };
    default:
      return assertNever(trace);
  }
}
