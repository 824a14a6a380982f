/**
 * XML of office parts as a tree of plain nodes, names without their namespace prefix.
 *
 * Entities are off: a part that declares a document type is refused (ECMA-376 forbids it), so neither
 * external entities (XXE) nor nested ones can do anything; the five of XML and numeric references are
 * decoded here.
 */
import { XMLParser } from 'fast-xml-parser';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ReadRefusal } from '../../readRefusal.ts';

/** An element, or text when `name` is `#text`. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlNode[];
}

/** Word nests about ten deep in a table cell; hostile files nest until the stack is gone. */
const deepest = 400;

/** The document element of a part. */
export function parseXml(bytes: Uint8Array): Result<XmlNode, ReadRefusal> {
  const source = decode(bytes);
  if (source === null) return err({ type: 'format/not-docx', why: 'bad-xml' });
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) return err({ type: 'format/not-docx', why: 'document-type-declared' });
  try {
    const parser = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      removeNSPrefix: true,
      parseTagValue: false,
      parseAttributeValue: false,
      trimValues: false,
      processEntities: false,
      ignoreDeclaration: true,
      ignorePiTags: true,
      maxNestedTags: deepest,
    });
    const root = nodesOf(parser.parse(source)).find((node) => node.name !== '#text');
    return root ? ok(root) : err({ type: 'format/not-docx', why: 'bad-xml' });
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    return err({ type: 'format/not-docx', why: 'bad-xml' });
  }
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** `val` of a child element: the usual way of Word to say one thing (`<w:ilvl w:val="1"/>`). */
export const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['val'];

function decode(bytes: Uint8Array): string | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch (thrown) {
    if (thrown instanceof TypeError) return null;
    throw thrown;
  }
}

/** fast-xml-parser's ordered form: [{ "w:t": [{ "#text": "…" }], ":@": { … } }]. */
function nodesOf(parsed: unknown): readonly XmlNode[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((item: unknown): XmlNode[] => {
    if (typeof item !== 'object' || item === null) return [];
    const name = Object.keys(item).find((key) => key !== ':@');
    if (name === undefined) return [];
    const content: unknown = Object.getOwnPropertyDescriptor(item, name)?.value;
    if (name === '#text') return [{ name, attributes: {}, text: decodeEntities(String(content)), children: [] }];
    return [{ name, attributes: attributesOf(item), text: '', children: nodesOf(content) }];
  });
}

function attributesOf(item: object): Readonly<Record<string, string>> {
  const attributes: unknown = ':@' in item ? item[':@'] : undefined;
  if (typeof attributes !== 'object' || attributes === null) return {};
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, decodeEntities(String(value))]));
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}
