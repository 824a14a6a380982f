import type { Option } from '../rulepack/rulePack.ts';

const SEPARATOR = /^[\s、，,；;|]+/u;

/**
 * The single values in the words of a `choices` cell (网站、政府公报). A name may hold the mark that
 * parts the others (社区、企事业单位、村公示栏（电子屏）), so the longest name that stands at a place
 * wins; words no list knows reach to the next mark and come back as typed, for a check to name.
 */
export function splitOptions(text: string, options: readonly Option[]): readonly string[] {
  const names = options.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const found: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const word = names.find((name) => standsAt(rest, name)) ?? rest.split(/[、，,；;|\n]/u, 1)[0] ?? rest;
    if (word.trim() !== '') found.push(word.trim());
    rest = rest.slice(word.length).replace(SEPARATOR, '');
  }
  return found;
}

/** The name is all there is, or a mark follows it: 窗口 is not found in 窗口办理. */
function standsAt(text: string, name: string): boolean {
  return name !== '' && text.startsWith(name) && /^(?:\s*(?:$|[、，,；;|\n]))/u.test(text.slice(name.length));
}
