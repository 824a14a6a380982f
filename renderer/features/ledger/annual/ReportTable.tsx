import type { AnnualReport, ReportCell } from '#shared/contract/ledger.ts';
import { figureSource } from '#shared/domain/indicators/figureSource.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { Count } from '../figures/Count.tsx';
import type { OpenFigure } from '../ledgerState.ts';

type Table = AnnualReport['tables'][number];

export interface ReportTableProps {
  readonly table: Table;
  readonly open: OpenFigure;
  readonly pack: RulePack | null;
}

/** One table of the form; numbers that were counted from records open them. */
export function ReportTable({ table: { key, title, columns, rows }, open, pack }: ReportTableProps) {
  const groups = groupsOf(columns);
  return (
    // It scrolls in a narrow window, so the keyboard must be able to stand in it.
    <div className="ledger-scroll" role="group" tabIndex={0} aria-label={title}>
      <table className="ledger-table is-report">
        <caption className="unseen">{title}</caption>
        <thead>
          {groups.some(({ name }) => name !== null) && (
            <tr>
              <td />
              {groups.map(({ name, span }, index) =>
                name === null ? (
                  <td key={`${index}`} colSpan={span} />
                ) : (
                  <th key={`${index} ${name}`} scope="colgroup" colSpan={span} className="ledger-group">
                    {name}
                  </th>
                ),
              )}
            </tr>
          )}
          <tr>
            <th scope="col">项目</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className="is-number">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.level === 0 ? 'is-top' : undefined}>
              <th scope="row" style={{ paddingInlineStart: row.level * 20 }}>
                {row.name}
              </th>
              {columns.map((column, index) => {
                const figure = `report.${key}.${row.key}.${column.key}`;
                return (
                  <td key={column.key} className="is-number">
                    <Cell
                      cell={row.cells[index]}
                      figure={pack && figureSource(figure, pack) ? figure : null}
                      title={`${row.name} · ${column.name}`}
                      open={open}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: ReportCell | undefined;
  readonly figure: string | null;
  readonly title: string;
  readonly open: OpenFigure;
}

function Cell({ cell, figure, title, open }: CellProps) {
  if (cell === undefined || cell.state === 'blank') return <span className="quiet">／</span>;
  if (cell.state === 'not-computable') {
    return (
      <span className="ledger-unfilled" title={cell.why}>
        待填<span className="unseen">：{cell.why}</span>
      </span>
    );
  }
  return (
    <Count
      figure={cell.state === 'computed' ? figure : null}
      title={title}
      value={Number(cell.value)}
      text={cell.value}
      open={open}
    />
  );
}

/** Columns side by side under one name. */
function groupsOf(columns: Table['columns']): readonly { readonly name: string | null; readonly span: number }[] {
  const groups: { name: string | null; span: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last && last.name === group) last.span += 1;
    else groups.push({ name: group, span: 1 });
  }
  return groups;
}
