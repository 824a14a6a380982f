import type { SaveReport } from '#renderer/lib/saveLight.ts';
import { assertNever } from '#shared/lib/result.ts';
import { problemText } from '../problemText.ts';
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
      return { type: 'failed', why: problemText(state.problem) };
    case 'conflict':
      return { type: 'failed', why: '别处先存了一稿。请在“政策解读”里选用哪一稿，两稿都会留下。' };
    default:
      return assertNever(state);
  }
}
