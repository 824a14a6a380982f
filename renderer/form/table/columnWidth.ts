import type { Column } from '#shared/domain/rulepack/field.ts';
import { assertNever } from '#shared/lib/result.ts';

/** CSS px of a column before anything is in it: as wide as what it usually holds, never narrower than its name. */
export function columnWidth(column: Column): number {
  const name =
    column.name.length * 14 +
    ('unit' in column && column.unit !== null ? 42 : 0) +
    (column.required === true ? 36 : 0) +
    20;
  return Math.max(name, usual(column));
}

function usual(column: Column): number {
  switch (column.type) {
    case 'text':
      return (column.most ?? 400) <= 20 ? 112 : 168;
    case 'long-text':
    case 'citations':
    case 'organisation':
    case 'organisations':
      return 240;
    case 'number':
    case 'percent':
      return 96;
    case 'money':
    case 'date':
      return 136;
    case 'instant':
    case 'choices':
      return 184;
    case 'choice':
      return 144;
    case 'year':
    case 'yes-no':
      return 80;
    default:
      return assertNever(column);
  }
}
