/**
 * Automatic numbers, which Word prints but does not store: 「一、」 in a heading may be nothing but a
 * reference to `numbering.xml`. Without them the clause tree of such a document would be empty.
 *
 * Word counts per abstract list, not per reference to it; a reference may restart a level
 * (`startOverride`) when it is first used, and a level begins again when a higher one advances
 * (ECMA-376 part 1 §17.9).
 */
import { numeral } from './numeral.ts';
import { childOf, childrenOf, valueOf, type XmlNode } from './xml.ts';

/** Where a paragraph hangs in a list. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

export interface Numbering {
  /** Advances the list and gives what is printed before the paragraph, such as `一、` or `1.2 `; empty for bullets. */
  next(place: ListPlace): string;
  /** The level whose paragraphs carry this style, for styles that name a list but no level. */
  levelOfStyle(list: string, style: string): number | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly gap: string;
  readonly legal: boolean;
  /** 0: never restarts; otherwise restarts after a level up to this one. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
}

interface List {
  readonly counters: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const deepestLevel = 8;

export function createNumbering(root: XmlNode | undefined): Numbering {
  const lists = listsOf(root);
  const counters = new Map<string, (number | undefined)[]>();
  const overridden = new Set<string>();

  return {
    next: ({ list: id, level }) => {
      const list = lists.get(id);
      const here = list?.levels.get(level);
      if (!list || !here || level > deepestLevel) return '';
      const counts = counters.get(list.counters) ?? [];
      counters.set(list.counters, counts);

      const start = list.starts.get(level);
      const key = `${id} ${level}`;
      if (start !== undefined && !overridden.has(key)) {
        overridden.add(key);
        counts[level] = start;
      } else {
        counts[level] = (counts[level] ?? here.start - 1) + 1;
      }
      for (let deeper = level + 1; deeper <= deepestLevel; deeper += 1) {
        const restart = list.levels.get(deeper)?.restart;
        if (restart === undefined || level < restart) counts[deeper] = undefined;
      }
      return printed(list, here, counts);
    },
    levelOfStyle: (id, style) => [...(lists.get(id)?.levels ?? [])].find(([, level]) => level.style === style)?.[0],
  };
}

function printed(list: List, here: Level, counts: readonly (number | undefined)[]): string {
  if (here.format === 'bullet') return '';
  const text = here.text.replace(/%([1-9])/g, (_, position: string) => {
    const index = Number(position) - 1;
    const level = list.levels.get(index);
    const format = here.legal ? 'decimal' : (level?.format ?? 'decimal');
    return numeral(counts[index] ?? level?.start ?? 1, format) ?? '';
  });
  if (text.trim() === '') return '';
  // 一、 and （一） carry their own distance; after a digit something has to keep 「1.」 and 「2020年」 apart.
  return /[、）)】]$/.test(text) ? text : `${text}${here.gap}`;
}

function listsOf(root: XmlNode | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map(
    childrenOf(root, 'abstractNum').map((node) => [node.attributes['abstractNumId'] ?? '', node]),
  );
  const byStyle = new Map<string, XmlNode>();
  for (const node of abstracts.values()) {
    const style = valueOf(node, 'styleLink');
    if (style !== undefined) byStyle.set(style, node);
  }
  return new Map(
    childrenOf(root, 'num').map((node): [string, List] => {
      const abstractId = valueOf(node, 'abstractNumId') ?? '';
      const own = abstracts.get(abstractId);
      const linked = byStyle.get(valueOf(own, 'numStyleLink') ?? '');
      const levels = new Map(childrenOf(linked ?? own, 'lvl').map((level) => [levelNumber(level), levelOf(level)]));
      const starts = new Map<number, number>();
      for (const override of childrenOf(node, 'lvlOverride')) {
        const replaced = childOf(override, 'lvl');
        if (replaced) levels.set(levelNumber(override), levelOf(replaced));
        const start = Number(valueOf(override, 'startOverride'));
        if (Number.isInteger(start)) starts.set(levelNumber(override), start);
      }
      return [node.attributes['numId'] ?? '', { counters: abstractId, levels, starts }];
    }),
  );
}

const levelNumber = (node: XmlNode): number => Number(node.attributes['ilvl'] ?? '0');

function levelOf(node: XmlNode): Level {
  const restart = Number(valueOf(node, 'lvlRestart') ?? Number.NaN);
  return {
    start: Number(valueOf(node, 'start') ?? '1') || 0,
    format: valueOf(node, 'numFmt') ?? 'decimal',
    text: valueOf(node, 'lvlText') ?? '',
    gap: valueOf(node, 'suff') === 'nothing' ? '' : ' ',
    legal: childOf(node, 'isLgl') !== undefined,
    restart: Number.isInteger(restart) ? restart : undefined,
    style: valueOf(node, 'pStyle'),
  };
}
