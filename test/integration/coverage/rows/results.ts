/** 第6条 结果公开. */
import { expect } from 'vitest';
import { blockedBy, linkedFrom, optionNames, served, unsaid } from '../asking.ts';
import type { CoverageRow } from '../coverageRow.ts';

export const resultRows: readonly CoverageRow[] = [
  {
    id: '6.1',
    asks: '改革、政策、规划、法规落实情况',
    kinds: ['implementation'],
    beyond: 'measure, result figures, problems, next step',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, first }) => {
      await fill('implementation', { links: [{ to: first('5.1'), type: 'implements' }] });
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      expect(await linkedFrom(chapter, first('5.1'), 'implements')).toEqual([first(id).id]);
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['主要措施1', '成效数据', '存在的问题1', '下一步1', '上升'])).toEqual([]);
      for (const field of ['measures', 'figures', 'results', 'problems', 'next'])
        expect(blockedBy(await draft('implementation', { own: { [field]: null } })), field).toHaveLength(1);
    },
  },
  {
    id: '6.2',
    asks: '跟踪反馈与评估',
    kinds: ['evaluation'],
    beyond: 'third party / professional body / survey; method; conclusion',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, first }) => {
      const own = { method: 'survey', sampleSize: '600', satisfaction: '92.5' };
      await fill('evaluation', { links: [{ to: first('6.1'), type: 'evaluates' }], own });
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      expect(optionNames(chapter, 'evaluationMethods').slice(0, 3)).toEqual([
        ...['第三方评估', '专业机构鉴定', '社情民意调查'],
      ]);
      expect(await linkedFrom(chapter, first('6.1'), 'evaluates')).toEqual([first(id).id]);
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['社情民意调查', '92.5%', '达到预期效果', '建议和采纳'])).toEqual([]);
      for (const field of ['method', 'approach', 'conclusion', 'suggestions'])
        expect(blockedBy(await draft('evaluation', { own: { [field]: null } })), field).toHaveLength(1);
      const same = { name: '中山市某评估中心', uscc: '' };
      const own = { method: 'third-party', evaluator: same, commissioner: same };
      expect(blockedBy(await draft('evaluation', { own }))).toEqual([expect.stringContaining('不算独立')]);
    },
  },
];
