import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestry, coverageOf, coverageTree } from '#shared/domain/interpretation/coverage.ts';
import { emptyInterpretation } from '#shared/domain/interpretation/interpretation.ts';
import { linksOf } from '#shared/domain/interpretation/linksOf.ts';
import { plainText } from '#shared/domain/interpretation/plainText.ts';
import { readInterpretation } from '#shared/domain/interpretation/readInterpretation.ts';
import { leafClauses } from '#shared/domain/policy/leafClauses.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { OWN_LINES, OWN_POLICY, policyContent, written } from '../checks/sample.ts';

const { clauses } = policyContent(OWN_POLICY);
const leaves = leafClauses(clauses).map(({ id }) => id);
const state = (fields: ReturnType<typeof written>, clause: string): string | undefined =>
  coverageOf(fields, clauses).find((one) => one.clause === clause)?.state;

describe('clause coverage', () => {
  it('is complete for the faultless sample, and empty for an empty one', () => {
    expect(coverageOf(written(OWN_LINES), clauses).every((one) => one.state === 'explained')).toBe(true);
    expect(coverageOf(emptyInterpretation, clauses).every((one) => one.state === 'none')).toBe(true);
  });

  it('notices every passage that is taken away', () => {
    for (const [index, [, , ...linked]] of OWN_LINES.entries()) {
      const without = written(OWN_LINES.toSpliced(index, 1));
      const still = new Set(OWN_LINES.toSpliced(index, 1).flatMap(([, , ...ids]) => ids));
      for (const clause of linked) expect(state(without, clause)).toBe(still.has(clause) ? 'explained' : 'none');
    }
  });

  it('counts a link to a parent as partly, and not at all over blanks', () => {
    expect(state(written([['content', '三个条件都要满足。', '1']]), '1.2')).toBe('partly');
    expect(state(written([['content', '   ', '1.2']]), '1.2')).toBe('none');
  });

  it('takes a clause as not explained only with a reason, and a parent with all below it', () => {
    expect(state(written([], [{ clause: '1.3', reason: '内部分工' }]), '1.3')).toBe('not-explained');
    expect(state(written([], [{ clause: '1.3', reason: ' ' }]), '1.3')).toBe('none');
    expect(state(written([], [{ clause: '3', reason: '程序性规定' }]), '3.2')).toBe('not-explained');
    expect(state(written([['content', '公示七日。', '3.3']], [{ clause: '3', reason: '程序性规定' }]), '3.3')).toBe(
      'explained',
    );
  });

  it('gives parents the state of their leaves', () => {
    const tree = (lines: Parameters<typeof written>[0], declined: Parameters<typeof written>[1] = []) =>
      coverageTree(coverageOf(written(lines, declined), clauses), clauses);
    expect(tree(OWN_LINES).get('1')).toBe('explained');
    expect(tree([]).get('1')).toBe('none');
    expect(tree([['content', '满2年。', '1.1']]).get('1')).toBe('partly');
    expect(tree([], [{ clause: '1', reason: '不涉及群众' }]).get('1')).toBe('not-explained');
    const mixed = tree([['content', '满2年。', '1.1', '1.2']], [{ clause: '1.3', reason: '不涉及群众' }]);
    expect(mixed.get('1')).toBe('explained');
  });

  it('never shrinks when a link is added', () => {
    const rank = { none: 0, partly: 1, 'not-explained': 2, explained: 3 };
    fc.assert(
      fc.property(fc.subarray(['1', '2', '3', ...leaves]), fc.constantFrom('1', '2', ...leaves), (linked, extra) => {
        const before = coverageOf(written([['content', '写了。', ...linked]]), clauses);
        const after = coverageOf(written([['content', '写了。', ...linked, extra]]), clauses);
        for (const [index, one] of after.entries())
          expect(rank[one.state]).toBeGreaterThanOrEqual(rank[before[index]!.state]);
      }),
    );
  });

  it('knows a clause and those above it', () => {
    expect(ancestry('3.1.2')).toEqual(['3.1.2', '3.1', '3']);
  });
});

describe('an interpretation as data', () => {
  it('lists its links for record.json', () => {
    expect(linksOf(written([['content', '满2年。', '1.1', '1.2']]))).toEqual([
      { passage: 'p0', start: 0, end: 4, clause: '1.1' },
      { passage: 'p0', start: 0, end: 4, clause: '1.2' },
    ]);
  });

  it('reads as text in the order of the elements', () => {
    expect(
      plainText(
        written([
          ['contact', '电话。'],
          ['goals', ' 目标。 '],
          ['goals', ''],
        ]),
      ),
    ).toBe('目标任务\n目标。\n联系方式\n电话。');
  });

  it('is read back from a record as it was, and broken parts as not written', () => {
    const fields = written(OWN_LINES, [{ clause: '1.3', reason: '内部分工' }]);
    expect(readInterpretation(fields as unknown as JsonObject)).toEqual(fields);
    expect(readInterpretation({})).toEqual({ sections: [], notExplained: [], notApplicable: [] });
    const broken: JsonObject = {
      sections: [
        { element: 'x', passages: [] },
        1,
        { element: 'goals', passages: [{ id: 'p', text: 1 }, null, { id: 'q', text: 't', links: [{ clause: 1 }] }] },
      ],
      notExplained: [{ clause: 1 }],
      notApplicable: [{ element: 'none', reason: 'x' }],
    };
    expect(readInterpretation(broken)).toEqual({
      sections: [{ element: 'goals', passages: [{ id: 'q', text: 't', links: [] }] }],
      notExplained: [{ clause: '', reason: '' }],
      notApplicable: [],
    });
  });
});
