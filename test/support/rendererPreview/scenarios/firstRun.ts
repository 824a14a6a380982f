import { ok } from '#shared/lib/result.ts';
import { frame, session } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';

export const scenario: Scenario = {
  hash: '#/today',
  script: {
    ...frame,
    'session.state': ok({ ...session, department: null, people: [], unlocked: null, portal: null, roster: null }),
  },
};
