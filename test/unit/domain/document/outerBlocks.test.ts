import { expect, test } from 'vitest';
import { outerBlocks } from '#shared/domain/document/outerBlocks.ts';

test('attachments are read from one line or from several', () => {
  const expected = [{ type: 'attachments', names: ['任务分解表', '2026年申请表'] }];
  expect(outerBlocks(['附件：1.任务分解表', '2.2026年申请表'])).toEqual(expected);
  expect(outerBlocks(['附件:1.任务分解表 2.2026年申请表'])).toEqual(expected);
});

test('a whole annex behind the word 附件 stays text', () => {
  const lost = `附件：1，申请表${'，办理地址见公告。'.repeat(20)}`;
  expect(outerBlocks([lost])).toEqual([{ type: 'paragraph', text: lost }]);
});

test('a date on its own line closes a signature, with every issuer above it', () => {
  expect(outerBlocks(['特此通知。', '示范市财政局', '示范市民政局', '2026年1月5日'])).toEqual([
    { type: 'paragraph', text: '特此通知。' },
    { type: 'signature', issuer: '示范市财政局　示范市民政局', date: '2026年1月5日' },
  ]);
});

test('what a notice issues begins after its signature, with its title', () => {
  expect(
    outerBlocks(['现印发给你们。', '国务院', '2018年12月13日', '（此件公开发布）', '专项附加扣除暂行办法']).slice(2),
  ).toEqual([
    { type: 'note', text: '（此件公开发布）' },
    { type: 'annex', label: null, title: '专项附加扣除暂行办法' },
  ]);
});

test('an annex takes its label and its title', () => {
  expect(outerBlocks(['附件 1', '任务分解表', '序号、任务、单位。'])).toEqual([
    { type: 'annex', label: '附件1', title: '任务分解表' },
    { type: 'paragraph', text: '序号、任务、单位。' },
  ]);
  expect(outerBlocks(['附件', '本表由各单位填写。'])[0]).toEqual({ type: 'annex', label: '附件', title: null });
});
