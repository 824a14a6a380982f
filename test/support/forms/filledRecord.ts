/**
 * A record of any kind with everything filled that its form asks for, made from the form alone: what an
 * officer would have to type before the record can be submitted. Tests of the pack fill it on paper; tests
 * over a desk give it real files, real records and the desk's own day.
 */
import { isRequired, isShown } from '#shared/domain/form/fieldValue.ts';
import { fieldsOf } from '#shared/domain/form/formOf.ts';
import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import type { AttachmentsField, Column, Condition, Field, LinkField } from '#shared/domain/rulepack/field.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';

/** What a filled record takes from its surroundings. */
export interface Surroundings {
  /** Every date; every instant is at ten that morning. */
  readonly day: string;
  /** A file for an attachments field, by the endings it allows (none is any) and whether it stays inside. */
  readonly file: (field: Pick<AttachmentsField, 'endings' | 'internal'>) => JsonObject;
  /** The record a required link points to. */
  readonly linked: (link: string) => RecordId;
}

const OTHER = '00000000-0000-7000-8000-000000000009' as RecordId;

/** No desk behind it: a file and a record that are only named. */
export const onPaper: Surroundings = {
  day: '2026-06-01',
  file: ({ endings: [ending = 'pdf'] }) => ({
    id: 'a1',
    name: `文件.${ending}`,
    sha256: 'a'.repeat(64),
    size: 1,
    caption: '文件',
  }),
  linked: () => OTHER,
};

const OFFICER = { name: '张三', unit: '中山市甲局', post: '科长' };

/**
 * Heads and required fields filled, and every field of `wanted` shown and filled too. What the test says
 * itself (`own`) stands as it is, and brings up what it asks for.
 */
export function filledRecord(
  kind: Kind,
  pack: RulePack,
  wanted: readonly string[] = [],
  around: Surroundings = onPaper,
  own: JsonObject = {},
): RecordContent {
  const fields = fieldsOf(kind, pack);
  let content: RecordContent = {
    kind: kind.key,
    attribute: { code: 'ZD', basis: null, reason: null },
    title: `${kind.name}一则`,
    docNumber: kind.heads.docNumber === 'required' ? '中府〔2026〕12号' : null,
    issuer: '中山市甲局',
    date: kind.heads.date === null ? null : around.day,
    fields: own,
    clauses: [],
    links: [],
    authors: [],
  };
  // 至少填一项: the first of them.
  const anyOf = kind.checks.flatMap((check) => (check.type === 'any-of' ? check.fields.slice(0, 1) : []));
  const all = [...wanted, ...anyOf];
  for (const key of all) content = withShown(content, fields, key, { pack, around });
  // What is filled may show and ask for more; forms are never deeper than this.
  for (let round = 0; round < 5; round += 1) {
    for (const field of fields) {
      const asked = isShown(field, content) && (isRequired(field, content) || all.includes(field.key));
      if (asked) content = withValue(content, field, { pack, around });
    }
  }
  return content;
}

export const withFields = (content: RecordContent, fields: JsonObject): RecordContent => ({
  ...content,
  fields: { ...content.fields, ...fields },
});

interface Desk {
  readonly pack: RulePack;
  readonly around: Surroundings;
}

/** Makes the conditions true that a field waits for. */
function withShown(content: RecordContent, fields: readonly Field[], key: string, desk: Desk): RecordContent {
  const field = fields.find((one) => one.key === key);
  const condition = field?.shownWhen ?? null;
  if (!field || condition === null || isShown(field, content)) return content;
  return withCondition(content, fields, condition, desk);
}

function withCondition(
  content: RecordContent,
  fields: readonly Field[],
  condition: Condition,
  desk: Desk,
): RecordContent {
  if ('attribute' in condition) return content;
  const other = fields.find(({ key }) => key === condition.field);
  if (!other) return content;
  const shown = withShown(content, fields, other.key, desk);
  if (!('in' in condition)) return withValue(shown, other, desk);
  const value = condition.in.at(-1) ?? null;
  const before = shown.fields[other.key];
  const list = Array.isArray(before) ? (before as readonly JsonValue[]) : [];
  return withFields(shown, { [other.key]: other.type === 'choices' ? [...list, value] : value });
}

