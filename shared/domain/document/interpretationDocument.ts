import { asText, rowsOf } from '../form/fieldValue.ts';
import { elements, type ElementKey } from '../interpretation/interpretation.ts';
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import type { RecordContent } from '../record/record.ts';
import { catalogueOf, type KnownKind } from './catalogueOf.ts';
import { chineseNumeral } from './chineseNumeral.ts';
import type { Block, DisclosureDocument, RelatedDocument } from './document.ts';

/**
 * An interpretation (政策解读) as a document: 一、背景依据 … in the order of the elements, those without a passage
 * left out and the others numbered through; 联系方式 is the last of them, 问答 comes after it.
 *
 * `policy` is what it explains; it comes first among `related`, where its page may already stand.
 */
export function interpretationDocument(
  record: RecordContent,
  policy: { readonly title: string; readonly docNumber: string | null; readonly file?: string },
  related: readonly RelatedDocument[],
  known?: KnownKind,
): DisclosureDocument {
  const written = elements
    .map(({ key, name }) => ({ name, passages: passagesOf(record.fields, key) }))
    .filter(({ passages }) => passages.length > 0);
  const sections = written.flatMap(({ name, passages }, index): readonly Block[] => [
    { type: 'heading', level: 1, text: `${chineseNumeral(index + 1)}、${name}` },
    ...passages.map((text): Block => ({ type: 'paragraph', text })),
  ]);
  const questions = questionBlocks(record.fields, written.length);
  const signature: readonly Block[] =
    record.issuer === null ? [] : [{ type: 'signature', issuer: record.issuer, date: record.date }];
  const beside = related.find(({ relation, title }) => relation === 'policy' && title === policy.title);
  const explained: RelatedDocument = {
    title: policy.title,
    docNumber: policy.docNumber,
    file: policy.file ?? beside?.file ?? 'policy.html',
    relation: 'policy',
  };
  return {
    kind: record.kind,
    title: record.title === '' ? interpretationTitle(policy.title) : record.title,
    docNumber: record.docNumber,
    subtitle: null,
    addressee: null,
    blocks: [...sections, ...questions, ...signature],
    catalogue: catalogueOf(record, known),
    related: [explained, ...related.filter((other) => other !== beside)],
  };
}

/** 《X》政策解读; a title that brings its own book marks keeps them. */
export function interpretationTitle(policyTitle: string): string {
  return /^《[^《》]+》$/.test(policyTitle) ? `${policyTitle}政策解读` : `《${policyTitle}》政策解读`;
}

/** 问答: what people ask, one by one, under a heading of its own. */
function questionBlocks(fields: JsonObject, before: number): readonly Block[] {
  const asked = rowsOf(fields['qa'])
    .map(({ cells }) => ({ question: asText(cells['question']).trim(), answer: asText(cells['answer']) }))
    .filter(({ question }) => question !== '')
    .map(({ question, answer }): Block => ({ type: 'question', question, answer: linesOf(answer) }));
  return asked.length === 0
    ? []
    : [{ type: 'heading', level: 1, text: `${chineseNumeral(before + 1)}、问答` }, ...asked];
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The paragraphs written for one element, blank ones left out. */
function passagesOf(fields: JsonObject, key: ElementKey): readonly string[] {
  const { sections } = fields;
  return listOf(sections)
    .filter((section) => isObject(section) && section['element'] === key)
    .flatMap((section) => (isObject(section) ? listOf(section['passages']) : []))
    .flatMap((passage) => (isObject(passage) && typeof passage['text'] === 'string' ? linesOf(passage['text']) : []));
}

const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (isList(value) ? value : []);
const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);
const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value);
