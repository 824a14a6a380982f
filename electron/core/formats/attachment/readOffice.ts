import type { AttachmentReading, AttachmentTrace } from '#shared/domain/checks/record/attachmentReading.ts';
import { openZip, type ZipParts } from '../zip/openZip.ts';

/** Parts that hold no words of the author: looks, numbers of styles, and the archive's own list. */
const silent =
  /^\[Content_Types\]|\/theme\/|\/(?:styles|settings|webSettings|fontTable|numbering|presProps|viewProps|tableStyles)\.xml$/u;

/** Word, Excel and PowerPoint files: the words of every part, each paragraph, cell and shape on a line of its own. */
export async function readOffice(bytes: Uint8Array): Promise<AttachmentReading> {
  const opened = await openZip(bytes);
  if (!opened.ok) return { state: 'unreadable', why: '文件打不开，可能已损坏或设了密码', traces: [] };
  const parts = opened.value;
  const texts: string[] = [];
  const traces = new Set<AttachmentTrace>(tracesByName(parts));
  for (const name of parts.names.filter((part) => /\.(?:xml|rels)$/u.test(part))) {
    const read = await parts.read(name);
    if (!read.ok) return { state: 'unreadable', why: '文件已损坏，没有读完', traces: [...traces] };
    const xml = new TextDecoder().decode(read.value);
    for (const trace of tracesIn(name, xml)) traces.add(trace);
    if (name.endsWith('.xml') && !silent.test(name)) texts.push(wordsOf(xml));
  }
  const embedded = parts.names.some((name) => /\/embeddings\//u.test(name));
  const found = [...traces];
  // A file inside the file was not opened: half read is not read.
  if (embedded) return { state: 'unreadable', why: '里面嵌着别的文件，没有打开检查', traces: found };
  return { state: 'read', text: texts.filter((text) => text !== '').join('\n'), traces: found };
}

function tracesByName({ names }: ZipParts): readonly AttachmentTrace[] {
  const traces: AttachmentTrace[] = [];
  if (names.some((name) => /vbaProject|macrosheets/iu.test(name))) traces.push('macro');
  if (names.some((name) => /externalLinks\//u.test(name))) traces.push('external-link');
  if (names.some((name) => /comments\d*\.xml$|\/comments\//u.test(name))) traces.push('comments');
  return traces;
}

function* tracesIn(name: string, xml: string): Generator<AttachmentTrace> {
  // A web address somebody can click is no link the file fetches by itself.
  const fetches = [...xml.matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/gu)].some(
    ([relation]) => !relation.includes('/hyperlink"'),
  );
  if (name.endsWith('.rels') && fetches) yield 'external-link';
  if (name.endsWith('workbook.xml') && /<(?:\w+:)?sheet\b[^>]*state="(?:hidden|veryHidden)"/u.test(xml))
    yield 'hidden-sheet';
  if (/<w:(?:ins|del)\b/u.test(xml)) yield 'tracked-changes';
  if (name === 'docProps/core.xml' && /<(?:dc:creator|cp:lastModifiedBy)>[^<]+</u.test(xml)) yield 'author';
}

/** Text between tags. Runs of one paragraph stay together: a number is often cut into several. */
function wordsOf(xml: string): string {
  return xml
    .replace(/<\/(?:\w+:)?(?:p|si|c|row|tr|comment|text)>|<(?:\w+:)?(?:br|tab|cr)\b[^>]*>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/giu, entity)
    .replace(/[^\S\n]*\n\s*/gu, '\n')
    .trim();
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function entity(whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
