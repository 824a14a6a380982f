import { Link2, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { reviewStateNames } from '#shared/domain/review/review.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { LinkField } from '#shared/domain/rulepack/field.ts';
import type { FieldControl } from '#renderer/ui/Field.tsx';
import { RecordPicker } from '../RecordPicker.tsx';
import { useFormRoom } from '../useFormRoom.ts';

export interface LinksControlProps {
  readonly control: FieldControl;
  readonly field: LinkField;
  readonly to: readonly RecordId[];
  readonly readOnly: boolean;
  readonly onWrite: (to: readonly RecordId[]) => void;
}

/** Other records this one names: found by their words, shown by title and state. */
export function LinksControl({ control, field, to, readOnly, onWrite }: LinksControlProps) {
  const { pack, known, openRecord } = useFormRoom();
  const [picking, setPicking] = useState(false);
  const one = field.type === 'link';
  const kinds = field.kinds.map((key) => pack.kinds.find((kind) => kind.key === key)?.name ?? key);
  return (
    <div className="form-links">
      <ul>
        {to.map((id) => {
          const look = known.get(id);
          return (
            <li key={id} className="form-link">
              <Link2 className="icon" size={16} strokeWidth={1.75} aria-hidden />
              {look === undefined ? (
                <span className="quiet">这条记录不在本机</span>
              ) : (
                <>
                  <button type="button" className="link-button one-line" onClick={() => openRecord(look)}>
                    {look.title.trim() === '' ? '（还没有标题）' : look.title}
                  </button>
                  <span className="quiet">{reviewStateNames[look.state]}</span>
                </>
              )}
              {!readOnly && (
                <button
                  type="button"
                  className="form-icon-button"
                  aria-label={`取消关联${look?.title ?? ''}`}
                  onClick={() => onWrite(to.filter((kept) => kept !== id))}
                >
                  <X size={16} strokeWidth={1.75} aria-hidden />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {readOnly && to.length === 0 && <span className="quiet">没有关联</span>}
      {!readOnly && (!one || to.length === 0) && (
        <button
          type="button"
          id={control.id}
          className="link-button form-add"
          aria-describedby={control['aria-describedby']}
          onClick={() => setPicking(true)}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          {to.length === 0 ? `选${field.name}` : '再加一条'}
        </button>
      )}
      {picking && (
        <RecordPicker
          title={field.name}
          help={kinds.length === 0 ? null : `只列出${kinds.join('、')}。`}
          kinds={field.kinds}
          without={to}
          onPick={(look) => {
            setPicking(false);
            onWrite(one ? [look.id] : [...to, look.id]);
          }}
          onCancel={() => setPicking(false)}
        />
      )}
    </div>
  );
}
