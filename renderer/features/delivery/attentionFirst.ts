import type { DeliveryRow } from '#shared/contract/delivery.ts';
import type { DeliveryState } from '#shared/domain/delivery/delivery.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';

const weight: Readonly<Record<DeliveryState, number>> = {
  returned: 0,
  sent: 1,
  queued: 2,
  receipted: 3,
  published: 4,
  withdrawn: 5,
};

/** What somebody came for first, then what needs a person, then what waits, then what is done; newest first in each. */
export function attentionFirst(rows: readonly DeliveryRow[], wanted: SubmissionId | null): DeliveryRow[] {
  const rank = (row: DeliveryRow) => (row.submission === wanted ? -1 : weight[row.state]);
  return rows.toSorted((a, b) => rank(a) - rank(b) || Date.parse(b.approvedAt) - Date.parse(a.approvedAt));
}
