import type { SignedReviewLine } from './reviewLine.ts';
import { findMember, type Roster } from './roster.ts';
import { compareTimes } from './timestamp.ts';

/**
 * Why the roster does not let this person do this act at this step, or null when it does.
 *
 * A step is done by the role of that name, or on behalf of somebody who has that role and has
 * delegated the step earlier in the same chain, for a time that includes this act.
 */
export function personProblem(
  signed: SignedReviewLine,
  lines: readonly SignedReviewLine[],
  roster: Roster,
): string | null {
  const { line } = signed;
  const member = findMember(roster, line.by.person);
  if (member === undefined) return `${line.by.name} 不在名册里`;
  if (member.name !== line.by.name) return `签名人自称「${line.by.name}」，名册里是「${member.name}」`;
  if (!member.roles.includes(line.by.role)) return `${member.name} 没有「${line.by.role}」这个角色`;
  if ((line.act === 'submit' || line.act === 'withdraw') && line.step !== 'officer')
    return '送审和撤回须由经办人（officer）这一步作出';
  if (line.act === 'delegate' && line.delegation?.step !== line.step) return '只能委托自己所在的那一步';
  if (line.onBehalfOf !== null) return delegationProblem(signed, lines, roster);
  // Anybody of the roster may comment; the step then only says from where.
  if (line.act === 'comment') return null;
  return line.step === line.by.role
    ? null
    : `「${line.step}」这一步须由同名角色作出，${member.name} 用的是「${line.by.role}」`;
}

function delegationProblem(
  { line }: SignedReviewLine,
  lines: readonly SignedReviewLine[],
  roster: Roster,
): string | null {
  const behalf = line.onBehalfOf;
  if (behalf === null) return null;
  if (line.act !== 'approve' && line.act !== 'return' && line.act !== 'comment') return '这一步不能代行';
  const granted = lines.find(({ digest }) => digest === behalf.line)?.line;
  if (granted?.delegation === undefined || granted.seq >= line.seq) return '找不到所依据的委托';
  const { delegation } = granted;
  if (granted.by.person !== behalf.person) return '委托不是被代行人作出的';
  const delegator = findMember(roster, behalf.person);
  if (delegator?.roles.includes(granted.step) !== true || granted.by.role !== granted.step)
    return '委托人自己没有这一步的权限';
  if (delegation.to !== line.by.person || delegation.step !== line.step) return '委托的人或步骤与这一行不符';
  if (compareTimes(line.at, delegation.from) < 0 || compareTimes(delegation.until, line.at) < 0)
    return '不在委托期限内';
  return null;
}
