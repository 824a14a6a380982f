import { dueByWorkingDays } from '../../clock/clock.ts';
import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import { asText, asTexts, rowsOf } from '../../form/fieldValue.ts';
import type { RecordContent, RecordId } from '../../record/record.ts';
import type { ClockRule } from '../../rulepack/clockRule.ts';
import type { Draft } from '../draft.ts';
import { fieldPlace } from './places.ts';
import type { LinkedContent, RecordSubject } from './recordSubject.ts';

/**
 * R08 一并报批, R09 关联, R10 问答, R13 同步, R15 形式, R16 谁起草谁解读 (plan art. 9), for a policy, an
 * interpretation and an interpretation plan, alone or together in one submission.
 */
export function interpretationDuty(subject: RecordSubject): readonly Draft[] {
  switch (subject.content.kind) {
    case 'policy':
      return interpreted(subject);
    case 'interpretation':
      return [
        ...associated(subject),
        ...planned(subject, 'interprets'),
        ...forms(subject),
        ...asked(subject),
        ...drafter(subject),
      ];
    case 'interpretation-plan':
      return [...planned(subject, 'plans'), ...forms(subject)];
    default:
      return [];
  }
}

/** Whether the policy must be interpreted: 规范性文件, or one that touches people's own interests. */
const mustBeInterpreted = ({ fields }: Pick<RecordContent, 'fields'>): boolean =>
  fields['normative'] === true || fields['affectsPublic'] === true;

function interpreted(subject: RecordSubject): readonly Draft[] {
  const { content, input, record } = subject;
  if (!mustBeInterpreted(content)) return [];
  const flag = content.fields['normative'] === true ? 'normative' : 'affectsPublic';
  const what = flag === 'normative' ? '规范性文件' : '涉及群众切身利益的文件';
  const common = { rule: 'R08', verdict: 'fail', text: '', place: fieldPlace(subject, flag) } as const;
  const drafts: Draft[] = [];
  const written = input.records.some(
    ({ content: other }) =>
      other.kind === 'interpretation' &&
      other.links.some(({ type, to }) => type === 'interprets' && to === record.id) &&
      hasPassages(other),
  );
  if (!written) {
    const why = `这是${what}，解读材料要和文件一并报批，但送审的材料里还没有写好的解读。请写好解读，一起送审。`;
    drafts.push({ ...common, why, about: 'no interpretation' });
  }
  if (input.linkedFrom(record, 'plans').length === 0) {
    const why = `这是${what}，要有解读方案，但还没有方案关联到它。请新建「政策解读方案」并关联这份文件。`;
    drafts.push({ ...common, why, about: 'no plan' });
  }
  return drafts;
}

