import type { Output } from '#shared/contract/contract.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { Deps } from '../deps.ts';

/** Which rules are in force, where they came from, and what was refused. Nothing of it is a secret: no key is asked for. */
export const createRulesState =
  ({ rules }: Pick<Deps, 'rules'>) =>
  (): Result<Output<'rules.state'>, never> => {
    const { pack, origin, installedAt, refused, calendar, years } = rules.inForce;
    return ok({
      pack: { id: pack.id, version: pack.version, name: pack.name },
      origin,
      installedAt: installedAt === null ? null : rfc3339(installedAt),
      refused: refused && { at: rfc3339(refused.at), mistakes: refused.mistakes },
      calendar: {
        version: calendar.version,
        years: years.map(({ table: { year, doc, source }, origin: from }) => ({ year, doc, source, origin: from })),
      },
    });
  };

/** The whole pack in force. */
export const createRulesPack =
  ({ rules }: Pick<Deps, 'rules'>) =>
  (): Result<RulePack, never> =>
    ok(rules.pack);
