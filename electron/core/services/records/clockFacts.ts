import type { ClockFacts, ClockState } from '#shared/domain/clock/clockState.ts';
import { clocksOf } from '#shared/domain/clock/clocksOf.ts';
import { asText, holds, rowsOf, textAt } from '#shared/domain/form/fieldValue.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { ReadDb } from '../../storage/db.ts';
import { findRecord, headTextOf, publishedAtOf } from '../../storage/repositories/records.ts';
import type { ProjectDeps } from './projectDeps.ts';

/** Every clock of a record as it stands now, worked out from its words, its links and its receipts. */
export function clocksNow(
  { rules, clock }: ProjectDeps,
  db: ReadDb,
  { id, content }: { readonly id: RecordId; readonly content: RecordContent },
): readonly ClockState[] {
  const kind = kindOf(rules.pack, content.kind);
  if (!kind) return [];
  const facts = clockFacts(db, content, publishedAtOf(db, id));
  return clocksOf(kind.clocks, rules.pack.clocks, facts, rules.calendar, clock.now());
}

function clockFacts(db: ReadDb, content: RecordContent, publishedAt: Instant | null): ClockFacts {
  const linkedId = (link: string): RecordId | null => {
    const to = content.links.find(({ type }) => type === link)?.to;
    return typeof to === 'string' ? to : null;
  };
  return {
    value: (field) => textAt(content, field).trim() || null,
    rows: (table) =>
      rowsOf(content.fields[table]).map(({ cells }) =>
        Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, asText(value).trim()])),
      ),
    linked: (link, field) => {
      const to = linkedId(link);
      if (to === null) return null;
      // Heads stand in the record's row: a policy of a hundred pages is not read for its date.
      const head = headTextOf(db, to, field);
      if (head !== undefined) return head?.trim() || null;
      const other = findRecord(db, to);
      return other ? textAt(other.content, field).trim() || null : null;
    },
    publishedOn: dayOf(publishedAt),
    linkedPublishedOn: (link) => {
      const to = linkedId(link);
      return to === null ? null : dayOf(publishedAtOf(db, to));
    },
    holds: (condition) => holds(condition, content),
  };
}

const dayOf = (at: Instant | null): CivilDate | null => (at === null ? null : civilDateOf(at));
