import { formOf, fieldsOf } from '../../form/formOf.ts';
import type { Kind } from '../kind.ts';
import type { PackMistake } from '../packMistake.ts';
import type { RulePack } from '../rulePack.ts';
import { beyondNeeds } from './beyondNeeds.ts';
import { bindingMistakes } from './bindingMistakes.ts';
import { checkMistakes } from './checkMistakes.ts';
import { fieldMistakes } from './fieldMistakes.ts';
import { indexOf } from './formIndex.ts';
import { shownInCircles } from './shownInCircles.ts';
import { duplicates, noSuch } from './wording.ts';

/** What is wrong with one kind: its form, clocks, checks, list and route. */
export function kindMistakes(kind: Kind, pack: RulePack): readonly PackMistake[] {
  const path = `kinds.${kind.key}`;
  const index = indexOf(kind, pack);
  const routes = pack.routes.map(({ key }) => key);
  const pathOf = new Map(
    kind.sections.flatMap((section) =>
      section.fields.map((field) => [field, `${path}.sections.${section.key}.fields.${field.key}`]),
    ),
  );
  return [
    ...duplicates(`${path}.sections`, formOf(kind, pack), ({ key }) => key, '节（含公开要求）的键'),
    ...duplicates(path, fieldsOf(kind, pack), ({ key }) => key, `“${kind.name}”里（含公开要求）字段的键`),
    ...withoutMistakes(kind, pack),
    ...[...pathOf].flatMap(([field, at]) => fieldMistakes(field, index, pack, at)),
    ...shownInCircles([...pathOf.keys()], (field) => pathOf.get(field) ?? path),
    ...duplicates(`${path}.clocks`, kind.clocks, ({ clock }) => clock, '时限'),
    ...kind.clocks.flatMap((binding) => bindingMistakes(binding, kind, index, pack)),
    ...kind.checks.flatMap((check, at) => checkMistakes(check, kind, index, `${path}.checks.${at}`)),
    ...listMistakes(kind, path),
    ...(routes.includes(kind.route) ? [] : [{ path: `${path}.route`, says: noSuch('审签路线', kind.route, routes) }]),
    ...screenMistakes(kind, path),
    ...beyondNeeds(kind, index, pack),
  ];
}

/** Envelope fields that are left out: they must exist, and nothing that stays may wait for one. */
function withoutMistakes(kind: Kind, pack: RulePack): readonly PackMistake[] {
  const path = `kinds.${kind.key}.without`;
  const envelope = pack.envelope.flatMap(({ fields }) => fields);
  const keys = envelope.map(({ key }) => key);
  const unknown = kind.without.filter((key) => !keys.includes(key));
  const index = indexOf(kind, pack);
  const orphans = envelope.flatMap((field) => {
    if (kind.without.includes(field.key)) return [];
    const { required, shownWhen } = field;
    const conditions = [shownWhen, typeof required === 'boolean' ? null : required.when];
    const gone = conditions.flatMap((condition) =>
      condition && 'field' in condition && keys.includes(condition.field) && !index.has(condition.field)
        ? [condition.field]
        : [],
    );
    return gone.slice(0, 1).map((key) => ({
      path,
      says: `不问“${key}”就不能再问“${field.name}”，它的条件要看“${key}”；请把“${field.key}”也写进“without”。`,
    }));
  });
  return [...unknown.map((key) => ({ path, says: noSuch('公开要求字段', key, keys) })), ...orphans];
}

function listMistakes({ key, list, sections }: Kind, path: string): readonly PackMistake[] {
  if (list === null) return [];
  const fields = sections.flatMap((section) => section.fields);
  const table = fields.find((field) => field.key === list.table);
  if (table?.type !== 'table') {
    const tables = fields.flatMap((field) => (field.type === 'table' ? [field.key] : []));
    return [{ path: `${path}.list.table`, says: noSuch(`“${key}”的表格`, list.table, tables) }];
  }
  const columns = table.columns.map((column) => column.key);
  return columns.includes(list.key)
    ? []
    : [{ path: `${path}.list.key`, says: noSuch(`表格“${table.name}”里的列`, list.key, columns) }];
}

/** The studio is made for two kinds and knows them by name. */
function screenMistakes({ key, screen, sections }: Kind, path: string): readonly PackMistake[] {
  const studio = key === 'policy' || key === 'interpretation';
  return [
    ...(studio === (screen === 'studio')
      ? []
      : [
          {
            path: `${path}.screen`,
            says: `政策工作室（studio）只用于“policy”和“interpretation”，它们也只用它；请改“screen”。`,
          },
        ]),
    ...(screen === 'form' && sections.length === 0
      ? [{ path: `${path}.sections`, says: '这个种类没有自己的字段；请至少写一节。' }]
      : []),
  ];
}
