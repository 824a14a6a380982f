import { describe, expect, test } from 'vitest';
import { parsePackExtension, parseRulePack } from '#shared/protocol/rulepack/parseRulePack.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { builtInPackJson } from '#test/support/builtInPack.ts';
import { changedJson } from '#test/support/changedJson.ts';
import { tinyPackJson } from '#test/support/tinyPack.ts';

const mistakesOf = (json: JsonValue) => {
  const read = parseRulePack(json);
  return read.ok ? [] : read.error;
};

test('takes the shipped pack and the smallest one', async () => {
  expect(mistakesOf(await builtInPackJson())).toEqual([]);
  expect(mistakesOf(tinyPackJson())).toEqual([]);
});

test('puts in what an author may leave out', () => {
  const read = parseRulePack(tinyPackJson());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const notice = read.value.kinds.find(({ key }) => key === 'notice');
  const fields = new Map(notice?.sections[0]?.fields.map((field) => [field.key, field]));
  const base = { help: null, required: false, shownWhen: null, mask: null, rule: null, internal: false };
  expect(fields.get('reason')).toEqual({ ...base, ...named('reason'), type: 'long-text', most: null, pattern: null });
  expect(fields.get('days')).toMatchObject({ unit: null, least: null, greatest: null, decimals: 0 });
  expect(fields.get('sum')).toMatchObject({ unit: '元', decimals: 2 });
  expect(fields.get('from')).toMatchObject({ future: false });
  expect(fields.get('items')).toMatchObject({ leastRows: 0, counter: '项' });
  expect(notice).toMatchObject({
    article: null,
    aliases: [],
    screen: 'form',
    delivered: true,
    without: [],
    checks: [],
    beyond: null,
    route: 'normal',
  });
  expect(notice?.clocks[0]).toMatchObject({ restart: null, pauses: [], extension: null, ownCount: null });
  expect(read.value.kinds[0]).toMatchObject({
    heads: { title: '名称', docNumber: 'none', date: null },
    clocks: [],
    list: null,
  });
  expect(read.value.extends).toBeNull();
});

const named = (key: string) => ({ key, name: `字段 ${key}` });

