import { err, ok } from '#shared/lib/result.ts';
import { frame, recordId } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';
import { view } from '../todaySample.ts';

/** Narrowed to one day of the strip, while a clock rings. */
export const scenario: Scenario = {
  hash: '#/today',
  script: { ...frame, 'today.view': ok(view), 'records.get': err({ type: 'record/not-found', id: recordId(2) }) },
  steps: async (page) => {
    await page.getByRole('button', { name: /25 日/ }).press('Enter');
    await page.evaluate((record) => {
      const { announce } = window as unknown as { announce: (event: string, fact: unknown) => void };
      const title = '供水主管破裂舆情：首次权威信息';
      const name = '重大突发事件，最迟5小时';
      announce('clock.rang', { record, title, clock: 'T13', name, due: '2026-11-23T11:40:00+08:00', stage: 'before' });
    }, recordId(2));
    await page.getByRole('region', { name: '到期提醒' }).waitFor();
  },
};
