import { assertNever } from '#shared/lib/result.ts';
import { faultText } from '#renderer/lib/faultText.ts';
import type { DeliveryProblem } from './deliveryStore.ts';

/** The sentence for everything that can go wrong on 报送. */
export function problemText(problem: DeliveryProblem): string {
  switch (problem.type) {
    case 'delivery/not-found':
      return '找不到这个材料包。列表已经变了，请再看一眼。';
    case 'delivery/too-large':
      return '这个材料包超过 256 MiB，窗口里导不出来。请让信息中心从数据文件夹取出。';
    case 'session/locked':
    case 'store/cannot-write':
    case 'call/invalid-input':
    case 'call/unexpected':
    case 'call/core-restarted':
      return faultText(problem);
    default:
      return assertNever(problem);
  }
}
