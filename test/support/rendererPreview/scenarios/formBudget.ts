import { record } from '#test/support/formCore.ts';
import { budget } from '../formSamples.ts';
import type { Scenario } from '../Scenario.ts';

export const scenario: Scenario = { hash: `#/records/${record}`, script: budget().script };
