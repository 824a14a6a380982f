import { assertNever } from '#shared/lib/result.ts';
import { faultText } from '#renderer/lib/faultText.ts';
import type { SessionProblem } from './sessionStore.ts';

/** The sentence for everything that can go wrong while founding, adding people and unlocking. */
export function problemText(problem: SessionProblem): string {
  switch (problem.type) {
    case 'session/wrong-passphrase':
      return '口令不对。请再输一次；注意大小写和输入法。';
    case 'session/no-such-person':
      return '本机没有这个人的密钥。请选择列表里的人。';
    case 'setup/already-done':
      return `本机已经建立“${problem.department}”，不用再建。`;
    case 'setup/bad-uscc':
      return `统一社会信用代码 ${problem.uscc} 的校验位不对。请对照证书逐位核对。`;
    case 'setup/no-department':
      return '还没有建立部门。请先建立部门，再添加人员。';
    case 'session/locked':
    case 'session/wait':
    case 'session/key-unreadable':
    case 'store/cannot-write':
    case 'call/invalid-input':
    case 'call/unexpected':
    case 'call/core-restarted':
      return faultText(problem);
    default:
      return assertNever(problem);
  }
}
