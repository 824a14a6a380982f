import type { RecordContent } from '../record/record.ts';
import type { Kind } from '../rulepack/kind.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import { attachmentsIn } from './attachmentsIn.ts';
import { isShown, type Attachment } from './fieldValue.ts';
import { fieldsOf } from './formOf.ts';

/**
 * Attachments that the public may download beside the page, by digest once: those of fields that are
 * printed. What an internal or hidden field holds (会议纪要、合法性审查意见书) is approved and packed with
 * the record, and read by nobody outside.
 */
export function publicAttachments(
  content: RecordContent,
  kind: Kind,
  pack: Pick<RulePack, 'envelope'>,
): readonly Attachment[] {
  const inside = new Set(
    fieldsOf(kind, pack)
      .filter((field) => field.internal || !isShown(field, content))
      .map(({ key }) => key),
  );
  return attachmentsIn(Object.fromEntries(Object.entries(content.fields).filter(([key]) => !inside.has(key))));
}
