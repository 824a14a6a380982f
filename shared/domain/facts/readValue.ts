import { decimalOf, shiftDecimal } from './decimal.ts';
import type { FactKind } from './fact.ts';
import { readDate } from './readDate.ts';
import { readNumeral, type Numeral } from './readNumeral.ts';
import { inBase, unitAt } from './units.ts';

/** A value without its bounds. */
export interface Value {
  readonly kind: FactKind;
  readonly value: string;
  readonly unit: string;
  /** 每人每月 or /人/月 right after the unit, as written. */
  readonly rate: string;
  readonly end: number;
  readonly about: boolean;
  /** Said with 一, which is as often an article as a number (一个, 一次): a fact only with a bound or a rate. */
  readonly weak: boolean;
}

/**
 * What a character after the unit makes of it: 人 in 人民 counts nobody.
 * Left out are units that rarely begin another word.
 */
const NOT_BEFORE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    人: '民员才口均大们事社工生格',
    名: '称单录义誉牌额词',
    位: '置于列次',
    户: '籍口外型',
    家: '庭长属居里具电乡',
    个: '体别性税案',
    项: '目',
    条: '件例款约文',
    类: '别型似',
    种: '植子类业',
    份: '额',
    批: '准复示发评次',
    期: '间限末刊货待望满',
    套: '餐利',
    台: '账风阶',
    所: '有以得在需谓属述致',
    处: '理罚置于分室级长方',
    间: '接',
    座: '谈位',
    层: '级面次',
    张: '贴',
    册: '子',
    篇: '章',
    场: '所地景馆',
    站: '点位式',
    级: '别',
    档: '案次',
    组: '织成合',
    队: '伍',
    支: '付持出撑部',
    对: '于应比象照标策外接口',
    页: '面',
    门: '票类式',
    字: '样号',
    步: '骤伐走',
    环: '节境保',
    成: '立为员本果效功长都分人交就熟品',
    岁: '月末',
    分: '别类布析之公局支包项开工配摊担散成为钟',
    度: '数过假',
    升: '级学',
    克: '服隆',
    瓦: '斯',
    次: '性数品序要生年日月',
    年: '级龄轻薪检审会终',
    日: '常均夜益本',
    天: '然津空河气才',
    周: '边期围密全知末刊',
  }),
);

/** Units that count when the number is written in Hanzi; 一站式, 十分, 一门 count nothing. */
const WITH_HANZI = new Set(
  '元 美元 港元 % 百分点 工作日 日 月 年 学年 学期 小时 分钟 次 人次 人 名 户 家 个 项 条 类 种 件 份 批 倍 岁 级 平方米 公里 亩'.split(
    ' ',
  ),
);

/** 3个方面: how the author cuts the subject up, not what the policy says. */
const OWN_SPEECH = /^(?:方面|部分|章节|角度|层面|要点|关键词|问题|问答|维度|板块|小节)/;

/** Reads a value at `at` of a half-width text; null where none starts. */
export function readValue(text: string, at: number): Value | null {
  return read(text, at, true);
}

/** `first`: may be the first number of a range. The second may not, or 1-1-1-1… would never end. */
function read(text: string, at: number, first: boolean): Value | null {
  const date = readDate(text, at);
  if (date !== null) return plain('date', date.value, date.end);
  const time = /(\d{1,2})(?:[:：](\d{2})(?!\d)|时(?![间段期候限刻机代常效])(?:(\d{1,2})分(?!钟))?)/y;
  time.lastIndex = at;
  const clock = time.exec(text);
  if (clock && Number(clock[1]) < 25) {
    const [whole, hours = '', colon, minutes] = clock;
    return plain('date', `T${hours.padStart(2, '0')}:${(colon ?? minutes ?? '').padStart(2, '0')}`, at + whole.length);
  }
  const share = /^([百千])分之/.exec(text.slice(at, at + 3));
  if (share) {
    const number = readNumeral(text, at + 3);
    return number === null ? null : plain('percent', number.value, number.end, share[1] === '百' ? '%' : '‰');
  }
  const number = readNumeral(text, at);
  return number === null ? null : (fraction(text, number) ?? counted(text, at, number, first));
}

function plain(kind: FactKind, value: string, end: number, unit = ''): Value {
  return { kind, value, unit, rate: '', end, about: false, weak: false };
}

