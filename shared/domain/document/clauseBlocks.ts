import type { Clause } from '../policy/policy.ts';
import type { Block, HeadingLevel } from './document.ts';

/** One clause with everything under it, as blocks. `source` is the policy's text, which the clause points into. */
export function clauseBlocks(clause: Clause, source: string): readonly Block[] {
  return [...ownBlocks(clause, source), ...clause.children.flatMap((child) => clauseBlocks(child, source))];
}

function ownBlocks(clause: Clause, source: string): readonly Block[] {
  const [first = '', ...rest] = clause.text.split('\n').filter((line) => line !== '');
  const style = styleOf(clause);
  const following = rest.map((text): Block => ({ type: 'paragraph', text }));
  if (style === 'article') {
    const lead = { as: style, text: `${clause.marker}　${clause.heading ?? ''}${clause.heading ? '　' : ''}` } as const;
    return [{ type: 'paragraph', lead, text: first }, ...following];
  }
  if (clause.heading === null) {
    if (style.centred) return [{ type: 'heading', ...style, text: clause.marker }, ...paragraphs(clause.text)];
    return [{ type: 'paragraph', text: clause.marker + first }, ...following];
  }
  const { mark, ownLine } = afterHeading(clause, source);
  const text = `${clause.marker}${style.centred ? '　' : ''}${clause.heading}${mark}`;
  if (ownLine || first === '') return [{ type: 'heading', ...style, text }, ...paragraphs(clause.text)];
  return [{ type: 'paragraph', lead: { as: style.level, text }, text: first }, ...following];
}

const paragraphs = (text: string): readonly Block[] =>
  text.split('\n').flatMap((line): readonly Block[] => (line === '' ? [] : [{ type: 'paragraph', text: line }]));

type ClauseStyle = 'article' | { readonly level: HeadingLevel; readonly centred?: true };

/** The typeface follows the printed marker, as readers expect; the place in the tree decides only for markers without a custom. */
function styleOf({ marker, level }: Clause): ClauseStyle {
  if (/^第.+[编章]$/.test(marker)) return { level: 1, centred: true };
  if (/^第.+节$/.test(marker)) return { level: 2, centred: true };
  if (/^第.+条/.test(marker)) return 'article';
  if (/^[一二三四五六七八九十百零〇]+[、.．]?$/.test(marker)) return { level: 1 };
  if (/^[（(][一二三四五六七八九十百零〇]+[）)]/.test(marker)) return { level: 2 };
  if (/^[0-9０-９]+[.．、]?$/.test(marker)) return { level: 3 };
  if (/^[（(]?[0-9０-９]+[）)]/.test(marker) || /^[①-⑳]/.test(marker)) return { level: 4 };
  if (level <= 1) return { level: 1 };
  return { level: level === 2 ? 2 : level === 3 ? 3 : 4 };
}

/**
 * What the source prints right after a heading: its closing mark, and whether the line ends there.
 *
 * The tree keeps a heading without its mark, and text without its line breaks; how they were printed is only in
 * the source. Where the heading cannot be found there (an edited record), the first level stands alone and the
 * others run in with a full stop, which is the custom.
 */
function afterHeading(clause: Clause, source: string): { readonly mark: string; readonly ownLine: boolean } {
  const at = endOfHeading(clause, source);
  if (at === null) return clause.level === 1 ? { mark: '', ownLine: true } : { mark: '。', ownLine: false };
  const mark = /^[。．.：:；;，,！？]/.exec(source.slice(at, at + 1))?.[0] ?? '';
  const next = /^[^\S\n\r]*([\n\r]?)/.exec(source.slice(at + mark.length, at + mark.length + 200));
  const ownLine = next?.[1] !== '' || at + mark.length >= source.length;
  // A heading that is followed by blanks only is parted from its text by one wide space.
  return { mark: mark !== '' || ownLine ? mark : '　', ownLine };
}

/** Where the heading ends in the source, blanks and line breaks inside marker and heading allowed. */
function endOfHeading({ marker, heading, start, end }: Clause, source: string): number | null {
  let at = start;
  for (const character of marker + (heading ?? '')) {
    if (/\s/.test(character)) continue;
    while (at < end && /\s/.test(source.charAt(at))) at += 1;
    if (!source.startsWith(character, at)) return null;
    at += character.length;
  }
  return at;
}
