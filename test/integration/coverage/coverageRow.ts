import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { Chapter } from './chapter.ts';
import type { Writing } from './writing.ts';

/** How a clock stands once the row's records are through: what the plan's limit comes to. */
export type ClockClaim = ClockState['state'];

/**
 * One row of the plan (coverage.md): what it asks, by which records the product answers, and what must
 * hold beyond their forms. A row works when an officer can create, check, submit, get approved, package
 * and deliver its records, its clock runs and its indicator counts it; `proveRow` asks that of every row,
 * `holds` what only this one claims.
 */
export interface CoverageRow {
  /** As the plan numbers it, such as `2.4`; `law-…` for what the law alone asks. */
  readonly id: string;
  /** The plan's words, as coverage.md has them. */
  readonly asks: string;
  /** What answers a row that is not answered by kinds alone, as coverage.md has it: `links`, `route`, `clock T02`. */
  readonly instead?: string;
  /** Kinds of the rule pack whose records prove it; empty where none of its own is needed. */
  readonly kinds: readonly string[];
  /** What must hold beyond the form, as coverage.md has it; '' where it asks for nothing more. */
  readonly beyond: string;
  /** Clocks of the row's records by id, and how each stands at the end; a clock that starts runs on the desk's own day. */
  readonly clocks: Readonly<Record<string, ClockClaim>>;
  /** Indicators (keys of the pack) that count the row's records. */
  readonly indicators: readonly string[];
  /** What the officer writes; records of rows before it may be linked. Nothing for a row that is no kind. */
  readonly write?: (writing: Writing) => Promise<void>;
  /** Proves `beyond` on the desk, after delivery, with the officer unlocked. Throws when it does not hold. */
  readonly holds?: (chapter: Chapter, row: CoverageRow) => Promise<void>;
}
