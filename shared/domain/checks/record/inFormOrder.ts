import { rowsOf } from '../../form/fieldValue.ts';
import type { Place } from '../checks.ts';
import type { Draft } from '../draft.ts';
import type { RecordSubject } from './recordSubject.ts';

const HEADS = ['kind', 'title', 'docNumber', 'issuer', 'date', 'attribute'];

/** Findings in the order a person works them off: heads, then field by field, row by row, word by word. */
export function inFormOrder({ fields, content }: RecordSubject, drafts: readonly Draft[]): readonly Draft[] {
  const order = new Map([...HEADS, ...fields.map(({ key }) => key)].map((key, index) => [key, index]));
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  for (const field of fields) {
    if (field.type !== 'table') continue;
    for (const [index, { id }] of rowsOf(content.fields[field.key]).entries()) rows.set(`${field.key}/${id}`, index);
    for (const [index, { key }] of field.columns.entries()) columns.set(`${field.key}/${key}`, index);
  }
  const rankOf = (place: Place): readonly number[] => {
    if (place.in === 'field') return [order.get(place.field) ?? HEADS.length - 0.5, -1, -1, 0];
    if (place.in !== 'value') return [Number.MAX_SAFE_INTEGER, 0, 0, 0];
    const { field, row, column, start } = place;
    return [
      order.get(field) ?? HEADS.length - 0.5,
      row === null ? -1 : (rows.get(`${field}/${row}`) ?? Number.MAX_SAFE_INTEGER),
      column === null ? -1 : (columns.get(`${field}/${column}`) ?? -1),
      start,
    ];
  };
  return drafts
    .map((draft) => ({ draft, rank: rankOf(draft.place) }))
    .sort((a, b) => compared(a.rank, b.rank))
    .map(({ draft }) => draft);
}

function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
