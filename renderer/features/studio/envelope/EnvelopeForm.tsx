import { Input, Select } from 'antd';
import type { AttributeCode } from '#shared/domain/record/record.ts';
import { Field } from '#renderer/ui/Field.tsx';
import type { Written } from '#renderer/lib/saving/saveState.ts';
import { attributeNames } from './attributeNames.ts';
import { ComposedText } from '#renderer/ui/ComposedText.tsx';

export interface EnvelopeFormProps {
  readonly heading: string;
  readonly written: Written;
  readonly readOnly: boolean;
  /** An interpretation has no 文号 of its own. */
  readonly withDocNumber: boolean;
  readonly onWrite: (change: Partial<Omit<Written, 'fields'>>) => void;
}

const codes = Object.entries(attributeNames).map(([value, label]) => ({ value: value as AttributeCode, label }));
const orNull = (text: string): string | null => (text === '' ? null : text);

/** The envelope of one record (文件信息): what the catalogue shows beside its words. */
export function EnvelopeForm({ heading, written, readOnly, withDocNumber, onWrite }: EnvelopeFormProps) {
  const { attribute } = written;
  const open = attribute.code === 'ZD';
  const reasonFault =
    !open && (attribute.reason ?? '').trim().length < 10 ? '不主动公开要写理由，至少 10 个字。' : null;
  const basisFault = !open && (attribute.basis ?? '').trim() === '' ? '写明法律法规名称和条款。' : null;
  const writeAttribute = (change: Partial<Written['attribute']>) => onWrite({ attribute: { ...attribute, ...change } });
  return (
    <section className="studio-envelope" aria-label={`${heading}的文件信息`}>
      <h3>{heading}</h3>
      <Field label="标题">
        {(control) => (
          <ComposedText
            control={control}
            value={written.title}
            maxLength={400}
            lines={2}
            readOnly={readOnly}
            onWrite={(title) => onWrite({ title })}
          />
        )}
      </Field>
      {withDocNumber && (
        <Field label="文号" help="没有文号就留空。">
          {(control) => (
            <ComposedText
              control={control}
              value={written.docNumber ?? ''}
              maxLength={80}
              readOnly={readOnly}
              onWrite={(text) => onWrite({ docNumber: orNull(text) })}
            />
          )}
        </Field>
      )}
      <Field label={withDocNumber ? '发文机关' : '解读机关'}>
        {(control) => (
          <ComposedText
            control={control}
            value={written.issuer ?? ''}
            maxLength={80}
            readOnly={readOnly}
            onWrite={(text) => onWrite({ issuer: orNull(text) })}
          />
        )}
      </Field>
      <Field label="成文日期">
        {(control) => (
          <Input
            {...control}
            type="date"
            value={written.date ?? ''}
            readOnly={readOnly}
            max="9999-12-31"
            onChange={(event) => onWrite({ date: orNull(event.target.value) })}
          />
        )}
      </Field>
      <Field label="公开属性">
        {(control) => (
          <Select
            {...control}
            value={attribute.code}
            options={codes}
            disabled={readOnly}
            onChange={(code) => writeAttribute(code === 'ZD' ? { code, basis: null, reason: null } : { code })}
          />
        )}
      </Field>
      {!open && (
        <>
          <Field label="依据" fault={basisFault}>
            {(control) => (
              <ComposedText
                control={control}
                value={attribute.basis ?? ''}
                maxLength={400}
                readOnly={readOnly}
                onWrite={(text) => writeAttribute({ basis: orNull(text) })}
              />
            )}
          </Field>
          <Field label="理由" fault={reasonFault}>
            {(control) => (
              <ComposedText
                control={control}
                value={attribute.reason ?? ''}
                maxLength={2000}
                lines={3}
                readOnly={readOnly}
                onWrite={(text) => writeAttribute({ reason: orNull(text) })}
              />
            )}
          </Field>
        </>
      )}
    </section>
  );
}
