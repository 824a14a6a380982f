import type { RecordRow } from '#shared/contract/records.ts';
import { ok } from '#shared/lib/result.ts';
import { frame, recordId, submissionId } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';

const TOTAL = 100_000;
const kinds = ['policy', 'interpretation', 'inspection', 'power-list', 'request'] as const;
const states = ['draft', 'in-review', 'returned', 'approved'] as const;

const row = (n: number): RecordRow => ({
  id: recordId(n),
  submission: submissionId(Math.floor(n / 2)),
  kind: kinds[n % kinds.length] ?? 'policy',
  title:
    n === 3
      ? '《中山市人民政府办公室关于进一步加强和规范全市行政规范性文件制定监督管理以及统一登记统一编号统一公布工作若干措施的通知（试行）（2026年修订征求意见稿）》政策解读'
      : `${n % 2 === 0 ? '' : '《'}中山市全面推进政务公开工作实施方案（第${Math.floor(n / 2) + 1}批）${n % 2 === 0 ? '' : '》政策解读'}`,
  docNumber: n % 2 === 0 ? `中府办〔2026〕${Math.floor(n / 2) + 1}号` : null,
  issuer: '中山市人民政府办公室',
  savedAt: n < 4 ? '2026-11-23T09:01:00+08:00' : '2026-11-20T15:02:00+08:00',
  state: states[n % 4] ?? 'draft',
  delivery: n % 4 === 3 ? 'receipted' : null,
  dueAt: n % 5 === 2 ? Date.parse(n % 2 === 0 ? '2026-11-26T23:59:59+08:00' : '2026-11-19T23:59:59+08:00') : null,
});

export const scenario: Scenario = {
  hash: '#/records',
  script: {
    ...frame,
    'records.list': ({ after, limit }) => {
      const from = Number(after ?? 0);
      const to = Math.min(TOTAL, from + limit);
      return ok({
        rows: Array.from({ length: to - from }, (_, index) => row(from + index)),
        next: to < TOTAL ? String(to) : null,
        total: TOTAL,
      });
    },
    'records.search': ok({ rows: [], next: null }),
  },
  steps: async (page) => {
    await page.getByRole('listbox', { name: '事项' }).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
  },
};
