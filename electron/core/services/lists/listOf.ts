import { kindOf } from '#shared/domain/form/formOf.ts';
import type { TableField } from '#shared/domain/rulepack/field.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';

/** The table of a list kind (清单), and the column that tells its rows apart; null for kinds that are no list. */
export function listOf(
  pack: Pick<RulePack, 'kinds'>,
  key: string,
): { readonly field: TableField; readonly key: string; readonly kindName: string } | null {
  const kind = kindOf(pack, key);
  const field = kind?.sections.flatMap(({ fields }) => fields).find((other) => other.key === kind.list?.table);
  return kind?.list && field?.type === 'table' ? { field, key: kind.list.key, kindName: kind.name } : null;
}
