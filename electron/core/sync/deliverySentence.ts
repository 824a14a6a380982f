import { assertNever } from '#shared/lib/result.ts';
import type { Receipt } from '#shared/protocol/receipt.ts';
import type { PortalFailure } from './portalFailure.ts';

/** What happened to a delivery, for its history. */
export type DeliveryEvent =
  | { readonly type: 'started' }
  | { readonly type: 'resumed'; readonly offset: number; readonly size: number }
  | { readonly type: 'restarted'; readonly why: string }
  | { readonly type: 'sent' }
  | { readonly type: 'receipt'; readonly receipt: Receipt }
  | { readonly type: 'receipt-refused'; readonly why: string }
  | { readonly type: 'failed'; readonly failure: PortalFailure }
  | { readonly type: 'stopped'; readonly why: string }
  | { readonly type: 'skewed'; readonly skewMs: number };

const receiptSentences: Readonly<Record<Receipt['state'], string>> = {
  received: '已验证门户的接收回执',
  verified: '门户已核验材料包，回执已验证',
  rejected: '门户退回了材料包',
  published: '门户已发布',
  withdrawn: '门户已撤回发布',
};

/** The line an officer reads in the history of a delivery. */
export function deliverySentence(event: DeliveryEvent): string {
  switch (event.type) {
    case 'started':
      return '开始上传材料包';
    case 'resumed':
      return `从 ${percent(event.offset, event.size)} 处继续上传`;
    case 'restarted':
      return `${event.why}，重新上传`;
    case 'sent':
      return '材料包已送达门户';
    case 'receipt':
      return `${receiptSentences[event.receipt.state]}${reasonsOf(event.receipt)}`;
    case 'receipt-refused':
      return `门户的回执不能采信：${event.why}；状态不变`;
    case 'failed':
      return failureSentence(event.failure);
    case 'stopped':
      return `已停止自动重试：${event.why}`;
    case 'skewed':
      return `本机时间比门户${event.skewMs > 0 ? '慢' : '快'} ${duration(Math.abs(event.skewMs))}，已按门户时间签名`;
    default:
      return assertNever(event);
  }
}

function failureSentence(failure: PortalFailure): string {
  switch (failure.type) {
    case 'portal/unreachable':
      return `连不上门户（${failure.why}），稍后自动再试`;
    case 'portal/refused':
      return `门户答复 ${failure.status}：${failure.why}`;
    case 'portal/bad-answer':
      return `${failure.why}，稍后自动再试`;
    case 'portal/aborted':
      return '报送已中断，下次从断点继续';
    default:
      return assertNever(failure);
  }
}

const reasonsOf = ({ reasons }: Receipt): string =>
  reasons.length === 0 ? '' : `：${reasons.map(({ where, why }) => `${where} ${why}`.trim()).join('；')}`;

const percent = (part: number, whole: number): string => `${Math.floor((part / whole) * 100)}%`;

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 120 ? `${minutes} 分钟` : `${Math.round(minutes / 60)} 小时`;
}
