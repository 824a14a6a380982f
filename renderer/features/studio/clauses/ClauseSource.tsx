import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Clause } from '#shared/domain/policy/policy.ts';
import { locate } from '#renderer/lib/locate.ts';

export interface ClauseSourceProps {
  readonly clause: Clause;
  readonly label: string;
  /** The stretch that the chosen finding points to. */
  readonly found: { readonly start: number; readonly text: string } | null;
  /** Why it is not explained (不解读), where somebody said so. */
  readonly notExplained: string | null;
  readonly editable: boolean;
  readonly onNotExplained: () => void;
  readonly onExplainAgain: () => void;
  readonly onWhole: () => void;
}

/** The chosen clause's own words (政策原文), with the stretch marked that a finding compares with. */
export function ClauseSource(props: ClauseSourceProps) {
  const { clause, found } = props;
  const mark = useRef<HTMLElement>(null);
  const stretch =
    found === null ? null : locate(clause.text, { start: found.start - clause.start, end: 0, text: found.text });
  const isLeaf = clause.children.length === 0;

  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest' });
  }, [stretch?.start, stretch?.end, clause.id]);

  return (
    <section className="studio-source" aria-label={`${props.label}政策原文`}>
      <div className="studio-source-head">
        <h3>{props.label} 政策原文</h3>
        <button type="button" className="link-button" onClick={props.onWhole}>
          看全文
        </button>
      </div>
      <div className="studio-source-text" tabIndex={0} role="group" aria-label="原文">
        <p>
          {clause.heading !== null && <strong>{clause.heading} </strong>}
          {stretch === null ? (
            clause.text
          ) : (
            <>
              {clause.text.slice(0, stretch.start)}
              <mark className="studio-found is-fail is-selected" ref={mark}>
                {clause.text.slice(stretch.start, stretch.end)}
              </mark>
              {clause.text.slice(stretch.end)}
            </>
          )}
        </p>
        {clause.text === '' && !isLeaf && <p className="quiet">这一部分的内容在下面各条里。</p>}
      </div>
      {props.notExplained !== null && (
        <p className="studio-source-reason">
          不解读：{props.notExplained}
          {props.editable && (
            <button type="button" className="link-button" onClick={props.onExplainAgain}>
              改为要解读
            </button>
          )}
        </p>
      )}
      {isLeaf && props.notExplained === null && props.editable && (
        <Button size="small" onClick={props.onNotExplained}>
          不解读…
        </Button>
      )}
    </section>
  );
}
