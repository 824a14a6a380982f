/** What the records of the bench's desk are of: every kind of the shipped pack, in the shares of a real department. */
import { fieldsOf } from '#shared/domain/form/formOf.ts';
import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import { filledRecord, type Surroundings } from '#test/support/forms/filledRecord.ts';

/** Of a thousand records; a kind that is not named here has one. A policy brings its interpretation with it. */
const shares: Readonly<Record<string, number>> = {
  penalty: 150,
  permit: 170,
  hotline: 140,
  'public-letter': 90,
  'policy-question': 70,
  request: 50,
  policy: 35,
  supervision: 40,
  'random-check-result': 40,
  'key-area': 40,
  'service-guide': 35,
  procurement: 25,
  inspection: 15,
  execution: 12,
  'special-fund': 12,
  'meeting-attendance': 10,
  consultation: 10,
  'village-affairs': 8,
  incident: 2,
};

/** What a record of one kind is made from: everything its form asks for, with one day in it that each record replaces. */
export interface Mould {
  readonly kind: Kind;
  readonly content: RecordContent;
  /** Fields in which the record's clocks begin and end. */
  readonly from: readonly string[];
  readonly until: readonly string[];
  /** Where its words stand. */
  readonly words: string;
  readonly links: readonly { readonly type: string; readonly kinds: readonly string[] }[];
}

/** The day that stands in a mould. */
const mouldDay = '2001-02-03';
const nobody = '00000000-0000-7000-8000-000000000000' as RecordId;

export function mouldOf(kind: Kind, pack: RulePack, file: Surroundings['file']): Mould {
  const fields = fieldsOf(kind, pack);
  const dated = (key: string): boolean =>
    fields.some((field) => field.key === key && (field.type === 'date' || field.type === 'instant'));
  const named = (sources: readonly object[]): string[] =>
    sources.flatMap((source) =>
      'field' in source && !('link' in source) && typeof source.field === 'string' && dated(source.field)
        ? [source.field]
        : [],
    );
  const [from, until] = [
    kind.clocks.flatMap((clock) => named(clock.from)),
    kind.clocks.flatMap((clock) => named(clock.until)),
  ];
  const around: Surroundings = { day: mouldDay, file, linked: () => nobody };
  const content = filledRecord(kind, pack, [...new Set([...from, ...until])], around);
  const words = fields.find(({ type, key }) => type === 'long-text' && key !== 'summary')?.key ?? 'summary';
  const links = fields.flatMap((field) =>
    'link' in field && content.links.some(({ type }) => type === field.link)
      ? [{ type: field.link, kinds: field.kinds }]
      : [],
  );
  return { kind, content, from, until, words, links };
}

/** Kinds in the shares above, each as often as it is drawn of a thousand; the same for every seed. */
export const drawnFrom = (pack: RulePack): readonly string[] =>
  pack.kinds
    .filter(({ key }) => key !== 'interpretation')
    .flatMap(({ key }) => Array.from({ length: shares[key] ?? 1 }, () => key));

/** Fields of a mould with their day replaced, and the ends of its clocks by another or, while it is open, left out. */
export function castFields({ content, until }: Mould, day: string, endedOn: string | null): JsonObject {
  const entries = Object.entries(content.fields).flatMap(([key, value]): [string, JsonValue][] => {
    if (!until.includes(key)) return [[key, withDay(value, day)]];
    return endedOn === null ? [] : [[key, withDay(value, endedOn)]];
  });
  return Object.fromEntries(entries);
}

function withDay(value: JsonValue, day: string): JsonValue {
  if (typeof value === 'string') return value.startsWith(mouldDay) ? day + value.slice(mouldDay.length) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item) => withDay(item, day));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withDay(item, day)]));
}
