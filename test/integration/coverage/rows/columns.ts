/** 第7条 专栏: a column of the portal is never empty or stale without a warning. */
import { expect } from 'vitest';
import type { CoverageRow } from '../coverageRow.ts';

export const columnRows: readonly CoverageRow[] = [
  {
    id: '7.5',
    asks: '重点领域专栏、督查情况专栏',
    instead: 'columns',
    kinds: [],
    beyond: 'a column is never empty or stale without a warning (T25–T27)',
    clocks: { T25: 'running', T26: 'running', T27: 'running' },
    indicators: ['empty-columns'],
    holds: async (chapter) => {
      const { desk, draft, deliver, later, ledger, pack } = chapter;
      const lines = async (): Promise<readonly string[]> =>
        (await desk.done('today.view', {})).items
          .filter(({ group }) => group === 'columns')
          .map(({ title, why, place }) => `${title} ${why} ${place.screen}`);
      const counted = async () => (await ledger([])).indicators.find(({ key }) => key === 'empty-columns');
      const named = async (series: string) =>
        (await counted())?.series.find(({ name }) => name === series)?.points.map(({ at }) => at) ?? [];

      const clocks = new Map(pack.columns.map(({ name, clock }) => [name, clock]));
      expect(['动态要闻', '重点领域专栏', '督查审计公开专栏', '政务新媒体'].map((name) => clocks.get(name))).toEqual([
        ...['T25', 'T26', 'T26', 'T27'],
      ]);
      // 重点领域 has been published to, 督查 never: one line names what is empty, and the indicator counts it.
      expect(await named('空白')).toEqual(expect.arrayContaining(['督查审计公开专栏', '动态要闻']));
      expect(await named('空白')).not.toContain('重点领域专栏');
      expect((await lines()).join()).toMatch(/还没有公开过内容/u);
      const before = (await counted())?.value ?? 0;

      await deliver([
        await draft('inspection', { title: '督查发现的问题一则' }),
        await draft('execution', { title: '重点工作进展一则' }),
      ]);
      expect(await named('空白')).not.toContain('督查审计公开专栏');
      // 执行公开, 动态要闻 and 政务新媒体 are filled by the second.
      expect((await counted())?.value).toBe(before - 4);

      const stale = async (days: number): Promise<string> => later(days, async () => (await lines()).join('\n'));
      expect(await stale(14)).not.toMatch(/「动态要闻」|「政务新媒体」/u);
      expect(await stale(15)).toMatch(/「动态要闻」 .*2周内要有更新 column[^]*「政务新媒体」 .*2周内要有更新 column/u);
      expect(await stale(180)).not.toMatch(/「重点领域专栏」|「督查审计公开专栏」/u);
      expect(await stale(190)).toMatch(/「督查审计公开专栏」 .*6个月内要有更新 column/u);
      expect(await stale(190)).toMatch(/「重点领域专栏」 .*6个月内要有更新 column/u);
    },
  },
];
