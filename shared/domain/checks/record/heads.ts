import { parseCivilDate } from '#shared/lib/civilDate.ts';
import { isDocNumber, repairedDocNumber } from '../../facts/docNumbers.ts';
import type { Draft } from '../draft.ts';
import { quoted } from '../names.ts';
import { fieldPlace, headName } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';

type Head = 'title' | 'docNumber' | 'issuer' | 'date';

/** R02 of the heads (条例 art. 12: 名称…), R07 of their date, R36 文号. */
export function heads(subject: RecordSubject): readonly Draft[] {
  const { content, kind, today } = subject;
  const drafts: Draft[] = [];
  const missing = (head: Head): boolean => (content[head] ?? '').trim() === '';
  if (missing('title')) drafts.push(unwritten(subject, 'title', '请写全称。'));
  if (kind.heads.docNumber === 'required' && missing('docNumber')) {
    drafts.push(unwritten(subject, 'docNumber', '请照原文填写，写法如「中府办〔2026〕12号」。'));
  }
  if (missing('issuer')) drafts.push(unwritten(subject, 'issuer', '请填写对外公开它的机关。'));
  if (kind.heads.date !== null && missing('date')) {
    const way = '请补上；确实没有这个日期的，说明理由。';
    drafts.push({ ...unwritten(subject, 'date', way), verdict: 'uncertain' });
  }
  const { date } = content;
  if (date !== null && !missing('date') && kind.heads.date !== null) {
    const common = { verdict: 'fail', text: date, place: fieldPlace(subject, 'date'), about: 'date' } as const;
    const name = headName(subject, 'date');
    if (parseCivilDate(date) === null) {
      drafts.push({
        ...common,
        rule: 'R02',
        why: `${name}写的${quoted(date)}不是真实的日期。请按年、月、日重新选择。`,
      });
    } else if (date > today) {
      drafts.push({ ...common, rule: 'R07', why: `${name}${date}晚于今天。请改成实际的日期。` });
    }
  }
  return [...drafts, ...docNumberForm(subject)];
}

/** How many heads this kind asks for, and how many of them are filled. */
export function headTotals({ content, kind }: Pick<RecordSubject, 'content' | 'kind'>): { done: number; of: number } {
  const asked: readonly Head[] = [
    'title',
    'issuer',
    ...(kind.heads.docNumber === 'required' ? ['docNumber' as const] : []),
  ];
  return { done: asked.filter((head) => (content[head] ?? '').trim() !== '').length, of: asked.length };
}

const unwritten = (subject: RecordSubject, head: Head, way: string): Draft => ({
  rule: 'R02',
  verdict: 'fail',
  why: `没有填写${headName(subject, head)}。${way}`,
  text: '',
  place: fieldPlace(subject, head),
  about: `${head} missing`,
});

/** R36: ours must be in form (E); what another issuer printed is asked about (W). GB/T 9704—2012 7.2.5. */
function docNumberForm(subject: RecordSubject): readonly Draft[] {
  const { content, kind, input } = subject;
  const written = content.docNumber?.trim() ?? '';
  if (kind.heads.docNumber === 'none' || written === '' || isDocNumber(written)) return [];
  const repaired = repairedDocNumber(written);
  const way = repaired === null ? '规范写法如「中府办〔2026〕12号」' : `应为「${repaired}」`;
  const own = (content.issuer ?? '').trim() === input.department.trim();
  return [
    {
      rule: 'R36',
      verdict: 'fail',
      severity: own ? 'E' : 'W',
      why: `「文号」写的「${written}」不合规范，${way}。请核对原文后改正${own ? '' : '，或说明理由'}。`,
      text: written,
      place: fieldPlace(subject, 'docNumber'),
      about: 'docNumber',
    },
  ];
}
