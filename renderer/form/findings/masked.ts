import { asList, asObject, rowsOf } from '#shared/domain/form/fieldValue.ts';
import type { Finding } from '#shared/domain/checks/checks.ts';
import type { Column, Field } from '#shared/domain/rulepack/field.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { locate } from '#renderer/lib/locate.ts';
import { maskedWords } from './maskedWords.ts';

/** The field's value with the words of a finding masked (遮盖); null where there is nothing to mask, or the words have gone. */
export function masked(finding: Finding, field: Field, value: JsonValue | undefined): JsonValue | null {
  const { place, text } = finding;
  if (text === '' || (place.in !== 'field' && place.in !== 'value')) return null;
  if (place.in === 'field' || place.row === null) return inValue(value, finding, field);
  const column = field.type === 'table' ? field.columns.find(({ key }) => key === place.column) : undefined;
  if (column === undefined) return null;
  const before = asList(value);
  const rows = rowsOf(value).map(({ id, cells }) => {
    const cell = id === place.row ? inValue(cells[column.key], finding, column) : null;
    return cell === null ? cells : { ...cells, [column.key]: cell };
  });
  return rows.some((row, index) => row !== before[index]) ? rows : null;
}

function inValue(value: JsonValue | undefined, finding: Finding, field: Field | Column): JsonValue | null {
  const { text, place } = finding;
  const words = maskedWords(text, field);
  if (words === null) return null;
  if (typeof value === 'string') {
    const at = locate(value, place.in === 'value' ? { ...place, text } : { text, start: 0, end: text.length });
    return at === null || at.start === at.end ? null : value.slice(0, at.start) + words + value.slice(at.end);
  }
  // A person or an organisation is masked by its name.
  const one = asObject(value);
  if (one !== null) return one['name'] === text ? { ...one, name: words } : null;
  const list = asList(value);
  const at = list.findIndex((item) => asObject(item)?.['name'] === text);
  return at === -1 ? null : list.map((item, index) => (index === at ? { ...asObject(item), name: words } : item));
}
