import { CircleQuestionMark, CircleX, Info } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { decidable, type Finding } from '#shared/domain/checks/checks.ts';

export interface FindingActs {
  /** Goes to the words; selects them where they can be selected. */
  readonly onSee: (finding: Finding) => void;
  readonly onExplain: (finding: Finding) => void;
}

export interface FieldWrongProps extends FindingActs {
  readonly findings: readonly Finding[];
  /** What the field itself sees; said while the checks have not spoken. */
  readonly typed: string | null;
  readonly readOnly: boolean;
  /** Puts masked words in place (遮盖); null where there is nothing to mask. */
  readonly maskOf: (finding: Finding) => (() => void) | null;
}

/** So many are listed at once: a bad paste of a hundred rows must not push the form away. */
const LISTED = 6;

/** What is wrong, where, and what to do next; one line each. */
export function FieldWrong({ findings, typed, readOnly, maskOf, onSee, onExplain }: FieldWrongProps) {
  const [all, setAll] = useState(false);
  if (findings.length === 0) return typed === null ? null : <Line tone="fail">{typed}</Line>;
  const rest = all ? 0 : Math.max(0, findings.length - LISTED);
  const lines = findings.slice(0, findings.length - rest).map((finding) => (
    <Line key={finding.key} tone={toneOf(finding)}>
      {finding.why}
      {finding.place.in === 'value' && (
        <button type="button" className="link-button" onClick={() => onSee(finding)}>
          查看
        </button>
      )}
      {!readOnly && <MaskButton act={maskOf(finding)} />}
      {!readOnly && finding.severity !== 'I' && decidable(finding) && (
        <button type="button" className="link-button" onClick={() => onExplain(finding)}>
          说明…
        </button>
      )}
    </Line>
  ));
  return (
    <>
      {lines}
      {rest > 0 && (
        <button type="button" className="link-button dense form-wrong-rest" onClick={() => setAll(true)}>
          另有 {rest} 处，都列出来
        </button>
      )}
    </>
  );
}

function MaskButton({ act }: { readonly act: (() => void) | null }) {
  if (act === null) return null;
  return (
    <button type="button" className="link-button" onClick={act}>
      遮盖
    </button>
  );
}

type Tone = 'fail' | 'unsure' | 'hint';

const toneOf = ({ verdict, severity }: Finding): Tone =>
  severity === 'I' ? 'hint' : verdict === 'fail' ? 'fail' : 'unsure';

const icons = { fail: CircleX, unsure: CircleQuestionMark, hint: Info } as const;

function Line({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <p className={`form-wrong-line is-${tone}`}>
      <Icon className="icon" size={16} strokeWidth={1.75} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
