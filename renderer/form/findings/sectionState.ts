import { isFilled, isRequired, isShown } from '#shared/domain/form/fieldValue.ts';
import type { Finding } from '#shared/domain/checks/checks.ts';
import type { KindSection } from '#shared/domain/rulepack/kind.ts';
import { asRecord, type FormContent } from '../formContent.ts';

/** How far a section is: what stands beside its name in the side index. */
export type SectionState =
  | { readonly type: 'done' }
  /** So many places to deal with. */
  | { readonly type: 'open'; readonly count: number }
  /** Nothing is written in it. */
  | { readonly type: 'blank'; readonly optional: boolean };

export function sectionState(
  section: KindSection,
  content: FormContent,
  findings: ReadonlyMap<string, readonly Finding[]>,
): SectionState {
  const record = asRecord(content);
  const shown = section.fields.filter((field) => isShown(field, record));
  const required = shown.filter((field) => isRequired(field, record));
  const found = shown.flatMap(({ key }) => findings.get(key) ?? []).filter(({ severity }) => severity !== 'I');
  if (!shown.some((field) => isFilled(field, record))) return { type: 'blank', optional: required.length === 0 };
  // The report may be older than the words: what is still blank counts whether or not it says so yet.
  const blank = required.filter((field) => !isFilled(field, record) && !found.some((one) => isAbout(one, field.key)));
  const count = found.filter((one) => !isStale(one, section, content)).length + blank.length;
  return count === 0 ? { type: 'done' } : { type: 'open', count };
}

const isAbout = ({ place }: Finding, key: string): boolean =>
  (place.in === 'field' || place.in === 'value') && place.field === key;

/** A missing value that was written since the report. */
function isStale({ place, text }: Finding, { fields }: KindSection, content: FormContent): boolean {
  if (place.in !== 'field' || text !== '') return false;
  const field = fields.find(({ key }) => key === place.field);
  return (
    field?.required !== false &&
    field !== undefined &&
    isFilled(field, asRecord(content)) &&
    place.field !== 'attribute'
  );
}
