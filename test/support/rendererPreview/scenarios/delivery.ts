import type { DeliveryRow } from '#shared/contract/delivery.ts';
import { ok } from '#shared/lib/result.ts';
import { frame, packageId, recordId, submissionId } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';

const row = (
  n: number,
  title: string,
  more: Partial<DeliveryRow> & Pick<DeliveryRow, 'state' | 'reached'>,
): DeliveryRow => ({
  packageId: packageId(n),
  submission: submissionId(n),
  record: recordId(n),
  kind: 'policy',
  title,
  files: 7,
  bytes: 4_200_000,
  approvedAt: '2026-11-23T08:30:00+08:00',
  uploaded: null,
  nextTryAt: null,
  reasons: [],
  publicUrl: null,
  indexNumber: null,
  log: [],
  ...more,
});

export const rows: readonly DeliveryRow[] = [
  row(1, '《中山市小微企业融资担保费补助办法》及解读', {
    state: 'sent',
    reached: { queued: '2026-11-23T08:31:02+08:00', sent: '2026-11-23T08:46:41+08:00' },
    nextTryAt: '2026-11-23T09:20:00+08:00',
    log: [
      { at: '2026-11-23T08:31:02+08:00', sentence: '材料包已签名并落盘（7 个文件，4.2 MB），开始上传。' },
      { at: '2026-11-23T08:31:40+08:00', sentence: '传到 2.9 MB 时网络断开。已传部分留在门户，不用重传。' },
      { at: '2026-11-23T08:46:41+08:00', sentence: '从 2.9 MB 处续传，全部送出。门户还没有给回执。' },
      { at: '2026-11-23T09:05:00+08:00', sentence: '问过一次回执，门户没有应答。09:20 再问，同一个包不会登记两次。' },
    ],
  }),
  row(2, '《行政执法公示实施办法》及解读', {
    state: 'returned',
    reached: {
      queued: '2026-11-20T15:02:00+08:00',
      sent: '2026-11-20T15:03:00+08:00',
      receipted: '2026-11-20T15:03:20+08:00',
      returned: '2026-11-23T08:20:00+08:00',
    },
    reasons: [
      { where: '解读 · 联系方式', why: '缺办公电话。' },
      { where: '附件2 验收报告.pdf', why: '打不开，请换一份。' },
    ],
  }),
  row(3, '《公共服务事项目录（第3批）》及解读', {
    state: 'queued',
    reached: { queued: '2026-11-23T09:02:00+08:00' },
    uploaded: 1_300_000,
  }),
  row(4, '《审计查出问题整改结果公告》及解读', {
    state: 'receipted',
    reached: {
      queued: '2026-11-20T16:44:00+08:00',
      sent: '2026-11-20T16:44:30+08:00',
      receipted: '2026-11-20T16:45:00+08:00',
    },
  }),
  row(5, '《重大民生实事三季度进展》及解读', {
    state: 'published',
    reached: {
      queued: '2026-11-18T10:20:00+08:00',
      sent: '2026-11-18T10:20:00+08:00',
      receipted: '2026-11-18T10:21:00+08:00',
      published: '2026-11-19T09:00:00+08:00',
    },
    publicUrl: 'https://portal.example.invalid/p/01990000',
    indexNumber: '11442000007332700K/2026-00012',
  }),
];

export const scenario: Scenario = {
  hash: '#/delivery',
  script: { ...frame, 'delivery.list': ok(rows), 'delivery.retry': ok(null) },
  steps: async (page) => {
    await page.getByRole('button', { name: '《中山市小微企业融资担保费补助办法》及解读的记录' }).click();
  },
};
