import type { JsonObject } from '#shared/lib/json.ts';
import { asText, rowsOf } from '../form/fieldValue.ts';
import { fieldsOf, kindOf } from '../form/formOf.ts';
import { printedValue } from '../form/printedValue.ts';
import type { Field, TableField } from '../rulepack/field.ts';
import type { RulePack } from '../rulepack/rulePack.ts';

/** Where some words of a record stand, in words, and the words. */
export interface PlacedText {
  readonly where: string;
  readonly text: string;
}

/**
 * What a form holds, place by place: one for each field, and one for each cell of a table, known by its
 * row's id, so that a row that moved is not a change. Places are keyed for comparing two revisions.
 */
export function formPlaces(kindKey: string, fields: JsonObject, pack: RulePack): ReadonlyMap<string, PlacedText> {
  const kind = kindOf(pack, kindKey);
  const places = new Map<string, PlacedText>();
  for (const field of kind ? fieldsOf(kind, pack) : []) {
    if (field.type === 'table') addCells(places, field, fields, pack);
    else places.set(field.key, { where: field.name, text: textOf(field, fields, pack) });
  }
  return places;
}

/** Attachments are told apart by their bytes as well: the same name with other bytes is a change. */
function textOf(field: Field, fields: JsonObject, pack: RulePack): string {
  const text = printedValue(field, fields[field.key], pack);
  if (field.type !== 'attachments') return text;
  const digests = JSON.stringify(fields[field.key] ?? []).match(/"sha256":"([\da-f]{8})/gu) ?? [];
  return text === '' ? '' : `${text}（${digests.map((digest) => digest.slice(-8)).join('、')}）`;
}

function addCells(places: Map<string, PlacedText>, field: TableField, fields: JsonObject, pack: RulePack): void {
  for (const [index, { id, cells }] of rowsOf(fields[field.key]).entries()) {
    for (const column of field.columns) {
      const text = printedValue(column, cells[column.key], pack);
      const where = `${field.name}第${index + 1}行·${column.name}`;
      if (text !== '' || asText(cells[column.key]) !== '')
        places.set(`${field.key}/${id}/${column.key}`, { where, text });
    }
  }
}
