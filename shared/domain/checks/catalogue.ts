/**
 * Where every rule of the catalogue (domain facts §10A) is kept: what an inspector asks, and what keeps
 * this list honest. A test reads it against the files; another asks for a record that keeps and one
 * that breaks each rule.
 */
import type { RuleId } from '../rulepack/rule.ts';

export interface RulePlace {
  /** When the program looks, as a person would say it. */
  readonly when: '核对记录' | '核对政策和解读' | '今日和台账' | '生成公文' | '打包和报送';
  /** The code that looks, from the root of the repository. */
  readonly code: readonly string[];
  /** The test that fails when it does not. */
  readonly test: string;
}

const record = (file: string, ...more: readonly string[]): RulePlace => ({
  when: '核对记录',
  code: [file, ...more].map((name) => `shared/domain/checks/record/${name}.ts`),
  test: 'test/unit/domain/checks/record/rules.test.ts',
});

const pair = (file: string): RulePlace => ({
  when: '核对政策和解读',
  code: [`shared/domain/checks/rules/${file}.ts`],
  test: 'test/unit/domain/checks/runChecks.test.ts',
});

/** A rule that a kind's own code keeps, besides the fields it asks for. */
const beyond = (file: string): RulePlace => ({
  when: '核对记录',
  code: [`shared/domain/kinds/${file}.ts`, 'shared/domain/checks/record/required.ts'],
  test: 'test/unit/domain/checks/record/rules.test.ts',
});

export const ruleWhere: Readonly<Record<RuleId, RulePlace>> = {
  R01: { ...record('heads'), code: ['shared/domain/checks/rules/attribute.ts'] },
  R02: record('heads', 'required', 'values', 'tables'),
  R03: record('clocks'),
  R04: record('secrecy', 'required'),
  R05: record('personal', 'attachments'),
  R06: record('personal', 'masks', 'attachments'),
  R07: record('dates', 'heads', 'values'),
  R08: record('interpretationDuty'),
  R09: record('interpretationDuty'),
  R10: pair('requiredElements'),
  R11: pair('copiedShare'),
  R12: pair('factAgreement'),
  R13: record('interpretationDuty', 'clocks'),
  R14: pair('requiredElements'),
  R15: record('interpretationDuty'),
  R16: record('interpretationDuty'),
  R17: record('kindChecks', 'required'),
  R18: record('clocks', 'required'),
  R19: beyond('decisionStages'),
  R20: record('kindChecks', 'required'),
  R21: beyond('incidentClocks'),
  R22: record('required'),
  R23: record('masks', 'required'),
  R24: beyond('catalogueChanges'),
  R25: record('clocks', 'masks', 'required'),
  R26: record('required', 'clocks'),
  R27: beyond('discretionBands'),
  R28: record('required', 'tables'),
  R29: record('required', 'tables'),
  R30: record('required', 'tables'),
  R31: record('required', 'values', 'clocks'),
  R32: beyond('budgetTotals'),
  R33: {
    when: '今日和台账',
    code: ['shared/domain/indicators/columnStandings.ts', 'electron/core/services/today/columnItems.ts'],
    test: 'test/unit/domain/indicators/columnStandings.test.ts',
  },
  R34: {
    when: '今日和台账',
    code: ['shared/domain/indicators/columnStandings.ts', 'electron/core/services/today/columnItems.ts'],
    test: 'test/unit/domain/indicators/columnStandings.test.ts',
  },
  R35: {
    when: '生成公文',
    code: ['shared/domain/document/officialPage.ts', 'electron/core/formats/buildDocument.ts'],
    test: 'test/integration/formats/documentGeometry.test.ts',
  },
  R36: record('heads'),
  R37: record('validity', 'required'),
  R38: record('attachments'),
  R39: record('attachments'),
  R40: {
    when: '打包和报送',
    code: ['shared/protocol/judgePackage.ts', 'electron/core/services/review/packApproved.ts'],
    test: 'test/integration/bag/verifyPackage.test.ts',
  },
  N1: pair('clauseCoverage'),
};
