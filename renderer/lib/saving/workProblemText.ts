import { faultText } from '../faultText.ts';
import { reviewStateNames } from '#shared/domain/review/review.ts';
import { assertNever } from '#shared/lib/result.ts';
import type { CallFault, Failure } from '#shared/contract/contract.ts';
import { saveProblemText } from './saveProblemText.ts';
import type { SaveProblem } from './saveState.ts';

/** Whatever working on a submission may be refused with: saving, checking, previewing, sending, taking back. */
export type WorkProblem =
  | SaveProblem
  | Failure<`checks.${'run' | 'decide'}` | `submissions.${'submit' | 'withdraw'}` | 'documents.preview'>
  | CallFault
  /** Only the window knows: words that are not on the disk yet. */
  | { readonly type: 'work/unsaved' };

/** The sentence for it: what, where, and what to do next. */
export function workProblemText(problem: WorkProblem): string {
  switch (problem.type) {
    case 'submission/not-found':
    case 'record/not-found':
      return '这件事项已不在库里。请回到列表，从“公开事项”里找。';
    case 'record/stale':
    case 'record/frozen':
    case 'record/bad-fields':
    case 'record/classified':
      return saveProblemText(problem);
    case 'submit/blocked':
      return `还有 ${problem.findings.length} 项没有解决，不能送审。请逐项处理检查查到的内容。`;
    case 'submit/not-an-officer':
      return '只有经办人可以送审。请换经办人解锁后再送。';
    case 'submit/not-delivered':
      return '这一种记录只在本部门留存，或现在的规则包里没有这个种类，不送审。';
    case 'submit/changed-meanwhile':
      return '生成文件的时候文字又有改动，没有送审。请再送一次。';
    case 'review/wrong-state':
      return `这件事项现在是“${reviewStateNames[problem.state]}”，不能做这一步。画面已更新。`;
    case 'review/not-yours':
      return '只有送审的人可以撤回。请联系送审人，或请审批人退回。';
    case 'document/cannot-print':
      return `生成不了打印稿：${problem.why}。请检查内容后再试。`;
    case 'checks/not-decidable':
      return '这一项不能用说明代替修改。请改正文字。';
    case 'checks/finding-gone':
      return '这一项已经不存在，文字改过了。检查结果已更新。';
    case 'work/unsaved':
      return '还有字没有落盘，先不做这一步。请等“已落盘”亮起再试。';
    case 'call/invalid-input':
    case 'call/unexpected':
    case 'call/core-restarted':
    case 'session/locked':
    case 'task/cancelled':
    case 'store/cannot-write':
      return faultText(problem);
    default:
      return assertNever(problem);
  }
}
