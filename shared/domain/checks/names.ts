/** How a finding calls a place: the words an officer would use on the telephone. */
import { elements, type ElementKey } from '../interpretation/interpretation.ts';
import { clauseLabel } from '../policy/clauseLabel.ts';
import { clausePath } from '../policy/findClause.ts';
import type { Clause } from '../policy/policy.ts';
import type { PlacedPassage } from './subject.ts';

export function elementName(element: ElementKey): string {
  return elements.find(({ key }) => key === element)?.name ?? element;
}

/** 主要内容第2段. */
export function passageName({ element, ordinal }: Pick<PlacedPassage, 'element' | 'ordinal'>): string {
  return `${elementName(element)}第${ordinal}段`;
}

/** 第9条; a clause whose number repeats in the document carries its parents: 三（二）. */
export function clauseName(clauses: readonly Clause[], id: string): string {
  const labels = clausePath({ clauses }, id).map(clauseLabel);
  const article = labels.findLastIndex((label) => /^第.+条$/.test(label));
  return labels
    .slice(Math.max(0, article))
    .map((label) => label.replace(/、$/, ''))
    .join('');
}

/** 第9条「加强重要政策解读」: with the heading or the first words, for a list of what is missing. */
export function clauseTitle(clauses: readonly Clause[], id: string): string {
  const clause = clausePath({ clauses }, id).at(-1);
  const words = clause?.heading ?? clause?.text ?? '';
  const short = words.length > 18 ? `${words.slice(0, 18)}…` : words;
  return `${clauseName(clauses, id)}${short === '' ? '' : `「${short.replaceAll('\n', '')}」`}`;
}

/** Words as a person would say them in a sentence: one line, not too long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `「${line.length > 40 ? `${line.slice(0, 40)}…` : line}」`;
}
