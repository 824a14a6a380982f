import type { TodayItem } from '#shared/contract/delivery.ts';
import { assertNever } from '#shared/lib/result.ts';

/** The verb on a row's button: what is done at the place it leads to. */
export function rowVerb({ action, place }: Pick<TodayItem, 'action' | 'place'>): string {
  switch (action) {
    case 'write':
      return place.screen === 'studio' ? '继续写' : '继续填';
    case 'see-reason':
      return '看理由';
    case 'review':
      return '去审阅';
    case 'see-delivery':
      return '看报送';
    case 'see-column':
      return place.screen === 'ledger' ? '看台账' : '看栏目';
    case 'respond':
      return '写回应';
    default:
      return assertNever(action);
  }
}
