import { record } from '#test/support/formCore.ts';
import { powerList } from '../formSamples.ts';
import type { Scenario } from '../Scenario.ts';

export const scenario: Scenario = { hash: `#/records/${record}`, script: powerList().script };