function withValue(content: RecordContent, field: Field, desk: Desk): RecordContent {
  if ('link' in field) {
    const there = content.links.some(({ type }) => type === field.link);
    const link = { to: desk.around.linked(field.link), type: field.link, spans: [] };
    return there ? content : { ...content, links: [...content.links, link] };
  }
  return field.key in content.fields ? content : withFields(content, { [field.key]: valueOf(field, desk) });
}

function valueOf(field: Exclude<Field, LinkField>, { pack, around }: Desk): JsonValue {
  switch (field.type) {
    case 'table':
      return Array.from({ length: Math.max(1, field.leastRows) }, (_, row) =>
        rowOf(field.columns, row, pack, around.day),
      );
    case 'attachments':
      return [around.file(field)];
    case 'person':
      return OFFICER;
    case 'people':
      return [OFFICER];
    case 'text':
    case 'long-text':
    case 'number':
    case 'money':
    case 'percent':
    case 'date':
    case 'instant':
    case 'year':
    case 'choice':
    case 'choices':
    case 'yes-no':
    case 'citations':
    case 'organisation':
    case 'organisations':
      return cellOf(field, 0, pack, around.day);
  }
}

/** One row of a table with every column filled. */
export const rowOf = (columns: readonly Column[], row: number, pack: RulePack, day = onPaper.day): JsonObject => ({
  id: `r${row + 1}`,
  ...Object.fromEntries(columns.map((column) => [column.key, cellOf(column, row, pack, day)])),
});

function cellOf(column: Column, row: number, pack: RulePack, day: string): JsonValue {
  switch (column.type) {
    case 'text':
    case 'long-text':
      return textOf(column, row);
    case 'number':
    case 'money':
    case 'percent':
      return String(Math.max(column.least ?? 1, 1));
    case 'date':
      return day;
    case 'instant':
      return `${day}T10:00:00+08:00`;
    case 'year':
      return day.slice(0, 4);
    case 'choice':
      return optionOf(column.options, row, pack);
    case 'choices':
      return (pack.lists[column.options] ?? []).map(({ key }) => key);
    case 'yes-no':
      return true;
    case 'citations':
      return ['《政府信息公开条例》第二十条'];
    case 'organisation':
      return organisationOf(column.key, column.needsCode);
    case 'organisations':
      return [organisationOf(column.key, column.needsCode)];
  }
}

/** Two different organisations by different keys: 评估主体 is not 原论证主力单位. */
const organisationOf = (key: string, needsCode: boolean): JsonObject => ({
  name: `中山市${key}中心`,
  uscc: needsCode ? '114420000073329991' : '',
});

const optionOf = (list: string, row: number, pack: RulePack): string => {
  const options = pack.lists[list] ?? [];
  return options[row % options.length]?.key ?? '';
};

/** Values that the patterns of the pack ask for; a new pattern without one shows itself in the test. */
const PATTERNED = [
  ...['0760-88310000', '114420000073329991', '528403', '202600001', '2026-001', '001', 'A1', 'zh_name'],
  ...['中市监处罚〔2026〕12号', '2026-442000-04-01-000001', 'https://www.example.com/guide'],
];

function textOf(column: Extract<Column, { readonly type: 'text' | 'long-text' }>, row: number): string {
  const { pattern, mask, name } = column;
  if (pattern !== null) {
    const fits = PATTERNED.find((text) => new RegExp(`^(?:${pattern.regex})$`, 'u').test(text));
    if (fits === undefined) throw new Error(`No sample for ${column.key}: ${pattern.regex}`);
    return fits;
  }
  if (mask === 'person-name') return '张某某';
  if (mask === 'phone') return '138****1234';
  if (mask === 'resident-id') return '442000********123X';
  if (mask === 'address') return '石岐街道某社区';
  return `${name}${row + 1}`.slice(0, column.most ?? 400);
}
