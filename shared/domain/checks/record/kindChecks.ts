/** The checks a kind declares (`Kind.checks`): each carries its sentence, the engine reads what it compares. */
import { assertNever } from '#shared/lib/result.ts';
import { daysBetween, type CivilDate } from '#shared/lib/civilDate.ts';
import { isFilled, isValueFilled, organisationsOf, peopleOf, rowsOf, textAt } from '../../form/fieldValue.ts';
import { printedValue } from '../../form/printedValue.ts';
import { readPoint } from '../../clock/point.ts';
import type { KindCheck } from '../../rulepack/kind.ts';
import { exact, exactText, sumOf, type Exact } from '../../kinds/exact.ts';
import type { Draft } from '../draft.ts';
import { cellPlace, fieldPlace } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';

type Check<Type extends KindCheck['type']> = Extract<KindCheck, { type: Type }>;

export const kindChecks = (subject: RecordSubject): readonly Draft[] =>
  subject.kind.checks.flatMap((check) => ofCheck(subject, check));

function ofCheck(subject: RecordSubject, check: KindCheck): readonly Draft[] {
  switch (check.type) {
    case 'period':
      return period(subject, check);
    case 'order':
      return order(subject, check);
    case 'unique':
      return unique(subject, check);
    case 'any-of':
      return anyOf(subject, check);
    case 'different':
      return different(subject, check);
    case 'sum':
      return sum(subject, check);
    case 'not-more':
      return notMore(subject, check);
    case 'not-public':
      return notPublic(subject, check);
    case 'clock':
      // Worked out by the clocks themselves.
      return [];
    default:
      return assertNever(check);
  }
}

const broken = (subject: RecordSubject, check: KindCheck, field: string, text: string): Draft => ({
  rule: check.rule,
  verdict: 'fail',
  why: check.says,
  text,
  place: fieldPlace(subject, field),
  about: `${check.type} ${field}`,
});

/** Text of a head, or of a field this kind shows as things stand; '' otherwise. */
function shownText({ content, fields }: RecordSubject, key: string): string {
  const there = HEADS.includes(key) || fields.some((field) => field.key === key);
  return there ? textAt(content, key).trim() : '';
}
const HEADS = ['title', 'docNumber', 'issuer', 'date'];

const dayOf = (text: string): CivilDate | null => readPoint(text)?.day ?? null;

/** Too short a period can be mended while its end lies ahead; afterwards it can only be explained. */
function period(subject: RecordSubject, check: Check<'period'>): readonly Draft[] {
  const from = dayOf(shownText(subject, check.from));
  const to = dayOf(shownText(subject, check.to));
  if (from === null || to === null || daysBetween(from, to) >= check.days) return [];
  if (check.unless !== null && shownText(subject, check.unless) !== '') return [];
  const draft = broken(subject, check, check.to, `${from}—${to}`);
  const past = to <= subject.today && check.unless === null;
  return [
    past ? { ...draft, severity: 'W', why: `${check.says.replace(/[。.]$/u, '')}。已经过去的，请说明原因。` } : draft,
  ];
}

function order(subject: RecordSubject, check: Check<'order'>): readonly Draft[] {
  const written = check.fields.flatMap((field) => {
    const text = shownText(subject, field);
    const point = readPoint(text);
    return point === null ? [] : [{ field, text, ...point }];
  });
  return written.flatMap((later, index) => {
    const earlier = written[index - 1];
    if (earlier === undefined) return [];
    const moments = earlier.at !== null && later.at !== null;
    const backwards = moments ? (later.at ?? 0) < (earlier.at ?? 0) : later.day < earlier.day;
    return backwards ? [broken(subject, check, later.field, later.text)] : [];
  });
}

