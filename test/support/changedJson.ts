import type { JsonObject, JsonValue } from '#shared/lib/json.ts';

/**
 * A copy of a pack with one place changed, named as mistakes name it: `kinds.notice.list.key`. A value
 * of `undefined` takes the place out; a key that is not there yet is added.
 */
export function changedJson(json: JsonObject, path: string, value: JsonValue | undefined): JsonObject {
  return at(json, path.split('.'), value) as JsonObject;
}

function at(json: JsonValue, [step, ...rest]: readonly string[], value: JsonValue | undefined): JsonValue {
  if (step === undefined) throw new Error('No place named');
  const put = (before: JsonValue | undefined): JsonValue | undefined =>
    rest.length === 0 ? value : at(before ?? {}, rest, value);
  if (Array.isArray(json)) {
    const list = json as readonly JsonValue[];
    const index = list.findIndex((member, position) => nameOf(member) === step || String(position) === step);
    const changed = put(list[index]);
    if (index === -1) return [...list, ...(changed === undefined ? [] : [changed])];
    return list.flatMap((member, position) => (position !== index ? [member] : changed === undefined ? [] : [changed]));
  }
  const { [step]: before, ...others } = json as JsonObject;
  const changed = put(before);
  return changed === undefined ? others : { ...others, [step]: changed };
}

function nameOf(member: JsonValue): JsonValue | undefined {
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return undefined;
  const { key, id, code, clock } = member as JsonObject;
  return key ?? id ?? code ?? clock;
}
