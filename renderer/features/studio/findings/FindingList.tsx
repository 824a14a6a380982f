import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { elements, type Section } from '#shared/domain/interpretation/interpretation.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { FieldNames } from '../envelope/fieldNames.ts';
import { clauseTagText } from '../clauses/clauseLabels.ts';
import { FindingCard, type FindingActs } from './FindingCard.tsx';
import { decisionOf, groupFindings } from './groupFindings.ts';
import { placeText } from './placeText.ts';

export interface FindingListProps extends FindingActs {
  readonly report: CheckReport;
  /** Tells a field of the policy from one of the interpretation. */
  readonly policyId: RecordId;
  readonly sections: readonly Section[];
  readonly labels: ReadonlyMap<string, string>;
  readonly names: FieldNames;
  readonly chosen: string | null;
  readonly editable: boolean;
  /** J/K as arrow keys. */
  readonly rowKeys: boolean;
}

/** What the checks found, in the order people deal with it. One tab stop; arrows or J/K walk, Enter shows both places. */
export function FindingList({
  report,
  policyId,
  sections,
  labels,
  names,
  chosen,
  editable,
  rowKeys,
  ...acts
}: FindingListProps) {
  const list = useRef<HTMLDivElement>(null);
  const groups = groupFindings(report);
  const all = groups.flatMap(({ findings }) => findings);
  const stop = all.some(({ key }) => key === chosen) ? chosen : (all[0]?.key ?? null);

  const cardOf = (key: string) => list.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`);
  useEffect(() => {
    if (chosen !== null)
      list.current?.querySelector(`[data-card="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const card = event.target instanceof Element ? event.target.closest('[data-card]') : null;
    const index = all.findIndex(({ key }) => key === card?.getAttribute('data-card'));
    const key = rowKeys ? ({ j: 'ArrowDown', k: 'ArrowUp' }[event.key] ?? event.key) : event.key;
    const next = key === 'ArrowDown' ? all[index + 1] : key === 'ArrowUp' ? all[index - 1] : undefined;
    if (next) {
      cardOf(next.key)?.focus();
      event.preventDefault();
    } else if (key === 'Enter' && event.target === card) {
      const finding = all[index];
      if (finding) acts.onJump(finding);
      event.preventDefault();
    }
  };

  return (
    <div className="studio-findings" ref={list} onKeyDown={onKeyDown}>
      {groups.map(({ title, findings }) => (
        <div key={title ?? ''} role="group" aria-label={title ?? '要处理的'}>
          {title !== null && <h3>{title}</h3>}
          <ul>
            {findings.map((finding) => {
              const { key, place, policy } = finding;
              const other = policy?.place.in === 'policy' ? policy.place.clause : null;
              return (
                // The card is one stop for the keyboard; its buttons follow when it is chosen.
                <li
                  key={key}
                  className={`studio-finding${key === chosen ? ' is-chosen' : ''}`}
                  data-card={key}
                  aria-current={key === chosen ? 'true' : undefined}
                  tabIndex={key === stop ? 0 : -1}
                  onClick={(event) => {
                    if (!(event.target instanceof Element && event.target.closest('button'))) acts.onJump(finding);
                  }}
                >
                  <FindingCard
                    {...acts}
                    finding={finding}
                    decision={decisionOf(finding, report.decisions)}
                    place={placeText(place, policyId, sections, labels, names)}
                    tag={other === null ? null : clauseTagText([other], labels)}
                    chosen={key === chosen}
                    unwritten={
                      place.in === 'element' &&
                      !sections.some(({ element, passages }) => element === place.element && passages.length > 0)
                    }
                    editable={editable}
                    mayBeLeftOut={
                      place.in === 'element' &&
                      elements.some((element) => element.key === place.element && element.required === 'if-applicable')
                    }
                  />
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}
