import type { ReactNode } from 'react';
import type { ListReport } from '#shared/contract/forms.ts';

export interface ListReportViewProps {
  readonly report: ListReport;
  readonly applied: boolean;
  /** Rows that the file does not have are taken away. */
  readonly removed: boolean;
}

/** So many rows of each sort are listed; the rest is counted. */
const LISTED = 50;

/** What an import does, or did: added, changed cell by cell, refused with the row and why. */
export function ListReportView({ report, applied, removed }: ListReportViewProps) {
  const { added, changed, rejected, missing, unchanged, ignored } = report;
  const done = applied ? '' : '会';
  return (
    <div className="record-report" role="status">
      <p>
        {done}新增 <strong>{added.length}</strong> 行，{done}修改 <strong>{changed.length}</strong> 行，不变 {unchanged}{' '}
        行，不收 <strong>{rejected.length}</strong> 行
        {missing.length > 0 && `，文件里没有的 ${missing.length} 行${removed ? `${done}删去` : '保留'}`}。
      </p>
      {ignored.length > 0 && <p className="quiet">没有用到的列：{ignored.join('、')}。</p>}
      {rejected.length > 0 && (
        <Part title="不收的行" rest={rejected.length - LISTED}>
          {rejected.slice(0, LISTED).map(({ row, why }) => (
            <li key={`${row} ${why}`} className="is-rejected">
              第 {row} 行：{why}
            </li>
          ))}
        </Part>
      )}
      {changed.length > 0 && (
        <Part title="修改的行" rest={changed.length - LISTED}>
          {changed.slice(0, LISTED).map(({ row, key, cells }) => (
            <li key={row}>
              第 {row} 行 {key}：
              {cells.map(({ column, before, after }) => (
                <span key={column} className="record-change">
                  {column} <del>{before === '' ? '（空）' : before}</del> → <ins>{after === '' ? '（空）' : after}</ins>
                </span>
              ))}
            </li>
          ))}
        </Part>
      )}
      {added.length > 0 && (
        <Part title="新增的行" rest={added.length - LISTED}>
          {added.slice(0, LISTED).map(({ row, key }) => (
            <li key={row}>
              第 {row} 行：{key}
            </li>
          ))}
        </Part>
      )}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly rest: number;
  readonly children: ReactNode;
}

function Part({ title, rest, children }: PartProps) {
  return (
    <details open>
      <summary>{title}</summary>
      <ul>
        {children}
        {rest > 0 && <li className="quiet">另有 {rest} 行</li>}
      </ul>
    </details>
  );
}
