/**
 * The state machine of a submission (送审), as one table: the buttons of the window, the checks of
 * the services and the triggers of the database all come from here.
 */
export type ReviewState = 'draft' | 'in-review' | 'returned' | 'approved';

export const reviewStateNames: Readonly<Record<ReviewState, string>> = {
  draft: '草稿',
  'in-review': '审批中',
  returned: '被退回',
  approved: '已批准',
};

/** Acts of the review chain that move the state (package-and-portal §1.2). */
export type ReviewAct = 'submit' | 'approve' | 'return' | 'withdraw';

export interface Transition {
  readonly act: ReviewAct;
  readonly from: readonly ReviewState[];
  /** Where it leads; `approve` stays in review until the route is complete. */
  readonly to: ReviewState;
  /** The act needs a reason of at least one character. */
  readonly needsReason: boolean;
  /** Who may do it: the drafting side, or whoever holds the current step of the route. */
  readonly who: 'author' | 'step';
}

export const transitions: readonly Transition[] = [
  { act: 'submit', from: ['draft', 'returned'], to: 'in-review', needsReason: false, who: 'author' },
  // From `approved` only what is not on its way to the portal: the service asks the delivery.
  { act: 'withdraw', from: ['in-review', 'approved'], to: 'draft', needsReason: true, who: 'author' },
  { act: 'return', from: ['in-review'], to: 'returned', needsReason: true, who: 'step' },
  { act: 'approve', from: ['in-review'], to: 'approved', needsReason: false, who: 'step' },
];

/** Content may change only while nobody is asked to sign it. */
export const editable = (state: ReviewState): boolean => state === 'draft' || state === 'returned';
