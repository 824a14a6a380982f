import type { Field } from '../field.ts';
import type { PackMistake } from '../packMistake.ts';

/**
 * Fields that wait for each other to be shown. Nobody could ever fill one: each is hidden until the
 * other has a value.
 */
export function shownInCircles(fields: readonly Field[], pathOf: (field: Field) => string): readonly PackMistake[] {
  const waitsFor = new Map(
    fields.map(({ key, shownWhen }) => [key, shownWhen && 'field' in shownWhen ? shownWhen.field : null]),
  );
  return fields
    .filter(({ key }) => {
      const seen = new Set<string>();
      let at = waitsFor.get(key) ?? null;
      while (at !== null && at !== key && !seen.has(at)) {
        seen.add(at);
        at = waitsFor.get(at) ?? null;
      }
      return at === key;
    })
    .map((field) => ({
      path: `${pathOf(field)}.shownWhen`,
      says: `“${field.name}”要等它自己（或等它的字段）先填写才显示，永远填不了；请改一处条件。`,
    }));
}
