/**
 * Mends what Chromium's printing leaves wrong in a PDF, without touching a glyph:
 *
 * - its text layer says look-alike radicals for many common words when the font is Noto or Source Han
 *   (`plainIdeographs`), so that 人民 can neither be found nor copied;
 * - its properties carry the operating system, the browser's name and the moment.
 *
 * With the moment gone, the same page printed by the same engine with the same fonts gives the same bytes.
 * Works on the plain object table that Chromium writes; a PDF built otherwise is returned as it is.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import { plainIdeographs } from './plainIdeographs.ts';

export function settlePdf(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const table = readTable(text);
  if (!table) return pdf;
  const layers = new Set([...text.matchAll(/\/ToUnicode (\d+) 0 R/g)].map((match) => Number(match[1])));
  const info = Number(/\/Info (\d+) 0 R/.exec(table.trailer)?.[1] ?? -1);

  const chunks = [text.slice(0, table.objects[0]?.start ?? 0)];
  const offsets = new Map<number, number>();
  let length = chunks[0]?.length ?? 0;
  for (const { number, start, end } of table.objects) {
    const body = text.slice(start, end);
    const settled = number === info ? withoutTraces(body) : layers.has(number) ? withWords(body) : body;
    offsets.set(number, length);
    chunks.push(settled);
    length += settled.length;
  }
  const rows = Array.from({ length: table.size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  chunks.push(`xref\n0 ${table.size}\n${rows.join('')}trailer\n${table.trailer}startxref\n${length}\n%%EOF\n`);
  return new Uint8Array(Buffer.from(chunks.join(''), 'latin1'));
}

interface ObjectTable {
  readonly size: number;
  /** In the order of the file; each reaches to the next. */
  readonly objects: readonly { readonly number: number; readonly start: number; readonly end: number }[];
  readonly trailer: string;
}

/** One classic cross-reference section that covers the file, or null. */
function readTable(text: string): ObjectTable | null {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  if (!Number.isInteger(start)) return null;
  const section = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [fn] \n)+)trailer\n([^]*?)startxref/.exec(text.slice(start));
  if (!section) return null;
  const [, size = '', rows = '', trailer = ''] = section;
  // An earlier section would have objects that this table does not name.
  if (/\/Prev\b|\/Encrypt\b/.test(trailer)) return null;
  const entries = rows.trimEnd().split('\n');
  if (entries.length !== Number(size)) return null;
  const used = entries
    .map((row, number) => ({ number, start: Number(row.slice(0, 10)), used: row.charAt(17) === 'n' }))
    .filter((entry) => entry.used)
    .sort((a, b) => a.start - b.start);
  const objects = used.map(({ number, start: from }, at) => ({
    number,
    start: from,
    end: used[at + 1]?.start ?? start,
  }));
  return objects.every((object) => text.startsWith(`${object.number} 0 obj`, object.start))
    ? { size: Number(size), objects, trailer }
    : null;
}

/** Keeps the title only. */
function withoutTraces(body: string): string {
  return body.replace(/\n?\/(Creator|Producer|CreationDate|ModDate) \((?:[^()\\]|\\[^])*\)/g, '');
}

/** A character map (ToUnicode) with words in place of radicals; any other object as it is. */
function withWords(body: string): string {
  const parts = /^(\d+ 0 obj)\n<<\/Filter \/FlateDecode\n\/Length \d+>> stream\n([^]*)\nendstream\nendobj\n$/.exec(
    body,
  );
  if (!parts) return body;
  const [, head = '', stream = ''] = parts;
  const map = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  const mended = mendMap(map);
  if (mended === map) return body;
  const packed = deflateSync(Buffer.from(mended, 'latin1')).toString('latin1');
  return `${head}\n<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream\nendobj\n`;
}

function mendMap(map: string): string {
  const [head = '', ...rest] = map.split('endcodespacerange');
  const mended = rest
    .join('endcodespacerange')
    // A range of glyphs whose words no longer follow each other is written out, one word for each.
    .replace(/^<([0-9A-F]+)> <([0-9A-F]+)> <(2[EF][0-9A-F]{2})>$/gm, (_, from: string, to: string, first: string) => {
      const count = Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1;
      const words = Array.from({ length: count }, (_item, index) => wordOf(Number.parseInt(first, 16) + index));
      return `<${from}> <${to}> [${words.join(' ')}]`;
    })
    .replace(
      /^<([0-9A-F]+)> <(2[EF][0-9A-F]{2})>$/gm,
      (_, glyph: string, word: string) => `<${glyph}> ${wordOf(Number.parseInt(word, 16))}`,
    );
  return `${head}endcodespacerange${mended}`;
}

const wordOf = (code: number): string =>
  `<${plainIdeographs(String.fromCharCode(code)).charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
