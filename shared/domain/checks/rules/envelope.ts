import { isDocNumber, repairedDocNumber } from '../../facts/docNumbers.ts';
import type { Draft } from '../draft.ts';
import type { CheckedRecord, Subject } from '../subject.ts';
import { attribute } from './attribute.ts';

/** R01 公开属性, R02 目录要素, R07 日期, R09 关联, R36 文号: what is said about the records, not in them. */
export function envelope(subject: Subject): readonly Draft[] {
  const { policy, interpretation } = subject;
  return [
    ...attribute(policy, '政策文件', subject.rulePack.thresholds),
    ...attribute(interpretation, '解读', subject.rulePack.thresholds),
    ...catalogue(policy, interpretation),
    ...dates(policy, '政策文件', subject),
    ...dates(interpretation, '解读', subject),
    ...association(subject),
    ...docNumberForm(policy),
  ];
}

const field = (record: CheckedRecord, name: string): Draft['place'] => ({
  in: 'field',
  record: record.id,
  field: name,
});

/** Names must be there; a date or an issuer that the paper itself does not carry is for a person to confirm. */
function catalogue(policy: CheckedRecord, interpretation: CheckedRecord): readonly Draft[] {
  const missing = (record: CheckedRecord, name: 'title' | 'issuer' | 'date'): boolean =>
    (record.content[name] ?? '').trim() === '';
  const draft = (record: CheckedRecord, name: string, verdict: Draft['verdict'], why: string): Draft => ({
    rule: 'R02',
    verdict,
    why,
    text: '',
    place: field(record, name),
    about: name,
  });
  return [
    ...(missing(policy, 'title') ? [draft(policy, 'title', 'fail', '政策文件没有标题。请填写文件全称。')] : []),
    ...(missing(interpretation, 'title') ? [draft(interpretation, 'title', 'fail', '解读没有标题。请填写标题。')] : []),
    ...(missing(policy, 'issuer')
      ? [draft(policy, 'issuer', 'uncertain', '政策文件没有公开主体（发文机关）。请补上；原文确实没有的，说明理由。')]
      : []),
    ...(missing(policy, 'date')
      ? [draft(policy, 'date', 'uncertain', '政策文件没有成文日期。请补上；原文确实没有的，说明理由。')]
      : []),
  ];
}

function dates(record: CheckedRecord, name: string, { today }: Subject): readonly Draft[] {
  const { date } = record.content;
  if (date === null || date <= today) return [];
  const why = `${name}的成文日期${date}晚于今天。请改成实际的成文日期。`;
  return [{ rule: 'R07', verdict: 'fail', why, text: date, place: field(record, 'date'), about: name }];
}

function association({ policy, interpretation }: Subject): readonly Draft[] {
  const linked = interpretation.content.links.some(({ type, to }) => type === 'interprets' && to === policy.id);
  const why = '解读没有关联到它解读的政策文件。请从政策文件新建解读，或重新导入政策文件。';
  const place = field(interpretation, 'links');
  return linked ? [] : [{ rule: 'R09', verdict: 'fail', why, text: '', place, about: 'interprets' }];
}

function docNumberForm(policy: CheckedRecord): readonly Draft[] {
  const { docNumber } = policy.content;
  if (docNumber === null || docNumber.trim() === '' || isDocNumber(docNumber)) return [];
  const repaired = repairedDocNumber(docNumber);
  const way = repaired === null ? '规范写法如「中府办〔2026〕12号」' : `应为「${repaired}」`;
  const why = `政策文件的文号「${docNumber}」不合规范，${way}。请核对原文后改正，或说明理由。`;
  return [
    { rule: 'R36', verdict: 'fail', why, text: docNumber, place: field(policy, 'docNumber'), about: 'docNumber' },
  ];
}
