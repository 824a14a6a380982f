import { fieldsOf } from '#shared/domain/form/formOf.ts';
import { isShown } from '#shared/domain/form/fieldValue.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { asRecord, type FormContent } from './formContent.ts';
import { headSection } from './headFields.ts';

/** Keys of the fields a form shows now, heads and 公开属性 with them: findings about anything else are said beside it. */
export function shownKeys(kind: Kind, pack: Pick<RulePack, 'envelope'>, content: FormContent): ReadonlySet<string> {
  const record = asRecord(content);
  const fields = fieldsOf(kind, pack).filter((field) => isShown(field, record));
  return new Set([...headSection(kind).fields, ...fields].map(({ key }) => key).concat('attribute'));
}
