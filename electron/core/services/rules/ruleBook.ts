import type { Calendar } from '#shared/domain/calendar/calendar.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { Clock } from '../../ports.ts';
import type { ReadDb } from '../../storage/db.ts';
import { rulesInForce, type RulesInForce, type ShippedRules } from './rulesInForce.ts';

/** The rules in force, read afresh at every use: after an install the next call already works by the new ones. */
export interface RuleBook {
  readonly pack: RulePack;
  readonly calendar: Calendar;
  readonly inForce: RulesInForce;
  readonly shipped: ShippedRules;
  /** Works out anew what is in force; after a commit that changed it. */
  reload(): void;
}

export function createRuleBook(db: ReadDb, shipped: ShippedRules, clock: Clock): RuleBook {
  let inForce = rulesInForce(db, shipped, clock.now());
  return {
    get pack() {
      return inForce.pack;
    },
    get calendar() {
      return inForce.calendar;
    },
    get inForce() {
      return inForce;
    },
    shipped,
    reload: () => {
      inForce = rulesInForce(db, shipped, clock.now());
    },
  };
}
