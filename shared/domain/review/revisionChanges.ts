import { elements, type InterpretationFields } from '../interpretation/interpretation.ts';
import type { RecordContent } from '../record/record.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import { formPlaces, type PlacedText } from './formPlaces.ts';

/** One passage or field that differs between two rounds; an added one has no `before`, a removed one no `after`. */
export interface Change {
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

type Snapshot = readonly Pick<RecordContent, 'kind' | 'title' | 'docNumber' | 'issuer' | 'date' | 'fields'>[];

/**
 * What changed between two rounds of a submission, passage by passage: passages keep their id
 * while they are rewritten and moved, so a rewritten one is one change, not a removal and an addition.
 */
export function revisionChanges(before: Snapshot, after: Snapshot, pack: RulePack): readonly Change[] {
  const old = placesOf(before, pack);
  const now = placesOf(after, pack);
  const changed: Change[] = [];
  for (const [key, { where, text }] of now) {
    const previous = old.get(key)?.text ?? '';
    if (previous !== text) changed.push({ where, before: previous, after: text });
  }
  for (const [key, { where, text }] of old) if (!now.has(key)) changed.push({ where, before: text, after: '' });
  return changed;
}

function placesOf(records: Snapshot, pack: RulePack): Map<string, PlacedText> {
  const places = new Map<string, PlacedText>();
  for (const { kind, title, docNumber, issuer, date, fields } of records) {
    const owner = ownerOf(kind);
    for (const [name, text] of [
      ['标题', title],
      ['文号', docNumber],
      ['发文机关', issuer],
      ['成文日期', date],
    ] as const) {
      places.set(`${kind}/${name}`, { where: `${owner}${name}`, text: text ?? '' });
    }
    if (kind === 'interpretation') addPassages(places, fields as unknown as InterpretationFields);
    for (const [key, { where, text }] of formPlaces(kind, fields, pack)) {
      places.set(`${kind}/field/${key}`, { where: `${owner}${where}`, text });
    }
  }
  return places;
}

/** A pair says whose title it is; a record alone needs no saying. */
function ownerOf(kind: string): string {
  if (kind === 'policy') return '政策·';
  return kind === 'interpretation' ? '解读·' : '';
}

function addPassages(places: Map<string, PlacedText>, fields: InterpretationFields): void {
  for (const { element, passages } of fields.sections) {
    const name = elements.find(({ key }) => key === element)?.name ?? element;
    for (const [index, { id, text }] of passages.entries()) {
      places.set(`passage/${id}`, { where: `${name}第${index + 1}段`, text });
    }
  }
  for (const { clause, reason } of fields.notExplained) {
    places.set(`not-explained/${clause}`, { where: `不解读的条款 ${clause}`, text: reason });
  }
  for (const { element, reason } of fields.notApplicable) {
    const name = elements.find(({ key }) => key === element)?.name ?? element;
    places.set(`not-applicable/${element}`, { where: `不适用：${name}`, text: reason });
  }
}
