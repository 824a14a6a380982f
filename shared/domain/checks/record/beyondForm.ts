import type { Draft } from '../draft.ts';
import type { RecordSubject } from './recordSubject.ts';

/** What a kind checks beyond its form (coverage.md): the only rules that know a kind by its keys. */
export function beyondForm(subject: RecordSubject): readonly Draft[] {
  return subject.kind.beyond === null ? [] : [];
}
