import { expect, test } from 'vitest';
import type { JsonObject } from '#shared/lib/json.ts';
import { fill, openJob, type Job } from '../core/job.ts';

const ours = '中山市政务公开演示局';
const policyOf = (issuer: string, lines = ''): string =>
  `关于试行窗口延时服务的通知\n一、服务时间。工作日下班后顺延1小时。\n二、附则。${lines}\n${issuer}\n2026年11月20日\n`;

/** What the form of an imported policy begins with. */
async function begun({ desk }: Job, text: string): Promise<JsonObject> {
  const { policy } = await desk.done('policies.import', { from: 'text', text });
  const { fields } = (await desk.done('records.get', { id: policy })).content;
  const { draftingUnit, unit, effectiveOn, expiresOn } = fields;
  return { draftingUnit, unit, effectiveOn, expiresOn } as JsonObject;
}

test('a policy of the department itself was drafted by it; whoever drafted another’s is not guessed', async () => {
  await using job = await openJob();
  expect(await begun(job, policyOf(ours))).toEqual({ draftingUnit: ours });
  expect(await begun(job, policyOf('中山市人民政府'))).toEqual({});
});

test('the days a policy names itself are taken over', async () => {
  await using job = await openJob();
  const lines = '本通知自2026年12月1日起施行，有效期至2031年11月30日。';
  expect(await begun(job, policyOf('中山市人民政府', lines))).toEqual({
    effectiveOn: '2026-12-01',
    expiresOn: '2031-11-30',
  });
});

test('责任科室 is the one this person wrote last, and nobody else’s', async () => {
  await using job = await openJob();
  const { desk } = job;
  const { policy } = await desk.done('policies.import', { from: 'text', text: policyOf(ours) });
  await fill(desk, policy, { unit: '政务公开科' });
  expect(await begun(job, policyOf(ours))).toEqual({ draftingUnit: ours, unit: '政务公开科' });

  await job.enter('chief');
  expect(await begun(job, policyOf(ours))).toEqual({ draftingUnit: ours });
});

test('what was begun so can be changed and taken away', async () => {
  await using job = await openJob();
  const { desk } = job;
  const { policy } = await desk.done('policies.import', { from: 'text', text: policyOf(ours) });
  const { content, revision } = await desk.done('records.get', { id: policy });
  const { attribute, title, docNumber, issuer, date } = content;
  const written = { attribute, title, docNumber, issuer, date, fields: {} };
  await desk.done('records.save', { id: policy, base: revision.number, content: written });
  const { fields } = (await desk.done('records.get', { id: policy })).content;
  expect(fields).not.toHaveProperty('draftingUnit');
  expect(fields['text']).toBe(content.fields['text']);
});
