import type { AttachmentReading } from '#shared/domain/checks/record/attachmentReading.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import { policy, without, type RuleCase } from './ruleCase.ts';
import { day } from '../../calendar/cn.ts';
import { faultless, linkedTo, OTHER, withFields, type Around } from './sample.ts';

const inspection = faultless('inspection');
const read = (text: string, traces: AttachmentReading['traces'] = []): Around => ({
  attachment: () => ({ state: 'read', text, traces }),
});
const file = (name: string, caption = '', size = 1000): RecordContent['fields'] => ({
  attachments: [{ id: 'a1', name, sha256: 'b'.repeat(64), size, caption }],
});

/** Rules that every kind has to keep. */
export const commonCases: readonly RuleCase[] = [
  {
    rule: 'R01',
    what: 'a reason and a basis for what is not 主动公开',
    good: {
      ...inspection,
      attribute: { code: 'BY-16a', basis: '条例第十六条', reason: '属于本机关内部人事管理事务信息' },
    },
    bad: { ...inspection, attribute: { code: 'BY-16a', basis: '条例第十六条', reason: '内部' } },
    severity: 'E',
  },
  { rule: 'R02', what: '内容概述', good: inspection, bad: without(inspection, 'summary'), severity: 'E' },
  { rule: 'R02', what: '名称', good: inspection, bad: { ...inspection, title: ' ' }, severity: 'E' },
  {
    rule: 'R03',
    what: '20 working days from formation',
    good: withFields(inspection, { formedOn: '2026-05-06', secrecyOn: '2026-06-01' }),
    bad: withFields(inspection, { formedOn: '2026-04-20', secrecyOn: '2026-06-01' }),
    severity: 'W',
  },
  {
    rule: 'R04',
    what: 'a reviewer who is no author',
    good: inspection,
    bad: withFields(inspection, { secrecyReviewer: '王五、张三' }),
    around: { authorNames: () => ['张三'] },
    severity: 'E',
  },
  { rule: 'R04', what: 'a conclusion', good: inspection, bad: without(inspection, 'secrecyConclusion'), severity: 'E' },
  {
    rule: 'R05',
    what: 'no mark of secrecy',
    good: withFields(inspection, { facts: '这份文件讲保守国家秘密的规定。' }),
    bad: withFields(inspection, { facts: '机密★5年\n事实' }),
    severity: 'E',
  },
  {
    rule: 'R05',
    what: 'no mark of secrecy in an attachment',
    good: withFields(inspection, file('说明.docx')),
    bad: withFields(inspection, file('说明.docx')),
    badAround: read('秘密★长期'),
    severity: 'E',
  },
  {
    rule: 'R06',
    what: 'no telephone of a person in the text',
    good: withFields(inspection, { facts: '电话0760-88310000' }),
    bad: withFields(inspection, { facts: '联系人电话13800001111' }),
    severity: 'E',
  },
  {
    rule: 'R06',
    what: 'no identity number in an attachment',
    good: withFields(inspection, file('名单.xlsx')),
    bad: withFields(inspection, file('名单.xlsx')),
    badAround: read('姓名 证件号\n张某某 11010519491231002X'),
    severity: 'E',
  },
  {
    rule: 'R06',
    what: 'an attachment that was looked at',
    good: withFields(inspection, file('扫描.pdf')),
    bad: withFields(inspection, file('扫描.pdf')),
    badAround: { attachment: () => ({ state: 'unreadable', why: '是扫描件', traces: [] }) },
    severity: 'E',
  },
  {
    rule: 'R07',
    what: '生成 before 成文',
    good: inspection,
    bad: { ...withFields(faultless('decision-result'), { formedOn: '2026-06-01' }), date: '2026-05-30' },
    severity: 'E',
  },
  {
    rule: 'R07',
    what: 'no day that lies ahead',
    good: inspection,
    bad: withFields(inspection, { formedOn: '2026-06-03', secrecyOn: '2026-06-03' }),
    severity: 'E',
  },
  {
    rule: 'R36',
    what: 'a 文号 of our own in form',
    good: { ...faultless('decision-result'), docNumber: '中府办〔2026〕12号' },
    bad: { ...faultless('decision-result'), docNumber: '中府办[2026]012号' },
    severity: 'E',
  },
  {
    rule: 'R36',
    what: "another issuer's 文号",
    good: { ...faultless('decision-result'), issuer: '广东省某厅', docNumber: '粤府令第277号' },
    bad: { ...faultless('decision-result'), issuer: '广东省某厅', docNumber: '粤环（2026）3号' },
    severity: 'W',
  },
  {
    rule: 'R37',
    what: '有效性 of what was replaced',
    good: {
      ...withFields(inspection, { validity: 'repealed' }),
      links: [{ to: OTHER, type: 'succeeded-by', spans: [] }],
    },
    bad: withFields(inspection, { validity: 'in-force' }),
    around: { linkedFrom: (_, type) => (type === 'replaces' ? [linkedTo(policy({}), day('2026-06-01'))] : []) },
    severity: 'E',
  },
  {
    rule: 'R38',
    what: 'no macros',
    good: withFields(inspection, file('表.xlsx')),
    bad: withFields(inspection, file('表.xlsm')),
    severity: 'E',
  },
  {
    rule: 'R38',
    what: 'no tracked changes',
    good: withFields(inspection, file('稿.docx')),
    bad: withFields(inspection, file('稿.docx')),
    badAround: read('', ['tracked-changes']),
    severity: 'W',
  },
  {
    rule: 'R39',
    what: 'words for a picture',
    good: withFields(inspection, file('图.png', '办理流程图')),
    bad: withFields(inspection, file('图.png')),
    severity: 'W',
  },
  {
    rule: 'R39',
    what: '审图号 on a map',
    good: withFields(inspection, file('图.png', '镇街分布地图，审图号：粤S（2026）12号')),
    bad: withFields(inspection, file('图.png', '镇街分布地图')),
    severity: 'W',
  },
];
