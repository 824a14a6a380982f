import { ok } from '#shared/lib/result.ts';
import { frame, session } from '../basis.ts';
import { rulesState } from '../rulesSample.ts';
import { shippedPack } from '../shippedPack.ts';
import type { Scenario } from '../Scenario.ts';

export const scenario: Scenario = {
  hash: '#/settings',
  script: {
    ...frame,
    'session.state': ok({ ...session, portal: null, roster: null, keyStore: 'none' }),
    'rules.pack': ok(shippedPack),
    'rules.state': ok(rulesState),
  },
};
