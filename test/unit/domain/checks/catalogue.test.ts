import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleWhere } from '#shared/domain/checks/catalogue.ts';
import { ruleIds } from '#shared/domain/rulepack/rule.ts';

const root = new URL('../../../../', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8');

test.each(ruleIds)('%s is kept where the catalogue says, and the test it names is there', (rule) => {
  const { code, test: proof } = ruleWhere[rule];
  expect(code.length).toBeGreaterThan(0);
  for (const file of code) expect(textOf(file).length).toBeGreaterThan(0);
  expect(textOf(proof)).toMatch(/\b(?:test|it)\b/u);
});

test.each(ruleIds.filter((rule) => ruleWhere[rule].when === '核对记录'))('%s has its cases in the table', (rule) => {
  const cases = ['commonCases', 'kindCases']
    .map((name) => textOf(`test/unit/domain/checks/record/${name}.ts`))
    .join('\n');
  expect(cases).toContain(`rule: '${rule}'`);
});
