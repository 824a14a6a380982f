/** Rules in force (规则包、工作日历): what the window draws its forms from, and how they are replaced. */
import { z } from 'zod';
import type { CalendarMistake } from '#shared/domain/calendar/calendarMistakes.ts';
import type { CalendarYear } from '#shared/domain/calendar/calendar.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { PackMistake } from '#shared/domain/rulepack/packMistake.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { command, query } from './define.ts';
import type { SessionLocked, StoreRefusal } from './session.ts';
import { words } from './words.ts';

export interface RulesState {
  readonly pack: { readonly id: string; readonly version: string; readonly name: string };
  /** `built-in` is trusted as part of the program; any other was signed by a trust root. */
  readonly origin: 'built-in' | 'signed';
  readonly installedAt: string | null;
  /** The last pack that was refused, while it is newer than the one in force; the last good one stayed. */
  readonly refused: { readonly at: string; readonly mistakes: readonly PackMistake[] } | null;
  readonly calendar: {
    readonly version: string;
    readonly years: readonly (Pick<CalendarYear, 'year' | 'doc' | 'source'> & {
      readonly origin: 'built-in' | 'signed' | 'by-hand';
    })[];
  };
}

/** What a new pack changes; `drafts` are records not yet approved whose kind, checks or clocks it touches. */
export interface PackChange {
  readonly from: string;
  readonly to: string;
  readonly kinds: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly gone: readonly string[];
  };
  readonly clocks: readonly string[];
  readonly rules: readonly string[];
  /** What the kinds, clocks and rules named above are called, by their keys. */
  readonly names: Readonly<Record<'kinds' | 'clocks' | 'rules', Readonly<Record<string, string>>>>;
  readonly drafts: readonly {
    readonly record: RecordId;
    readonly submission: SubmissionId;
    readonly title: string;
    readonly kind: string;
  }[];
}

export type InstallRefusal =
  | SessionLocked
  | { readonly type: 'rules/not-signed'; readonly why: string }
  | { readonly type: 'rules/not-newer'; readonly held: string; readonly offered: string }
  | { readonly type: 'rules/broken'; readonly mistakes: readonly PackMistake[] }
  | StoreRefusal;

export type CalendarRefusal =
  | SessionLocked
  | { readonly type: 'rules/not-signed'; readonly why: string }
  | { readonly type: 'rules/not-newer'; readonly held: string; readonly offered: string }
  | { readonly type: 'calendar/bad-data'; readonly at: string }
  | { readonly type: 'calendar/mistakes'; readonly mistakes: readonly CalendarMistake[] }
  | StoreRefusal;

const day = z.iso.date();

export const rulesCalls = {
  'rules.state': query<RulesState>()(z.strictObject({})),
  /** The whole pack in force: kinds, lists, clocks. Read once per version. */
  'rules.pack': query<RulePack>()(z.strictObject({})),
  /** `apply: false` only says what would change. `jws` is a compact JWS of typ `disclosure-rulepack+jws`. */
  'rules.install': command<PackChange, InstallRefusal>()(
    z.strictObject({ jws: z.string().max(8_000_000), apply: z.boolean() }),
  ),
  /**
   * A signed calendar (typ `disclosure-calendar+jws`); every clock that runs into its years is worked out
   * anew. `moved` is how many records' clocks are others now; null while a year that was known has
   * changed, because then every record is looked at behind what people do.
   */
  'calendar.import': command<{ readonly years: readonly number[]; readonly moved: number | null }, CalendarRefusal>()(
    z.strictObject({ jws: z.string().max(1_000_000) }),
  ),
  /** One year typed from the State Council's notice; its 文号 is what it rests on. */
  'calendar.add': command<{ readonly moved: number | null }, CalendarRefusal>()(
    z.strictObject({
      year: z.int().min(2004).max(2100),
      doc: words(80).refine((text) => text.trim() !== ''),
      off: z.array(z.strictObject({ name: words(20), from: day, to: day })).max(40),
      makeUp: z.array(day).max(40),
    }),
  ),
} as const;