function hasPassages({ fields }: RecordContent): boolean {
  return JSON.stringify(fields['sections'] ?? []).search(/"text":"[^"]*[^\s"]/u) >= 0;
}

function associated(subject: RecordSubject): readonly Draft[] {
  if (subject.content.links.some(({ type }) => type === 'interprets')) return [];
  const why = '解读没有关联到它解读的政策文件。请从政策文件新建解读，或重新导入政策文件。';
  return [{ rule: 'R09', verdict: 'fail', why, text: '', place: fieldPlace(subject, 'links'), about: 'interprets' }];
}

/** T02: published with the policy, at the latest 3 working days after. Before the policy is out, its date is a guess. */
function planned(subject: RecordSubject, link: string): readonly Draft[] {
  const { content, fields, input, rulePack, today, record } = subject;
  const on = parseCivilDate(asText(content.fields['plannedOn']).trim());
  const [policy] = input.linked(record, link);
  if (on === null || policy === undefined || !fields.some(({ key }) => key === 'plannedOn')) return [];
  const start = policy.publishedOn ?? parseCivilDate(policy.content.date ?? '');
  const due = start === null ? null : latest(start, rulePack.clocks, input.calendar);
  if (due === null || on <= due) return [];
  const sure = policy.publishedOn !== null;
  const why = sure
    ? `计划${on}发布解读，但政策${String(start)}已经公布，最迟应在${due}。请把日期提前${on > today ? '' : '，已经晚了的说明原因'}。`
    : `计划${on}发布解读，按成文日期${String(start)}推算最迟应在${due}。请与文件同步发布；文件还没有公布的，说明理由。`;
  const place = fieldPlace(subject, 'plannedOn');
  const late = sure && on <= today ? ({ severity: 'W' } as const) : {};
  return [
    { rule: 'R13', verdict: sure ? 'fail' : 'uncertain', ...late, why, text: on, place, about: `planned ${due}` },
  ];
}

function latest(start: CivilDate, clocks: readonly ClockRule[], calendar: Calendar): CivilDate | null {
  const limit = clocks.find(({ id }) => id === 'T02')?.limit;
  return limit?.unit === 'working-days' ? dueByWorkingDays(start, limit.count, calendar).due : null;
}

/** A hint: a 规范性文件 is better explained by more than words alone. */
function forms(subject: RecordSubject): readonly Draft[] {
  const { content, input, record } = subject;
  const [policy] = [...input.linked(record, 'interprets'), ...input.linked(record, 'plans')];
  const chosen = asTexts(content.fields['forms']);
  if (policy?.content.fields['normative'] !== true || chosen.some((form) => form !== 'text')) return [];
  const why = '规范性文件除了文字解读，最好再有图解、问答、视频或发布会等形式。可以在「解读形式」里加选。';
  return [{ rule: 'R15', verdict: 'fail', why, text: '', place: fieldPlace(subject, 'forms'), about: 'forms' }];
}

/** A hint: what several people asked about the policy (政策咨询) is answered in the interpretation (方案 art. 9). */
function asked(subject: RecordSubject): readonly Draft[] {
  const { content, input } = subject;
  const policy = input.records.find(({ id, content: other }) => other.kind === 'policy' && explains(content, id));
  if (policy === undefined) return [];
  const answered = new Set(rowsOf(content.fields['qa']).map(({ cells }) => plain(asText(cells['question']))));
  return input
    .linkedFrom(policy, 'answers')
    .filter(({ content: { fields } }) => fields['recurring'] === true)
    .map(({ content: { fields } }) => asText(fields['question']).trim())
    .filter((question) => question !== '' && !answered.has(plain(question)))
    .map((question): Draft => {
      const words = question.length > 40 ? `${question.slice(0, 40)}…` : question;
      const why = `「${words}」有多人问过，解读里还没有回答。可以把问题和答复加进「问答」。`;
      const place = fieldPlace(subject, 'qa');
      return {
        rule: 'R10',
        verdict: 'fail',
        severity: 'I',
        why,
        text: question,
        place,
        about: `asked ${plain(question)}`,
      };
    });
}

const explains = ({ links }: Pick<RecordContent, 'links'>, policy: RecordId): boolean =>
  links.some(({ type, to }) => type === 'interprets' && to === policy);

/** A question by its words alone. */
const plain = (question: string): string => question.replace(/[\s\p{P}]+/gu, '');

function drafter(subject: RecordSubject): readonly Draft[] {
  const { content, input, record } = subject;
  const [policy] = input.linked(record, 'interprets');
  const own = (content.issuer ?? '').replace(/\s+/gu, '');
  const allowed = policy === undefined ? [] : draftersOf(policy);
  if (own === '' || allowed.length === 0 || allowed.includes(own)) return [];
  const why = `解读由「${own}」署名，但文件的起草或牵头单位是「${allowed.join('、')}」。谁起草、谁解读，请改由起草单位解读，或说明理由。`;
  return [
    { rule: 'R16', verdict: 'fail', why, text: own, place: fieldPlace(subject, 'issuer'), about: allowed.join() },
  ];
}

/** 起草单位 and 牵头单位 of the policy; while neither is recorded nothing can be compared. */
const draftersOf = ({ content }: LinkedContent): readonly string[] =>
  ['draftingUnit', 'leadUnit']
    .map((key) => asText(content.fields[key]).replace(/\s+/gu, ''))
    .filter((name) => name !== '');
