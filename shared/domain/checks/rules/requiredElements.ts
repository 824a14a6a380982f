import { elements, type ElementKey } from '../../interpretation/interpretation.ts';
import { leafClauses } from '../../policy/leafClauses.ts';
import type { CheckReport } from '../checks.ts';
import type { Draft } from '../draft.ts';
import { elementName, passageName } from '../names.ts';
import type { PlacedPassage, Subject } from '../subject.ts';

export interface ElementsChecked {
  readonly drafts: readonly Draft[];
  readonly elements: CheckReport['elements'];
}

/** R10 解读要素 and R14 新旧政策差异: what has to be written, and what may be marked 不适用 with a reason. */
export function requiredElements(subject: Subject): ElementsChecked {
  const perElement = elements.map(({ key }) => {
    const written = subject.passages.filter(({ element }) => element === key);
    const drafts = written.length === 0 ? unwritten(subject, key) : shortcomings(subject, key, written);
    const failed = drafts.some(({ severity, verdict }) => severity !== 'I' && verdict === 'fail');
    const unsure = drafts.some(({ severity }) => severity !== 'I');
    const verdict = failed ? 'fail' : unsure ? 'uncertain' : written.length === 0 ? 'not-applicable' : 'pass';
    return { drafts, state: { element: key, verdict } as const };
  });
  return { drafts: perElement.flatMap(({ drafts }) => drafts), elements: perElement.map(({ state }) => state) };
}

function unwritten(subject: Subject, key: ElementKey): readonly Draft[] {
  const reason = subject.fields.notApplicable.find(({ element }) => element === key)?.reason.trim() ?? '';
  const name = elementName(key);
  const place = placeOf(subject, key);
  const common = { rule: 'R10', text: '', place, about: `${key} missing` } as const;
  if (subject.rulePack.elements[key] === 'always') {
    return [{ ...common, verdict: 'fail', why: `没有写${name}。这一项必须写：${hintOf(key)}` }];
  }
  if (key === 'diff') {
    const replaced = replacement(subject);
    if (replaced !== null) {
      const why = `${replaced.why}请写清原来怎么规定、现在怎么规定。`;
      return [{ rule: 'R14', verdict: replaced.verdict, why, text: replaced.text, place, about: 'diff missing' }];
    }
  }
  if (reason === '') {
    const why = `没有写${name}，也没有说明不适用。请写上，或标明不适用并说明理由。`;
    return [{ ...common, verdict: 'fail', why, severity: 'W' }];
  }
  if (key === 'standard' && hasStandards(subject)) {
    const why = `执行标准标为不适用，但政策原文里有金额、比例或期限。请写上，或再说明理由。`;
    return [{ ...common, verdict: 'uncertain', why, about: 'standard has numbers', severity: 'W' }];
  }
  return [];
}

function shortcomings(subject: Subject, key: ElementKey, written: readonly PlacedPassage[]): readonly Draft[] {
  const place = placeOf(subject, key);
  const common = { rule: 'R10', text: '', place } as const;
  const all = written.map(({ text }) => text).join('\n');
  if (key === 'content') return points(subject, written);
  if (key === 'contact' && !/\d{7,8}|\d{3,4}-\d{3,4}-?\d{3,4}|(?<!\d)12345(?!\d)/.test(all.replace(/[ ()（）]/g, ''))) {
    const why = '联系方式没有办公电话。请写上解读机关和办公电话，或说明理由。';
    return [{ ...common, verdict: 'fail', why, about: 'contact phone', severity: 'W' }];
  }
  const cites = subject.passages.some(
    ({ element, text }) =>
      element === 'background' && subject.readings.factsOf(text).some(({ kind }) => kind === 'docNumber'),
  );
  if (key === 'background' && !cites) {
    const why = '背景依据没有写上位文件的文号。有上位文件的，建议写明名称和文号。';
    return [{ ...common, verdict: 'uncertain', why, about: 'background source', severity: 'I' }];
  }
  return [];
}

/** At least three points, each saying which clause it rests on; a policy of two clauses needs two. */
function points(subject: Subject, written: readonly PlacedPassage[]): readonly Draft[] {
  const clauses = leafClauses(subject.policyText.clauses).length;
  const least = Math.min(subject.rulePack.thresholds.contentPoints, Math.max(1, clauses));
  const few: readonly Draft[] =
    written.length >= least
      ? []
      : [
          {
            rule: 'R10',
            verdict: 'fail',
            why: `主要内容只有${written.length}点，至少要有${least}点。请分段写，每段说清依据哪一条。`,
            text: '',
            place: placeOf(subject, 'content'),
            about: 'content points',
          },
        ];
  if (clauses === 0) return few;
  const loose = written.filter(({ links, text }) =>
    links.every(({ start, end }) => text.slice(start, end).trim() === ''),
  );
  return [
    ...few,
    ...loose.map((passage): Draft => ({
      rule: 'R10',
      verdict: 'fail',
      why: `${passageName(passage)}没有关联政策条款。请选中文字，按 Alt+A 关联它依据的那一条。`,
      text: passage.text.slice(0, 40),
      place: {
        in: 'passage',
        record: subject.interpretation.id,
        element: 'content',
        passage: passage.id,
        start: 0,
        end: passage.text.length,
      },
      about: 'content unlinked',
    })),
  ];
}

/** Whether the policy revises or replaces another: a link says so for certain, its words make it likely. */
function replacement(subject: Subject): Pick<Draft, 'verdict' | 'why' | 'text'> | null {
  const { content } = subject.policy;
  if (content.links.some(({ type }) => type === 'replaces')) {
    return { verdict: 'fail', why: '这份政策替代了原有政策，但没有写新旧政策差异。', text: '' };
  }
  const words =
    /[(（][^)）]{0,12}(?:修订|修正)[^)）]{0,6}[)）]/.exec(content.title)?.[0] ??
    /(?:[^。；;\n]{0,20}同时废止|[^。；;\n]{0,20}停止执行|以本(?:办法|规定|通知|意见|方案)为准)/.exec(
      subject.policyText.text,
    )?.[0];
  if (words === undefined) return null;
  const text = words.trim();
  const why = `政策原文有「${text}」，看来替代了原有政策，但没有写新旧政策差异。`;
  return { verdict: 'uncertain', why, text };
}

function hasStandards({ policyFacts: { byGroup } }: Subject): boolean {
  const limits = byGroup.get('period')?.some(({ kind }) => kind === 'deadline') === true;
  return limits || byGroup.has('amount') || byGroup.has('percent');
}

const placeOf = ({ interpretation }: Subject, element: ElementKey): Draft['place'] => ({
  in: 'element',
  record: interpretation.id,
  element,
});

const hintOf = (key: ElementKey): string => elements.find((element) => element.key === key)?.hint ?? '';
