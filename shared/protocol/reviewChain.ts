/**
 * What a review chain (审签链, §1.2) adds up to.
 *
 * The same replay serves the desk (whose turn is it?) and the verifier (was it done by the book?),
 * so the two can't disagree. It is pure: lines are already parsed, their signatures are judged
 * elsewhere, and it only looks at order, steps and people.
 */
import type { PersonId } from '#shared/domain/person/person.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { chainProblems } from './chainLinks.ts';
import { personProblem } from './reviewAuthority.ts';
import type { ChainProblem, SignedReviewLine } from './reviewLine.ts';
import { routeFor, type Roster, type RosterRoute } from './roster.ts';

/** What the chain must be about. */
export interface ReviewSubject {
  readonly record: SubmissionId;
  readonly revision: string;
  readonly parts: Readonly<Record<string, string>>;
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
  const normal = routeFor(roster, subject.kind, 'normal');
  const urgent = routeFor(roster, subject.kind, 'urgent');
  const authority: ChainProblem[] = [];
  let state: 'draft' | 'in-review' | 'returned' = 'draft';
  let submitted: SignedReviewLine | null = null;
  let route = normal;
  let approvals: CountedApproval[] = [];

  for (const signed of lines) {
    const { line } = signed;
    const problem = (why: string): unknown => authority.push({ line: line.seq, why });
    const notAllowed = personProblem(signed, lines, roster);
    if (notAllowed !== null) {
      problem(notAllowed);
      continue;
    }
    switch (line.act) {
      case 'submit':
        if (state === 'in-review') problem('已在审批中,不能再次送审');
        else {
          submitted = signed;
          approvals = [];
          route = normal;
          state = 'in-review';
        }
        break;
      case 'withdraw':
        if (state !== 'in-review') problem('不在审批中,不能撤回');
        else if (line.by.person !== submitted?.line.by.person) problem('只有送审人可以撤回');
        else {
          approvals = [];
          state = 'draft';
        }
        break;
      case 'return':
        if (state !== 'in-review') problem('不在审批中,不能退回');
        else if (!openSteps(route, approvals).includes(line.step) && openSteps(route, approvals).length > 0) {
          problem(`还没有轮到「${line.step}」这一步,不能退回`);
        } else {
          approvals = [];
          state = 'returned';
        }
        break;
      case 'approve': {
        const why =
          state === 'in-review'
            ? approvalProblem(signed, submitted, subject, openSteps(route, approvals))
            : '不在审批中,批准无效';
        if (why === null) {
          approvals = [
            ...approvals,
            { step: line.step, person: line.by.person, name: line.by.name, line: line.seq, at: line.at },
          ];
        } else problem(why);
        break;
      }
      case 'override':
        if (state !== 'in-review') problem('不在审批中,不能转为应急路线');
        else route = urgent;
        break;
      case 'comment':
      case 'delegate':
        break;
    }
  }

  const open = state === 'in-review' ? openSteps(route, approvals) : [];
  const complete = state === 'in-review' && route !== null && open.length === 0;
  const done = new Set(approvals.map(({ step }) => step));
  return {
    state: complete ? 'approved' : state,
    submitter: submitted && { person: submitted.line.by.person, name: submitted.line.by.name, at: submitted.line.at },
    route,
    approvals,
    open,
    debt: route === normal ? [] : (normal ?? []).flat().filter((step) => !done.has(step)),
    integrity: chainProblems(lines),
    authority,
  };
}

/** Steps of the first tier that is not complete. */
function openSteps(route: RosterRoute | null, approvals: readonly CountedApproval[]): readonly string[] {
  const done = new Set(approvals.map(({ step }) => step));
  return route?.map((tier) => tier.filter((step) => !done.has(step))).find((tier) => tier.length > 0) ?? [];
}

/** Why an approval by somebody who holds the step does not count all the same, or null. */
function approvalProblem(
  signed: SignedReviewLine,
  submitted: SignedReviewLine | null,
  subject: ReviewSubject,
  open: readonly string[],
): string | null {
  const { line } = signed;
  if (!sameSubject(signed, subject))
    return null === submitted ? '批准的不是本材料包的内容' : '批准的内容与本材料包不一致,批准不计';
  if (submitted === null || !sameSubject(submitted, subject)) return '送审的内容与批准的内容不一致';
  if (!open.includes(line.step)) return `还没有轮到「${line.step}」这一步,或该步已批准`;
  const actors = [line.by.person, ...(line.onBehalfOf === null ? [] : [line.onBehalfOf.person])];
  if (actors.some((person) => subject.authors.includes(person))) return '批准人是起草人,批准不计';
  if (actors.includes(submitted.line.by.person)) return '批准人是送审人,批准不计';
  return null;
}

function sameSubject({ line }: SignedReviewLine, subject: ReviewSubject): boolean {
  const names = Object.keys(line.parts);
  return (
    line.record === subject.record &&
    line.revision === subject.revision &&
    names.length === Object.keys(subject.parts).length &&
    names.every((name) => Object.hasOwn(subject.parts, name) && line.parts[name] === subject.parts[name])
  );
}
