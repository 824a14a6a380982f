import { ok } from '#shared/lib/result.ts';
import { hourClock, incidentAt, incidentId, minutesFrom } from '../responseSample.ts';
import type { Scenario } from '../Scenario.ts';
import { scenario as response } from './response.ts';

const now = Date.now();
const { incident } = incidentAt(now);
const occurredAt = minutesFrom(now, -371);
const released = minutesFrom(now, -150);

/** One clock kept, one missed by an hour and running on; nothing written yet, the plan's steps opened. */
export const scenario: Scenario = {
  hash: `#/response/${incidentId}`,
  script: {
    ...response.script,
    'records.form': ok({
      ...incident,
      record: {
        ...incident.record,
        content: {
          ...incident.record.content,
          fields: {
            ...incident.record.content.fields,
            firstReleaseAt: released,
            checklist: [
              { id: 's1', step: '保存来源：网页截图、链接和发现时间', done: true, doneAt: minutesFrom(now, -360) },
              { id: 's2', step: '确定首责单位和第一发言人，通知单位主要负责人', done: false },
            ],
          },
        },
      },
      links: [],
      clocks: [
        hourClock('T13', '5小时内发布权威信息', 5, occurredAt, released),
        hourClock('T14', '24小时内举行新闻发布会', 24, minutesFrom(now, -24 * 60 - 63)),
        hourClock('T15', '48小时内回应', 48, null),
      ],
    }),
  },
  steps: async (page) => {
    await page.getByRole('button', { name: '预案清单' }).click();
  },
};
