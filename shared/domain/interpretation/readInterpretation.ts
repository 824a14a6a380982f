import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import {
  elements,
  type ElementKey,
  type InterpretationFields,
  type Passage,
  type PassageLink,
} from './interpretation.ts';

/**
 * The `fields` of an interpretation record as values. What is missing or of another shape counts
 * as not written, because a check must answer for every record, also for one made elsewhere.
 */
export function readInterpretation(fields: JsonObject): InterpretationFields {
  return {
    sections: objects(fields['sections']).flatMap((section) => {
      const element = elementKey(section['element']);
      return element === null ? [] : [{ element, passages: objects(section['passages']).flatMap(passage) }];
    }),
    notExplained: objects(fields['notExplained']).map(({ clause, reason }) => ({
      clause: words(clause),
      reason: words(reason),
    })),
    notApplicable: objects(fields['notApplicable']).flatMap(({ element, reason }) => {
      const key = elementKey(element);
      return key === null ? [] : [{ element: key, reason: words(reason) }];
    }),
  };
}

function passage(value: JsonObject): readonly Passage[] {
  const { id, text, links } = value;
  return typeof id !== 'string' || typeof text !== 'string' ? [] : [{ id, text, links: objects(links).flatMap(link) }];
}

function link({ clause, start, end }: JsonObject): readonly PassageLink[] {
  return typeof clause === 'string' && typeof start === 'number' && typeof end === 'number'
    ? [{ clause, start, end }]
    : [];
}

function elementKey(value: JsonValue | undefined): ElementKey | null {
  return elements.find(({ key }) => key === value)?.key ?? null;
}

const words = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

function objects(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
