import { Paragraph, TextRun, type IParagraphOptions, type Table } from 'docx';
import { assertNever } from '#shared/lib/result.ts';
import { attachmentLines } from '#shared/domain/document/attachmentLines.ts';
import type { Block, DisclosureDocument, Lead } from '#shared/domain/document/document.ts';
import { officialPage, type TypefaceRole } from '#shared/domain/document/officialPage.ts';
import { outlineDepths } from '#shared/domain/document/outlineDepths.ts';
import { printedDate } from '#shared/domain/document/printedDate.ts';
import { printedNote } from '#shared/domain/document/printedNote.ts';
import { relatedLines } from '#shared/domain/document/relatedLines.ts';
import { signaturePlace } from '#shared/domain/document/signaturePlace.ts';
import { titleLines } from '#shared/domain/document/titleLines.ts';
import { blockTable } from './blockTable.ts';
import { characterTwips, type StyleId } from './documentStyles.ts';
import { typeface } from './typeface.ts';
import { twips } from './units.ts';

/** One line of the grid left free above a paragraph: the standard's 空一行, without an empty paragraph. */
const blankLineBefore = { spacing: { before: twips(officialPage.linePitch) } } as const;

/** Everything that stands in the type area, in order. */
export function documentParagraphs(document: DisclosureDocument): readonly (Paragraph | Table)[] {
  const depths = outlineDepths(document.blocks);
  const opening = [...head(document), ...addressee(document)];
  const body = document.blocks.flatMap((block, index) => blockParagraphs(block, depths.get(index) ?? 1));
  return [...opening, ...body, ...relatedLines(document).map((text) => line('Normal', 'body', text))];
}

/** One line of the grid is left free under the title and what belongs to it. */
function head({ title, docNumber, subtitle }: DisclosureDocument): readonly Paragraph[] {
  const under = [docNumber, subtitle].flatMap((text) => (text === null ? [] : [text]));
  const after = { after: twips(officialPage.linePitch) };
  return [
    new Paragraph({
      style: 'Title',
      spacing: { ...blankLineBefore.spacing, ...(under.length === 0 ? after : {}) },
      children: titleLines(title).map((text, index) => run('title', text, index > 0)),
    }),
    ...under.map((text, index) =>
      line('Centred', 'regular', text, index === under.length - 1 ? { spacing: after } : {}),
    ),
  ];
}

function addressee({ addressee: to }: DisclosureDocument): readonly Paragraph[] {
  return to === null ? [] : [line('Flush', 'body', to)];
}

function blockParagraphs(block: Block, depth: number): readonly (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading': {
      const style: StyleId = block.centred ? 'Centred' : `Heading${block.level}`;
      const outline = { outlineLevel: depth - 1, keepNext: true };
      return [line(style, headingFaces[block.level], block.text, outline)];
    }
    case 'paragraph':
      return [new Paragraph({ style: 'Normal', children: [...leadRun(block.lead), run('body', block.text)] })];
    case 'question':
      return [
        line('Normal', 'black', `问：${block.question}`, { keepNext: true }),
        ...block.answer.map((text, index) => line('Normal', 'body', index === 0 ? `答：${text}` : text)),
      ];
    case 'note':
      return [line('Normal', 'body', printedNote(block.text))];
    case 'attachments':
      return attachmentParagraphs(block.names);
    case 'annex':
      return annexParagraphs(block, depth);
    case 'signature':
      return signatureParagraphs(block.issuer, block.date);
    case 'table':
      return blockTable(block);
    default:
      return assertNever(block);
  }
}

const headingFaces = { 1: 'black', 2: 'regular', 3: 'body', 4: 'body' } as const;

function leadRun(lead: Lead | undefined): readonly TextRun[] {
  if (!lead) return [];
  return [run(lead.as === 'article' ? 'black' : headingFaces[lead.as], lead.text)];
}

/** Left two 字; a name that wraps goes on under its own first character. */
function attachmentParagraphs(names: readonly string[]): readonly Paragraph[] {
  const lines = attachmentLines(names);
  const numberWidth = lines.length > 1 ? 1 : 0;
  const left = (2 + 3 + numberWidth) * characterTwips;
  return lines.map(({ label, number, name }, index) => {
    const hanging = ((index === 0 ? 3 : 0) + numberWidth) * characterTwips;
    return line('Flush', 'body', `${label}${number}${name}`, {
      indent: { left, hanging },
      ...(index === 0 ? blankLineBefore : {}),
    });
  });
}

/** On a page of its own: 附件1 flush in the first line, the title centred in the third. */
function annexParagraphs({ label, title }: Extract<Block, { type: 'annex' }>, depth: number): readonly Paragraph[] {
  const outline = { outlineLevel: depth - 1, keepNext: true };
  const after = { after: twips(officialPage.linePitch) };
  const labelled =
    label === null
      ? []
      : [line('Flush', 'black', label, { pageBreakBefore: true, spacing: after, ...(title === null ? outline : {}) })];
  if (title === null) return labelled;
  const children = titleLines(title).map((text, index) => run('title', text, index > 0));
  const place = label === null ? { pageBreakBefore: true } : {};
  return [...labelled, new Paragraph({ style: 'Title', ...outline, ...place, spacing: after, children })];
}

function signatureParagraphs(issuer: string, date: string | null): readonly Paragraph[] {
  const printed = date === null ? '' : printedDate(date);
  const place = signaturePlace(issuer, printed);
  const right = (characters: number): IParagraphOptions => ({
    indent: { right: Math.round(characters * characterTwips), firstLine: 0 },
  });
  return [
    ...(issuer === ''
      ? []
      : [line('Right', 'body', issuer, { ...right(place.issuer), ...blankLineBefore, keepNext: true })]),
    ...(printed === ''
      ? []
      : [line('Right', 'body', printed, { ...right(place.date), ...(issuer === '' ? blankLineBefore : {}) })]),
  ];
}

function line(style: StyleId, role: TypefaceRole, text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, style, children: [run(role, text)] });
}

function run(role: TypefaceRole, text: string, newLine = false): TextRun {
  return new TextRun({ text, font: typeface(role), ...(newLine ? { break: 1 } : {}) });
}
