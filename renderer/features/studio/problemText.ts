import { faultText } from '#renderer/lib/faultText.ts';
import { reviewStateNames, type ReviewState } from '#shared/domain/review/review.ts';
import { assertNever } from '#shared/lib/result.ts';
import type { SaveProblem } from './saving/saveState.ts';
import type { StudioProblem } from './studioState.ts';

/** The sentence for a refusal of the studio: what, where, and what to do next. */
export function problemText(problem: StudioProblem | SaveProblem): string {
  switch (problem.type) {
    case 'submission/not-found':
    case 'record/not-found':
      return '这件事项已不在库里。请回到列表，从“公开事项”里找。';
    case 'record/stale':
      return `别处先存了第 ${problem.current} 次修订，没有覆盖。请选用哪一稿。`;
    case 'record/frozen':
      return frozenText(problem.state);
    case 'record/bad-fields':
      return `有一处内容格式不对（${problem.path}），没有存上；字还在窗口里。请改后再存。`;
    case 'record/classified':
      return `文字里有密级标志“${problem.mark}”，不能存入本系统（保密法第三十一条）。请删去涉密内容，按保密规定另行处理。`;
    case 'submit/blocked':
      return `还有 ${problem.findings.length} 项没有解决，不能送审。请逐项处理右侧“检查”里的内容。`;
    case 'submit/not-an-officer':
      return '只有经办人可以送审。请换经办人解锁后再送。';
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
    case 'studio/unsaved':
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

function frozenText(state: ReviewState): string {
  return state === 'in-review'
    ? '正在审批，文字不能改；刚才输入的字还在窗口里。需要改时先“撤回”。'
    : `这件事项“${reviewStateNames[state]}”，文字不能再改；刚才输入的字还在窗口里。`;
}
