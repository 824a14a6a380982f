/**
 * What is wrong with one written value, by the type of its field. A value is kept as it was typed, so
 * each of these is a thing a person may really have written: 12件 where a number belongs, 2月30日.
 */
import { assertNever } from '#shared/lib/result.ts';
import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { asList, asTexts, isValueFilled, organisationsOf } from '../../form/fieldValue.ts';
import type { Column, Field, NumberField, TextField, TimeField } from '../../rulepack/field.ts';
import type { RuleId } from '../../rulepack/rule.ts';
import type { RulePack } from '../../rulepack/rulePack.ts';
import { readPoint } from '../../clock/point.ts';
import { isUscc } from '../../screening/uscc.ts';
import { quoted } from '../names.ts';

export interface ValueProblem {
  /** Which slip, for the key. */
  readonly slip: string;
  /** What follows the name of the field in the sentence: what is wrong, and the way out. */
  readonly says: string;
  /** The words it is about. */
  readonly text: string;
  /** Instead of the field's rule. */
  readonly rule?: RuleId;
  /** `uncertain` where a person may know better; `fail` when left out. */
  readonly unsure?: true;
}

export interface ValueContext {
  readonly today: CivilDate;
  readonly rulePack: Pick<RulePack, 'lists'>;
  /** The field's pattern, compiled once per run; null where it has none or it does not compile. */
  readonly patternOf: (field: TextField) => RegExp | null;
}

/** Problems of a value that is there; nothing is said about an empty one. */
export function valueProblems(
  field: Field | Column,
  value: JsonValue | undefined,
  context: ValueContext,
): readonly ValueProblem[] {
  if (!isValueFilled(value)) return [];
  switch (field.type) {
    case 'text':
    case 'long-text':
      return typeof value === 'string' ? ofText(field, value, context) : unreadable;
    case 'number':
    case 'money':
    case 'percent':
      return typeof value === 'string' ? ofNumber(field, value.trim()) : unreadable;
    case 'date':
    case 'instant':
    case 'year':
      return typeof value === 'string' ? ofTime(field, value.trim(), context.today) : unreadable;
    case 'choice':
      return typeof value === 'string' ? ofChoices(field.options, [value], context) : unreadable;
    case 'choices':
      return hasTextsOnly(value) ? ofChoices(field.options, asTexts(value), context) : unreadable;
    case 'yes-no':
      return typeof value === 'boolean' ? [] : unreadable;
    case 'citations':
      return hasTextsOnly(value) ? asTexts(value).flatMap(ofCitation) : unreadable;
    case 'organisation':
    case 'organisations': {
      const organisations = organisationsOf(value);
      return organisations.length > 0
        ? organisations.flatMap((one) => ofOrganisation(one, field.needsCode))
        : unreadable;
    }
    case 'person':
    case 'people':
    case 'attachments':
    case 'table':
      return typeof value === 'object' ? [] : unreadable;
    case 'link':
    case 'links':
      return [];
    default:
      return assertNever(field);
  }
}

const unreadable: readonly ValueProblem[] = [{ slip: 'shape', says: '的内容读不出来。请清空后重新填写。', text: '' }];

const hasTextsOnly = (value: JsonValue | undefined): boolean =>
  Array.isArray(value) && asList(value).every((item) => typeof item === 'string');

function ofText(field: TextField, value: string, { patternOf }: ValueContext): readonly ValueProblem[] {
  const most = field.most ?? (field.type === 'text' ? 400 : 20_000);
  const text = value.slice(0, 40);
  if (value.length > most) return [{ slip: 'long', says: `有${value.length}个字，最多${most}个字。请精简。`, text }];
  const pattern = patternOf(field);
  if (pattern === null || pattern.test(value.trim())) return [];
  const asks = (field.pattern?.says ?? '').replace(/[。.]$/u, '');
  return [{ slip: 'pattern', says: `写的${quoted(value)}不合要求：${asks}。请改正。`, text }];
}

