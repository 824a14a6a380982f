/**
 * Fills the form of any kind as an officer would who has everything at hand: every field that is asked for,
 * with words of ours that break no rule. Nothing here knows a kind; what a kind needs beyond its required
 * fields a test gives as `own`.
 */
import type { Input } from '#shared/contract/contract.ts';
import { isRequired, isShown, type Written } from '#shared/domain/form/fieldValue.ts';
import { fieldsOf } from '#shared/domain/form/formOf.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { Column, Field } from '#shared/domain/rulepack/field.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { addDays, type CivilDate } from '#shared/lib/civilDate.ts';
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';

export type FormContent = Input<'records.save'>['content'];

export interface Filling {
  readonly pack: RulePack;
  readonly kind: Kind;
  readonly today: CivilDate;
  /** What the test wants to say itself: fields by key; null leaves one empty. */
  readonly own?: JsonObject;
  readonly links?: readonly { readonly to: RecordId; readonly type: string }[];
  readonly heads?: Partial<Pick<FormContent, 'title' | 'docNumber' | 'issuer' | 'date' | 'attribute'>>;
}

const reviewer = '保密审查员李明';

export function fillForm({ pack, kind, today, own = {}, links = [], heads = {} }: Filling): FormContent {
  let fields: Record<string, JsonValue> = { ...own };
  const base = {
    attribute: { code: 'ZD', basis: null, reason: null } as const,
    title: `${kind.name}示例`,
    docNumber: kind.heads.docNumber === 'required' ? '示公办〔2026〕7号' : null,
    issuer: '示范市政务公开办公室',
    date: kind.heads.date === null ? null : today,
    ...heads,
  };
  // A choice may bring up other fields: asked again until nothing new is asked for.
  for (let round = 0; round < 6; round += 1) {
    const written: Written = { ...base, fields, links: links.map((link) => ({ ...link, spans: [] })) };
    const asked = fieldsOf(kind, pack).filter(
      (field) => isShown(field, written) && isRequired(field, written) && !(field.key in fields),
    );
    if (asked.length === 0) break;
    const values = asked.map((field) => [field.key, valueFor(field, pack, today)] as const);
    fields = { ...fields, ...Object.fromEntries(values.filter(([, value]) => value !== undefined)) } as typeof fields;
  }
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return { ...base, fields: given as JsonObject, links: [...links] };
}

function valueFor(field: Field, pack: RulePack, today: CivilDate): JsonValue | undefined {
  switch (field.type) {
    case 'table':
      return Array.from({ length: Math.max(1, field.leastRows) }, (_, index) => ({
        id: `row-${index + 1}`,
        ...Object.fromEntries(
          field.columns.flatMap((column) => {
            const value = column.required === false ? undefined : cellFor(column, pack, today, index);
            return value === undefined ? [] : [[column.key, value]];
          }),
        ),
      }));
    case 'person':
      return personNamed(field, 1);
    case 'people':
      return [personNamed(field, 1)];
    case 'attachments':
    case 'link':
    case 'links':
      // Bytes and other records are the test's own business.
      return undefined;
    default:
      if (field.key === 'secrecyReviewer') return reviewer;
      if (field.key === 'secrecyConclusion') return 'public';
      if (field.key === 'maskingDone') return 'none-needed';
      return cellFor(field, pack, today, 0);
  }
}

const personNamed = ({ mask }: Field, index: number): JsonObject => ({
  name: mask === null ? `王建国${index}` : '王某某',
  unit: '示范市政务公开办公室',
  post: '主任',
});

function cellFor(column: Column, pack: RulePack, today: CivilDate, index: number): JsonValue {
  const n = index + 1;
  switch (column.type) {
    case 'text':
    case 'long-text':
      return textFor(column, n);
    case 'number':
    case 'money':
    case 'percent':
      return String(Math.max(column.least ?? 1, 1));
    case 'date':
      return column.future ? addDays(today, 40) : today;
    case 'instant':
      return `${today}T08:00:00+08:00`;
    case 'year':
      return today.slice(0, 4);
    case 'choice':
      return pack.lists[column.options]?.[0]?.key ?? '';
    case 'choices':
      return [pack.lists[column.options]?.[0]?.key ?? ''];
    case 'yes-no':
      return false;
    case 'citations':
      return ['《中华人民共和国政府信息公开条例》第二十条'];
    case 'organisation':
      return organisation;
    case 'organisations':
      return [organisation];
  }
}

/** The code of Zhongshan's government office: its check digit is right. */
const organisation = { name: '示范市政务公开办公室', uscc: '114420000073329991' };

function textFor({ name, mask, pattern }: Extract<Column, { type: 'text' | 'long-text' }>, n: number): string {
  if (mask === 'person-name') return '王某某';
  if (mask === 'resident-id') return '440000********0000';
  if (mask === 'phone') return '138****0000';
  if (mask === 'address') return '示范街道示范社区';
  if (pattern !== null) return exampleOf(pattern.regex, n);
  if (/电话|传真/u.test(name)) return '0760-88000000';
  if (/邮箱|邮件/u.test(name)) return '通过门户网站提交';
  return `${name}的内容已经写明${n}`;
}

/** Examples for the patterns of the pack; a pattern nobody has an example for fails the test that uses it. */
function exampleOf(regex: string, n: number): string {
  const examples = [
    `A${String(n).padStart(11, '0')}`,
    String(n).padStart(12, '0'),
    `0760-8800${String(n).padStart(4, '0')}`,
    '2026年第三季度',
    `示公处〔2026〕${n}号`,
    `https://www.example.gov.cn/${n}`,
    'SFGH20260001',
    '440000000000',
    '0760-88000000',
    `XK${String(n).padStart(6, '0')}`,
    '2026-11',
    '114420000073329991',
  ];
  return examples.find((example) => new RegExp(regex, 'u').test(example)) ?? '';
}
