import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { formOf } from '#shared/domain/form/formOf.ts';
import { holds, isFilled, isRequired, isShown } from '#shared/domain/form/fieldValue.ts';
import { blocks, type CheckReport, type Finding } from '#shared/domain/checks/checks.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { Column } from '#shared/domain/rulepack/field.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import { AttributeBlock } from './AttributeBlock.tsx';
import { FieldBlock, type Jump } from './FieldBlock.tsx';
import { byField, openFindings } from './findings/fieldFindings.ts';
import type { FindingActs } from './findings/FieldWrong.tsx';
import { sectionState } from './findings/sectionState.ts';
import { asRecord, type FormActs, type FormContent } from './formContent.ts';
import { FormIndex } from './FormIndex.tsx';
import { FormSummary } from './FormSummary.tsx';
import { headSection, isHead } from './headFields.ts';
import { jumpTo } from './jumpTo.ts';
import { useCurrentSection } from './useCurrentSection.ts';
import { useFormRoom } from './useFormRoom.ts';
import './form.css';

export interface RecordFormProps {
  readonly record: RecordId;
  readonly kind: Kind;
  readonly content: FormContent;
  readonly report: CheckReport | null;
  readonly readOnly: boolean;
  /** Just made: what is missing is not held against it before a person has been there or has asked what is left. */
  readonly fresh: boolean;
  /** A place to go to, wished from outside (the bottom bar, a list). */
  readonly jump: Jump | null;
  readonly acts: FormActs;
  readonly onExplain: (finding: Finding) => void;
  /** Above the sections: returned, frozen, not saved. */
  readonly top?: ReactNode;
  /** Beside the form: clocks, basis, links. */
  readonly aside?: ReactNode;
}

const NONE: readonly Finding[] = [];
const NO_COLUMNS: readonly Column[] = [];
const NO_LINKS: readonly RecordId[] = [];

/** A record's form, drawn from its kind: sections in one column with a side index. */
export function RecordForm(props: RecordFormProps) {
  const { record, kind, content, report, readOnly, fresh, acts, onExplain } = props;
  const { pack } = useFormRoom();
  const scroller = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const [own, setOwn] = useState<Jump | null>(null);
  const all = useMemo(() => [headSection(kind), ...formOf(kind, pack)], [kind, pack]);
  const open = useMemo(() => openFindings(report, record), [report, record]);
  const found = useMemo(() => byField(open), [open]);
  const written = useMemo(() => asRecord(content), [content]);
  // A heading with nothing under it asks a question that is not there: 合同 of a 采购意向.
  const sections = all.filter(({ fields }) => fields.some((field) => isShown(field, written)));
  const [current, go] = useCurrentSection(scroller);
  const jump = (own?.turn ?? 0) > (props.jump?.turn ?? 0) ? own : props.jump;

  const onVisited = useCallback(
    (key: string) => setVisited((before) => (before.has(key) ? before : new Set(before).add(key))),
    [],
  );
  const onSee = useCallback((finding: Finding) => {
    const to = jumpTo(finding);
    if (to === null) return;
    setVisited((before) => new Set(before).add(to.field));
    setOwn(to);
  }, []);
  const findingActs: FindingActs = useMemo(() => ({ onSee, onExplain }), [onSee, onExplain]);
  const headActs: FormActs = useMemo(
    () => ({
      ...acts,
      writeField: (key, value) => {
        const text = typeof value === 'string' ? value : '';
        if (key === 'title') acts.writeHead({ title: text });
        else if (isHead(key)) acts.writeHead({ [key]: text === '' ? null : text });
      },
    }),
    [acts],
  );

  const blocking = report === null ? NONE : open.filter((finding) => blocks(finding, report.decisions));
  return (
    <div className="form-frame">
      <div className="form-room">
        <FormIndex
          sections={sections.map((section) => ({
            key: section.key,
            name: section.name,
            state: sectionState(section, content, found),
          }))}
          current={current ?? sections[0]?.key ?? ''}
          onGo={go}
        />
        <div className="form-scroll" ref={scroller} tabIndex={-1} data-pane="表单">
          <div className="form-layout">
            <div className="form-column">
              {props.top}
              <FormSummary blocking={fresh && jump === null ? NONE : blocking} onGo={onSee} />
              {sections.map((section) => (
                <section key={section.key} data-section={section.key} aria-labelledby={`section-${section.key}`}>
                  <h2 id={`section-${section.key}`} tabIndex={-1}>
                    {section.name}
                  </h2>
                  {section.fields
                    .filter((field) => isShown(field, written))
                    .map((field) => (
                      <FieldBlock
                        key={field.key}
                        field={field}
                        required={isRequired(field, written)}
                        value={isHead(field.key) ? (content[field.key] ?? undefined) : content.fields[field.key]}
                        to={'link' in field ? linkedBy(field.link, content) : NO_LINKS}
                        columns={field.type === 'table' ? shownColumns(field.columns, written) : NO_COLUMNS}
                        findings={atField(
                          found.get(field.key),
                          isFilled(field, written),
                          !fresh || visited.has(field.key),
                        )}
                        jump={jump?.field === field.key ? jump : null}
                        readOnly={readOnly}
                        acts={isHead(field.key) ? headActs : acts}
                        findingActs={findingActs}
                        onVisited={onVisited}
                      />
                    ))}
                  {section.key === 'heads' && (
                    <AttributeBlock
                      attribute={content.attribute}
                      findings={found.get('attribute') ?? NONE}
                      readOnly={readOnly}
                      acts={acts}
                      findingActs={findingActs}
                    />
                  )}
                </section>
              ))}
            </div>
            {props.aside !== undefined && <aside className="form-aside">{props.aside}</aside>}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Missing values are said once a person has been at the field; everything else at once. */
function atField(findings: readonly Finding[] | undefined, filled: boolean, sayMissing: boolean): readonly Finding[] {
  if (findings === undefined) return NONE;
  return findings.filter(({ place, text }) => {
    const missing = place.in === 'field' && text === '' && !filled;
    // Written since the report: the next one will not say it any more.
    return !missing || sayMissing;
  });
}

const linkedBy = (type: string, { links }: FormContent): readonly RecordId[] =>
  links.filter((link) => link.type === type).map(({ to }) => to);

const shownColumns = (columns: readonly Column[], written: ReturnType<typeof asRecord>): readonly Column[] =>
  columns.filter(({ shownWhen }) => shownWhen === null || holds(shownWhen, written));
