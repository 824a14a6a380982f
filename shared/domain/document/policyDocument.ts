import type { RecordContent } from '../record/record.ts';
import { catalogueOf, type KnownKind } from './catalogueOf.ts';
import { clauseBlocks } from './clauseBlocks.ts';
import { outerBlocks } from './outerBlocks.ts';
import type { DisclosureDocument, RelatedDocument } from './document.ts';
import { policySource } from './policySource.ts';

/**
 * A policy (政策文件) as a document: the words of its source, in their order, with their own markers.
 *
 * Nothing is added to the text and nothing of it is left out but what was never the policy's: page marks and
 * web page furniture. What the catalogue says about it (`catalogueOf`) stands outside the text.
 */
export function policyDocument(
  record: RecordContent,
  related: readonly RelatedDocument[],
  known?: KnownKind,
): DisclosureDocument {
  const source = policySource(record);
  const [first, ...others] = source.preamble;
  // 主送机关 is the paragraph before the first sentence; it names bodies and ends with a colon.
  const addressee = first !== undefined && /[:：]$/.test(first) && !/[。；]/.test(first) ? first : null;
  const opening = addressee === null ? source.preamble : others;
  return {
    kind: record.kind,
    title: record.title,
    docNumber: record.docNumber,
    subtitle: source.subtitle,
    addressee: addressee?.replace(/:$/, '：') ?? null,
    blocks: [
      ...outerBlocks(opening),
      ...record.clauses.flatMap((clause) => clauseBlocks(clause, source.text)),
      ...outerBlocks(source.closing),
    ],
    catalogue: catalogueOf(record, known),
    related,
  };
}
