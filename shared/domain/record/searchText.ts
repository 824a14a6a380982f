import type { JsonValue } from '#shared/lib/json.ts';
import type { RecordContent } from './record.ts';

/** Names of fields that hold references, not words. */
const references: ReadonlySet<string> = new Set(['id', 'clause', 'element', 'kind', 'sha256']);

/**
 * The words a record is found by: title, 文号, issuer, then every text in its fields, line by line.
 * Generic over kinds, so that a kind added by a rule pack is searchable without code of its own.
 */
export function searchText(content: Pick<RecordContent, 'title' | 'docNumber' | 'issuer' | 'fields'>): string {
  const lines = [content.title, content.docNumber, content.issuer].filter((line) => line !== null);
  collect(content.fields, lines);
  return lines.filter((line) => line !== '').join('\n');
}

function collect(value: JsonValue, into: string[]): void {
  if (typeof value === 'string') into.push(value);
  else if (Array.isArray(value)) for (const item of value as readonly JsonValue[]) collect(item, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) if (!references.has(name)) collect(inner, into);
  }
}
