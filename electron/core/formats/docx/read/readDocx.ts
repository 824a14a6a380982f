import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ReadNote, ReadText } from '../../readNote.ts';
import type { ReadRefusal } from '../../readRefusal.ts';
import { decodeText } from '../../txt/decodeText.ts';
import { htmlText } from './htmlText.ts';
import { mhtText } from './mhtText.ts';
import { createNumbering } from './numbering.ts';
import { openZip, type ZipParts } from '../../zip/openZip.ts';
import { readBody, type Block, type BodyCounts } from './readBody.ts';
import { createStyles } from './styles.ts';
import { childOf, childrenOf, parseXml, type XmlNode } from './xml.ts';

/** A document inside a document inside a document is somebody's joke. */
const deepestEmbedding = 2;

/**
 * The text of a Word document (.docx): automatic numbers written out, table rows as tab-separated
 * lines, embedded parts (`altChunk`) read in their place. `notes` says what was left out.
 */
export async function readDocx(bytes: Uint8Array, depth = 0): Promise<Result<ReadText, ReadRefusal>> {
  const opened = await openZip(bytes);
  if (!opened.ok) return opened;
  const parts = opened.value;

  const main = await mainPart(parts);
  if (!main.ok) return main;
  const document = await readXml(parts, main.value);
  if (!document.ok) return document;
  const body = childOf(document.value, 'body');
  if (!body) return err({ type: 'format/not-docx', why: 'no-document-part' });

  const folder = main.value.slice(0, main.value.lastIndexOf('/') + 1);
  const numbering = await readXml(parts, `${folder}numbering.xml`);
  if (!numbering.ok) return numbering;
  const styles = await readXml(parts, `${folder}styles.xml`);
  if (!styles.ok) return styles;

  const read = readBody(body, createNumbering(numbering.value), createStyles(styles.value));
  const lines = await withChunks(read.blocks, parts, main.value, depth);
  if (!lines.ok) return lines;
  return ok({ text: lines.value.text, notes: [...notesOf(read.counts), ...lines.value.notes] });
}

/** The part that `_rels/.rels` names as the office document; by habit `word/document.xml`. */
async function mainPart(parts: ZipParts): Promise<Result<string, ReadRefusal>> {
  const relations = await readXml(parts, '_rels/.rels');
  if (!relations.ok) return relations;
  const named = childrenOf(relations.value, 'Relationship').find((relation) =>
    relation.attributes['Type']?.endsWith('/officeDocument'),
  )?.attributes['Target'];
  const part = (named ?? 'word/document.xml').replace(/^\//, '');
  return parts.has(part) ? ok(part) : err({ type: 'format/not-docx', why: 'no-document-part' });
}

async function readXml(parts: ZipParts, name: string): Promise<Result<XmlNode | undefined, ReadRefusal>> {
  const bytes = await parts.read(name);
  if (!bytes.ok) return bytes;
  return bytes.value === undefined ? ok(undefined) : parseXml(bytes.value);
}

async function withChunks(
  blocks: readonly Block[],
  parts: ZipParts,
  main: string,
  depth: number,
): Promise<Result<ReadText, ReadRefusal>> {
  const targets = blocks.some((block) => 'chunk' in block)
    ? await relationTargets(parts, main)
    : ok(new Map<string, string>());
  if (!targets.ok) return targets;
  const lines: string[] = [];
  const notes: ReadNote[] = [];
  for (const block of blocks) {
    if ('line' in block) {
      lines.push(block.line);
      continue;
    }
    const part = targets.value.get(block.chunk) ?? '';
    const bytes = await parts.read(part);
    if (!bytes.ok) return bytes;
    const text = bytes.value === undefined ? null : await chunkText(part, bytes.value, depth);
    notes.push({ type: 'embedded-document', part, read: text !== null });
    if (text !== null) lines.push(text);
  }
  return ok({ text: lines.join('\n'), notes });
}

async function relationTargets(
  parts: ZipParts,
  main: string,
): Promise<Result<ReadonlyMap<string, string>, ReadRefusal>> {
  const slash = main.lastIndexOf('/') + 1;
  const folder = main.slice(0, slash);
  const relations = await readXml(parts, `${folder}_rels/${main.slice(slash)}.rels`);
  if (!relations.ok) return relations;
  return ok(
    new Map(
      childrenOf(relations.value, 'Relationship').map(({ attributes }): [string, string] => {
        const target = attributes['Target'] ?? '';
        return [attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `${folder}${target}`];
      }),
    ),
  );
}

/** Null when the kind is not read; the note says so. */
async function chunkText(part: string, bytes: Uint8Array, depth: number): Promise<string | null> {
  if (/\.mht(?:ml)?$/i.test(part)) return mhtText(bytes);
  if (/\.docx$/i.test(part) && depth < deepestEmbedding) {
    const inner = await readDocx(bytes, depth + 1);
    return inner.ok ? inner.value.text : null;
  }
  if (!/\.(?:html?|xhtml|txt)$/i.test(part)) return null;
  const decoded = decodeText(bytes);
  if (!decoded.ok) return null;
  return /\.txt$/i.test(part) ? decoded.value.text : htmlText(decoded.value.text);
}

function notesOf(counts: Readonly<BodyCounts>): readonly ReadNote[] {
  const { insertions, deletions, comments, footnotes, hidden, pictures } = counts;
  const notes: ReadNote[] = [];
  if (insertions + deletions > 0) notes.push({ type: 'tracked-changes', insertions, deletions });
  if (comments > 0) notes.push({ type: 'comments', count: comments });
  if (footnotes > 0) notes.push({ type: 'footnotes', count: footnotes });
  if (hidden > 0) notes.push({ type: 'hidden-text', count: hidden });
  if (pictures > 0) notes.push({ type: 'pictures', count: pictures });
  return notes;
}
