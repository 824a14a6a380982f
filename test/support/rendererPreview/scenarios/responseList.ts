import { ok } from '#shared/lib/result.ts';
import { incidentRow, minutesFrom } from '../responseSample.ts';
import type { Scenario } from '../Scenario.ts';
import { scenario as response } from './response.ts';

const now = Date.now();
const long =
  '某某街道某某社区集贸市场周边道路改造施工期间临时交通管制引发商户集中反映并在多个短视频平台传播“无限期封路”等不实信息的情况';
const rows = [
  incidentRow(5, '网传“社保停发”', now - 40 * 60_000, minutesFrom(now, -300)),
  incidentRow(1, '石岐街道供水主管破裂，网传“水源受污染”', now + 8_808_000, minutesFrom(now, -20)),
  incidentRow(2, long, now + 40 * 3_600_000, minutesFrom(now, -2000)),
  incidentRow(4, '高考补习机构退费引发集中投诉', null, minutesFrom(now, -9000)),
];

export const scenario: Scenario = {
  hash: '#/response',
  script: { ...response.script, 'records.list': ok({ rows, next: null, total: rows.length }) },
};
