import type { PackExtension } from './packExtension.ts';
import type { RulePack } from './rulePack.ts';

/**
 * The base with an extension laid over it: parts by key, replaced in their place or added behind.
 * Nothing can be taken away: a kind that records were made with must stay readable.
 *
 * The result carries the extension's id and version, because those are what a report must name.
 */
export function mergeRulePacks(base: RulePack, extension: PackExtension): RulePack {
  return {
    id: extension.id,
    version: extension.version,
    name: extension.name,
    extends: extension.extends,
    thresholds: { ...base.thresholds, ...extension.thresholds },
    attributes: replaced(base.attributes, extension.attributes, ({ code }) => code),
    lists: { ...base.lists, ...extension.lists },
    links: { ...base.links, ...extension.links },
    envelope: replaced(base.envelope, extension.envelope, ({ key }) => key),
    kinds: replaced(base.kinds, extension.kinds, ({ key }) => key),
    columns: replaced(base.columns, extension.columns, ({ key }) => key),
    clocks: replaced(base.clocks, extension.clocks, ({ id }) => id),
    routes: replaced(base.routes, extension.routes, ({ key }) => key),
    rules: { ...base.rules, ...extension.rules },
    indicators: replaced(base.indicators, extension.indicators, ({ key }) => key),
    report: replaced(base.report, extension.report, ({ key }) => key),
    words: { ...base.words, ...extension.words },
    elements: { ...base.elements, ...extension.elements },
    responseChecklist: extension.responseChecklist ?? base.responseChecklist,
  };
}

function replaced<T>(base: readonly T[], over: readonly T[], nameOf: (part: T) => string): readonly T[] {
  const known = new Set(base.map(nameOf));
  return [
    ...base.map((part) => over.find((other) => nameOf(other) === nameOf(part)) ?? part),
    // A name the extension gives twice is kept twice: `packMistakes` says so.
    ...over.filter((part, index) => !known.has(nameOf(part)) || over.findIndex(sameName(part, nameOf)) !== index),
  ];
}

const sameName =
  <T>(part: T, nameOf: (part: T) => string) =>
  (other: T): boolean =>
    nameOf(other) === nameOf(part);
