import type { JsonValue } from '#shared/lib/json.ts';
import { fieldsOf } from '../form/formOf.ts';
import type { Field } from './field.ts';
import type { Kind } from './kind.ts';
import { ruleIds } from './rule.ts';
import type { RulePack } from './rulePack.ts';

export interface PackDifference {
  readonly kinds: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly gone: readonly string[];
  };
  /** Ids of clocks that are new, different or gone. */
  readonly clocks: readonly string[];
  /** Ids of rules whose severity, name or basis is different. */
  readonly rules: readonly string[];
  /** Kinds whose records a change reaches: their own words, or a clock, list, route or rule that they use. */
  readonly touched: readonly string[];
}

/** What another pack changes for the people who work with it. */
export function packChange(from: RulePack, to: RulePack): PackDifference {
  const clocks = differing(from.clocks, to.clocks, ({ id }) => id);
  const rules = ruleIds.filter((id) => !same(from.rules[id], to.rules[id]));
  const kinds = {
    added: to.kinds.filter(({ key }) => !kindBy(from, key)).map(({ key }) => key),
    gone: from.kinds.filter(({ key }) => !kindBy(to, key)).map(({ key }) => key),
    changed: to.kinds.flatMap((kind) => {
      const before = kindBy(from, kind.key);
      return before && !same(asked(before, from), asked(kind, to)) ? [kind.key] : [];
    }),
  };
  const everywhere = !same(common(from), common(to)) || rules.length > 0;
  const touched = to.kinds.filter(
    (kind) =>
      kinds.changed.includes(kind.key) ||
      (kindBy(from, kind.key) && (everywhere || uses(kind, to, from, new Set(clocks)))),
  );
  return { kinds, clocks, rules, touched: [...touched.map(({ key }) => key), ...kinds.gone] };
}

const kindBy = (pack: RulePack, key: string): Kind | undefined => pack.kinds.find((kind) => kind.key === key);

/** A kind with the envelope as this kind asks it: what an officer fills in. */
const asked = (kind: Kind, pack: RulePack): unknown => ({ kind, fields: fieldsOf(kind, pack) });

/** What every check of every record reads. */
const common = ({ thresholds, attributes, words, elements }: RulePack): unknown => ({
  thresholds,
  attributes,
  words,
  elements,
});

function uses(kind: Kind, to: RulePack, from: RulePack, clocks: ReadonlySet<string>): boolean {
  const bound = kind.clocks.flatMap(({ clock, extension }) => [clock, ...(extension ? [extension.clock] : [])]);
  const lists = fieldsOf(kind, to).flatMap(listsOf);
  const route = (pack: RulePack): unknown => pack.routes.find(({ key }) => key === kind.route);
  return (
    bound.some((clock) => clocks.has(clock)) ||
    lists.some((list) => !same(from.lists[list], to.lists[list])) ||
    !same(route(from), route(to))
  );
}

const listsOf = (field: Field): readonly string[] => {
  if (field.type === 'table') return field.columns.flatMap((column) => ('options' in column ? [column.options] : []));
  return 'options' in field ? [field.options] : [];
};

function differing<T>(from: readonly T[], to: readonly T[], nameOf: (part: T) => string): readonly string[] {
  const before = new Map(from.map((part) => [nameOf(part), part]));
  const after = new Map(to.map((part) => [nameOf(part), part]));
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => !same(before.get(name), after.get(name)));
}

/** Equal as data; the order of names does not matter, the order of lists does. */
function same(left: unknown, right: unknown): boolean {
  return sorted(left) === sorted(right);
}

const sorted = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: JsonValue) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
