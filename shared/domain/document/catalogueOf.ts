import { asText, isShown } from '../form/fieldValue.ts';
import { printedValue } from '../form/printedValue.ts';
import type { Kind } from '../rulepack/kind.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import type { AttributeCode, RecordContent } from '../record/record.ts';
import type { DisclosureDocument } from './document.ts';

/** What the pack says about the record's kind; without it only the heads are known. */
export interface KnownKind {
  readonly kind: Kind;
  readonly pack: Pick<RulePack, 'lists' | 'envelope'>;
}

const kinds: Readonly<Record<string, string>> = { policy: '政策文件', interpretation: '政策解读' };

/** Envelope fields that belong into the catalogue (标准目录, domain facts §5), in its order. */
const listed: readonly string[] = [
  'summary',
  'area',
  'legalBasis',
  'unit',
  'audience',
  'level',
  'formedOn',
  'effectiveOn',
  'expiresOn',
  'validity',
  'keywords',
];

/** 公开方式: 条例 art. 13 knows two; everything else is withheld. */
function way(code: AttributeCode): string {
  if (code === 'ZD') return '主动公开';
  return code === 'YSQ' ? '依申请公开' : '不予公开';
}

/**
 * The catalogue header (目录) of a record as far as it is known at approval, in the order of Zhongshan's
 * portal pages. 索引号 and 发布日期 are the portal's to give and are therefore absent.
 */
export function catalogueOf(record: RecordContent, known?: KnownKind): DisclosureDocument['catalogue'] {
  const rows: readonly (readonly [string, string | null])[] = [
    ['分类', known?.kind.name ?? kinds[record.kind] ?? null],
    ['发布机构', record.issuer],
    ['成文日期', record.date],
    ['名称', record.title],
    ['文号', record.docNumber],
    ['公开方式', way(record.attribute.code)],
    ...(known ? envelopeRows(record, known) : []),
  ];
  return rows.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

const envelopeRows = (record: RecordContent, { kind, pack }: KnownKind): readonly (readonly [string, string])[] =>
  listed.flatMap((key) => {
    const field = pack.envelope.flatMap(({ fields }) => fields).find((other) => other.key === key);
    if (!field || field.internal || kind.without.includes(key) || !isShown(field, record)) return [];
    const value = record.fields[key];
    // Days as the portal's own header writes them, like 成文日期 above.
    return [[field.name, field.type === 'date' ? asText(value) : printedValue(field, value, pack)] as const];
  });
