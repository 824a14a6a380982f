import type { Finding } from '#shared/domain/checks/checks.ts';
import type { Jump } from './FieldBlock.tsx';

/** The way to what a finding is about; null where it is about no field. Each call is a new wish. */
export function jumpTo({ place, text }: Finding): Jump | null {
  const turn = performance.now();
  if (place.in === 'field') return { field: fieldKey(place.field), row: null, column: null, words: null, turn };
  if (place.in !== 'value') return null;
  const { row, column, start, end } = place;
  return { field: fieldKey(place.field), row, column, words: { text, start, end }, turn };
}

const fieldKey = (field: string): string => field.split('.')[0] ?? field;
