import { err, ok } from '#shared/lib/result.ts';
import { frame } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';
import { view } from '../todaySample.ts';

export const scenario: Scenario = {
  hash: '#/today',
  script: { ...frame, 'today.view': ok(view), 'policies.import': err({ type: 'import/empty', name: '扫描件.docx' }) },
  steps: async (page) => {
    await page.getByRole('button', { name: '导入政策' }).click();
    await page.getByLabel('或者粘贴正文').fill('  中山市');
    await page.getByRole('button', { name: '导入粘贴的正文' }).click();
  },
};
