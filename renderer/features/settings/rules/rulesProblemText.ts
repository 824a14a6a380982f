import { assertNever } from '#shared/lib/result.ts';
import { faultText } from '#renderer/lib/faultText.ts';
import { calendarMistakeText } from './calendarMistakeText.ts';
import type { RulesProblem } from './rulesSettingsStore.ts';

/** The sentence for everything that can go wrong with a rule pack or a calendar. */
export function rulesProblemText(problem: RulesProblem): string {
  switch (problem.type) {
    case 'file/too-large':
      return `“${problem.name}”太大，不会是规则包或日历。请核对选的文件。`;
    case 'rules/not-signed':
      return `没有采用：${problem.why}。请使用门户管理单位签发的原文件。`;
    case 'rules/not-newer':
      return `没有采用：这份是 ${problem.offered}，已有的是 ${problem.held}，不比它新。请要更新的一份。`;
    case 'rules/broken':
      return `没有采用：规则包里有 ${problem.mistakes.length} 处错误，现用的规则包不变。请把下面的错误发给编写单位。`;
    case 'calendar/bad-data':
      return `没有采用：日历文件的“${problem.at}”写得不对。请使用门户管理单位签发的原文件。`;
    case 'calendar/mistakes':
      return `没有采用：${problem.mistakes.map(calendarMistakeText).join('')}请对照国务院办公厅的通知改正。`;
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
