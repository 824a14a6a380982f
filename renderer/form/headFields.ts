import { longest } from '#shared/contract/records.ts';
import type { Field, TextField } from '#shared/domain/rulepack/field.ts';
import type { Kind, KindSection } from '#shared/domain/rulepack/kind.ts';

const common = { help: null, required: false, shownWhen: null, mask: null, rule: null, internal: false } as const;
const text = (key: string, name: string, most: number, required: boolean, help: string | null = null): TextField => ({
  ...common,
  key,
  name,
  help,
  required,
  type: 'text',
  most,
  pattern: null,
});

/** 基本信息: the heads every record has, in the words of its kind, drawn like any other fields. */
export function headSection({ heads }: Pick<Kind, 'heads'>): KindSection {
  const fields: readonly Field[] = [
    text('title', heads.title, longest.title, true),
    ...(heads.docNumber === 'none'
      ? []
      : [
          text(
            'docNumber',
            '文号',
            longest.docNumber,
            heads.docNumber === 'required',
            heads.docNumber === 'required' ? '照原文填写，例如 中府办〔2026〕12号。' : '没有文号就留空。',
          ),
        ]),
    text('issuer', '公开主体', longest.issuer, true, '对外公开它的机关全称。'),
    ...(heads.date === null
      ? []
      : [{ ...common, key: 'date', name: heads.date, type: 'date', future: false } satisfies Field]),
  ];
  return { key: 'heads', name: '基本信息', fields };
}

/** Heads stand beside `fields`, not in them. */
export const isHead = (key: string): key is 'title' | 'docNumber' | 'issuer' | 'date' =>
  key === 'title' || key === 'docNumber' || key === 'issuer' || key === 'date';
