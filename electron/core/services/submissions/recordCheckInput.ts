import type { CheckedRecord } from '#shared/domain/checks/subject.ts';
import type { LinkedContent, RecordCheckInput } from '#shared/domain/checks/record/recordSubject.ts';
import type { LinkType } from '#shared/domain/record/record.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { readFact } from '../../storage/repositories/installation.ts';
import { findPerson } from '../../storage/repositories/people.ts';
import { linksFrom, linksTo, type LinkedHead } from '../../storage/repositories/recordLinks.ts';
import { findRecord, publishedAtOf } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';
import { clocksNow } from '../records/clockFacts.ts';
import { decisionsNow } from './decisionsNow.ts';
import type { LoadedSubmission } from './loadSubmission.ts';

type CheckDeps = Pick<Deps, 'store' | 'clock' | 'rules' | 'attachments'>;

/** Everything the checks of a submission may look at besides its own words. */
export function recordCheckInput(deps: CheckDeps, { submission, records }: LoadedSubmission): RecordCheckInput {
  const { store, clock, rules, attachments } = deps;
  const { db } = store;
  const linked = (heads: readonly LinkedHead[], type: LinkType): readonly LinkedContent[] =>
    heads
      .filter((head) => head.type === type)
      .flatMap(({ id, publishedAt }) => {
        const found = findRecord(db, id);
        return found ? [{ content: found.content, publishedOn: dayOf(publishedAt) }] : [];
      });
  return {
    records: records.map(({ id, content }): CheckedRecord => ({ id, content })),
    linked: ({ id }, type) => linked(linksFrom(db, id), type),
    linkedFrom: ({ id }, type) => linked(linksTo(db, id), type),
    clocksOf: (record) => clocksNow({ rules, clock }, db, record),
    publishedOn: ({ id }) => dayOf(publishedAtOf(db, id)),
    authorNames: ({ content }) => content.authors.flatMap((author) => findPerson(db, author)?.name ?? []),
    attachment: (sha256) => attachments.of(sha256),
    department: readFact(db, 'department')?.name ?? '',
    decisions: decisionsNow(db, submission.id),
    now: clock.now(),
    calendar: rules.calendar,
    rulePack: rules.pack,
  };
}

const dayOf = (at: Instant | null): CivilDate | null => (at === null ? null : civilDateOf(at));
