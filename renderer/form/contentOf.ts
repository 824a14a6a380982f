import type { RecordView } from '#shared/contract/records.ts';
import { isFormLink } from '#shared/domain/form/isFormLink.ts';
import type { FormContent } from './formContent.ts';

/** The part of a record that its form writes, as it stands on the disk; words of the studio are among `fields`. */
export function contentOf({ content }: RecordView): FormContent {
  const { attribute, title, docNumber, issuer, date, fields, links } = content;
  return {
    attribute,
    title,
    docNumber,
    issuer,
    date,
    fields,
    links: links.flatMap((link) =>
      typeof link.to === 'string' && isFormLink(content, link) ? [{ to: link.to, type: link.type }] : [],
    ),
  };
}
