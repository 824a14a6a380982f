import { Button } from 'antd';
import { useState } from 'react';
import type { RulesState } from '#shared/contract/rules.ts';

const origins = { 'built-in': '程序自带', signed: '签发的日历', 'by-hand': '手工录入' } as const;

/** Years shown before somebody asks for all. */
const newest = 4;

/** The known years, newest first, each with the 文号 it rests on. */
export function YearTable({ years }: { readonly years: RulesState['calendar']['years'] }) {
  const [all, setAll] = useState(false);
  const rows = years.toReversed().slice(0, all ? undefined : newest);
  return (
    <>
      <table className="year-table">
        <caption className="unseen">放假安排</caption>
        <thead>
          <tr>
            <th scope="col">年份</th>
            <th scope="col">通知文号</th>
            <th scope="col">来源</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ year, doc, source, origin }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{doc ?? '没有查到文号'}</td>
              <td title={source === '' ? undefined : source}>{origins[origin]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && years.length > newest && (
        <Button size="small" type="text" onClick={() => setAll(true)}>
          显示全部 {years.length} 年
        </Button>
      )}
    </>
  );
}
