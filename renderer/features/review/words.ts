import type { ChainLine, ReviewView } from '#shared/contract/review.ts';
import { roleNames, type Role } from '#shared/domain/person/person.ts';
import { assertNever } from '#shared/lib/result.ts';

/** 科室负责人 for `chief`; a step the roster invented keeps its own name. */
export const stepName = (step: string): string => (step in roleNames ? roleNames[step as Role] : step);

/** What an act of the chain is called. */
export function actName(act: ChainLine['act']): string {
  switch (act) {
    case 'submit':
      return '送审';
    case 'approve':
      return '同意';
    case 'return':
      return '退回';
    case 'withdraw':
      return '撤回';
    case 'comment':
      return '批注';
    case 'delegate':
      return '委托';
    case 'override':
      return '先发后补';
    default:
      return assertNever(act);
  }
}

/** Why this person can't decide now, and who can. */
export function mayNotText(why: NonNullable<ReviewView['may']['why']>): string {
  switch (why) {
    case 'author':
      return '这是您起草或修改过的，不能由您审批。';
    case 'not-your-step':
      return '现在不到您这一步，可以先看。';
    case 'not-in-review':
      return '这件不在审批中，只能看。';
    case 'no-roster':
      return '还没有门户签发的人员名册，不能签名。请管理员在“设置”里登记门户。';
    default:
      return assertNever(why);
  }
}

/** 7c1e 40b9 … d2 94: enough of a digest to compare by eye. */
export const shortDigest = (hex: string): string =>
  `${hex.slice(0, 4)} ${hex.slice(4, 8)} … ${hex.slice(-4, -2)} ${hex.slice(-2)}`;
