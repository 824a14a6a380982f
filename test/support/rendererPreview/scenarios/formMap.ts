import { ok } from '#shared/lib/result.ts';
import { record } from '#test/support/formCore.ts';
import { recordId } from '../basis.ts';
import { inspection } from '../formSamples.ts';
import type { Scenario } from '../Scenario.ts';

const node = (n: number, title: string, steps: number) => ({
  id: n === 1 ? record : recordId(n),
  kind: 'inspection',
  title,
  state: 'approved' as const,
  steps,
});

/** 关系图 of a record with two neighbours, and theirs. */
export const scenario: Scenario = {
  hash: `#/records/${record}`,
  script: {
    ...inspection().script,
    'records.map': ok({
      nodes: [
        node(1, '部分镇街政务公开栏目更新不及时问题督查', 0),
        node(9, '政务公开栏目季度督查通报', 1),
        node(10, '政务公开工作要点落实情况', 1),
        node(11, '甲镇整改报告', 2),
      ],
      edges: [
        { from: record, to: recordId(9), type: 'relates' },
        { from: record, to: recordId(10), type: 'implements' },
        { from: recordId(11), to: recordId(9), type: 'results-of' },
      ],
      more: 0,
    }),
  },
  steps: async (page) => {
    await page.getByRole('button', { name: '关系图' }).click();
    await page.getByRole('img').waitFor();
  },
};
