import { faultText, type CommonFault } from '#renderer/lib/faultText.ts';

/** The ledger refuses nothing of its own: only the lock, a cancelled export and the bridge can stand in its way. */
export const problemText = (problem: CommonFault): string => faultText(problem);
