import { childOf, childrenOf, valueOf, type XmlNode } from './xml.ts';

/** What a paragraph style says about numbering; `level` is undefined when the style names a list only. */
export interface StyleList {
  readonly list: string;
  readonly level: number | undefined;
  /** The style that says so: a list level may be tied to it. */
  readonly style: string;
}

/** Paragraph styles, as far as they number: the style itself or the nearest one it is based on. */
export interface Styles {
  listOf(style: string | undefined): StyleList | undefined;
}

/** Styles may be based on each other in a circle in a broken file. */
const longestChain = 20;

export function createStyles(root: XmlNode | undefined): Styles {
  const styles = new Map(childrenOf(root, 'style').map((node) => [node.attributes['styleId'] ?? '', node]));
  const byDefault = childrenOf(root, 'style').find(
    (node) => node.attributes['type'] === 'paragraph' && /^(?:1|true|on)$/.test(node.attributes['default'] ?? ''),
  )?.attributes['styleId'];

  return {
    listOf: (style) => {
      let id = style ?? byDefault;
      let level: number | undefined;
      for (let step = 0; id !== undefined && step < longestChain; step += 1) {
        const node = styles.get(id);
        const numbering = childOf(childOf(node, 'pPr'), 'numPr');
        level ??= levelOf(numbering);
        const list = valueOf(numbering, 'numId');
        if (list !== undefined) return { list, level, style: style ?? id };
        id = valueOf(node, 'basedOn');
      }
      return undefined;
    },
  };
}

/** `ilvl` of a `numPr`, when it is given. */
export function levelOf(numbering: XmlNode | undefined): number | undefined {
  const printed = valueOf(numbering, 'ilvl');
  return printed !== undefined && /^[0-8]$/.test(printed) ? Number(printed) : undefined;
}
