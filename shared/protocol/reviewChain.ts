/**
 * What a review chain (审签链, §1.2) adds up to.
 *
 * The same replay serves the desk (whose turn is it?) and the verifier (was it done by the book?),
 * so the two can't disagree. It is pure: lines are already parsed, their signatures are judged
 * elsewhere, and it only looks at order, steps and people.
 */
import type { PersonId } from '#shared/domain/person/person.ts';
import { assertNever } from '#shared/lib/result.ts';
import { chainProblems } from './chainLinks.ts';
import { personProblem } from './reviewAuthority.ts';
import type { ChainProblem, ReviewLine, SignedReviewLine } from './reviewLine.ts';
import { routeFor, type Roster, type RosterRoute } from './roster.ts';

/** What was reviewed, to the last byte. */
type ReviewedContent = Pick<ReviewLine, 'record' | 'revision' | 'parts'>;

/** What the chain must be about. */
export interface ReviewSubject extends ReviewedContent {
  /** Kind of the first record: the route depends on it. */
  readonly kind: string;
  /** Everybody in any record's `authors`. */
  readonly authors: readonly PersonId[];
}

export interface CountedApproval {
  readonly step: string;
  readonly person: PersonId;
  readonly name: string;
  /** `seq` of the approving line. */
  readonly line: number;
  readonly at: string;
}

export interface ReviewOutcome {
  readonly state: 'draft' | 'in-review' | 'returned' | 'approved';
  readonly submitter: { readonly person: PersonId; readonly name: string; readonly at: string } | null;
  /** The route in force for the current round: urgent after an `override`, normal otherwise. Null when the roster has none. */
  readonly route: RosterRoute | null;
  /** Approvals of the current round that count. */
  readonly approvals: readonly CountedApproval[];
  /** Steps that may be done now: those of the first tier that is not complete. */
  readonly open: readonly string[];
  /** Steps of the normal route that a fast route left undone (欠审), to be made up later. */
  readonly debt: readonly string[];
  /** Broken links, gaps, times that run backwards. */
  readonly integrity: readonly ChainProblem[];
  /** Acts that person was not allowed at that step. */
  readonly authority: readonly ChainProblem[];
}

/** Replays the chain against the roster. An act that was not allowed is named and moves nothing. */
export function replayReview(
  lines: readonly SignedReviewLine[],
  subject: ReviewSubject,
  roster: Roster,
): ReviewOutcome {
  const routes: Routes = {
    normal: routeFor(roster, subject.kind, 'normal'),
    urgent: routeFor(roster, subject.kind, 'urgent'),
  };
  const authority: ChainProblem[] = [];
  let now: Replay = { state: 'draft', submitted: null, route: routes.normal, approvals: [] };
  for (const signed of lines) {
    const next = personProblem(signed, lines, roster) ?? act(now, signed, subject.authors, routes);
    if (typeof next === 'string') authority.push({ line: signed.line.seq, why: next });
    else now = next;
  }
  // Earlier rounds may have been about other words; the round that counts must be about these.
  const { submitted } = now;
  if (now.state === 'in-review' && submitted !== null && !sameContent(submitted.line, subject)) {
    authority.push({ line: submitted.line.seq, why: '送审和批准的内容与本材料包不一致，批准不计' });
    now = { ...now, approvals: [] };
  }
  return { ...outcomeOf(now, routes), integrity: chainProblems(lines), authority };
}

interface Routes {
  readonly normal: RosterRoute | null;
  readonly urgent: RosterRoute | null;
}

/** Where the chain stands after some of its lines. */
interface Replay {
  readonly state: 'draft' | 'in-review' | 'returned';
  /** The `submit` of the current round. */
  readonly submitted: SignedReviewLine | null;
  readonly route: RosterRoute | null;
  readonly approvals: readonly CountedApproval[];
}

/** What one act by an allowed person leads to, or why it was out of turn. */
function act(now: Replay, signed: SignedReviewLine, authors: readonly PersonId[], routes: Routes): Replay | string {
  const { line } = signed;
  if (line.act === 'comment' || line.act === 'delegate') return now;
  if (line.act === 'submit') {
    if (now.state === 'in-review') return '已在审批中，不能再次送审';
    return { state: 'in-review', submitted: signed, route: routes.normal, approvals: [] };
  }
  if (now.state !== 'in-review' || now.submitted === null) return '不在审批中，这一步无效';
  switch (line.act) {
    case 'withdraw':
      return line.by.person === now.submitted.line.by.person
        ? { ...now, state: 'draft', approvals: [] }
        : '只有送审人可以撤回';
    case 'return':
      return mayReturn(line.step, now)
        ? { ...now, state: 'returned', approvals: [] }
        : `还没有轮到「${line.step}」这一步，不能退回`;
    case 'override':
      return { ...now, route: routes.urgent };
    case 'approve': {
      const { step, by, seq, at } = line;
      const approval = { step, person: by.person, name: by.name, line: seq, at };
      return (
        approvalProblem(line, now.submitted.line, authors, openSteps(now)) ?? {
          ...now,
          approvals: [...now.approvals, approval],
        }
      );
    }
    default:
      return assertNever(line.act);
  }
}

/** Why an approval by somebody who holds the step does not count all the same, or null. */
function approvalProblem(
  line: ReviewLine,
  submitted: ReviewLine,
  authors: readonly PersonId[],
  open: readonly string[],
): string | null {
  if (!sameContent(line, submitted)) return '批准的内容与送审的不一致，批准不计';
  if (!open.includes(line.step)) return `还没有轮到「${line.step}」这一步，或该步已批准`;
  // Whoever lends their right to approve must have it: an author can't approve through a delegate.
  const actors = [line.by.person, ...(line.onBehalfOf === null ? [] : [line.onBehalfOf.person])];
  if (actors.some((person) => authors.includes(person))) return '批准人是起草人，批准不计';
  if (actors.includes(submitted.by.person)) return '批准人是送审人，批准不计';
  return null;
}

/** A step may return what waits for it; once all have approved, any step of the route may. */
function mayReturn(step: string, now: Replay): boolean {
  const open = openSteps(now);
  return open.length > 0 ? open.includes(step) : now.route?.flat().includes(step) === true;
}

/** Steps of the first tier that is not complete. */
function openSteps({ route, approvals }: Replay): readonly string[] {
  const done = new Set(approvals.map(({ step }) => step));
  return route?.map((tier) => tier.filter((step) => !done.has(step))).find((tier) => tier.length > 0) ?? [];
}

function outcomeOf(now: Replay, { normal }: Routes): Omit<ReviewOutcome, 'integrity' | 'authority'> {
  const { state, submitted, route, approvals } = now;
  const open = state === 'in-review' ? openSteps(now) : [];
  const complete = state === 'in-review' && route !== null && approvals.length > 0 && open.length === 0;
  const done = new Set(approvals.map(({ step }) => step));
  return {
    state: complete ? 'approved' : state,
    submitter: submitted && { person: submitted.line.by.person, name: submitted.line.by.name, at: submitted.line.at },
    route,
    approvals,
    open,
    debt: route === normal ? [] : (normal ?? []).flat().filter((step) => !done.has(step)),
  };
}

/** Same submission, same revision, same files to the last byte. */
function sameContent(left: ReviewedContent, right: ReviewedContent): boolean {
  const names = Object.keys(left.parts);
  return (
    left.record === right.record &&
    left.revision === right.revision &&
    names.length === Object.keys(right.parts).length &&
    names.every((name) => Object.hasOwn(right.parts, name) && left.parts[name] === right.parts[name])
  );
}
