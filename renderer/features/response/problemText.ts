import { assertNever } from '#shared/lib/result.ts';
import { faultText } from '#renderer/lib/faultText.ts';
import type { ResponseProblem } from './responseProblem.ts';

/** The sentence for everything that can go wrong on 舆情. */
export function problemText(problem: ResponseProblem): string {
  switch (problem.type) {
    case 'record/not-found':
      return '找不到这个事件。它可能已经换到别的记录；请回到全部事件再找一次。';
    case 'record/stale':
      return '别处刚刚保存过这个事件，这一步没有写进去。请看一眼现在的内容，再做一次。';
    case 'record/frozen':
      return '这条记录正在审批或者已经批准，不能再改。';
    case 'record/bad-fields':
      return `“${problem.path}”的内容格式不对，没有保存。请到事件表单里改。`;
    case 'record/classified':
      return `内容里有“${problem.mark}”。涉密信息不能进入本系统，没有保存；请删去后再试。`;
    case 'record/unknown-kind':
      return '现在的规则包里没有这一种记录。请让信息中心更新规则包。';
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
