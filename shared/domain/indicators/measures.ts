/**
 * What is counted, by name. A measure is the only thing that marks, sums, indicators and the lists
 * behind a figure have in common, so all of them take it from here.
 */
export const measures = {
  /** A duty with a limit was done in time: counts on the day it was done. */
  kept: (clock: string) => `clock.${clock}.kept`,
  /** It was done too late: counts on the day it should have been done, like those still open. */
  missed: (clock: string) => `clock.${clock}.missed`,
  published: 'published',
  channel: (channel: string) => `published.channel.${channel}`,
  /** Policies by whether something interprets them. */
  interpreted: 'interpreted.yes',
  uninterpreted: 'interpreted.no',
  /** Interpreted policies by the day of their first interpretation. */
  sameDay: 'same-day.yes',
  laterDay: 'same-day.no',
  linkedBothWays: 'linked.both',
  linkedOneWay: 'linked.one',
  /** Interpreted policies by the number of forms. */
  manyForms: 'forms.many',
  oneForm: 'forms.one',
  /** Interpretations by form. */
  inWords: 'interpretation.words',
  inMedia: 'interpretation.media',
  byHead: 'interpretation.head',
  longEnough: 'consultation.long-enough',
  tooShort: 'consultation.short',
  traced: 'secrecy.traced',
  untraced: 'secrecy.untraced',
  sensitiveFound: 'secrecy.found',
  sensitiveSettled: 'secrecy.settled',
  submitted: 'review.submitted',
  returned: 'review.returned',
  approved: 'review.approved',
  approvalDays: 'review.days',
  evidenced: 'evidence.whole',
  notEvidenced: 'evidence.part',
  /** 依申请公开, by applicant: 本年新收; and by applicant and outcome: 本年度办理结果. */
  requestReceived: (applicant: string) => `request.received.${applicant}`,
  requestDone: (applicant: string, outcome: string) => `request.done.${applicant}.${outcome}`,
  /** 行政复议、行政诉讼, by way: accepted, and closed with a result. */
  disputeBegun: (way: string) => `dispute.begun.${way}`,
  disputeClosed: (way: string, result: string) => `dispute.closed.${way}.${result}`,
  /** Documents made and ended (规章、规范性文件), decisions taken (处罚、许可), 信息处理费 in 分. */
  made: (sort: string) => `report.made.${sort}`,
  ended: (sort: string) => `report.ended.${sort}`,
  decided: (sort: string) => `report.decided.${sort}`,
  fees: 'report.fees',
} as const;
