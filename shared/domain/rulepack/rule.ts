/** Rules of the check catalogue (domain facts §10A); `N1` is clause coverage, ours. */
export const ruleIds = [
  ...(['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10'] as const),
  ...(['R11', 'R12', 'R13', 'R14', 'R15', 'R16', 'R17', 'R18', 'R19', 'R20'] as const),
  ...(['R21', 'R22', 'R23', 'R24', 'R25', 'R26', 'R27', 'R28', 'R29', 'R30'] as const),
  ...(['R31', 'R32', 'R33', 'R34', 'R35', 'R36', 'R37', 'R38', 'R39', 'R40'] as const),
  'N1',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** `E` blocks submission, `W` needs a typed justification, `I` is a hint. */
export type Severity = 'E' | 'W' | 'I';

export interface Rule {
  readonly severity: Severity;
  /** What the rule asks for, in a few words, such as 敏感信息. */
  readonly name: string;
  /** Law and article, or the document, that the rule rests on. */
  readonly basis: string;
}
