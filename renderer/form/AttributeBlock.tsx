import { memo } from 'react';
import type { Finding } from '#shared/domain/checks/checks.ts';
import type { Attribute } from '#shared/domain/record/record.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { ChoiceControl } from './fields/ChoiceControl.tsx';
import { LongText } from './fields/LongText.tsx';
import { TypedText } from './fields/TypedText.tsx';
import { FieldWrong, type FindingActs } from './findings/FieldWrong.tsx';
import type { FormActs } from './formContent.ts';
import { useFormRoom } from './useFormRoom.ts';

export interface AttributeBlockProps {
  readonly attribute: Attribute;
  readonly findings: readonly Finding[];
  readonly readOnly: boolean;
  readonly acts: FormActs;
  readonly findingActs: FindingActs;
}

const asIs = (text: string): string => text;
const orNull = (text: string): string | null => (text === '' ? null : text);

/** 公开属性 with the law behind it; whatever is not 主动公开 says on what basis and why (条例 arts. 13–17). */
export const AttributeBlock = memo(function AttributeBlock({
  attribute,
  findings,
  readOnly,
  acts,
  findingActs,
}: AttributeBlockProps) {
  const { pack } = useFormRoom();
  const rule = pack.attributes.find(({ code }) => code === attribute.code);
  const open = attribute.code === 'ZD';
  const write = (change: Partial<Attribute>) => acts.writeHead({ attribute: { ...attribute, ...change } });
  const choose = (key: string) => {
    const chosen = pack.attributes.find(({ code }) => code === key);
    if (chosen === undefined) return;
    const { code } = chosen;
    // The law behind it is proposed; what a person wrote themselves stays.
    const own = attribute.basis !== null && attribute.basis !== rule?.basis;
    write(code === 'ZD' ? { code, basis: null, reason: null } : { code, basis: own ? attribute.basis : chosen.basis });
  };
  return (
    <>
      <FieldFrame
        field="attribute"
        name="公开属性"
        tag="必填"
        help={rule === undefined ? null : rule.basis}
        wrong={
          findings.length === 0 ? null : (
            <FieldWrong {...findingActs} findings={findings} typed={null} readOnly={readOnly} maskOf={() => null} />
          )
        }
      >
        {(control) => (
          <ChoiceControl
            control={control}
            name="公开属性"
            options={pack.attributes.map(({ code, name }) => ({ key: code, name }))}
            value={attribute.code}
            readOnly={readOnly}
            fixed
            onWrite={choose}
          />
        )}
      </FieldFrame>
      {!open && (
        <>
          <FieldFrame field="attribute.basis" name="不主动公开的依据" tag="必填" help={null} wrong={null}>
            {(control) => (
              <TypedText
                control={control}
                value={attribute.basis ?? ''}
                maxLength={400}
                readOnly={readOnly}
                read={asIs}
                show={asIs}
                onWrite={(words) => write({ basis: orNull(words) })}
              />
            )}
          </FieldFrame>
          <FieldFrame
            field="attribute.reason"
            name="不主动公开的理由"
            tag="必填"
            help={rule?.asks ?? null}
            wrong={null}
          >
            {(control) => (
              <LongText
                control={control}
                value={attribute.reason ?? ''}
                marks={[]}
                maxLength={2000}
                readOnly={readOnly}
                onWrite={(words) => write({ reason: orNull(words) })}
              />
            )}
          </FieldFrame>
        </>
      )}
    </>
  );
});
