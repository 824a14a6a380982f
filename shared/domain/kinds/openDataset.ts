/** What an opened dataset goes out with (方案 art. 8): its rows as JSON, and a description that a program reads. */
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import { asText, rowsOf } from '../form/fieldValue.ts';
import { optionName } from '../form/printedValue.ts';
import type { RecordContent } from '../record/record.ts';
import type { RulePack } from '../rulepack/rulePack.ts';

/** A column as the record describes it (table `columns`): its name in the file and its type. */
export interface DescribedColumn {
  readonly name: string;
  readonly type: string;
}

export const describedColumns = ({ fields }: Pick<RecordContent, 'fields'>): readonly DescribedColumn[] =>
  rowsOf(fields['columns']).map(({ cells }) => ({ name: asText(cells['name']).trim(), type: asText(cells['type']) }));

/** Rows as objects by the file's own column names; a blank is null, numbers and 是/否 are what they mean. */
export function openRows(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly DescribedColumn[],
): readonly JsonObject[] {
  const types = header.map((name) => columns.find((column) => column.name === name)?.type ?? 'text');
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [name, openValue(row[index] ?? '', types[index] ?? 'text')])),
  );
}

/** A number only where it says the same as its text: a code of 18 digits, 007 and 1.10 stay text. */
function openValue(text: string, type: string): JsonValue {
  if (text === '') return null;
  if (type === 'boolean' && ['是', '否'].includes(text)) return text === '是';
  if ((type === 'integer' || type === 'decimal') && String(Number(text)) === text) return Number(text);
  return text;
}

/** A file of the dataset as it lies beside the page. */
export interface OpenFile {
  /** File name, without a folder. */
  readonly path: string;
  readonly format: 'csv' | 'json' | 'xlsx';
  readonly bytes: number;
  /** SHA-256 hex. */
  readonly sha256: string;
}

/**
 * The description of a dataset as a Data Package (datapackage.json, Frictionless Data): title, terms,
 * how often it is renewed, its columns with types and what they mean, and the digest of every file.
 */
export function dataPackageOf(
  content: RecordContent,
  files: readonly OpenFile[],
  pack: Pick<RulePack, 'lists'>,
): JsonObject {
  const { fields } = content;
  const text = (key: string): string => asText(fields[key]).trim();
  const named = (list: string, key: string): string => (text(key) === '' ? '' : optionName(list, text(key), pack));
  const schema = { fields: rowsOf(fields['columns']).map(({ cells }) => fieldOf(cells)) };
  return {
    title: content.title,
    description: text('summary'),
    licenses: [{ title: text('licence') }],
    contributors: [{ title: text('provider') || (content.issuer ?? ''), role: 'publisher' }],
    topic: named('dataTopics', 'topic'),
    openness: named('opennessClasses', 'openness'),
    condition: text('condition'),
    securityLevel: named('dataSecurityLevels', 'securityLevel'),
    updateFrequency: named('updateFrequencies', 'updateFrequency'),
    dataUpTo: text('dataUpTo'),
    coverage: text('coverage'),
    contact: text('contact'),
    resources: files.map(({ path, format, bytes, sha256 }) => ({
      ...{ name: `${format}-${sha256.slice(0, 8)}`, path, format, mediatype: mediaTypes[format] },
      ...{ bytes, hash: `sha256:${sha256}`, schema },
    })),
  };
}

const mediaTypes: Readonly<Record<OpenFile['format'], string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Types of Table Schema by ours; a code is text that looks like a number. */
const types: Readonly<Record<string, string>> = {
  text: 'string',
  code: 'string',
  integer: 'integer',
  decimal: 'number',
  date: 'date',
  instant: 'datetime',
  boolean: 'boolean',
};

const fieldOf = (cells: JsonObject): JsonObject => ({
  name: asText(cells['name']).trim(),
  title: asText(cells['label']),
  description: asText(cells['meaning']),
  type: types[asText(cells['type'])] ?? 'string',
  constraints: {
    ...(cells['filled'] === true ? { required: true } : {}),
    ...(cells['unique'] === true ? { unique: true } : {}),
  },
});
