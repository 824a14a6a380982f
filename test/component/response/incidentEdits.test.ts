import { expect, test } from 'vitest';
import { addUpdate, openChecklist, tickStep } from '#renderer/features/response/incidentEdits.ts';
import { momentFault } from '#renderer/features/response/momentFault.ts';
import { composedText, lengthOf, statementParts } from '#renderer/features/response/statementParts.ts';
import { timelineOf } from '#renderer/features/response/timelineOf.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import { contentOf, formView, incidentAt } from '#test/support/rendererPreview/responseSample.ts';
import { recordId } from '#test/support/rendererPreview/basis.ts';
import { shippedPack } from '#test/support/rendererPreview/shippedPack.ts';

const NOW = Date.parse('2026-11-23T09:13:00+08:00');
const line = { at: '2026-11-23T09:10:00+08:00', sort: 'progress', text: '到场', address: '' };

test('a line is added behind the others and an empty address is not kept', () => {
  const fields = addUpdate('b', line)({ topic: '停水', updates: [{ id: 'a', text: '先' }] });
  expect(fields).toEqual({
    topic: '停水',
    updates: [
      { id: 'a', text: '先' },
      { id: 'b', at: line.at, sort: 'progress', text: '到场' },
    ],
  });
});

test('a checklist that somebody has opened meanwhile is left as it is', () => {
  const opened = openChecklist([{ id: '1', step: '存证' }])({});
  expect(openChecklist([{ id: '2', step: '另一份' }])(opened)).toBe(opened);
});

test('taking a tick back takes its moment back too', () => {
  const opened = openChecklist([
    { id: '1', step: '存证' },
    { id: '2', step: '上报' },
  ])({});
  const ticked = tickStep('1', true, line.at)(opened);
  expect(ticked['checklist']).toEqual([
    { id: '1', step: '存证', done: true, doneAt: line.at },
    { id: '2', step: '上报', done: false },
  ]);
  expect(tickStep('1', false, line.at)(ticked)).toEqual(opened);
});

test.for([
  ['', '写明几点几分，例如 2026-11-23 6:40'],
  ['昨天', '看不懂这个时刻；请写成 2026-11-23 6:40 的样子'],
  ['2026-11-23T09:14:00+08:00', '这个时刻还没到；请核对'],
  ['2026-11-23T06:00:00+08:00', '早于发生时间；请核对'],
  ['2026-11-23T09:13:00+08:00', null],
] as const)('of the moment “%s” it says %s', ([text, fault]) => {
  const after = { at: '2026-11-23T06:40:00+08:00', name: '发生时间' };
  expect(momentFault(text, { now: NOW, future: false, after })).toBe(fault);
});

test('a statement reads as one text, ended where its writer did not end it', () => {
  const fields = {
    verifiedFacts: '主管破裂',
    doubts: '水源没有受污染！',
    enquiry: '12345',
    nextReleaseAt: '2026-11-23T14:00:00+08:00',
  };
  const parts = statementParts(kindOf(shippedPack, 'statement'), fields);
  expect(parts.map(({ name }) => name)).toEqual(['已核实的事实', '针对疑问', '正在做什么', '预计恢复', '咨询途径']);
  const text = composedText(parts, fields, NOW);
  expect(text).toBe('主管破裂。水源没有受污染！咨询途径：12345。下次发布时间：今天 14:00。');
  expect(lengthOf('一 二\n三')).toBe(3);
  expect(composedText(statementParts(undefined, fields), {}, NOW)).toBe('');
});

test('the course runs by time over the incident and all its statements, and drops what is no moment', () => {
  const { incident, statement } = incidentAt(NOW);
  const content = {
    ...incident.record.content,
    fields: { ...incident.record.content.fields, respondedAt: '随后', conferenceAt: '2026-11-23T09:00:00+08:00' },
  };
  const published = formView(recordId(9), contentOf('statement', '第二份通报', {}), '2026-11-23T09:12:30+08:00', {
    delivery: 'published',
    publicUrl: 'https://example.invalid/a',
  });
  const approved = { ...published, record: { ...published.record, state: 'approved' as const } };
  const entries = timelineOf(content, [statement, approved]);
  const times = entries.map(({ at }) => Date.parse(at));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  const texts = entries.map(({ text }) => text);
  expect(texts).toContain('召开新闻发布会');
  expect(texts).toContain('第二份通报已在门户发布');
  expect(texts).not.toContain('回应网传内容');
  expect(texts.filter((text) => text.startsWith('新闻发布会'))).toEqual([]);
});
