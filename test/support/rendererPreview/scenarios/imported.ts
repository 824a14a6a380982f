import { ok } from '#shared/lib/result.ts';
import { frame, recordId, submissionId } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';
import { view } from '../todaySample.ts';

export const scenario: Scenario = {
  hash: '#/today',
  script: {
    ...frame,
    'today.view': ok(view),
    'policies.import': ok({
      submission: submissionId(1),
      policy: recordId(1),
      interpretation: recordId(2),
      title: '中山市人民政府办公室关于印发《中山市全面推进政务公开工作实施方案》的通知',
      docNumber: '中府办〔2018〕3号',
      issuer: '中山市人民政府办公室',
      date: null,
      topLevelClauses: 3,
      leafClauses: 11,
      characters: 8123,
      notes: ['去掉了 6 处页码。', '文末的网页按钮文字没有收进条款。'],
    }),
  },
  steps: async (page) => {
    await page.getByRole('button', { name: '导入政策' }).click();
    await page.getByLabel('或者粘贴正文').fill('中山市');
    await page.getByRole('button', { name: '导入粘贴的正文' }).click();
  },
};
