import { faultText } from '#renderer/lib/faultText.ts';
import { reviewStateNames } from '#shared/domain/review/review.ts';
import { assertNever } from '#shared/lib/result.ts';
import type { ReviewProblem } from './reviewStore.ts';
import { stepName } from './words.ts';

/** The sentence for a refusal of the review screen: what, and what to do next. */
export function problemText(problem: ReviewProblem): string {
  switch (problem.type) {
    case 'submission/not-found':
      return '这件事项已不在库里。请从左边的列表里另选一件。';
    case 'document/not-found':
      return `送审的文件里没有“${problem.name}”。请退回，让经办人重新送审。`;
    case 'review/wrong-state':
      return `这件事项现在是“${reviewStateNames[problem.state]}”，不能再签或退回。画面已更新。`;
    case 'review/own-work':
      return '这是您起草或修改过的，不能由您审批。请由其他有权限的人审。';
    case 'review/not-your-step':
      return `现在是“${stepName(problem.step)}”这一步，还没有到您。`;
    case 'review/changed-since-shown':
      return '您看的这一稿已经变了，没有签名。画面已换成现在的稿，变了的文件要重新看。';
    case 'session/wrong-passphrase':
      return '口令不对，没有签名。请重新输入。';
    case 'review/would-not-verify':
      return `材料包做好后没有通过自检：${problem.why}。没有批准；请退回或联系管理员。`;
    case 'roster/missing':
      return '还没有门户签发的人员名册，不能签名。请管理员在“设置”里登记门户。';
    case 'call/invalid-input':
    case 'call/unexpected':
    case 'call/core-restarted':
    case 'session/locked':
    case 'session/wait':
    case 'session/key-unreadable':
    case 'task/cancelled':
    case 'store/cannot-write':
      return faultText(problem);
    default:
      return assertNever(problem);
  }
}
