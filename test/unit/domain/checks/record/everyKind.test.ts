import { expect, test } from 'vitest';
import { builtInPack } from '#test/support/builtInPack.ts';
import { faultless, findings } from './sample.ts';

const forms = builtInPack.kinds.filter(({ screen }) => screen === 'form');

test.each(forms.map(({ key }) => key))('%s: a record with everything in order has no finding', (key) => {
  expect(findings(faultless(key)).map(({ rule, why }) => `${rule} ${why}`)).toEqual([]);
});
