import { ok } from '#shared/lib/result.ts';
import { frame } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';

export const scenario: Scenario = { hash: '#/delivery', script: { ...frame, 'delivery.list': ok([]) } };
