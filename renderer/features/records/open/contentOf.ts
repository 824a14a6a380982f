import type { RecordView } from '#shared/contract/records.ts';
import type { FormContent } from '#renderer/form/formContent.ts';

/** The part of a record that its form writes, as it stands on the disk. Links with spans, and to records elsewhere, are not the form's. */
export function contentOf({ content }: RecordView): FormContent {
  const { attribute, title, docNumber, issuer, date, fields, links } = content;
  return {
    attribute,
    title,
    docNumber,
    issuer,
    date,
    fields,
    links: links.flatMap(({ to, type, spans }) => (typeof to === 'string' && spans.length === 0 ? [{ to, type }] : [])),
  };
}
