import { reviewStateNames, type ReviewState } from '#shared/domain/review/review.ts';
import { assertNever } from '#shared/lib/result.ts';
import { faultText } from '../faultText.ts';
import type { SaveProblem } from './saveState.ts';

/** The sentence for a save that was refused; wherever something is written, it is said in the same words. */
export function saveProblemText(problem: SaveProblem): string {
  switch (problem.type) {
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
    case 'call/invalid-input':
    case 'call/unexpected':
    case 'call/core-restarted':
    case 'session/locked':
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
