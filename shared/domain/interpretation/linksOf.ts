import type { LinkSpan } from '../record/record.ts';
import type { InterpretationFields } from './interpretation.ts';

/** Every link between words and clauses, as `record.json` carries them; in reading order. */
export function linksOf({ sections }: InterpretationFields): readonly LinkSpan[] {
  return sections.flatMap(({ passages }) =>
    passages.flatMap(({ id, links }) => links.map(({ clause, start, end }) => ({ passage: id, start, end, clause }))),
  );
}
