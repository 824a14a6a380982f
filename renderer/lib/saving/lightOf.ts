import type { SaveReport } from '../saveLight.ts';
import { assertNever } from '#shared/lib/result.ts';
import { saveProblemText } from './saveProblemText.ts';
import type { SaveState } from './saveState.ts';

/** What the window's 已落盘 light says about one record's save. */
export function lightOf(state: SaveState): SaveReport {
  switch (state.type) {
    case 'saved':
      return { type: 'saved', at: state.at };
    case 'unsaved':
    case 'saving':
      return { type: 'saving' };
    case 'failed':
      return { type: 'failed', why: saveProblemText(state.problem) };
    case 'conflict':
      return { type: 'failed', why: '别处先存了一稿。请在打开的事项里选用哪一稿，两稿都会留下。' };
    default:
      return assertNever(state);
  }
}
