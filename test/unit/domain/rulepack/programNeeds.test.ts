import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import { changedJson } from '#test/support/changedJson.ts';
import { tinyPackJson } from '#test/support/tinyPack.ts';
import { mistakesAfter, mistakesIn } from './mistakesAfter.ts';

const main = 'kinds.notice.sections.main.fields';

test.for<readonly [path: string, value: JsonValue | undefined, at: string, says: string]>([
  ['words.minors', undefined, 'words.minors', '缺少词表“minors”'],
  ['lists.channels', undefined, 'lists.channels', '缺少受控词表“channels”'],
  ['clocks.T10', undefined, 'clocks.T10', '缺少时限 T10'],
  ['indicators.on-time.key', 'on-tme', 'indicators.on-tme', '没有程序会算的指标“on-tme”，是不是“on-time”？'],
  ['kinds.notice.beyond', 'decision-stages', 'kinds.notice.beyond', '缺少字段“stage”'],
  ['kinds.notice.beyond', 'decision-stages', 'lists.decisionStages', '缺少受控词表“decisionStages”'],
  ['kinds.notice.beyond', 'discretion-bands', 'kinds.notice.beyond', '缺少表格“bands”'],
  ['kinds.notice.beyond', 'incident-clocks', 'kinds.notice.clocks', '没有跑时限 T13'],
  ['links.answers', undefined, 'links.answers', '缺少关联类型“answers”'],
  ['kinds.interpretation', undefined, 'kinds.interpretation', '缺少种类“interpretation”'],
  ['kinds.notice.screen', 'response', 'responseChecklist', '没有预案清单'],
])('what the program knows by name is asked for: %s as %j', ([path, value, at, says]) => {
  expect(mistakesAfter(path, value)).toContainEqual({ path: at, says: expect.stringContaining(says) as unknown });
});

test('a kind that does more than its form names what is missing of the right type too', () => {
  const stage = changedJson(tinyPackJson(), `${main}.state.key`, 'stage');
  const spoilt = changedJson(
    changedJson(stage, `${main}.open.key`, 'procedures'),
    'kinds.notice.beyond',
    'decision-stages',
  );
  const bands = changedJson(changedJson(tinyPackJson(), `${main}.items.key`, 'bands'), 'kinds.notice.list', null);
  const said = (json: JsonObject) => mistakesIn(json).map(({ says }) => says);
  expect(said(spoilt)).toContain(
    '“字段 open”应是 choices，“种类 notice”的专门处理（decision-stages）要用它；请改过来。',
  );
  expect(said(changedJson(bands, 'kinds.notice.beyond', 'discretion-bands'))).toContain(
    '表格“字段 items”缺少列“lower”，“种类 notice”的专门处理（discretion-bands）要用它；请补上。',
  );
});
