/**
 * The review chain as a state machine: random acts by random people against a model that is written
 * from the specification's sentences, not from the code.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainProblems } from '#shared/protocol/chainLinks.ts';
import { replayReview, type ReviewSubject } from '#shared/protocol/reviewChain.ts';
import type { ReviewLine, SignedReviewLine } from '#shared/protocol/reviewLine.ts';
import type { Roster } from '#shared/protocol/roster.ts';
import { names, people, sampleRoster, submission } from '#test/support/samplePackage.ts';

type Who = keyof typeof people;
const revision = 'a'.repeat(64);
const parts = { 'record.json': revision };
const subject: ReviewSubject = { record: submission, revision, parts, kind: 'policy', authors: [people.officer] };
const roster: Roster = {
  ...sampleRoster,
  routes: { '*': { normal: [['chief'], ['office']], urgent: [['chief']] } },
};

/** Lines that hang together; signatures are not looked at by the replay. */
function chain(acts: readonly (Partial<ReviewLine> & { readonly who: Who })[]): SignedReviewLine[] {
  return acts.map(({ who, ...fields }, index): SignedReviewLine => {
    const line: ReviewLine = {
      seq: index + 1,
      prev: index === 0 ? null : `${index}`.padStart(64, '0'),
      record: submission,
      revision,
      parts,
      act: 'comment',
      step: who,
      by: { person: people[who], name: names[who], role: who },
      reason: null,
      at: `2026-11-22T10:00:${String(index).padStart(2, '0')}+08:00`,
      onBehalfOf: null,
      ...fields,
    };
    return { line, digest: `${index + 1}`.padStart(64, '0'), signature: {} as never };
  });
}

const act = fc.record({
  who: fc.constantFrom<Who>('officer', 'chief', 'office'),
  act: fc.constantFrom('submit', 'approve', 'return', 'withdraw', 'comment', 'override'),
});

/** The specification's sentences, one by one. */
function model(
  acts: readonly { readonly who: Who; readonly act: string }[],
  faulty = false,
): { state: string; approvals: string[] } {
  let state = 'draft';
  let approvals: string[] = [];
  let urgent = false;
  for (const { who, act: what } of acts) {
    const waits = approvals.includes('chief') ? (approvals.includes('office') || urgent ? null : 'office') : 'chief';
    if (what === 'submit' && who === 'officer' && state !== 'in-review')
      [state, approvals, urgent] = ['in-review', [], false];
    else if (state !== 'in-review') continue;
    else if (what === 'withdraw' && who === 'officer') [state, approvals] = ['draft', []];
    else if (what === 'override') urgent = true;
    else if (what === 'approve' && who === waits) approvals = [...approvals, who];
    else if (what === 'return' && (waits === null ? who === 'chief' || (who === 'office' && !urgent) : who === waits)) {
      [state, approvals] = ['returned', faulty ? approvals : []];
    }
  }
  const complete = state === 'in-review' && approvals.includes('chief') && (urgent || approvals.includes('office'));
  return { state: complete ? 'approved' : state, approvals };
}

describe('replaying a chain', () => {
  it('comes to the same end as the specification read aloud, for any acts by anybody', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        const outcome = replayReview(chain(acts), subject, roster);
        const expected = model(acts);
        expect({ state: outcome.state, approvals: outcome.approvals.map(({ step }) => step) }).toEqual(expected);
        expect(outcome.integrity).toEqual(acts.length === 0 ? [{ line: null, why: '审签链是空的' }] : []);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not the same as a replay whose returns leave approvals standing (planted fault)', () => {
    const agrees = fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      const { approvals } = replayReview(chain(acts), subject, roster);
      expect(approvals.map(({ step }) => step)).toEqual(model(acts, true).approvals);
    });
    expect(fc.check(agrees, { numRuns: 2000 }).failed).toBe(true);
  });

  it('does not count the approval of whoever submitted, whatever hats they wear', () => {
    const everybody = { ...subject, authors: [] };
    const acts = [{ who: 'chief' as const, act: 'submit' as const, step: 'officer' }];
    const twoHats: Roster = {
      ...roster,
      members: roster.members.map((member) =>
        member.person === people.chief ? { ...member, roles: ['officer', 'chief'] } : member,
      ),
      routes: { '*': { normal: [['chief']], urgent: [['chief']] } },
    };
    const by = { person: people.chief, name: names.chief, role: 'officer' };
    const lines = chain([
      { ...acts[0]!, by },
      { who: 'chief', act: 'approve' },
    ]);
    expect(replayReview(lines, everybody, twoHats)).toMatchObject({ state: 'in-review', authority: [{ line: 2 }] });
  });

  it('never counts an approval for other words, by an author, or after a return', () => {
    const other = { revision: 'b'.repeat(64) };
    for (const acts of [
      [
        { who: 'officer', act: 'submit' },
        { who: 'chief', act: 'approve', ...other },
      ],
      [
        { who: 'officer', act: 'submit', ...other },
        { who: 'chief', act: 'approve' },
      ],
      [
        { who: 'officer', act: 'submit', ...other },
        { who: 'chief', act: 'approve', ...other },
      ],
      [
        { who: 'officer', act: 'submit' },
        { who: 'chief', act: 'approve' },
        { who: 'office', act: 'return' },
      ],
    ] as const) {
      const { approvals, state } = replayReview(chain(acts), subject, roster);
      expect(approvals).toEqual([]);
      expect(state).not.toBe('approved');
    }
  });

  it('takes parallel steps in any order', () => {
    const parallel: Roster = { ...roster, routes: { '*': { normal: [['chief', 'office']], urgent: [['chief']] } } };
    for (const order of [
      ['chief', 'office'],
      ['office', 'chief'],
    ] as const) {
      const acts = [
        { who: 'officer' as const, act: 'submit' as const },
        ...order.map((who) => ({ who, act: 'approve' as const })),
      ];
      expect(replayReview(chain(acts), subject, parallel)).toMatchObject({
        state: 'approved',
        open: [],
        authority: [],
      });
    }
  });

  it('prefers the route of a kind to the one for all', () => {
    const routes = {
      '*': { normal: [['office']], urgent: [['office']] },
      policy: { normal: [['chief']], urgent: [['chief']] },
    };
    const lines = chain([{ who: 'officer', act: 'submit' }]);
    expect(replayReview(lines, subject, { ...roster, routes }).open).toEqual(['chief']);
    expect(replayReview(lines, { ...subject, kind: 'toString' }, { ...roster, routes }).open).toEqual(['office']);
    expect(replayReview(lines, { ...subject, kind: 'x' }, { ...roster, routes: {} })).toMatchObject({
      route: null,
      state: 'in-review',
    });
  });
});

