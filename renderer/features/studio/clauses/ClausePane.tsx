import type { CheckReport, Finding } from '#shared/domain/checks/checks.ts';
import type { InterpretationFields } from '#shared/domain/interpretation/interpretation.ts';
import { findClause } from '#shared/domain/policy/findClause.ts';
import { leafClauses } from '#shared/domain/policy/leafClauses.ts';
import type { Clause } from '#shared/domain/policy/policy.ts';
import { ClauseSource } from './ClauseSource.tsx';
import { ClauseTree } from './ClauseTree.tsx';
import { coverageNow, type Coverage } from './coverage.ts';

export interface ClausePaneProps {
  readonly clauses: readonly Clause[];
  readonly labels: ReadonlyMap<string, string>;
  readonly report: CheckReport | null;
  readonly fields: InterpretationFields;
  readonly chosen: string | null;
  /** The finding whose two places are shown. */
  readonly finding: Finding | null;
  readonly editable: boolean;
  readonly rowKeys: boolean;
  readonly onChoose: (clause: string) => void;
  readonly onNotExplained: (clause: string) => void;
  readonly onExplainAgain: (clause: string) => void;
  readonly onWhole: () => void;
}

/** The left pane: the policy's clauses with their coverage, and the chosen one's words. */
export function ClausePane(props: ClausePaneProps) {
  const { clauses, report, fields, finding } = props;
  const coverage = coverageNow(report, fields);
  const count = (...states: readonly Coverage[]) =>
    [...coverage.values()].filter((state) => states.includes(state)).length;
  const clause = props.chosen === null ? undefined : findClause({ clauses }, props.chosen);
  const side = finding === null ? null : (finding.policy ?? finding);
  const found =
    side?.place.in === 'policy' && side.place.clause === clause?.id && side.text !== ''
      ? { start: side.place.start, text: side.text }
      : null;
  return (
    <>
      <div className="studio-pane-head">
        <h2>条款</h2>
        <span className="studio-gap" />
        <span className="quiet">
          覆盖 {count('explained', 'partly')}/{leafClauses(clauses).length} · 不解读 {count('not-explained')} · 未解读{' '}
          {count('none')}
        </span>
      </div>
      <ClauseTree
        clauses={clauses}
        coverage={coverage}
        chosen={props.chosen}
        rowKeys={props.rowKeys}
        onChoose={props.onChoose}
      />
      {clause && (
        <ClauseSource
          clause={clause}
          label={props.labels.get(clause.id) ?? ''}
          found={found}
          notExplained={fields.notExplained.find((entry) => entry.clause === clause.id)?.reason ?? null}
          editable={props.editable}
          onNotExplained={() => props.onNotExplained(clause.id)}
          onExplainAgain={() => props.onExplainAgain(clause.id)}
          onWhole={props.onWhole}
        />
      )}
    </>
  );
}
