import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import type { CategoryLine, LedgerView } from '#shared/contract/ledger.ts';
import { shareOf } from '#shared/domain/indicators/figure.ts';
import { figureText } from '#shared/domain/indicators/figureText.ts';
import { categoryNames, type Category } from '#shared/domain/rulepack/kind.ts';
import { dayText } from '#renderer/lib/timeText.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import type { OpenFigure } from '../ledgerState.ts';
import { Count } from './Count.tsx';

/** The five that every assessment tables; the others have a line once they have something. */
const five: ReadonlySet<string> = new Set<Category>(['decision', 'execution', 'management', 'service', 'result']);
const columns = [
  { key: 'due', name: '应公开' },
  { key: 'inTime', name: '按期公开' },
  { key: 'late', name: '逾期后公开' },
  { key: 'open', name: '逾期未公开' },
] as const;

type Counts = Pick<CategoryLine, (typeof columns)[number]['key']>;

export interface CategoryTableProps {
  readonly view: LedgerView;
  readonly now: number;
  readonly open: OpenFigure;
}

/** 五公开: what was due, in time, late, and still open, by category. */
export function CategoryTable({ view: { categories }, now, open }: CategoryTableProps) {
  const shown = categories.filter(
    ({ category, due, lastPublishedOn }) => five.has(category) || due > 0 || lastPublishedOn !== null,
  );
  const sum = (key: keyof Counts): number => categories.reduce((total, line) => total + line[key], 0);
  const total: Counts = { due: sum('due'), inTime: sum('inTime'), late: sum('late'), open: sum('open') };
  return (
    // It scrolls in a narrow window, so the keyboard must be able to stand in it.
    <div className="ledger-scroll" role="group" tabIndex={0} aria-label="五公开情况">
      <table className="ledger-table">
        <caption className="unseen">五公开情况</caption>
        <thead>
          <tr>
            <th scope="col">五公开</th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col" className="is-number">
                {name}
              </th>
            ))}
            <th scope="col" className="is-number">
              按期公开率
            </th>
            <th scope="col" className="ledger-standing">
              状态
            </th>
            <th scope="col" className="is-number">
              最近公开
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.category}>
              <th scope="row">{nameOf(line.category)}</th>
              <Counted line={line} figure={line.category} name={nameOf(line.category)} open={open} />
              <td className="ledger-standing">
                <Standing line={line} />
              </td>
              <td className="is-number">{line.lastPublishedOn === null ? '—' : dayText(line.lastPublishedOn, now)}</td>
            </tr>
          ))}
          <tr className="is-total">
            <th scope="row">合计</th>
            <Counted line={total} figure="all" name="合计" open={open} />
            <td className="ledger-standing" />
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

const nameOf = (category: string): string =>
  Object.entries(categoryNames).find(([key]) => key === category)?.[1] ?? category;

interface CountedProps {
  readonly line: Counts;
  readonly figure: string;
  readonly name: string;
  readonly open: OpenFigure;
}

const Counted = ({ line, figure, name, open }: CountedProps) => (
  <>
    {columns.map((column) => (
      <td key={column.key} className="is-number">
        <Count
          figure={`category.${figure}.${column.key}`}
          title={`${name} · ${column.name}`}
          value={line[column.key]}
          open={open}
        />
      </td>
    ))}
    <td className="is-number">
      <strong>{figureText(shareOf(line.inTime, line.late + line.open), 'percent')}</strong>
    </td>
  </>
);

function Standing({ line: { due, late, open } }: { readonly line: Counts }) {
  if (open > 0) {
    return (
      <StateMark icon={TriangleAlert} tone="red">
        {open} 件逾期未公开
      </StateMark>
    );
  }
  if (late > 0) {
    return (
      <StateMark icon={Clock} tone="amber">
        {late} 件逾期后公开
      </StateMark>
    );
  }
  return due === 0 ? (
    <span className="quiet">没有到期的</span>
  ) : (
    <StateMark icon={CircleCheck} tone="green">
      全部按期
    </StateMark>
  );
}
