import type { CallFault } from '#shared/contract/contract.ts';
import type {
  KeyUnreadable,
  SessionLocked,
  SessionWait,
  StoreRefusal,
  TaskCancelled,
} from '#shared/contract/session.ts';
import { assertNever } from '#shared/lib/result.ts';

/** What any call may answer beside its own refusals. A feature's `problemText` ends with this. */
export type CommonFault = CallFault | SessionLocked | SessionWait | KeyUnreadable | TaskCancelled | StoreRefusal;

/** The sentence for a fault that belongs to no feature: what happened, and what to do next. */
export function faultText(fault: CommonFault): string {
  switch (fault.type) {
    case 'call/invalid-input':
      return `这一步的内容格式不对（${fault.path || '整体'}），没有执行。请检查后再试。`;
    case 'call/unexpected':
      return `出了程序问题，编号 ${fault.reference}。已落盘的内容都在；请把编号告诉信息中心。`;
    case 'call/core-restarted':
      return '后台在这一步中途重新启动。请看一眼结果：没有变化就再做一次。';
    case 'session/locked':
      return '已锁定。请先解锁。';
    case 'session/wait':
      return `口令连续输错多次。请过 ${waitText(fault.seconds)}再试。`;
    case 'session/key-unreadable':
      return `${fault.name}的密钥文件读不出来。请让管理员从备份中恢复密钥文件，或为其换新密钥。`;
    case 'task/cancelled':
      return '已取消，没有执行。';
    case 'store/cannot-write':
      return cannotWrite(fault.why);
    default:
      return assertNever(fault);
  }
}

const waitText = (seconds: number): string => (seconds < 100 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`);

function cannotWrite(why: 'full' | 'read-only' | 'other'): string {
  switch (why) {
    case 'full':
      return '磁盘满了，没有写入；您输入的内容还在窗口里。请腾出空间后再试。';
    case 'read-only':
      return '数据文件夹不能写入；您输入的内容还在窗口里。请检查文件夹权限。';
    case 'other':
      return '写不进磁盘；您输入的内容还在窗口里。请检查磁盘或网络盘是否连接。';
    default:
      return assertNever(why);
  }
}
