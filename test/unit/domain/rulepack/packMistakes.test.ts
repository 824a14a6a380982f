import { describe, expect, test } from 'vitest';
import { packMistakes } from '#shared/domain/rulepack/packMistakes.ts';
import { parseRulePack } from '#shared/protocol/rulepack/parseRulePack.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { changedJson } from '#test/support/changedJson.ts';
import { field, kind, noticeKind, tinyPack, tinyPackJson } from '#test/support/tinyPack.ts';
import { mistakesAfter } from './mistakesAfter.ts';

const main = 'kinds.notice.sections.main.fields';

test('the shipped pack and the smallest one have none', () => {
  expect(packMistakes(builtInPack)).toEqual([]);
  expect(packMistakes(tinyPack())).toEqual([]);
});

test('the shipped pack has every clock of the law by its number, and the sixteen indicators', () => {
  const clocks = builtInPack.clocks.map(({ id }) => id);
  const wanted = Array.from({ length: 31 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`);
  expect(wanted.filter((id) => !clocks.includes(id))).toEqual([]);
  expect(builtInPack.indicators.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 16 }, (_, index) => index + 1),
  );
});

const t01 = 'kinds.notice.clocks.T01';
const binding = (changes: object): JsonValue => [
  { clock: 'T01', from: [{ field: 'formedOn' }], until: [], ...changes },
];
const check = (value: object): JsonValue => [{ rule: 'R07', says: '请核对。', ...value }];
const option = { key: 'amended', name: '已修改' };
const band = { key: 'x', name: '新的', kinds: ['notice'], clock: 'T25' };

/** The place that is changed, what it becomes, where the mistake is told, and the words that tell it. */
type Case = readonly [path: string, value: JsonValue | undefined, at: string, says: string];

describe.for<readonly [string, readonly Case[]]>([
  [
    'attributes and lists',
    [
      ['attributes.BY-17', undefined, 'attributes', '缺少公开属性“BY-17”'],
      ['attributes.ZD.asks', '写理由。', 'attributes.ZD.asks', '主动公开不问理由'],
      ['attributes.YSQ.asks', null, 'attributes.YSQ.asks', '要写理由'],
      ['lists.validity', [option, { ...option, name: '别的' }], 'lists.validity.amended', '“amended”出现了不止一次'],
      ['lists.validity', [option, { ...option, key: 'other' }], 'lists.validity.已修改', '“已修改”出现了不止一次'],
    ],
  ],
  [
    'fields',
    [
      [`${main}.days.key`, 'title', `${main}.title.key`, '“title”是名称、文号、公开主体或成文日期用的'],
      [`${main}.days.key`, 'unit', 'kinds.notice.unit', '字段的键“unit”出现了不止一次'],
      [`${main}.state.options`, 'validityy', `${main}.state.options`, '没有受控词表“validityy”，是不是“validity”？'],
      [`${main}.state.options`, 'constructor', `${main}.state.options`, '没有受控词表“constructor”'],
      [`${main}.reason.pattern`, { regex: '(', says: '编号' }, `${main}.reason.pattern.regex`, '正则表达式写错了'],
      [`${main}.days`, field('days', 'number', { least: 9, greatest: 1 }), `${main}.days.least`, '最小值大于最大值'],
      [`${main}.about.link`, 'relate', `${main}.about.link`, '没有关联类型“relate”，是不是“relates”？'],
      [`${main}.about.kinds`, ['polici'], `${main}.about.kinds`, '没有种类“polici”，是不是“policy”？'],
      [`${main}.items.columns.begins.key`, 'id', `${main}.items.columns.id.key`, '列的键不能是“id”'],
      [`${main}.items.columns.begins.key`, 'ends', `${main}.items.columns.ends`, '列的键“ends”出现了不止一次'],
      [`${main}.items.columns.begins.name`, '字段 ends', `${main}.items.columns.字段 ends`, '列的名称“字段 ends”出现'],
    ],
  ],
  [
    'conditions',
    [
      [`${main}.days.shownWhen`, { field: 'gone', filled: true }, `${main}.days.shownWhen.field`, '没有字段“gone”'],
      [
        `${main}.days.shownWhen`,
        { field: 'about', filled: true },
        `${main}.days.shownWhen.field`,
        '是关联，不能作条件',
      ],
      [`${main}.days.shownWhen`, { field: 'reason', in: ['甲'] }, `${main}.days.shownWhen.field`, '不是选项'],
      [
        `${main}.days.required`,
        { when: { field: 'open', in: ['yes'] } },
        `${main}.days.required.when.in`,
        '只能写 true 或 false',
      ],
      [
        `${main}.days.required`,
        { when: { field: 'state', in: ['amend'] } },
        `${main}.days.required.when.in`,
        '的值“amend”',
      ],
      [`${main}.days.shownWhen`, { field: 'days', filled: true }, `${main}.days.shownWhen`, '永远填不了'],
    ],
  ],
  [
    'the common envelope',
    [
      ['envelope.publication.fields.summary', undefined, 'envelope', '缺少字段“summary”'],
      ['envelope.publication.fields.unit', field('unit', 'yes-no'), 'envelope.unit.type', '应是 text 或 choice'],
      ['envelope.publication.key', 'secrecy', 'envelope.secrecy', '节的键“secrecy”出现了不止一次'],
      ['envelope.secrecy.fields.secrecyOn.key', 'unit', 'envelope.unit', '字段的键“unit”出现了不止一次'],
      ['kinds.notice.without', ['sumary'], 'kinds.notice.without', '没有公开要求字段“sumary”，是不是“summary”？'],
      ['kinds.notice.without', ['validity'], 'kinds.notice.without', '不问“validity”就不能再问“字段 successor”'],
    ],
  ],
  [
    'kinds',
    [
      ['kinds.4', noticeKind({ name: '另一个' }), 'kinds.notice', '种类的键“notice”出现了不止一次'],
      ['kinds.notice.name', '种类 policy', 'kinds.种类 policy', '种类的名称“种类 policy”出现'],
      ['kinds.notice.sections.main.key', 'secrecy', 'kinds.notice.sections.secrecy', '“secrecy”出现了不止一次'],
      ['kinds.notice.route', 'fast', 'kinds.notice.route', '没有审签路线“fast”'],
      ['kinds.notice.screen', 'studio', 'kinds.notice.screen', '只用于“policy”和“interpretation”'],
      ['kinds.policy.screen', 'response', 'kinds.policy.screen', '只用于“policy”和“interpretation”'],
      ['kinds.4', kind('empty', {}), 'kinds.empty.sections', '没有自己的字段'],
      ['kinds.notice.list', { table: 'days', key: 'code' }, 'kinds.notice.list.table', '的表格“days”'],
      ['kinds.notice.list', { table: 'items', key: 'cod' }, 'kinds.notice.list.key', '没有表格“字段 items”里的列“cod”'],
    ],
  ],
  [
    'clocks of kinds',
    [
      [`${t01}.clock`, 'T92', 'kinds.notice.clocks.T92.clock', '没有时限“T92”'],
      [
        'kinds.notice.clocks',
        [...(binding({}) as []), ...(binding({}) as [])],
        'kinds.notice.clocks.T01',
        '时限“T01”出现了不止一次',
      ],
      [`${t01}.from`, [], `${t01}.from`, '没有写从哪天起算'],
      [`${t01}.from`, [{ field: 'formedon' }], `${t01}.from.0.field`, '没有字段“formedon”，是不是“formedOn”？'],
      [`${t01}.from`, [{ field: 'reason' }], `${t01}.from.0.field`, '不是日期或时刻'],
      [`${t01}.until`, [{ link: 'relate', field: 'date' }], `${t01}.until.0`, '没有关联类型“relate”'],
      [`${t01}.until`, [{ publishedOf: 'answers' }], `${t01}.until.0`, '没有关联类型为“answers”的字段'],
      [`${t01}.until`, [{ link: 'relates', field: 'days' }], `${t01}.until.0.field`, '都没有日期字段“days”'],
      [`${t01}.when`, { field: 'gone', filled: true }, `${t01}.when.field`, '没有字段“gone”'],
      [`${t01}.restart`, 'days', `${t01}.restart`, '不是日期或时刻'],
      [`${t01}.pauses`, [{ from: 'from', to: 'too' }], `${t01}.pauses.0.to`, '没有字段“too”，是不是“to”？'],
      [`${t01}.pauses`, [{ table: 'item', from: 'begins', to: 'ends' }], `${t01}.pauses.0.table`, '没有表格“item”'],
      [`${t01}.pauses`, [{ table: 'items', from: 'begin', to: 'ends' }], `${t01}.pauses.0.from`, '里的列“begin”'],
      [
        `${t01}.pauses`,
        [{ table: 'items', from: 'code', to: 'ends' }],
        `${t01}.pauses.0.from`,
        '列“字段 code”不是日期',
      ],
      [
        `${t01}.extension`,
        { clock: 'T96', agreedBy: 'reason', toldOn: 'to' },
        `${t01}.extension.clock`,
        '没有时限“T96”',
      ],
      [`${t01}.extension`, { clock: 'T25', agreedBy: 'reason', toldOn: 'to' }, `${t01}.extension.clock`, '单位不同'],
      [
        `${t01}.extension`,
        { clock: 'T05', agreedBy: 'who', toldOn: 'to' },
        `${t01}.extension.agreedBy`,
        '没有字段“who”',
      ],
      [
        `${t01}.extension`,
        { clock: 'T05', agreedBy: 'reason', toldOn: 'sum' },
        `${t01}.extension.toldOn`,
        '不是日期或时刻',
      ],
      [`${t01}.ownCount`, 'day', `${t01}.ownCount`, '没有字段“day”，是不是“days”？'],
      [`${t01}.ownCount`, 'sum', `${t01}.ownCount`, '不是整数字段'],
      [
        'kinds.notice.clocks',
        binding({ clock: 'T30', ownCount: 'days' }),
        'kinds.notice.clocks.T30.ownCount',
        '没有数量',
      ],
      [
        'kinds.notice.clocks',
        binding({ clock: 'T13', from: [{ field: 'from' }] }),
        'kinds.notice.clocks.T13.from.0.field',
        '时限按小时算',
      ],
    ],
  ],
  [
    'checks of kinds',
    (
      [
        ['period', 'from', { from: 'reason', to: 'to', days: 3 }],
        ['period', 'to', { from: 'from', to: 'gone', days: 3 }],
        ['period', 'unless', { from: 'from', to: 'to', days: 3, unless: 'gone' }],
        ['order', 'fields.1', { fields: ['from', 'sum'] }],
        ['unique', 'table', { table: 'days', column: 'code' }],
        ['unique', 'column', { table: 'items', column: 'gone' }],
        ['clock', 'clock', { clock: 'T05' }],
        ['any-of', 'fields.0', { fields: ['gone'] }],
        ['different', 'fields.1', { fields: ['adviser', 'days'] }],
        ['sum', 'column', { table: 'items', column: 'code', total: 'sum' }],
        ['sum', 'total', { table: 'items', column: 'amount', total: 'from' }],
        ['not-more', 'fields.0', { fields: ['reason', 'days'] }],
      ] as const
    ).map(([type, at, value]): Case => [
      'kinds.notice.checks',
      check({ type, ...value }),
      `kinds.notice.checks.0.${at}`,
      '',
    ]),
  ],
  [
    'units that can not be compared',
    [
      [
        'kinds.notice.checks',
        check({ type: 'sum', table: 'items', column: 'amount', total: 'days' }),
        'kinds.notice.checks.0.total',
        '单位不同',
      ],
      [
        'kinds.notice.checks',
        check({ type: 'not-more', fields: ['days', 'sum'] }),
        'kinds.notice.checks.0.fields',
        '单位不同',
      ],
    ],
  ],
  [
    'clocks, columns, indicators, routes and the annual report',
    [
      ['clocks.T05.id', 'T01', 'clocks.T01', '时限“T01”出现了不止一次'],
      ['clocks.T05.limit', { unit: 'per-year', count: 1 }, 'clocks.T05.limit', '期限和量法不配'],
      ['clocks.T16.measure', 'due', 'clocks.T16.limit', '期限和量法不配'],
      ['clocks.T05.limit', { unit: 'day-of-year', month: 2, day: 30, years: 0 }, 'clocks.T05.limit', '没有 2 月 30 日'],
      ['columns.1', { ...band, key: 'news' }, 'columns.news', '栏目“news”出现了不止一次'],
      ['columns.1', { ...band, kinds: ['gone'] }, 'columns.x.kinds', '没有种类“gone”'],
      ['columns.1', { ...band, clock: 'T99' }, 'columns.x.clock', '没有时限“T99”'],
      ['columns.1', { ...band, clock: 'T01' }, 'columns.x.clock', '要用量更新的时限'],
      ['indicators.on-time.clocks', ['T99'], 'indicators.on-time.clocks', '没有时限“T99”'],
      ['indicators.on-time.kinds', ['gone'], 'indicators.on-time.kinds', '没有种类“gone”'],
      ['indicators.on-time.goal', { least: 2, most: 1 }, 'indicators.on-time.goal', '下限大于上限'],
      ['report.requests', undefined, 'report.requests', '缺少年度报告的表“requests”'],
      ['report.requests.key', 'proactive', 'report.proactive', '年度报告的表“proactive”出现'],
      ['report.requests.rows.one.key', 'total', 'report.requests.rows.total', '行的键“total”出现'],
      ['report.requests.rows.total.sumOf', ['two'], 'report.requests.rows.total.sumOf', '里的行“two”'],
      ['report.requests.rows.one.sumOf', ['total'], 'report.requests.rows.one.sumOf', '加到了它自己'],
      [
        'report.requests.columns',
        [
          { key: 'a', name: '甲' },
          { key: 'a', name: '乙' },
        ],
        'report.requests.columns.a',
        '列的键“a”',
      ],
      [
        'routes.1',
        { key: 'normal', name: '又一条', normal: [['chief']], urgent: [['chief']], basis: '规定' },
        'routes.normal',
        '审签路线“normal”',
      ],
    ],
  ],
])('%s', ([, cases]) => {
  test.for(cases)('%s as %j', ([path, value, at, says]) => {
    const mistakes = mistakesAfter(path, value);
    expect(mistakes).toContainEqual({ path: at, says: expect.stringContaining(says) as unknown });
    for (const mistake of mistakes) expect(mistake.says).toMatch(/^[“\p{Script=Han}].*。$/u);
  });
});

test('two indicators with one number are told apart', () => {
  const second = { key: 'other', number: 1, name: '别的', unit: 'count', basis: '规定', formula: '数一数。' };
  const [mistake] = mistakesAfter('indicators.1', second);
  expect(mistake).toEqual({ path: 'indicators.1', says: '指标的编号“1”出现了不止一次，请改名或删去多余的。' });
});

test('fields that wait for each other are both named', () => {
  const json = changedJson(
    changedJson(tinyPackJson(), `${main}.days.shownWhen`, { field: 'reason', filled: true }),
    `${main}.reason.shownWhen`,
    { field: 'days', filled: true },
  );
  const read = parseRulePack(json);
  expect(read.ok && packMistakes(read.value).map(({ path }) => path)).toEqual([
    `${main}.reason.shownWhen`,
    `${main}.days.shownWhen`,
  ]);
});
