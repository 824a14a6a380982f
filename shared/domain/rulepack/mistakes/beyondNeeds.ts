import type { FieldType } from '../field.ts';
import type { Beyond, Kind } from '../kind.ts';
import type { PackMistake } from '../packMistake.ts';
import type { RulePack } from '../rulePack.ts';
import type { FormIndex } from './formIndex.ts';

interface Needs {
  readonly fields: Readonly<Record<string, readonly FieldType[]>>;
  /** Columns by table. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly lists: readonly string[];
  readonly clocks: readonly string[];
}

const instant = ['instant'] as const;
const choice = ['choice'] as const;

/** The names that `shared/domain/kinds` and the response screen read; `resources/rulepack/README.md` tells authors. */
const needs: Readonly<Record<Beyond, Needs>> = {
  'decision-stages': {
    fields: { stage: choice, procedures: ['choices'] },
    tables: {},
    lists: ['decisionStages'],
    clocks: [],
  },
  'discretion-bands': {
    fields: {},
    tables: { bands: ['kind', 'lower', 'upper', 'unit', 'least', 'most', 'penaltyUnit'] },
    lists: [],
    clocks: [],
  },
  'budget-totals': {
    fields: { budgetLevel: choice },
    tables: {
      tables: ['sheet', 'income', 'spending', 'empty', 'note'],
      lines: ['sheet', 'side', 'code', 'name', 'amount'],
      threePublic: ['item', 'amount', 'previous'],
    },
    lists: ['budgetTables', 'budgetSides', 'threePublicItems'],
    clocks: [],
  },
  'dataset-profile': {
    fields: { nature: choice, files: ['attachments'] },
    tables: { columns: ['name', 'type', 'filled', 'unique', 'personal'] },
    lists: [],
    clocks: [],
  },
  'catalogue-changes': {
    fields: {},
    tables: { changes: ['change', 'code', 'aspect', 'before', 'after'] },
    lists: [],
    clocks: [],
  },
  'incident-clocks': {
    fields: {
      occurredAt: instant,
      discoveredAt: instant,
      firstReleaseAt: instant,
      conferenceAt: instant,
      conferencePlannedAt: instant,
      respondedAt: instant,
      closedAt: instant,
      incidentLevel: choice,
    },
    tables: { updates: ['at', 'sort', 'text'], checklist: ['step', 'done'] },
    lists: [],
    clocks: ['T13', 'T14', 'T15'],
  },
};

/** What a kind that does more than its form may not leave out: a missing name would be a check that never runs. */
export function beyondNeeds(kind: Kind, index: FormIndex, pack: RulePack): readonly PackMistake[] {
  if (kind.beyond === null) return [];
  const { fields, tables, lists, clocks } = needs[kind.beyond];
  const path = `kinds.${kind.key}`;
  const why = `“${kind.name}”的专门处理（${kind.beyond}）要用它`;
  return [
    ...Object.entries(fields).flatMap(([key, types]) => {
      const found = index.get(key);
      if (!found) return [{ path: `${path}.beyond`, says: `缺少字段“${key}”，${why}；请补上。` }];
      return types.includes(found.type)
        ? []
        : [{ path: `${path}.beyond`, says: `“${found.name}”应是 ${types.join(' 或 ')}，${why}；请改过来。` }];
    }),
    ...Object.entries(tables).flatMap(([key, columns]) => {
      const table = index.get(key)?.field;
      if (table?.type !== 'table') return [{ path: `${path}.beyond`, says: `缺少表格“${key}”，${why}；请补上。` }];
      return columns
        .filter((column) => !table.columns.some((other) => other.key === column))
        .map((column) => ({
          path: `${path}.beyond`,
          says: `表格“${table.name}”缺少列“${column}”，${why}；请补上。`,
        }));
    }),
    ...lists
      .filter((list) => !Object.hasOwn(pack.lists, list))
      .map((list) => ({ path: `lists.${list}`, says: `缺少受控词表“${list}”，${why}；请补上。` })),
    ...clocks
      .filter((clock) => !kind.clocks.some((binding) => binding.clock === clock))
      .map((clock) => ({ path: `${path}.clocks`, says: `没有跑时限 ${clock}，${why}；请补上。` })),
  ];
}
