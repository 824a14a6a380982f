import { ok } from '#shared/lib/result.ts';
import { frame, recordId, submissionId } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';

export const scenario: Scenario = {
  hash: '#/records',
  script: {
    ...frame,
    'records.list': ok({ rows: [], next: null, total: 0 }),
    'records.search': ok({
      rows: [
        {
          id: recordId(1),
          submission: submissionId(1),
          kind: 'policy',
          title: '中山市全面推进政务公开工作实施方案',
          docNumber: '中府办〔2018〕3号',
          issuer: '中山市人民政府办公室',
          savedAt: '2026-11-23T09:01:00+08:00',
          state: 'draft',
          delivery: null,
          dueAt: null,
          snippet: '…政策解读材料原则上与政策文件同步在政府网站发布，最迟不超过3个工作日。市镇两级政府…',
          marks: [[25, 27]],
        },
      ],
      next: null,
    }),
  },
  steps: async (page) => {
    await page.getByRole('textbox', { name: '查找事项' }).fill('最迟');
    await page.getByRole('option').first().waitFor();
  },
};
