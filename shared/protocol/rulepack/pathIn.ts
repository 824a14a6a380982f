import type { JsonValue } from '#shared/lib/json.ts';

/** Names that tell the members of a list apart, in this order. */
const names = ['key', 'id', 'code', 'clock'] as const;

/**
 * A place in a pack for people: a member of a list is called by its key, such as
 * `kinds.inspection.sections.main`, and by its position from 0 only where it has none.
 */
export function pathIn(json: JsonValue, steps: readonly PropertyKey[]): string {
  return steps
    .map((step, index) => {
      if (typeof step !== 'number') return String(step);
      const member = valueAt(json, steps.slice(0, index + 1));
      return nameOf(member) ?? String(step);
    })
    .join('.');
}

/** What stands there, or undefined where nothing does. */
export function valueAt(json: JsonValue, steps: readonly PropertyKey[]): JsonValue | undefined {
  let at: JsonValue | undefined = json;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || typeof step === 'symbol' || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string | number, JsonValue>>)[step];
  }
  return at;
}

function nameOf(member: JsonValue | undefined): string | null {
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return null;
  for (const name of names) {
    const value = valueAt(member, [name]);
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}
