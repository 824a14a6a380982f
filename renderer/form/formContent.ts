import type { Written } from '#renderer/lib/saving/saveState.ts';
import type { Written as WrittenRecord } from '#shared/domain/form/fieldValue.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { JsonValue } from '#shared/lib/json.ts';

export interface FormLink {
  readonly to: RecordId;
  readonly type: string;
}

/** What a form holds: everything a person may write of a record. Links with spans belong to the studio and are not here. */
export type FormContent = Written & { readonly links: readonly FormLink[] };

export type Heads = Pick<FormContent, 'title' | 'docNumber' | 'issuer' | 'date' | 'attribute'>;

/** How a form reports what was written. The same functions for the life of an open record, so that fields need not be drawn anew. */
export interface FormActs {
  readonly writeHead: (change: Partial<Heads>) => void;
  /** `undefined` takes the value away. */
  readonly writeField: (key: string, value: JsonValue | undefined) => void;
  /** The records linked by this type, in order. */
  readonly writeLinks: (type: string, to: readonly RecordId[]) => void;
}

/**
 * The content in the shape the rules of a form read (`isShown`, `isFilled`, …). Heads stand among the
 * fields as well, because here they are drawn like any other; no field of a pack has their keys.
 */
export const asRecord = (content: FormContent): WrittenRecord => ({
  ...content,
  fields: {
    ...content.fields,
    title: content.title,
    docNumber: content.docNumber ?? '',
    issuer: content.issuer ?? '',
    date: content.date ?? '',
  },
  links: content.links.map((link) => ({ ...link, spans: [] })),
});
