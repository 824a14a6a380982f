import { classificationMark, internalMark } from '../../screening/classificationMark.ts';
import { keyOfWords, shortened } from '../../screening/shortened.ts';
import { sensitiveKindNames } from '../../screening/sensitiveHit.ts';
import { ownClauseAt } from '../../facts/policyFacts.ts';
import type { Place } from '../checks.ts';
import type { Draft } from '../draft.ts';
import { clauseName, elementName, passageName } from '../names.ts';
import type { Subject } from '../subject.ts';

/** A text that will be published, what a person calls it, and where a stretch of it is. */
interface Screened {
  readonly text: string;
  readonly name: (start: number) => string;
  readonly place: (start: number, end: number) => Place;
}

/** R05 密级标志 and R06 个人信息, over every text of both records: titles, reasons and the contact too. */
export function sensitive(subject: Subject): readonly Draft[] {
  return textsOf(subject).flatMap((screened) => [...marks(screened), ...personal(screened, subject)]);
}

function personal({ text, name, place }: Screened, { readings }: Subject): readonly Draft[] {
  return readings.screen(text).map(({ kind, text: words, start, end }): Draft => {
    const what = sensitiveKindNames[kind];
    const instead = kind === 'mobile' ? '请删去或换成办公电话' : '请删去或遮盖';
    const why = `${name(start)}有1个${what}「${shortened(words)}」。${instead}；依法应当公开或不是${what}的，说明理由。`;
    return {
      rule: 'R06',
      verdict: 'fail',
      why,
      text: words,
      keyText: keyOfWords(words),
      place: place(start, end),
      about: kind,
    };
  });
}

function marks({ text, name, place }: Screened): readonly Draft[] {
  const mark = classificationMark(text);
  if (mark !== null) {
    const start = Math.max(0, text.indexOf(mark));
    const why = `${name(start)}有密级标志「${mark}」。涉密内容不得在本系统处理，请立即停止编辑并报告保密工作机构。`;
    return [{ rule: 'R05', verdict: 'fail', why, text: mark, place: place(start, start + mark.length), about: 'mark' }];
  }
  const internal = internalMark(text);
  if (internal === null) return [];
  const { text: words, start } = internal;
  const why = `${name(start)}有内部标志「${words}」。请确认能否公开；可以公开的，删去标志或说明理由。`;
  return [
    {
      rule: 'R05',
      verdict: 'uncertain',
      why,
      text: words,
      place: place(start, start + words.length),
      about: 'internal',
    },
  ];
}

function textsOf({ policy, interpretation, passages, fields, policyText }: Subject): readonly Screened[] {
  const { clauses } = policyText;
  const inField = (record: Subject['policy'], field: string, text: string | null, name: string): Screened => ({
    text: text ?? '',
    name: () => name,
    place: () => ({ in: 'field', record: record.id, field }),
  });
  return [
    inField(policy, 'title', policy.content.title, '政策文件标题'),
    inField(policy, 'attribute', policy.content.attribute.reason, '政策文件公开属性的理由'),
    {
      text: policyText.text,
      name: (start) => {
        const clause = ownClauseAt(clauses, start);
        return clause === null ? '政策原文' : `政策原文${clauseName(clauses, clause)}`;
      },
      place: (start, end) => ({ in: 'policy', record: policy.id, clause: ownClauseAt(clauses, start), start, end }),
    },
    inField(interpretation, 'title', interpretation.content.title, '解读标题'),
    inField(interpretation, 'attribute', interpretation.content.attribute.reason, '解读公开属性的理由'),
    ...passages.map((passage): Screened => ({
      text: passage.text,
      name: () => passageName(passage),
      place: (start, end) => ({
        in: 'passage',
        record: interpretation.id,
        element: passage.element,
        passage: passage.id,
        start,
        end,
      }),
    })),
    ...fields.notApplicable.map(({ element, reason }): Screened => ({
      text: reason,
      name: () => `${elementName(element)}不适用的理由`,
      place: () => ({ in: 'element', record: interpretation.id, element }),
    })),
    ...fields.notExplained.map(({ clause, reason }): Screened => ({
      text: reason,
      name: () => `${clauseName(clauses, clause)}不解读的理由`,
      place: () => ({ in: 'policy', record: policy.id, clause, start: 0, end: 0 }),
    })),
  ];
}
