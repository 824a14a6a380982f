import type { JsonValue } from '#shared/lib/json.ts';
import type { RecordContent } from '../record/record.ts';

/** What a policy record keeps of its source besides the clauses. Paragraphs are trimmed and never empty. */
export interface PolicySource {
  readonly text: string;
  /** 题注: in round brackets under the title of a regulation. */
  readonly subtitle: string | null;
  readonly preamble: readonly string[];
  readonly closing: readonly string[];
}

/** Reads a policy record's `fields`; a part that is missing or of another shape counts as absent. */
export function policySource(record: RecordContent): PolicySource {
  const { text, preamble, closing } = record.fields;
  const source = typeof text === 'string' ? text : '';
  const body = partOf(preamble)?.start ?? record.clauses[0]?.start ?? 0;
  return {
    text: source,
    subtitle: subtitleOf(paragraphsOf(source.slice(0, body))),
    preamble: paragraphsOf(partOf(preamble)?.text ?? ''),
    closing: paragraphsOf(partOf(closing)?.text ?? ''),
  };
}

function partOf(value: JsonValue | undefined): { readonly text: string; readonly start: number } | null {
  if (typeof value !== 'object' || value === null || !('text' in value)) return null;
  const { text, start } = value;
  return typeof text === 'string' && typeof start === 'number' ? { text, start } : null;
}

function subtitleOf(heads: readonly string[]): string | null {
  return heads.find((line) => /^[（(].{0,400}(公布|通过|修订|修正|发布|施行|批准).{0,400}[)）]$/.test(line)) ?? null;
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
