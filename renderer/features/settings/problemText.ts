import { assertNever } from '#shared/lib/result.ts';
import { faultText } from '#renderer/lib/faultText.ts';
import type { SettingsProblem } from './settingsStore.ts';

/** The sentence for everything that can go wrong while enrolling at the portal (接入门户). */
export function problemText(problem: SettingsProblem): string {
  switch (problem.type) {
    case 'portal/unreachable':
      return `连不上 ${problem.baseUrl}。请检查网络和地址；没有网络时其他工作照常，联网后再接入。`;
    case 'portal/bad-address':
      return `“${problem.baseUrl}”不是门户地址。应以 https:// 开头，由门户管理单位提供。`;
    case 'portal/bad-trust-roots':
      return `信任根文件读不懂：${problem.why}。请使用门户管理单位交给您的原文件。`;
    case 'portal/refused':
      return `门户没有同意接入（${problem.status}）：${problem.why}`;
    case 'portal/bad-roster':
      return `门户给的名册没有通过验证：${problem.why}。没有接入；请联系门户管理单位。`;
    case 'setup/no-department':
      return '还没有建立部门。请先建立部门。';
    case 'session/wrong-passphrase-of':
      return `${problem.name}的口令不对。每个人都要用自己的密钥证明身份。`;
    case 'session/wait':
    case 'session/key-unreadable':
    case 'task/cancelled':
    case 'store/cannot-write':
    case 'call/invalid-input':
    case 'call/unexpected':
    case 'call/core-restarted':
      return faultText(problem);
    default:
      return assertNever(problem);
  }
}
