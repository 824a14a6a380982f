import { assertNever } from '#shared/lib/result.ts';
import { faultText } from '#renderer/lib/faultText.ts';
import type { ImportProblem } from './importStore.ts';

/** The sentence for everything that can go wrong while a policy is taken in. */
export function importProblemText(problem: ImportProblem): string {
  switch (problem.type) {
    case 'import/empty':
      return `“${problem.name}”里没有文字。如果是扫描件，请先识别成文字再导入。`;
    case 'import/unsupported':
      return `“${problem.name}”的格式还读不了。请另存为 .docx 或 .txt，或者直接粘贴正文。`;
    case 'import/unreadable':
      return `“${problem.name}”打不开：${problem.why}。请用原来的软件打开、另存一份再导入。`;
    case 'import/too-large':
      return `“${problem.name}”超过 ${problem.limitMiB} MiB。请去掉其中的图片再导入，或者直接粘贴正文。`;
    case 'record/classified':
      return `文中有密级标志“${problem.mark}”，没有导入。涉密文件不得在本机处理（保密法第三十一条）。`;
    case 'session/locked':
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