/** 三分之二: the value keeps its two numbers. */
function fraction(text: string, whole: Numeral): Value | null {
  if (!text.startsWith('分之', whole.end)) return null;
  const share = readNumeral(text, whole.end + 2);
  return share === null ? null : plain('number', `${share.value}/${whole.value}`, share.end);
}

function counted(text: string, at: number, number: Numeral, first: boolean): Value | null {
  const more = /^[余多](?!\d)/.test(text.slice(number.end, number.end + 2)) ? 1 : 0;
  const about = number.about || more === 1;
  const gap = /^ {0,2}/.exec(text.slice(number.end + more, number.end + more + 2))?.[0].length ?? 0;
  const found = unitAt(text, number.end + more + gap);
  if (found !== null) {
    const word = text.slice(number.end + more + gap, found.end);
    const next = text[found.end] ?? '';
    if (NOT_BEFORE.get(word)?.includes(next) === true && next !== '') return bare(text, at, number);
    if (!number.arabic && !WITH_HANZI.has(found.unit.base)) return null;
    if (number.value === '0.5' && !number.arabic && found.unit.kind !== 'duration') return null;
    if (word === '个' && OWN_SPEECH.test(text.slice(found.end, found.end + 4))) return null;
    const rate = /^(?: ?[/每](?:平方米|季度|人|户|月|年|日|天|次|亩|吨|套|件|个|周|小时|台|床))+/.exec(
      text.slice(found.end, found.end + 16),
    );
    const { kind, base } = found.unit;
    return {
      kind,
      value: inBase(number.value, found.unit),
      unit: base,
      rate: rate?.[0] ?? '',
      end: found.end + (rate?.[0].length ?? 0),
      about,
      weak: number.value === '1' && !number.arabic && kind !== 'amount' && kind !== 'percent',
    };
  }
  return (first ? ranged(text, number) : null) ?? bare(text, at, number);
}

/** 10—20万元, 2023—2025年, 3至5个工作日: the first number borrows unit and scale of the second. */
function ranged(text: string, number: Numeral): Value | null {
  const between = /^ ?(?:[-~～至到]|[—–]{1,2}) ?/.exec(text.slice(number.end, number.end + 4))?.[0];
  if (between === undefined) return null;
  const at = number.end + between.length;
  const second = read(text, at, false);
  if (second === null || (second.unit === '' && second.kind !== 'date')) return null;
  if (second.kind === 'date') {
    const year = /^(?:19|20|21)\d\d$/.test(number.value) && second.value.length === 4;
    if (year) return plain('date', number.value, number.end);
    const month = /^--\d\d$/.test(second.value) && /^(?:[1-9]|1[0-2])$/.test(number.value);
    return month ? plain('date', `--${number.value.padStart(2, '0')}`, number.end) : null;
  }
  const scale = number.scale === 0 ? (readNumeral(text, at)?.scale ?? 0) : 0;
  const unit = unitAt(text, second.end - 1)?.unit;
  const value = shiftDecimal(number.value, scale);
  return { ...second, value: unit?.factor === undefined ? value : inBase(value, unit), end: number.end, weak: false };
}

/** A number without a unit counts only in Arabic digits, and only when it is not a piece of a longer name. */
function bare(text: string, at: number, number: Numeral): Value | null {
  if (!number.arabic) return null;
  const around = (text[at - 1] ?? '') + (text[number.end] ?? '');
  const long = /^\d{7,}$/.test(text.slice(at, number.end));
  const address = /^(?:[.号](?!\d)|-)/.test(text.slice(number.end, number.end + 2));
  return long || address || /[-A-Za-z_+*×@#/\\:]/.test(around) || text[at - 1] === '.'
    ? null
    : { ...plain('number', decimalOf(number.value), number.end), about: number.about };
}

/** The rates in words such as 每人每月 and /人/月, sorted. */
export function ratesOf(run: string): readonly string[] {
  const found = [...run.matchAll(/[/每](平方米|季度|人|户|月|年|日|天|次|亩|吨|套|件|个|周|小时|台|床)/g)];
  return [...new Set(found.map(([, rate = '']) => (rate === '天' ? '日' : rate)))].sort();
}
