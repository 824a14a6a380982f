import { extractFacts } from '../facts/extractFacts.ts';
import type { Fact } from '../facts/fact.ts';
import { policyFacts, type PolicyFacts, type PolicyText } from '../facts/policyFacts.ts';
import { screenText } from '../screening/screenText.ts';
import type { SensitiveHit } from '../screening/sensitiveHit.ts';
import { copySource, type CopySource } from './copying.ts';

/** The dear parts of a check run, each a pure function of a text, so that whoever runs checks often may keep them. */
export interface Readings {
  readonly factsOf: (text: string) => readonly Fact[];
  readonly screen: (text: string) => readonly SensitiveHit[];
  readonly policyFacts: (policy: PolicyText) => PolicyFacts;
  readonly copySource: (policy: string) => CopySource;
}

/** Reads everything anew. */
export const freshReadings: Readings = { factsOf: extractFacts, screen: screenText, policyFacts, copySource };

/** Readings with a memory; `turn` before each run lets it forget what the last two runs did not ask for. */
export interface KeptReadings extends Readings {
  readonly turn: () => void;
}

/**
 * Readings that remember the latest texts they saw: after a one-sentence edit only that passage is
 * read again. One per desk, where one submission is worked on at a time.
 */
export function keptReadings(): KeptReadings {
  const factsOf = kept(extractFacts);
  const screen = kept(screenText);
  const source = kept(copySource);
  let last: { readonly policy: PolicyText; readonly facts: PolicyFacts } | null = null;
  return {
    factsOf: factsOf.read,
    screen: screen.read,
    copySource: source.read,
    policyFacts: (policy) => {
      if (last === null || !samePolicy(last.policy, policy)) last = { policy, facts: policyFacts(policy) };
      return last.facts;
    },
    turn: () => {
      factsOf.turn();
      screen.turn();
      source.turn();
    },
  };
}

function samePolicy(a: PolicyText, b: PolicyText): boolean {
  const head = a.text === b.text && a.docNumber === b.docNumber && a.date === b.date;
  return head && (a.clauses === b.clauses || JSON.stringify(a.clauses) === JSON.stringify(b.clauses));
}

function kept<T>(read: (text: string) => T): { readonly read: (text: string) => T; readonly turn: () => void } {
  let now = new Map<string, T>();
  let before = new Map<string, T>();
  return {
    read: (text) => {
      const value = now.get(text) ?? before.get(text) ?? read(text);
      now.set(text, value);
      return value;
    },
    turn: () => {
      before = now;
      now = new Map();
    },
  };
}
