import type { Scenario } from '../Scenario.ts';
import { studioScript, studioView, submission } from '../studioSample.ts';

/** Came back from review, with 公开信息 open. */
export const scenario: Scenario = {
  hash: `#/studio/${submission}`,
  script: studioScript({
    ...studioView,
    state: 'returned',
    returned: { by: '陈科长', reason: '第二段的数字和原文不一致，请核对后再送。', at: '2026-11-22T16:42:00+08:00' },
  }),
  steps: async (page) => {
    await page.getByRole('button', { name: /公开信息/ }).click();
    await page.getByRole('dialog').waitFor();
  },
};
