import { err, ok } from '#shared/lib/result.ts';
import { frame } from '../basis.ts';
import { incidentAt, incidentId, incidentRow, minutesFrom, statementId } from '../responseSample.ts';
import type { Scenario } from '../Scenario.ts';
import { shippedPack } from '../shippedPack.ts';

const now = Date.now();
const { incident, statement } = incidentAt(now);
const rows = [
  incidentRow(1, incident.record.content.title, incident.clocks[0]?.dueAt ?? null, minutesFrom(now, -20)),
  incidentRow(3, '学校周边“停课”传言', now + 30 * 3_600_000, minutesFrom(now, -200)),
  incidentRow(4, '高考补习机构退费引发集中投诉', null, minutesFrom(now, -9000)),
];

export const scenario: Scenario = {
  hash: `#/response/${incidentId}`,
  script: {
    ...frame,
    'rules.pack': ok(shippedPack),
    'records.list': ok({ rows, next: null, total: rows.length }),
    'records.form': ({ id }) =>
      id === incidentId ? ok(incident) : id === statementId ? ok(statement) : err({ type: 'record/not-found', id }),
  },
};
