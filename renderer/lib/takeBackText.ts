import type { DeliveryState } from '#shared/domain/delivery/delivery.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';

/** What taking back means here: out of review, from the portal's return, or to correct what everybody reads (更正). */
export function takeBackText(state: ReviewState, delivery: DeliveryState | null): string {
  if (state !== 'approved') return '撤回';
  return delivery === 'published' ? '更正' : '收回修改';
}
