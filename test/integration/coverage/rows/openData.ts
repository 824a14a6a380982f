/** 第8条 数据开放. */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { JsonObject } from '#shared/lib/json.ts';
import { blockedBy, linkedFrom, optionNames, served, servedFile, unsaid } from '../asking.ts';
import type { CoverageRow } from '../coverageRow.ts';
import { addFile, datasetCsv } from '../sampleFiles.ts';

const column = (name: string, own: JsonObject = {}): JsonObject => ({
  ...{ id: name, name, label: `${name}名`, type: 'text', filled: true, unique: name === 'id', personal: false },
  ...{ meaning: `${name}的含义`, ...own },
});
const dataset: JsonObject = {
  ...{ nature: 'dataset', openness: 'unconditional', securityLevel: 'l1', updateFrequency: 'monthly' },
  columns: [column('id', { type: 'integer' }), column('area')],
};

export const openDataRows: readonly CoverageRow[] = [
  {
    id: '8.1',
    asks: '数据资源清单、计划、目录、标准、安全',
    kinds: ['dataset'],
    beyond: 'inventory, openness class, update frequency, fields, security level',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      for (const nature of ['inventory', 'plan', 'security']) await fill('dataset', { own: { nature } });
    },
    holds: async (chapter, { id }) => {
      const { draft, first, desk } = chapter;
      expect(optionNames(chapter, 'datasetNatures')).toEqual([
        ...['数据集', '数据资源清单', '开放计划', '开放目录', '标准规范', '安全保护准则'],
      ]);
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['数据资源', '无条件开放', '实时', '一级（可以完全公开）', '数据项1'])).toEqual([]);
      const { content } = await desk.done('records.get', { id: first(id).id });
      const [row] = content.fields['items'] as readonly JsonObject[];
      for (const key of ['updateFrequency', 'openness', 'fields', 'securityLevel']) {
        const without = Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => name !== key));
        expect(blockedBy(await draft('dataset', { own: { nature: 'catalogue', items: [without] } })), key).toHaveLength(
          1,
        );
      }
      for (const nature of ['standard', 'security'])
        expect(blockedBy(await draft('dataset', { own: { nature, rulesText: null } })), nature).toHaveLength(1);
    },
  },
  {
    id: '8.2',
    asks: '数据集开放',
    kinds: ['dataset'],
    beyond:
      'csv/xlsx profiled: types, empties, duplicates, personal data; published as csv + json + machine-readable description',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill }) => {
      await fill('dataset', { own: dataset });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first } = chapter;
      const of = async (csv: string, own: JsonObject = {}) => {
        const file = await addFile(desk, '数据.csv', csv);
        return blockedBy(await draft('dataset', { own: { ...dataset, files: [file], ...own } }));
      };
      expect(await of(datasetCsv)).toEqual([]);
      expect(await of('id,area\n1,石岐街道\n甲,小榄镇\n'), 'types').toEqual([expect.stringContaining('类型')]);
      expect(await of('id,area\n1,石岐街道\n2,\n'), 'empties').toEqual([expect.stringContaining('空单元格')]);
      expect(await of('id,area\n1,石岐街道\n1,小榄镇\n'), 'duplicates').toEqual([expect.stringContaining('重复的值')]);
      expect((await of('id,area\n1,13800138000\n2,小榄镇\n')).join(), 'personal data').toMatch(/R06 .*手机/u);
      expect(await of('id,area,name\n1,石岐街道,某公司\n2,小榄镇,某公司\n'), 'undescribed').toEqual([
        expect.stringContaining('没有字段说明'),
      ]);

      // What goes out: the table as csv and as json, and a description a program can read.
      const csv = await servedFile(chapter, first(id), 'attachments/数据.csv');
      expect(csv).toBe(datasetCsv);
      const json = await servedFile(chapter, first(id), 'attachments/数据.json');
      expect(JSON.parse(json)).toEqual([
        { id: 1, area: '石岐街道' },
        { id: 2, area: '小榄镇' },
      ]);
      const description = JSON.parse(await servedFile(chapter, first(id), 'attachments/datapackage.json')) as unknown;
      expect(description).toMatchObject({
        title: first(id).title,
        licenses: [{ title: '使用许可1' }],
        updateFrequency: '每月',
        openness: '无条件开放',
        resources: [
          {
            path: '数据.csv',
            format: 'csv',
            hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
            schema: {
              fields: [
                { name: 'id', title: 'id名', type: 'integer', constraints: { required: true, unique: true } },
                { name: 'area', title: 'area名', type: 'string', constraints: { required: true } },
              ],
            },
          },
          { path: '数据.json', format: 'json', hash: `sha256:${createHash('sha256').update(json).digest('hex')}` },
        ],
      });
    },
  },
  {
    id: '8.3',
    asks: '开放试点、专题活动',
    kinds: ['data-event'],
    beyond: 'purpose, datasets, participants, outcome',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, first }) => {
      await fill('data-event', { links: [{ to: first('8.2'), type: 'draws-on' }], wanted: ['applications'] });
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      expect(await linkedFrom(chapter, first('8.2'), 'draws-on')).toEqual([first(id).id]);
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['目的1', first('8.2').title, '参与人数', '成果1', '应用成果'])).toEqual([]);
      for (const field of ['purpose', 'dataNote', 'participants', 'outcome'])
        expect(blockedBy(await draft('data-event', { own: { finished: true, [field]: null } })), field).toHaveLength(1);
    },
  },
];
