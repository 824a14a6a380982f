import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Finding } from '#shared/domain/checks/checks.ts';
import type { Column, Field } from '#shared/domain/rulepack/field.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { asText } from '#shared/domain/form/fieldValue.ts';
import { locate } from '#renderer/lib/locate.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { FieldControlOf } from './fields/FieldControlOf.tsx';
import { masked } from './findings/masked.ts';
import { FieldWrong, type FindingActs } from './findings/FieldWrong.tsx';
import type { FormActs } from './formContent.ts';
import { typedFault } from './typed/typedFault.ts';
import { useFormRoom } from './useFormRoom.ts';

/** A place in the form to go to; `turn` changes with every wish, so that the same place can be gone to again. */
export interface Jump {
  readonly field: string;
  readonly row: string | null;
  readonly column: string | null;
  readonly words: { readonly text: string; readonly start: number; readonly end: number } | null;
  readonly turn: number;
}

export interface FieldBlockProps {
  readonly field: Field;
  readonly required: boolean;
  readonly value: JsonValue | undefined;
  readonly to: readonly RecordId[];
  readonly columns: readonly Column[];
  /** Those to say at the field, in order. */
  readonly findings: readonly Finding[];
  readonly jump: Jump | null;
  readonly readOnly: boolean;
  readonly acts: FormActs;
  readonly findingActs: FindingActs;
  /** The caret has been here and left. */
  readonly onVisited: (field: string) => void;
}

/** One field of the form; drawn anew only when something of its own changed. */
export const FieldBlock = memo(function FieldBlock(props: FieldBlockProps) {
  const { field, value, findings, jump, readOnly, acts } = props;
  const { key, type } = field;
  const box = useRef<HTMLDivElement>(null);
  const onWrite = useCallback((next: JsonValue | undefined) => acts.writeField(key, next), [acts, key]);
  const link = 'link' in field ? field.link : '';
  const onLink = useCallback((to: readonly RecordId[]) => acts.writeLinks(link, to), [acts, link]);
  const cellFaults = useMemo(() => faultsByCell(findings), [findings]);
  const cell = useMemo(
    () => (jump === null || jump.row === null ? null : { row: jump.row, column: jump.column, turn: jump.turn }),
    [jump],
  );
  useEffect(() => {
    if (jump !== null) goTo(box.current, jump);
  }, [jump]);

  const text = asText(value);
  const marks = findings.flatMap(({ place, text: words }) => {
    const at = place.in === 'value' && place.row === null ? locate(text, { ...place, text: words }) : null;
    return at === null || at.end === at.start ? [] : [at];
  });
  const { pack, today } = useFormRoom();
  const typed = type === 'table' ? null : typedFault(field, value, pack, today);
  const tag = [props.required && '必填', several(field) && '可多个'].filter((part) => part !== false).join('，');
  return (
    <div
      ref={box}
      className={type === 'table' ? 'form-wide' : undefined}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) props.onVisited(key);
      }}
    >
      <FieldFrame
        field={key}
        name={field.name}
        tag={tag === '' ? null : tag}
        help={field.help}
        group={grouped(field)}
        wrong={
          findings.length === 0 && typed === null ? null : (
            <FieldWrong
              {...props.findingActs}
              findings={findings}
              typed={typed}
              readOnly={readOnly}
              maskOf={(finding) => {
                const after = masked(finding, field, value);
                return after === null ? null : () => onWrite(after);
              }}
            />
          )
        }
      >
        {(control) => (
          <FieldControlOf
            {...{ control, field, value, marks, cellFaults, readOnly, onWrite, onLink }}
            to={props.to}
            columns={props.columns}
            jump={cell}
          />
        )}
      </FieldFrame>
    </div>
  );
}, sameProps);

/** Lists are made anew with every drawing of the form: what counts is what is in them. */
function sameProps(a: FieldBlockProps, b: FieldBlockProps): boolean {
  return (
    a.field === b.field &&
    a.required === b.required &&
    a.value === b.value &&
    a.jump === b.jump &&
    a.readOnly === b.readOnly &&
    a.acts === b.acts &&
    a.findingActs === b.findingActs &&
    a.onVisited === b.onVisited &&
    sameItems(a.to, b.to) &&
    sameItems(a.columns, b.columns) &&
    sameItems(a.findings, b.findings)
  );
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

const several = ({ type }: Field): boolean =>
  type === 'organisations' || type === 'people' || type === 'choices' || type === 'links' || type === 'citations';

/** Where one name stands over several controls. */
const grouped = ({ type }: Field): boolean =>
  !['text', 'long-text', 'number', 'money', 'percent', 'date', 'instant', 'year', 'choice'].includes(type);

function faultsByCell(findings: readonly Finding[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const rows = new Map<string, Map<string, string>>();
  for (const { place, why } of findings) {
    if (place.in !== 'value' || place.row === null) continue;
    const row = rows.get(place.row) ?? new Map<string, string>();
    row.set(place.column ?? '', why);
    rows.set(place.row, row);
  }
  return rows;
}

/** Scrolls the field into view, takes the focus, and selects the words that were found where that is possible. */
function goTo(box: HTMLElement | null, { row, words }: Jump): void {
  if (box === null) return;
  box.scrollIntoView({ block: 'center' });
  if (row !== null) return;
  const control = box.querySelector<HTMLElement>(
    'textarea, input:not([tabindex="-1"]):not([type="file"]), button, [tabindex="0"]',
  );
  control?.focus({ preventScroll: true });
  if (words === null || !(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) return;
  const at = locate(control.value, words);
  if (at !== null) control.setSelectionRange(at.start, at.end);
}
