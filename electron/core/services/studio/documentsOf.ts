import { interpretationDocument } from '#shared/domain/document/interpretationDocument.ts';
import { policyDocument } from '#shared/domain/document/policyDocument.ts';
import type { DisclosureDocument } from '#shared/domain/document/document.ts';
import type { LoadedSubmission } from './loadSubmission.ts';

/** The two documents of a submission, linked to each other by relative file name. */
export interface NamedDocument {
  readonly name: 'policy' | 'interpretation';
  readonly document: DisclosureDocument;
}

export function documentsOf({ policy, interpretation }: LoadedSubmission): readonly NamedDocument[] {
  const { title, docNumber } = policy.content;
  return [
    {
      name: 'policy',
      document: policyDocument(policy.content, [
        { title: interpretation.content.title, file: 'interpretation.html', relation: 'interpretation' },
      ]),
    },
    {
      name: 'interpretation',
      document: interpretationDocument(interpretation.content, { title, docNumber, file: 'policy.html' }, []),
    },
  ];
}
