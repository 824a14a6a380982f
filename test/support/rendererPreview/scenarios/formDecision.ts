import { record } from '#test/support/formCore.ts';
import { decision } from '../formSamples.ts';
import type { Scenario } from '../Scenario.ts';

export const scenario: Scenario = { hash: `#/records/${record}`, script: decision().script };
