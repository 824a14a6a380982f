import { asList, asText, attachmentsOf, isFilled, isShown, rowsOf, type Written } from '../form/fieldValue.ts';
import { printedValue } from '../form/printedValue.ts';
import type { Field, TableField } from '../rulepack/field.ts';
import type { Kind, KindSection } from '../rulepack/kind.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import type { RecordContent } from '../record/record.ts';
import { catalogueOf } from './catalogueOf.ts';
import { chineseNumeral } from './chineseNumeral.ts';
import type { Block, DisclosureDocument } from './document.ts';

type Lists = Pick<RulePack, 'lists' | 'attributes' | 'envelope'>;

/**
 * A record of any kind as a document: the sections of its own form that hold something, numbered through;
 * short values as a table of 项目 and 内容, long ones as paragraphs under their name, tables as tables.
 * What the form keeps inside (`internal`), hides or leaves empty is not printed.
 *
 * `linkedTitles` gives the titles of the records a link field names, in the order they were made.
 */
export function recordDocument(
  record: RecordContent,
  kind: Kind,
  pack: Lists,
  linkedTitles: (link: string) => readonly string[],
): DisclosureDocument {
  const sections = kind.sections
    .map(({ name, fields }) => ({ name, blocks: sectionBlocks(fields, record, pack, linkedTitles) }))
    .filter(({ blocks }) => blocks.length > 0);
  const attachments = [...kind.sections, ...pack.envelope].flatMap((section) => attachmentNames(section, record));
  return {
    kind: record.kind,
    title: record.title,
    docNumber: record.docNumber,
    subtitle: null,
    addressee: null,
    blocks: [
      ...sections.flatMap(({ name, blocks }, index): readonly Block[] => [
        // One section needs no heading: the title says it.
        ...(sections.length > 1
          ? [{ type: 'heading', level: 1, text: `${chineseNumeral(index + 1)}、${name}` } as const]
          : []),
        ...blocks,
      ]),
      ...(attachments.length > 0 ? [{ type: 'attachments', names: attachments } as const] : []),
      ...(record.issuer === null ? [] : [{ type: 'signature', issuer: record.issuer, date: record.date } as const]),
    ],
    catalogue: catalogueOf(record, { kind, pack }),
    related: [],
  };
}

function sectionBlocks(
  fields: readonly Field[],
  record: Written,
  pack: Lists,
  linkedTitles: (link: string) => readonly string[],
): readonly Block[] {
  const blocks: Block[] = [];
  let short: (readonly [string, string])[] = [];
  const flush = (): void => {
    if (short.length > 0) blocks.push({ type: 'table', header: ['项目', '内容'], rows: short, caption: null });
    short = [];
  };
  for (const field of fields) {
    if (field.internal || field.type === 'attachments' || !isShown(field, record) || !isFilled(field, record)) continue;
    if (field.type === 'table') {
      flush();
      blocks.push(tableBlock(field, record, pack));
    } else if (field.type === 'long-text') {
      flush();
      blocks.push(...longText(field.name, asText(record.fields[field.key])));
    } else if (field.type === 'link' || field.type === 'links') {
      const titles = linkedTitles(field.link);
      if (titles.length > 0) short.push([field.name, titles.map((title) => `《${title}》`).join('、')]);
    } else {
      short.push([field.name, printedValue(field, record.fields[field.key], pack)]);
    }
  }
  flush();
  return blocks;
}

/** Paragraphs under the name of their field. */
function longText(name: string, text: string): readonly Block[] {
  const paragraphs = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [
    { type: 'heading', level: 2, text: name },
    ...paragraphs.map((paragraph): Block => ({ type: 'paragraph', text: paragraph })),
  ];
}

/** Columns nobody filled are left out; the running number is the page's, not the record's. */
function tableBlock(field: TableField, record: Written, pack: Lists): Block {
  const rows = rowsOf(record.fields[field.key]);
  const columns = field.columns.filter(
    (column) => !column.internal && rows.some(({ cells }) => printedValue(column, cells[column.key], pack) !== ''),
  );
  return {
    type: 'table',
    caption: field.name,
    header: [
      '序号',
      ...columns.map(({ name, ...column }) => ('unit' in column && column.unit ? `${name}（${column.unit}）` : name)),
    ],
    rows: rows.map(({ cells }, index) => [
      String(index + 1),
      ...columns.map((column) =>
        // The unit stands in the heading.
        printedValue('unit' in column ? { ...column, unit: null } : column, cells[column.key], pack),
      ),
    ]),
  };
}

const attachmentNames = ({ fields }: Pick<KindSection, 'fields'>, record: Written): readonly string[] =>
  fields
    .filter((field) => field.type === 'attachments' && !field.internal && isShown(field, record))
    .flatMap(({ key }) => attachmentsOf(asList(record.fields[key])).map(({ name }) => name));
