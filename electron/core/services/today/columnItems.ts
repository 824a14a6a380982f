import type { TodayItem } from '#shared/contract/delivery.ts';
import { workingDaysLeft } from '#shared/domain/clock/workingDaysLeft.ts';
import { printedDate } from '#shared/domain/document/printedDate.ts';
import { columnStandings } from '#shared/domain/indicators/columnStandings.ts';
import type { ColumnStanding } from '#shared/domain/indicators/standing.ts';
import type { PortalColumn } from '#shared/domain/rulepack/rulePack.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import { lastPublishedByKind } from '../../storage/repositories/ledgerStanding.ts';
import type { Deps } from '../deps.ts';

/**
 * Portal columns (栏目) that went stale, one line each, and one line for all that were never filled:
 * 空白栏目 and 超期栏目 are veto items of the inspections (国办秘函〔2019〕19号). A desk that has published
 * nothing yet is not reproached with empty columns.
 */
export function columnItems({ rules, store, clock }: Pick<Deps, 'rules' | 'store' | 'clock'>): readonly TodayItem[] {
  const { pack, calendar } = rules;
  const today = civilDateOf(clock.now());
  const kinds = [...new Set(pack.columns.flatMap((column) => column.kinds))];
  const published = lastPublishedByKind(store.db, kinds, today, null);
  if (published.size === 0) return [];
  const standings = columnStandings(pack, published, today, calendar);

  const stale = standings.flatMap((standing): readonly TodayItem[] => {
    const column = pack.columns.find(({ key }) => key === standing.key);
    const { freshUntil, lastOn } = standing;
    if (standing.state !== 'stale' || !column || freshUntil === null || lastOn === null) return [];
    const left = workingDaysLeft(today, freshUntil, calendar);
    const due = { date: freshUntil, at: null, provisional: false, workingDaysLeft: left };
    return [{ ...lineOf(column), key: `column ${column.key}`, ...textOf(standing, column, pack.clocks), due }];
  });
  const empty = standings.filter(({ state }) => state === 'empty');
  return empty.length === 0 ? stale : [...stale, emptyLine(empty, pack.rules.R33.basis)];
}

const lineOf = ({ key, kinds }: PortalColumn): Pick<TodayItem, 'group' | 'kind' | 'action' | 'place'> => ({
  group: 'columns',
  kind: null,
  action: 'see-column',
  place: { screen: 'column', column: key, kinds },
});

function textOf(
  { lastOn }: ColumnStanding,
  { name, clock }: PortalColumn,
  clocks: Deps['rules']['pack']['clocks'],
): Pick<TodayItem, 'title' | 'why' | 'basis'> {
  const rule = clocks.find(({ id }) => id === clock);
  return {
    title: `栏目「${name}」`,
    why: `最近一次公开是${lastOn === null ? '' : printedDate(lastOn)}，${rule?.name ?? ''}`,
    basis: rule?.basis ?? '',
  };
}

const emptyLine = (empty: readonly ColumnStanding[], basis: string): TodayItem => {
  const names = empty.slice(0, 3).map(({ name }) => `「${name}」`);
  return {
    group: 'columns',
    key: 'columns empty',
    kind: null,
    title: `${empty.length}个栏目还没有公开过内容`,
    why: `${names.join('')}${empty.length > 3 ? '等' : ''}是空白栏目`,
    basis,
    due: null,
    action: 'see-column',
    place: { screen: 'ledger' },
  };
};
