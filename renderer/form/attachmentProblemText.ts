import type { CallFault, Failure } from '#shared/contract/contract.ts';
import { assertNever } from '#shared/lib/result.ts';
import { saveProblemText } from '#renderer/lib/saving/saveProblemText.ts';

export type AttachmentProblem = Failure<`attachments.${'add' | 'get'}`> | CallFault;

/** Why a file was not added or can't be had, and what to do. */
export function attachmentProblemText(problem: AttachmentProblem): string {
  switch (problem.type) {
    case 'attachment/too-large':
      return `附件“${problem.name}”超过 ${problem.limitMiB} MiB，没有加。请压缩或拆开后再加。`;
    case 'attachment/kind':
      return `附件“${problem.name}”是不能公开的文件类型（例如带宏的文件），没有加。请另存为普通文件后再加。`;
    case 'attachment/not-found':
      return '这个附件的内容不在本机。请移去后重新加一次原文件。';
    case 'call/core-restarted':
    case 'call/invalid-input':
    case 'call/unexpected':
    case 'session/locked':
    case 'store/cannot-write':
      return saveProblemText(problem);
    default:
      return assertNever(problem);
  }
}
