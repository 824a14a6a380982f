import { record } from '#test/support/formCore.ts';
import { ok } from '#shared/lib/result.ts';
import { powerList } from '../formSamples.ts';
import type { Scenario } from '../Scenario.ts';

/** The dry run of a list import: what it would add, change and refuse. */
export const scenario: Scenario = {
  hash: `#/records/${record}`,
  script: {
    ...powerList(12).script,
    'lists.import': ok({
      added: [{ row: 14, key: '442000000201' }],
      changed: [
        {
          row: 3,
          key: '442000000002',
          cells: [{ column: '承办机构', before: '政务服务科', after: '医政科' }],
        },
      ],
      missing: ['442000000012'],
      unchanged: 10,
      rejected: [{ row: 9, why: '“类型”写的“行政奖励金”不在可选范围内。请改成模板里列出的类型。' }],
      ignored: ['序号'],
      revision: null,
    }),
  },
  steps: async (page) => {
    await page.getByRole('button', { name: '导入清单…' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选 xlsx 或 csv 文件' }).click();
    await (await chooser).setFiles({ name: '权责清单.csv', mimeType: 'text/csv', buffer: Buffer.from('编码') });
    await page.getByText('不收的行').waitFor();
  },
};
