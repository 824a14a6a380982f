import type { AttributeCode, RecordContent } from '../record/record.ts';
import type { DisclosureDocument } from './document.ts';

const kinds: Readonly<Record<string, string>> = { policy: '政策文件', interpretation: '政策解读' };

/** 公开方式: 条例 art. 13 knows two; everything else is withheld. */
function way(code: AttributeCode): string {
  if (code === 'ZD') return '主动公开';
  return code === 'YSQ' ? '依申请公开' : '不予公开';
}

/**
 * The catalogue header (目录) of a record as far as it is known at approval, in the order of Zhongshan's
 * portal pages. 索引号 and 发布日期 are the portal's to give and are therefore absent.
 */
export function catalogueOf(record: RecordContent): DisclosureDocument['catalogue'] {
  const rows: readonly (readonly [string, string | null])[] = [
    ['分类', kinds[record.kind] ?? null],
    ['发布机构', record.issuer],
    ['成文日期', record.date],
    ['名称', record.title],
    ['文号', record.docNumber],
    ['公开方式', way(record.attribute.code)],
  ];
  return rows.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
