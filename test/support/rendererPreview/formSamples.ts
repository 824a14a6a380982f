/** Records as an officer has them half written: examples of ours, invented. */
import type { JsonObject } from '#shared/lib/json.ts';
import { formCore, type FormCore, type FormCoreStart } from '#test/support/formCore.ts';
import { filledRecord } from '#test/support/forms/filledRecord.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import { recordId, submissionId } from './basis.ts';
import { shippedPack } from './shippedPack.ts';

/** A record of a kind with everything asked for filled in, and `own` on top; null takes a value away. */
export function filled(kind: string, own: JsonObject = {}, start: Omit<FormCoreStart, 'kind'> = {}): FormCore {
  const known = kindOf(shippedPack, kind);
  if (known === undefined) throw new Error(`The shipped pack has no ${kind}`);
  const { title, docNumber, issuer, date, attribute, fields } = filledRecord(known, shippedPack);
  const all = Object.entries({ ...fields, ...own }).filter(([, value]) => value !== null);
  return formCore({
    kind,
    ...start,
    content: { title, docNumber, issuer, date, attribute, fields: Object.fromEntries(all), ...start.content },
  });
}

const envelope: JsonObject = {
  summary: '公开部分镇街政务公开栏目更新不及时问题的督查情况和整改要求。',
  unit: '政务公开科',
  formedOn: '2026-10-29',
  channels: ['website'],
  area: 'other',
};

/** 督查发现的问题, as the mock draws it: a telephone number in the open, one value missing. */
export const inspection = (): FormCore =>
  filled(
    'inspection',
    {
      ...envelope,
      responsible: [
        { name: '甲镇党政办公室', uscc: '' },
        { name: '乙镇党政办公室', uscc: '' },
        { name: '丙街道党政办公室', uscc: '' },
      ],
      facts:
        '11月上旬抽查市、镇两级重点领域信息公开专栏，3个镇街的财政预决算、公共资源配置栏目超过3个月没有更新；其中1个栏目的联系人写成个人手机 138 0013 8000，没有单位电话。',
      demands: '11月30日前补齐应公开信息，核对栏目联系方式；建立每月自查制度，自查结果报政务公开科。',
      rectified: 'in-progress',
      rectifyBy: '2026-11-30',
      rectification: null,
      secrecyReviewer: null,
      secrecyConclusion: null,
      secrecyOn: null,
      maskingDone: null,
    },
    {
      content: { title: '部分镇街政务公开栏目更新不及时问题督查' },
      view: {
        links: [
          {
            id: recordId(9),
            submission: submissionId(9),
            kind: 'implementation',
            title: '政务公开栏目季度督查通报',
            state: 'approved',
            type: 'relates',
            from: true,
          },
        ],
      },
    },
  );

const duties = ['行政许可', '行政处罚', '行政检查', '行政确认'] as const;

/** 权责清单 with a hundred rows, one of them without a name. */
export const powerList = (rows = 100): FormCore =>
  filled(
    'power-list',
    {
      ...envelope,
      edition: '2026年版',
      items: Array.from({ length: rows }, (_, index) => ({
        id: `row-${index + 1}`,
        code: `4420${String(index + 1).padStart(8, '0')}`,
        name: index === 4 ? '' : `${duties[index % 4] ?? ''}事项${index + 1}：公共场所卫生许可的新办、变更和延续`,
        type: shippedPack.lists['powerTypes']?.[index % 4]?.key ?? '',
        basis: ['《公共场所卫生管理条例》第四条'],
        holder: '中山市卫生健康局',
        office: '政务服务科',
        duties: '受理、审查、决定、送达，事后监督检查。',
        accountability: '不履行或者不正确履行职责的，依法追究责任。',
        supervision: '0760-12345',
      })),
    },
    { content: { title: '中山市卫生健康局权责清单（2026年版）' } },
  );

/** 财政预决算. */
export const budget = (): FormCore =>
  filled(
    'budget',
    {
      ...envelope,
      budgetLevel: 'department',
      year: '2026',
      unitName: { name: '中山市人民政府办公室', uscc: '11442000007332700A' },
      incomeTotal: '1234.56',
      spendingTotal: '1200',
    },
    { content: { title: '中山市人民政府办公室2026年部门预算' } },
  );

/** 依申请公开, paused for a supplement. */
export const request = (): FormCore =>
  filled(
    'request',
    {
      requestNumber: '2026-0117',
      receivedOn: '2026-11-02',
      applicantName: '陈某某',
      requested: '2025年度东区街道老旧小区改造项目清单和资金安排。',
      unclear: true,
      supplementAskedOn: '2026-11-05',
      supplementedOn: '2026-11-12',
      thirdPartyInvolved: false,
    },
    { content: { title: '东区街道老旧小区改造项目清单' } },
  );

/** 重大行政决策 in the middle of its course. */
export const decision = (): FormCore =>
  filled(
    'decision',
    { ...envelope, stage: 'risk', procedures: ['participation', 'expert', 'risk'] },
    { content: { title: '中山市新能源汽车充电设施布局规划（2026—2030年）' } },
  );
