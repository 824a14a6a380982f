import { record } from '#test/support/formCore.ts';
import { request } from '../formSamples.ts';
import type { Scenario } from '../Scenario.ts';

export const scenario: Scenario = { hash: `#/records/${record}`, script: request().script };
