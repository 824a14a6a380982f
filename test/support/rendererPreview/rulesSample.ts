/** What the core says of rules and calendars, for screens. */
import type { PackChange, RulesState } from '#shared/contract/rules.ts';
import { recordId, submissionId } from './basis.ts';

const source = 'https://www.gov.cn/zhengce/content/202511/content_7047090.htm';

export const rulesState: RulesState = {
  pack: { id: 'zhongshan', version: '2026.11.2', name: '中山市政务公开规则包' },
  origin: 'built-in',
  installedAt: null,
  refused: null,
  calendar: {
    version: 'cn-2004-2026.2',
    years: [2022, 2023, 2024, 2025, 2026].map((year) => ({
      year,
      doc: `国办发明电〔${year - 1}〕7号`,
      source,
      origin: 'built-in' as const,
    })),
  },
};

/** The state after a department's own pack was installed, one was refused, and a year was typed. */
export const rulesChanged: RulesState = {
  pack: { id: 'education', version: '2026.12.1', name: '市教育体育局扩展规则包' },
  origin: 'signed',
  installedAt: '2026-11-20T10:12:00+08:00',
  refused: {
    at: '2026-11-23T08:40:00+08:00',
    mistakes: [
      {
        path: 'kinds.school-notice.sections.main.fields.grade.options',
        says: '没有受控词表“gradess”，是不是“grades”？请核对拼写，或先加上它。',
      },
      {
        path: 'kinds.school-notice.clocks.T01.from',
        says: '“招生公告”的时限 T01 没有写从哪天起算；请在“from”里写上来源。',
      },
    ],
  },
  calendar: {
    version: 'cn-2004-2026.2+2027',
    years: [
      ...rulesState.calendar.years,
      { year: 2027, doc: '国办发明电〔2026〕9号', source: '王晓手工录入', origin: 'by-hand' },
    ],
  },
};

export const packChange: PackChange = {
  from: 'zhongshan 2026.11.2',
  to: 'education 2026.12.1',
  kinds: { added: ['school-notice', 'school-fee'], changed: ['service-guide'], gone: [] },
  clocks: ['T17'],
  rules: ['R11'],
  names: {
    kinds: {
      'school-notice': '招生公告',
      'school-fee': '教育收费公示',
      'service-guide': '办事指南',
      policy: '政策文件',
    },
    clocks: { T17: '作出决定后7个工作日内公示' },
    rules: { R11: '照抄原文' },
  },
  drafts: [
    {
      record: recordId(1),
      submission: submissionId(1),
      title: '关于调整2027年义务教育阶段公办学校招生服务区的通知',
      kind: 'policy',
    },
    { record: recordId(2), submission: submissionId(2), title: '', kind: 'service-guide' },
  ],
};
