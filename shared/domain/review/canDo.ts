import { transitions, type ReviewAct, type ReviewState } from './review.ts';

/** Whether the table allows this act in this state. Who may do it is the roster's business. */
export const canDo = (act: ReviewAct, state: ReviewState): boolean =>
  transitions.some((transition) => transition.act === act && transition.from.includes(state));
