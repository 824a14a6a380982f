/**
 * The body of a Word document as lines of plain text, in reading order.
 *
 * A paragraph is a line (a soft break makes another), a table row is a line of cells separated by
 * tabs. The text is what a reader sees when all changes are accepted: insertions in, deletions out,
 * hidden text and field codes out. What is left out is counted, never dropped in silence.
 */
import type { ListPlace, Numbering } from './numbering.ts';
import { levelOf, type Styles } from './styles.ts';
import { childOf, childrenOf, valueOf, type XmlNode } from './xml.ts';

/** A line of text, or the place of another file inside this one (`altChunk`, by relationship id). */
export type Block = { readonly line: string } | { readonly chunk: string };

export interface BodyCounts {
  insertions: number;
  deletions: number;
  comments: number;
  footnotes: number;
  hidden: number;
  pictures: number;
}

export interface ReadBody {
  readonly blocks: readonly Block[];
  readonly counts: Readonly<BodyCounts>;
}

export function readBody(body: XmlNode, numbering: Numbering, styles: Styles): ReadBody {
  const counts: BodyCounts = { insertions: 0, deletions: 0, comments: 0, footnotes: 0, hidden: 0, pictures: 0 };
  return { blocks: blocksOf(body, { numbering, styles, counts }), counts };
}

interface Context {
  readonly numbering: Numbering;
  readonly styles: Styles;
  readonly counts: BodyCounts;
}

function blocksOf(container: XmlNode, context: Context): readonly Block[] {
  return container.children.flatMap((node): readonly Block[] => {
    switch (node.name) {
      case 'p':
        return linesOf(node, context).map((line) => ({ line }));
      case 'tbl':
        return childrenWithin(node, 'tr').flatMap((row) => rowLines(row, context).map((line) => ({ line })));
      case 'altChunk':
        return [{ chunk: node.attributes['id'] ?? '' }];
      case 'del':
      case 'moveFrom':
      case '#text':
        return [];
      case 'AlternateContent':
        return blocksOf(chosen(node), context);
      // sdt, sdtContent, customXml, ins, moveTo: containers that print nothing themselves.
      default:
        return blocksOf(node, context);
    }
  });
}

/** A row of one cell is a frame around paragraphs and keeps its lines; other rows are one line each. */
function rowLines(row: XmlNode, context: Context): readonly string[] {
  const cells = childrenWithin(row, 'tc').map((cell) =>
    blocksOf(cell, context).flatMap((block) => ('line' in block ? [block.line.trim()] : [])),
  );
  const [only] = cells;
  if (cells.length === 1 && only) return only;
  return [
    cells
      .map((lines) =>
        lines
          .filter((line) => line !== '')
          .join(' ')
          .replace(/[\t\n]/g, ' '),
      )
      .join('\t'),
  ];
}

/** Rows and cells may sit inside content controls. */
function childrenWithin(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === name) return [child];
    return /^(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? childrenWithin(child, name) : [];
  });
}

function linesOf(paragraph: XmlNode, context: Context): readonly string[] {
  const boxes: string[] = [];
  const text = inline(paragraph, context, boxes);
  const number = context.numbering.next(placeOf(paragraph, context) ?? { list: '', level: 0 });
  // An empty paragraph takes no number in Word only when it is really empty of a list; here it stays blank.
  return [...`${text.trim() === '' ? '' : number}${text}`.split('\n'), ...boxes];
}

/** Direct numbering wins over the style's; list 0 means "none" (ECMA-376 part 1 §17.9.18). */
function placeOf(paragraph: XmlNode, { numbering, styles }: Context): ListPlace | undefined {
  const properties = childOf(paragraph, 'pPr');
  const direct = childOf(properties, 'numPr');
  const styled = styles.listOf(valueOf(properties, 'pStyle'));
  const list = valueOf(direct, 'numId') ?? styled?.list;
  if (list === undefined || list === '0') return undefined;
  const tied = styled ? numbering.levelOfStyle(list, styled.style) : undefined;
  return { list, level: levelOf(direct) ?? tied ?? styled?.level ?? 0 };
}

/** The words of a paragraph or a run; text boxes inside it are collected as lines of their own. */
function inline(node: XmlNode, context: Context, boxes: string[]): string {
  const { counts } = context;
  let text = '';
  for (const child of node.children) {
    switch (child.name) {
      case 't':
        text += child.children.map((part) => part.text).join('');
        break;
      case 'tab':
      case 'ptab':
        text += ' ';
        break;
      case 'br':
      case 'cr':
        text += '\n';
        break;
      case 'noBreakHyphen':
        text += '-';
        break;
      case 'r':
        if (isHidden(child)) counts.hidden += 1;
        else text += inline(child, context, boxes);
        break;
      case 'ins':
      case 'moveTo':
        counts.insertions += 1;
        text += inline(child, context, boxes);
        break;
      case 'del':
      case 'moveFrom':
        counts.deletions += 1;
        break;
      case 'commentReference':
        counts.comments += 1;
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        counts.footnotes += 1;
        break;
      case 'drawing':
      case 'pict':
      case 'object': {
        const words = textBoxes(child).flatMap((box) => blocksOf(box, context));
        if (words.length === 0) counts.pictures += 1;
        boxes.push(...words.flatMap((block) => ('line' in block ? [block.line] : [])));
        break;
      }
      case 'AlternateContent':
        text += inline(chosen(child), context, boxes);
        break;
      case 'pPr':
      case 'rPr':
      case 'sdtPr':
      case 'instrText':
      case 'delText':
      case 'rt':
      case '#text':
        break;
      // hyperlink, smartTag, sdt, fldSimple, ruby, oMath …: what they hold is printed.
      default:
        text += inline(child, context, boxes);
    }
  }
  return text;
}

function isHidden(run: XmlNode): boolean {
  const vanish = childOf(childOf(run, 'rPr'), 'vanish');
  return vanish !== undefined && !/^(?:0|false|off)$/.test(vanish.attributes['val'] ?? '');
}

/** Both branches hold the same words; the first choice is the richer one. */
function chosen(alternate: XmlNode): XmlNode {
  return childOf(alternate, 'Choice') ?? childOf(alternate, 'Fallback') ?? { ...alternate, children: [] };
}

function textBoxes(node: XmlNode): readonly XmlNode[] {
  return [
    ...childrenOf(node, 'txbxContent'),
    ...node.children.filter((child) => child.name !== 'txbxContent').flatMap(textBoxes),
  ];
}