describe('says of one mistake where it is, what is wrong, and what may stand there', () => {
  const sum = 'kinds.notice.sections.main.fields.sum';
  test.for<readonly [path: string, value: JsonValue | undefined, at: string, says: string]>([
    ['name', undefined, 'name', '缺少“name”，请补上文字。'],
    ['name', 3, 'name', '“name”应是文字，写的是 3。'],
    ['name', ' ', 'name', '“name”不能是空的，写的是 " "。'],
    ['version', '2026.11', 'version', '“version”应写成“年.月.序号”，如 2026.11.2，写的是 "2026.11"。'],
    ['id', '中山', 'id', '“id”应是小写字母和数字，词与词用 - 连接，至多 40 个字符，写的是 "中山"。'],
    [
      'extends',
      { id: 'x', version: '2026.1.1' },
      'extends',
      '“extends”应是 null，写的是 {"id":"x","version":"2026.1.1"}。',
    ],
    ['thresholds.copyingShare', 60, 'thresholds.copyingShare', '“copyingShare”不能大于 1，写的是 60。'],
    ['thresholds.copyingShare', 0, 'thresholds.copyingShare', '“copyingShare”要大于 0，写的是 0。'],
    ['thresholds.contentPoints', 1.5, 'thresholds.contentPoints', '“contentPoints”应是整数，写的是 1.5。'],
    ['thresholds.reasonLength', -1, 'thresholds.reasonLength', '“reasonLength”不能小于 0，写的是 -1。'],
    ['rules.R06.severity', 'X', 'rules.R06.severity', '“severity”不能写成 "X"，可以写：E、W、I。'],
    ['rules.R06.severity', undefined, 'rules.R06.severity', '缺少“severity”，可以写：E、W、I。'],
    ['rules.N1', undefined, 'rules.N1', '缺少“N1”，请补上对象（{ }）。'],
    ['rules.R99', {}, 'rules.R99', '不认识“R99”，请改正拼写或删去。'],
    ['rules', [], 'rules', '“rules”应是对象（{ }），写的是 []。'],
    ['elements.goals', 'never', 'elements.goals', '“goals”不能写成 "never"，可以写：always、if-applicable。'],
    ['kinds', {}, 'kinds', '“kinds”应是列表（[ ]），写的是 {}。'],
    ['kinds.notice.internal', true, 'kinds.notice.internal', '不认识“internal”，请改正拼写或删去。'],
    ['kinds.notice.delivered', '是', 'kinds.notice.delivered', '“delivered”应是 true 或 false，写的是 "是"。'],
    ['kinds.notice.short', '通知公告', 'kinds.notice.short', '“short”应是两个字，写的是 "通知公告"。'],
    ['kinds.notice.sections.main.fields', [], 'kinds.notice.sections.main.fields', '“fields”至少要有 1 项。'],
    [`${sum}.unit`, undefined, `${sum}.unit`, '缺少“unit”，可以写：元、万元。'],
    [
      `${sum}.type`,
      undefined,
      `${sum}.type`,
      '缺少“type”，可以写：text、long-text、number、money、percent、date、instant、year、choice、choices、yes-no、citations、organisation、organisations、person、people、attachments、link、links、table。',
    ],
    [`${sum}.required`, '是', `${sum}.required`, '“required”应是 true、false 或 {"when": 条件}，写的是 "是"。'],
    [
      `${sum}.required`,
      { when: { field: 'x', inn: [] } },
      `${sum}.required.when`,
      '“when”应写成 {"field", "in"}、{"field", "filled"} 或 {"attribute"} 三种条件之一，写的是 {"field":"x","inn":[]}。',
    ],
    [
      `${sum}.shownWhen`,
      1,
      `${sum}.shownWhen`,
      '“shownWhen”应写成 {"field", "in"}、{"field", "filled"} 或 {"attribute"} 三种条件之一，写的是 1。',
    ],
    [
      'kinds.notice.clocks.T01.from.0',
      { of: 'x' },
      'kinds.notice.clocks.T01.from.0',
      '第 1 项应写成 {"field"}、{"link", "field"}、{"published": true} 或 {"publishedOf"} 四种来源之一，写的是 {"of":"x"}。',
    ],
    [
      'clocks.T01.limit.unit',
      '天',
      'clocks.T01.limit.unit',
      '“unit”不能写成 "天"，可以写：working-days、days、hours、months、day-of-year、per-month、per-year、promptly。',
    ],
    [
      'kinds.notice.checks',
      [{ type: 'sums' }],
      'kinds.notice.checks.0.type',
      '“type”不能写成 "sums"，可以写：period、order、unique、clock、any-of、different、sum、not-more、not-public。',
    ],
    [
      'lists.有效',
      [{ key: 'a', name: '甲' }],
      'lists.有效',
      '键名“有效”应以小写字母开头，只用字母和数字，至多 60 个字符。',
    ],
    ['lists.validity.amended.name', '', 'lists.validity.amended.name', '“name”不能是空的，写的是 ""。'],
    [
      'routes.normal.normal.0',
      ['boss'],
      'routes.normal.normal.0.0',
      '第 1 项不能写成 "boss"，可以写：officer、chief、secrecy、office、leader、admin。',
    ],
  ])('%s as %j', ([path, value, at, says]) => {
    expect(mistakesOf(changedJson(tinyPackJson(), path, value))).toEqual([{ path: at, says }]);
  });
});

test('says every mistake at once, not the first', () => {
  const spoilt = [
    ['name', 1],
    ['kinds.notice.sections.main.fields.days.decimals', 'two'],
    ['kinds.policy.categori', 'x'],
    ['rules.R40', null],
    ['clocks.T13.measure', 'soon'],
  ] as const;
  const json = spoilt.reduce((pack, [path, value]) => changedJson(pack, path, value), tinyPackJson());
  expect(
    mistakesOf(json)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(spoilt.map(([path]) => path).sort());
});

test.for([null, [], 'pack', 3])('%j is no pack', (json) => {
  expect(mistakesOf(json)).toHaveLength(1);
});

test('an extension needs only its names and what is different', () => {
  const extension = { id: 'school', version: '2026.11.1', name: '学校', extends: { id: 'tiny', version: '2026.11.1' } };
  const read = parsePackExtension(extension);
  expect(read.ok && read.value).toMatchObject({ kinds: [], thresholds: {}, rules: {}, responseChecklist: null });
  const broken = parsePackExtension({ ...extension, extends: { id: 'tiny' }, rules: { R01: { severity: 'E' } } });
  expect(!broken.ok && broken.error.map(({ path }) => path)).toEqual([
    'extends.version',
    'rules.R01.name',
    'rules.R01.basis',
  ]);
});

test('an editor may leave its $schema in the file', () => {
  expect(mistakesOf({ ...tinyPackJson(), $schema: '../schema.json' })).toEqual([]);
});
