import { Select } from 'antd';
import { CircleCheck, PenLine } from 'lucide-react';
import type { AnnualReport } from '#shared/contract/ledger.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import type { OpenFigure } from '../ledgerState.ts';
import { ReportTable } from './ReportTable.tsx';

export interface AnnualViewProps {
  readonly report: AnnualReport;
  readonly year: number;
  readonly setYear: (year: number) => Promise<void>;
  readonly open: OpenFigure;
  readonly pack: RulePack | null;
}

/** 年度报告: what records say is written, and what a person still has to write is asked for, chapter by chapter. */
export function AnnualView({ report, year, setYear, open, pack }: AnnualViewProps) {
  const missing = report.chapters.reduce((sum, chapter) => sum + chapter.missing.length, 0);
  const latest = Math.max(year, new Date().getFullYear());
  return (
    <article className="ledger-annual" aria-label={`${report.year}年政府信息公开工作年度报告`}>
      <div className="ledger-annual-head">
        <Select
          aria-label="年度"
          value={year}
          options={Array.from({ length: 10 }, (_, back) => ({ value: latest - back, label: `${latest - back}年` }))}
          onChange={(chosen: number) => void setYear(chosen)}
        />
        <span className="dense">
          <StateMark icon={CircleCheck} tone="green">
            勾稽关系 {report.identities.length} 条，全部成立
          </StateMark>
        </span>
        <span className="dense">
          <StateMark icon={PenLine} tone={missing === 0 ? 'green' : 'amber'}>
            {missing === 0 ? '没有要补写的' : `还要补写 ${missing} 处`}
          </StateMark>
        </span>
      </div>
      {report.chapters.map(({ title, paragraphs, missing: asked }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          {paragraphs.map((text) => (
            <p key={text} className="ledger-paragraph">
              {text}
            </p>
          ))}
          {report.tables
            .filter((table) => table.title === title)
            .map((table) => (
              <ReportTable key={table.key} table={table} open={open} pack={pack} />
            ))}
          {asked.length > 0 && (
            <ul className="ledger-asked" aria-label={`${title}，请补写`}>
              {asked.map((text) => (
                <li key={text}>
                  <StateMark icon={PenLine} tone="amber">
                    {text}
                  </StateMark>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <details className="ledger-identities">
        <summary>核对过的勾稽关系（{report.identities.length} 条）</summary>
        <ul>
          {report.identities.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </details>
    </article>
  );
}