describe('delegation', () => {
  const delegate = {
    who: 'chief',
    act: 'delegate',
    delegation: {
      to: people.office,
      step: 'chief',
      from: '2026-11-22T00:00:00+08:00',
      until: '2026-11-23T00:00:00+08:00',
    },
  } as const;
  const onBehalfOf = { person: people.chief, line: '2'.padStart(64, '0') };
  const approve = { who: 'office', act: 'approve', step: 'chief', onBehalfOf } as const;
  const simple: Roster = { ...roster, routes: { '*': { normal: [['chief']], urgent: [['chief']] } } };
  const submit = { who: 'officer', act: 'submit' } as const;
  const stateAfter = (...acts: Parameters<typeof chain>[0]): string => replayReview(chain(acts), subject, simple).state;

  it('lets the delegate approve in place of the delegator', () => {
    expect(stateAfter(submit, delegate, approve)).toBe('approved');
  });

  it.each<[string, () => string]>([
    ['made after the act', () => stateAfter(submit, approve, delegate)],
    ['to somebody else', () => stateAfter(submit, { ...delegate, delegation: { ...delegate.delegation, to: people.officer } }, approve)],
    ['of another step', () => stateAfter(submit, { ...delegate, delegation: { ...delegate.delegation, step: 'office' } }, approve)],
    ['not begun', () => stateAfter(submit, { ...delegate, delegation: { ...delegate.delegation, from: '2026-11-22T12:00:00+08:00' } }, approve)],
    ['run out', () => stateAfter(submit, { ...delegate, delegation: { ...delegate.delegation, until: '2026-11-22T00:00:01+08:00' } }, approve)],
    ['by somebody without the role', () => stateAfter(submit, { ...delegate, who: 'officer', step: 'chief' }, approve)],
    ['in the name of another person', () => stateAfter(submit, delegate, { ...approve, onBehalfOf: { ...onBehalfOf, person: people.officer } })],
    ['for submitting', () => stateAfter(delegate, { ...submit, who: 'office', step: 'officer', onBehalfOf: { ...onBehalfOf, line: '1'.padStart(64, '0') } })],
  ])('does not count when %s', (_, after) => {
    expect(after()).not.toBe('approved');
  }); // prettier-ignore

  it('does not let an author approve through somebody else', () => {
    const lines = chain([submit, delegate, approve]);
    expect(replayReview(lines, { ...subject, authors: [people.chief] }, simple).state).toBe('in-review');
  });
});

describe('the links of a chain', () => {
  const whole = chain([
    { who: 'officer', act: 'submit' },
    { who: 'chief' },
    { who: 'office' },
    { who: 'chief', act: 'approve' },
  ]);

  it('break where a line is removed, doubled or moved, and the place is named', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), (from, to) => {
        const without = whole.filter((_, index) => index !== from);
        const moved = [...without.slice(0, to), whole[from]!, ...without.slice(to)];
        const doubled = [...whole.slice(0, to), whole[from]!, ...whole.slice(to)];
        expect(chainProblems(moved)).toHaveLength(from === to ? 0 : 1);
        expect(chainProblems(doubled)).toHaveLength(1);
        // A chain may not lose its tail unseen either: the approval statement counts the lines.
        if (from < 3) expect(chainProblems(without)).toMatchObject([{ line: from + 1 }]);
      }),
    );
  });
});
