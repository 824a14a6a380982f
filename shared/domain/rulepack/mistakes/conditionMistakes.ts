import type { Condition } from '../field.ts';
import type { PackMistake } from '../packMistake.ts';
import type { RulePack } from '../rulePack.ts';
import type { FormIndex } from './formIndex.ts';
import { noSuch } from './wording.ts';

/** What is wrong with a condition: the field it looks at, and the values it waits for. */
export function conditionMistakes(
  condition: Condition,
  index: FormIndex,
  pack: Pick<RulePack, 'lists'>,
  path: string,
): readonly PackMistake[] {
  if ('attribute' in condition) return [];
  const found = index.get(condition.field);
  if (!found) return [{ path: `${path}.field`, says: noSuch('字段', condition.field, index.keys()) }];
  const { name, type, field } = found;
  if (type === 'link' || type === 'links')
    return [{ path: `${path}.field`, says: `“${name}”是关联，不能作条件；请改看选项、是否或其他可填写的字段。` }];
  if ('filled' in condition) return [];
  if (type === 'yes-no') {
    return condition.in
      .filter((value) => typeof value !== 'boolean')
      .map((value) => ({
        path: `${path}.in`,
        says: `“${name}”是“是否”，条件只能写 true 或 false，写的是“${value}”。`,
      }));
  }
  if (field?.type !== 'choice' && field?.type !== 'choices')
    return [{ path: `${path}.field`, says: `“${name}”不是选项，不能用“in”作条件；可以改用“filled”。` }];
  const options = Object.hasOwn(pack.lists, field.options) ? (pack.lists[field.options] ?? []) : null;
  if (options === null) return [];
  const known = options.map(({ key }) => key);
  return condition.in
    .filter((value) => typeof value === 'boolean' || !known.includes(value))
    .map((value) => ({
      path: `${path}.in`,
      says: noSuch(`“${name}”的受控词表 ${field.options} 里的值`, String(value), known),
    }));
}
