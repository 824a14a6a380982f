/**
 * Every refusal of the contract is said to a person and provoked by a test. A refusal nobody can
 * provoke is a promise nobody has seen kept; one without a sentence is a screen that says nothing.
 */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (pattern: string, but: (path: string) => boolean = () => false): string =>
  globSync(pattern, { cwd: root })
    .filter((path) => !but(path))
    .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
    .join('\n');

const refusals = [
  ...new Set(
    [...read('shared/contract/*.ts').matchAll(/\btype: '([a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*)'/gu)].map(
      ([, type]) => type!,
    ),
  ),
].sort();

/** Where refusals become sentences. */
const sentences = read('renderer/**/*{problemText,ProblemText,faultText}.ts');
/** Tests over real parts: a scripted bridge proves that a screen can speak, not that the core ever says it. */
const self = 'refusals.test.ts';
const provoked = read('test/{unit,integration}/**/*.test.ts', (path) => path.endsWith(self));

/** Refusals that need no test of one kind, each with its reason; empty is best. */
const unspoken: Readonly<Record<string, string>> = {};
const unprovoked: Readonly<Record<string, string>> = {};

const missing = (types: readonly string[], text: string, allowed: Readonly<Record<string, string>>): string[] =>
  types.filter((type) => !(type in allowed) && !text.includes(`'${type}'`));

test('the contract has refusals, and they are found', () => {
  expect(refusals.length).toBeGreaterThan(40);
  expect(refusals).toContain('session/locked');
  expect(refusals).toContain('call/core-restarted');
});

test('every refusal has a sentence in the window', () => {
  expect(missing(refusals, sentences, unspoken)).toEqual([]);
});

test('every refusal is provoked by a test over real parts', () => {
  expect(missing(refusals, provoked, unprovoked)).toEqual([]);
});

test('an allowance is for a refusal that exists', () => {
  expect(Object.keys({ ...unspoken, ...unprovoked }).filter((type) => !refusals.includes(type))).toEqual([]);
});

test('a refusal that nobody speaks of or provokes is noticed (planted fault)', () => {
  const planted = 'planted/refusal';
  expect(missing([planted, 'session/locked'], sentences, {})).toEqual([planted]);
  expect(missing([planted, 'session/locked'], provoked, {})).toEqual([planted]);
});
