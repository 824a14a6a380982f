import { CircleX } from 'lucide-react';
import type { Finding } from '#shared/domain/checks/checks.ts';
import { shortWords } from './findings/shortWords.ts';

export interface FormSummaryProps {
  /** What still keeps the record from being sent. */
  readonly blocking: readonly Finding[];
  readonly onGo: (finding: Finding) => void;
}

/** So many are named; the rest is counted. */
const NAMED = 5;

/** On top of the form: how many places are left before 送审, each a link to its place. */
export function FormSummary({ blocking, onGo }: FormSummaryProps) {
  if (blocking.length === 0) return null;
  const rest = blocking.length - NAMED;
  return (
    <div className="form-summary" role="group" aria-label="送审前要处理的">
      <CircleX className="icon" size={16} strokeWidth={1.75} aria-hidden />
      <p>
        <strong>送审前要处理 {blocking.length} 处：</strong>
        {blocking.slice(0, NAMED).map((finding, index) => (
          <span key={finding.key} className="form-summary-link">
            <button type="button" className="link-button" onClick={() => onGo(finding)}>
              {shortWords(finding)}
            </button>
            {index < Math.min(NAMED, blocking.length) - 1 && '、'}
          </span>
        ))}
        {rest > 0 && <span>，另有 {rest} 处</span>}
      </p>
    </div>
  );
}
