import type { ClockBinding, ClockRule, ClockSource } from '../clockRule.ts';
import type { Field } from '../field.ts';
import type { Kind } from '../kind.ts';
import type { PackMistake } from '../packMistake.ts';
import type { RulePack } from '../rulePack.ts';
import { conditionMistakes } from './conditionMistakes.ts';
import { indexOf, type FormIndex } from './formIndex.ts';
import { noSuch } from './wording.ts';

/** What is wrong with how a kind runs one clock. */
export function bindingMistakes(
  binding: ClockBinding,
  kind: Kind,
  index: FormIndex,
  pack: RulePack,
): readonly PackMistake[] {
  const path = `kinds.${kind.key}.clocks.${binding.clock}`;
  const rule = pack.clocks.find(({ id }) => id === binding.clock);
  const ids = pack.clocks.map(({ id }) => id);
  if (!rule) return [{ path: `${path}.clock`, says: noSuch('时限', binding.clock, ids) }];
  const { from, until, when, restart, pauses, extension, ownCount } = binding;
  const time = (key: string, at: string): readonly PackMistake[] => timeMistakes(key, index, `${path}.${at}`);
  return [
    ...(from.length === 0 && rule.measure !== 'count'
      ? [{ path: `${path}.from`, says: `“${kind.name}”的时限 ${rule.id} 没有写从哪天起算；请在“from”里写上来源。` }]
      : []),
    ...from.flatMap((source, at) => sourceMistakes(source, kind, index, pack, `${path}.from.${at}`)),
    ...until.flatMap((source, at) => sourceMistakes(source, kind, index, pack, `${path}.until.${at}`)),
    ...(rule.limit.unit === 'hours' ? dayInHours(from, index, `${path}.from`) : []),
    ...(when === null ? [] : conditionMistakes(when, index, pack, `${path}.when`)),
    ...(restart === null ? [] : time(restart, 'restart')),
    ...pauses.flatMap((pause, at) => pauseMistakes(pause, index, `${path}.pauses.${at}`)),
    ...(extension === null ? [] : extensionMistakes(extension, rule, index, pack, `${path}.extension`)),
    ...(ownCount === null ? [] : ownCountMistakes(ownCount, rule, index, `${path}.ownCount`)),
  ];
}

const isTime = (type: Field['type']): boolean => type === 'date' || type === 'instant';

function timeMistakes(key: string, index: FormIndex, path: string): readonly PackMistake[] {
  const found = index.get(key);
  if (!found) return [{ path, says: noSuch('字段', key, index.keys()) }];
  return isTime(found.type) ? [] : [{ path, says: `“${found.name}”不是日期或时刻，不能用来计时；请改用日期字段。` }];
}

function sourceMistakes(
  source: ClockSource,
  kind: Kind,
  index: FormIndex,
  pack: RulePack,
  path: string,
): readonly PackMistake[] {
  if ('published' in source) return [];
  const link = 'link' in source ? source.link : 'publishedOf' in source ? source.publishedOf : null;
  if (link === null) return 'field' in source ? timeMistakes(source.field, index, `${path}.field`) : [];
  if (!Object.hasOwn(pack.links, link)) return [{ path, says: noSuch('关联类型', link, Object.keys(pack.links)) }];
  const targets = targetsOf(link, kind, index, pack);
  if (targets === null)
    return [{ path, says: `“${kind.name}”没有关联类型为“${link}”的字段，找不到对方的日期；请加上这个关联字段。` }];
  if (!('field' in source)) return [];
  const indexes = targets.map((target) => indexOf(target, pack));
  return indexes.some((other) => isTime(other.get(source.field)?.type ?? 'text'))
    ? []
    : [{ path: `${path}.field`, says: `关联“${link}”指向的种类都没有日期字段“${source.field}”；请核对键。` }];
}

/** Kinds a link of this type may lead to from here; null where this kind has no such link. */
function targetsOf(link: string, kind: Kind, index: FormIndex, pack: RulePack): readonly Kind[] | null {
  const fields = [...index.values()].flatMap(({ field }) =>
    field && 'link' in field && field.link === link ? [field] : [],
  );
  // The studio and the answers to incidents link by themselves, without a field of the form.
  if (fields.length === 0) return kind.screen === 'form' ? null : pack.kinds;
  const named = fields.flatMap(({ kinds }) => kinds);
  return fields.some(({ kinds }) => kinds.length === 0)
    ? pack.kinds
    : pack.kinds.filter(({ key }) => named.includes(key));
}

/** A day has no hour to count from. */
function dayInHours(from: readonly ClockSource[], index: FormIndex, path: string): readonly PackMistake[] {
  return from.flatMap((source, at) => {
    if (!('field' in source) || 'link' in source) return [];
    const found = index.get(source.field);
    return found?.type === 'date'
      ? [{ path: `${path}.${at}.field`, says: `时限按小时算，“${found.name}”却只有日期；请把它改成时刻（instant）。` }]
      : [];
  });
}

function pauseMistakes(
  { table, from, to }: ClockBinding['pauses'][number],
  index: FormIndex,
  path: string,
): readonly PackMistake[] {
  if (table === null) return [...timeMistakes(from, index, `${path}.from`), ...timeMistakes(to, index, `${path}.to`)];
  const field = index.get(table)?.field;
  if (field?.type !== 'table') return [{ path: `${path}.table`, says: noSuch('表格', table, tablesOf(index)) }];
  return (['from', 'to'] as const).flatMap((end) => {
    const key = end === 'from' ? from : to;
    const column = field.columns.find((other) => other.key === key);
    if (!column) {
      const keys = field.columns.map((other) => other.key);
      return [{ path: `${path}.${end}`, says: noSuch(`表格“${field.name}”里的列`, key, keys) }];
    }
    return isTime(column.type)
      ? []
      : [{ path: `${path}.${end}`, says: `列“${column.name}”不是日期或时刻，不能用来暂停计时；请改用日期列。` }];
  });
}

const tablesOf = (index: FormIndex): readonly string[] =>
  [...index].flatMap(([key, { type }]) => (type === 'table' ? [key] : []));

function extensionMistakes(
  { clock, agreedBy, toldOn }: NonNullable<ClockBinding['extension']>,
  rule: ClockRule,
  index: FormIndex,
  pack: RulePack,
  path: string,
): readonly PackMistake[] {
  const longer = pack.clocks.find(({ id }) => id === clock);
  const ids = pack.clocks.map(({ id }) => id);
  return [
    ...(longer ? [] : [{ path: `${path}.clock`, says: noSuch('时限', clock, ids) }]),
    ...(longer && longer.limit.unit !== rule.limit.unit
      ? [{ path: `${path}.clock`, says: `延长用的时限 ${clock} 和 ${rule.id} 的单位不同，加不起来；请改成同一单位。` }]
      : []),
    ...(index.has(agreedBy) ? [] : [{ path: `${path}.agreedBy`, says: noSuch('字段', agreedBy, index.keys()) }]),
    ...timeMistakes(toldOn, index, `${path}.toldOn`),
  ];
}

function ownCountMistakes(key: string, rule: ClockRule, index: FormIndex, path: string): readonly PackMistake[] {
  const found = index.get(key);
  if (!found) return [{ path, says: noSuch('字段', key, index.keys()) }];
  if (found.field?.type !== 'number' || found.field.decimals !== 0)
    return [{ path, says: `“${found.name}”不是整数字段，不能代替期限的数量；请改用整数（number，0 位小数）。` }];
  return 'count' in rule.limit
    ? []
    : [{ path, says: `时限 ${rule.id} 没有数量，不能用“${found.name}”代替；请删去“ownCount”。` }];
}