function ofNumber(field: NumberField, value: string): readonly ValueProblem[] {
  const problem = (slip: string, says: string): readonly ValueProblem[] => [{ slip, says, text: value }];
  const unit = field.unit ?? '';
  const match = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/u.exec(value);
  if (!match) {
    const bare = unit === '' ? '' : `，单位「${unit}」不用写`;
    return problem('no number', `写的${quoted(value)}不是数字。请只写数字，不加逗号和空格${bare}。`);
  }
  const fraction = match[1]?.length ?? 0;
  if (fraction > field.decimals) {
    const way = field.decimals === 0 ? '应为整数' : `最多保留${field.decimals}位小数`;
    return problem('decimals', `写的${quoted(value)}${way}。请改正。`);
  }
  if (field.least !== null && Number(value) < field.least) {
    return problem('least', `写的${quoted(value)}小于${field.least}${unit}。请核对后改正。`);
  }
  if (field.greatest !== null && Number(value) > field.greatest) {
    return problem('greatest', `写的${quoted(value)}大于${field.greatest}${unit}。请核对后改正。`);
  }
  return [];
}

/** R07 where a day lies ahead that has to be past; R02 where there is no such day. */
function ofTime(field: TimeField, value: string, today: CivilDate): readonly ValueProblem[] {
  const wrong = (says: string): readonly ValueProblem[] => [
    { slip: 'no time', says: `写的${quoted(value)}${says}`, text: value },
  ];
  const ahead: readonly ValueProblem[] = [
    { slip: 'ahead', says: `写的${quoted(value)}晚于今天。请改成实际的日期。`, text: value, rule: 'R07' },
  ];
  switch (field.type) {
    case 'date':
      if (parseCivilDate(value) === null) return wrong('不是真实的日期。请按年、月、日重新选择。');
      return !field.future && value > today ? ahead : [];
    case 'year':
      if (!/^(?:19|20)\d{2}$/u.test(value)) return wrong('不是年份。请写四位数字，如2026。');
      return !field.future && value > today.slice(0, 4) ? ahead : [];
    case 'instant': {
      const moment = readPoint(value);
      if (moment?.at == null) return wrong('不是真实的时刻。请重新选择日期和时刻。');
      return !field.future && moment.day > today ? ahead : [];
    }
    default:
      return assertNever(field.type);
  }
}

function ofChoices(list: string, keys: readonly string[], { rulePack }: ValueContext): readonly ValueProblem[] {
  const known = rulePack.lists[list] ?? [];
  return keys
    .filter((key) => key.trim() !== '' && !known.some((option) => option.key === key))
    .map((key) => ({ slip: 'unknown choice', says: `选的${quoted(key)}不在可选范围内。请重新选择。`, text: key }));
}

/** 《…》 and an article; a 文号 alone is asked about, because some bases are no laws. */
function ofCitation(text: string): readonly ValueProblem[] {
  if (text.trim() === '' || /《[^《》]+(?:《[^》]*》[^《》]*)*》/u.test(text)) return [];
  const says = `写的${quoted(text)}没有书名号。请写成《中华人民共和国行政许可法》第十二条这样；确实没有名称的，说明理由。`;
  return [{ slip: 'citation', says, text, unsure: true }];
}

function ofOrganisation(
  { name, uscc }: { readonly name: string; readonly uscc: string },
  needsCode: boolean,
): readonly ValueProblem[] {
  const code = uscc.trim();
  const who = name.trim() === '' ? '' : quoted(name);
  if (name.trim() === '' && code !== '')
    return [{ slip: 'no name', says: '只有代码，没有名称。请填写名称。', text: code }];
  if (code === '') {
    if (!needsCode || name.trim() === '') return [];
    return [{ slip: 'no code', says: `里的${who}没有统一社会信用代码。请填写18位代码。`, text: name }];
  }
  if (isUscc(code)) return [];
  const says = `里的${who}统一社会信用代码「${code}」校验不符。请对照证照核对18位代码（字母用大写）。`;
  return [{ slip: 'code', says, text: code }];
}
