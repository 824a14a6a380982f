import { interpretationDocument } from '#shared/domain/document/interpretationDocument.ts';
import { policyDocument } from '#shared/domain/document/policyDocument.ts';
import { recordDocument } from '#shared/domain/document/recordDocument.ts';
import type { KnownKind } from '#shared/domain/document/catalogueOf.ts';
import type { DisclosureDocument } from '#shared/domain/document/document.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import type { ReadDb } from '../../storage/db.ts';
import { linksFrom } from '../../storage/repositories/recordLinks.ts';
import type { StoredRecord } from '../../storage/repositories/records.ts';
import type { Rules } from '../deps.ts';
import { pairOf, type LoadedSubmission, type Pair } from './loadSubmission.ts';

/** A document of a submission; its files are named after its record's kind (`policy.html`). */
export interface NamedDocument {
  readonly name: string;
  readonly document: DisclosureDocument;
}

/** The documents of a submission: policy and interpretation linked to each other by relative file name, or one page for each record. */
export function documentsOf(db: ReadDb, rules: Rules, loaded: LoadedSubmission): readonly NamedDocument[] {
  const pair = pairOf(loaded);
  return pair ? pairDocuments(rules, pair) : loaded.records.map((record) => formDocument(db, rules, record));
}

function pairDocuments(rules: Rules, { policy, interpretation }: Pair): readonly NamedDocument[] {
  const { title, docNumber } = policy.content;
  return [
    {
      name: 'policy',
      document: policyDocument(
        policy.content,
        [{ title: interpretation.content.title, file: 'interpretation.html', relation: 'interpretation' }],
        knownKind(rules, policy.content),
      ),
    },
    {
      name: 'interpretation',
      document: interpretationDocument(
        interpretation.content,
        { title, docNumber, file: 'policy.html' },
        [],
        knownKind(rules, interpretation.content),
      ),
    },
  ];
}

/** What the catalogue of its page says beyond the heads. */
function knownKind({ pack }: Rules, { kind: key }: RecordContent): KnownKind | undefined {
  const kind = kindOf(pack, key);
  return kind && { kind, pack };
}

function formDocument(db: ReadDb, { pack }: Rules, { id, content }: StoredRecord): NamedDocument {
  const kind = kindOf(pack, content.kind);
  // A kind that the pack in force no longer knows can't be submitted; the checks say so before this is asked.
  if (!kind) throw new Error(`No kind ${content.kind} in rule pack ${pack.id} ${pack.version}`);
  const links = linksFrom(db, id);
  const titles = (link: string): readonly string[] =>
    links.filter(({ type }) => type === link).map(({ title }) => title);
  return { name: content.kind, document: recordDocument(content, kind, pack, titles) };
}
