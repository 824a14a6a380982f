import { CircleCheck, CircleQuestionMark, Info } from 'lucide-react';
import type { ImportReport } from '#shared/contract/records.ts';
import { dayText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';

/** What the reader understood of the policy; what it did not find says so. */
export function ImportResult({ report }: { readonly report: ImportReport }) {
  const now = useNow();
  const facts: readonly (readonly [string, string | null])[] = [
    ['标题', report.title],
    ['文号', report.docNumber],
    ['发文机关', report.issuer],
    ['成文日期', report.date && dayText(report.date, now)],
    ['条款', `${report.topLevelClauses} 个部分，${report.leafClauses} 条`],
    ['字数', report.characters.toLocaleString('zh-CN')],
  ];
  return (
    <>
      <dl className="import-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value === null ? (
                <>
                  <CircleQuestionMark className="icon tone-uncertain" size={16} strokeWidth={1.75} aria-hidden />{' '}
                  没有认出来，可以在解读里补
                </>
              ) : (
                <>
                  <CircleCheck className="icon tone-green" size={16} strokeWidth={1.75} aria-hidden /> {value}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {report.notes.length > 0 && (
        <ul className="import-notes" aria-label="说明">
          {report.notes.map((note) => (
            <li key={note} className="quiet">
              <Info className="icon" size={16} strokeWidth={1.75} aria-hidden />
              <span>{note}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
