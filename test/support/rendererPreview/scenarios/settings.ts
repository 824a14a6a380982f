import { ok } from '#shared/lib/result.ts';
import { frame, session } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';

export const scenario: Scenario = {
  hash: '#/settings',
  script: { ...frame, 'session.state': ok({ ...session, portal: null, roster: null, keyStore: 'none' }) },
};
