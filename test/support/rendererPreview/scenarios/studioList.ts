import { ok } from '#shared/lib/result.ts';
import { frame, submissionId } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';

/** Submissions in work, one with a title of 80 characters. */
export const scenario: Scenario = {
  hash: '#/studio',
  script: {
    ...frame,
    'studio.list': ok(
      (['draft', 'returned', 'in-review', 'draft'] as const).map((state, index) => ({
        submission: submissionId(index + 1),
        title:
          index === 3
            ? '中山市人民政府办公室关于进一步加强和规范全市行政规范性文件制定监督管理以及统一登记统一编号统一公布工作若干措施的通知（试行）（2026年修订征求意见稿）'
            : `中山市全面推进政务公开工作实施方案（第${index + 1}批）`,
        state,
        savedAt: '2026-11-23T09:12:58+08:00',
        covered: 9 - index,
        clauses: 11,
      })),
    ),
  },
};