function unique(subject: RecordSubject, check: Check<'unique'>): readonly Draft[] {
  const table = subject.fields.find(({ key }) => key === check.table);
  if (table?.type !== 'table') return [];
  const column = table.columns.find(({ key }) => key === check.column);
  const first = new Map<string, number>();
  return rowsOf(subject.content.fields[check.table]).flatMap(({ id, cells }, index): readonly Draft[] => {
    const cell = cells[check.column];
    const text = typeof cell === 'string' ? cell.trim() : isValueFilled(cell) ? JSON.stringify(cell) : '';
    if (text === '') return [];
    const before = first.get(text);
    if (before === undefined) {
      first.set(text, index);
      return [];
    }
    const words = column ? printedValue(column, cell, subject.rulePack) : text;
    const where = `「${table.name}」第${index + 1}行与第${before + 1}行的「${column?.name ?? check.column}」都是「${words}」：`;
    const place = cellPlace(subject, check.table, id, check.column);
    return [
      {
        ...broken(subject, check, check.table, text),
        why: where + check.says,
        place,
        about: `unique ${check.table}.${id}`,
      },
    ];
  });
}

function anyOf(subject: RecordSubject, check: Check<'any-of'>): readonly Draft[] {
  const shown = check.fields.filter((key) => HEADS.includes(key) || subject.fields.some((field) => field.key === key));
  const [first] = shown;
  if (first === undefined) return [];
  const filled = shown.some((key) => {
    const field = subject.fields.find((known) => known.key === key);
    return field ? isFilled(field, subject.content) : shownText(subject, key) !== '';
  });
  return filled ? [] : [broken(subject, check, first, '')];
}

function different(subject: RecordSubject, check: Check<'different'>): readonly Draft[] {
  const [a, b] = check.fields.map((field) => namesIn(subject, field));
  const same = a?.find((name) => b?.includes(name) === true);
  return same === undefined ? [] : [broken(subject, check, check.fields[1], same)];
}

/** Names of people and organisations in a field or head, without spaces. */
function namesIn(subject: RecordSubject, key: string): readonly string[] {
  const text = shownText(subject, key);
  const shown = subject.fields.some((field) => field.key === key);
  const value = shown ? subject.content.fields[key] : undefined;
  const names =
    text === ''
      ? [...organisationsOf(value), ...peopleOf(value)].map(({ name }) => name)
      : text.split(/[、，,；;\n]+/u);
  return names.map((name) => name.replace(/\s+/gu, '')).filter((name) => name !== '');
}

function sum(subject: RecordSubject, check: Check<'sum'>): readonly Draft[] {
  const total = exact(shownText(subject, check.total));
  const cells = rowsOf(subject.content.fields[check.table]).flatMap(({ cells: row }) => {
    const cell = row[check.column];
    return typeof cell === 'string' && cell.trim() !== '' ? [exact(cell)] : [];
  });
  const values = cells.filter((value): value is Exact => value !== null);
  const shown = subject.fields.some(({ key }) => key === check.table);
  // A cell that is no number has its own finding; a sum over it would say nothing.
  if (total === null || !shown || values.length === 0 || values.length < cells.length) return [];
  const added = sumOf(values);
  if (added === total) return [];
  const draft = broken(subject, check, check.total, `${exactText(total)}≠${exactText(added)}`);
  return [
    {
      ...draft,
      why: `${check.says.replace(/[。.]$/u, '')}（各行相加是${exactText(added)}，写的是${exactText(total)}）。`,
    },
  ];
}

function notMore(subject: RecordSubject, check: Check<'not-more'>): readonly Draft[] {
  const [less, more] = check.fields.map((field) => exact(shownText(subject, field)));
  if (less === undefined || less === null || more === undefined || more === null || less <= more) return [];
  return [broken(subject, check, check.fields[0], `${exactText(less)}>${exactText(more)}`)];
}

/** The control is at the head of the form, so that is where the finding leads. */
function notPublic(subject: RecordSubject, check: Check<'not-public'>): readonly Draft[] {
  const { content, fields } = subject;
  const inside = fields.some(({ key }) => key === check.field) && content.fields[check.field] === false;
  return inside && content.attribute.code === 'ZD' ? [broken(subject, check, 'attribute', '')] : [];
}
