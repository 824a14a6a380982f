import type { CallFault, Failure } from '#shared/contract/contract.ts';
import { assertNever } from '#shared/lib/result.ts';
import { attachmentProblemText } from '#renderer/form/attachmentProblemText.ts';
import { workProblemText, type WorkProblem } from '#renderer/lib/saving/workProblemText.ts';

/** Whatever the calls of records and lists may refuse with. */
export type RecordProblem =
  | WorkProblem
  | Failure<
      | `records.${'create' | 'form' | 'map' | 'revisions' | 'restore'}`
      | `attachments.${'add' | 'get'}`
      | `lists.${'import' | 'export' | 'template'}`
    >
  | CallFault;

/** The sentence for it: what, where, and what to do next. */
export function problemText(problem: RecordProblem): string {
  switch (problem.type) {
    case 'record/unknown-kind':
      return `现在的规则包里没有“${problem.kind}”这个种类。请在“设置”里看规则包的版本，或联系信息中心。`;
    case 'attachment/too-large':
    case 'attachment/kind':
    case 'attachment/not-found':
      return attachmentProblemText(problem);
    case 'list/unreadable':
      return `“${problem.name}”读不出来：${problem.why}。请用 Excel 或 WPS 另存为 xlsx 后再导入。`;
    case 'list/no-table':
      return `“${problem.name}”里没有找到这张清单，缺少列：${problem.missing.join('、')}。请下载模板，对照列名改好后再导入。`;
    case 'list/too-large':
      return `“${problem.name}”超过 ${problem.limitMiB} MiB，没有导入。请拆成几个文件。`;
    case 'list/none':
      return '这一种记录没有可以导入、导出的清单。';
    case 'call/core-restarted':
    case 'call/invalid-input':
    case 'call/unexpected':
    case 'checks/finding-gone':
    case 'checks/not-decidable':
    case 'document/cannot-print':
    case 'record/bad-fields':
    case 'record/classified':
    case 'record/frozen':
    case 'record/not-found':
    case 'record/stale':
    case 'review/not-yours':
    case 'review/wrong-state':
    case 'session/locked':
    case 'store/cannot-write':
    case 'submission/not-found':
    case 'submit/blocked':
    case 'submit/changed-meanwhile':
    case 'submit/not-an-officer':
    case 'submit/not-delivered':
    case 'task/cancelled':
    case 'work/unsaved':
      return workProblemText(problem);
    default:
      return assertNever(problem);
  }
}
