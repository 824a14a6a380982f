import { describe, expect, test } from 'vitest';
import { holds, type Written } from '#shared/domain/form/fieldValue.ts';
import type { Column, Field } from '#shared/domain/rulepack/field.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { RuleId } from '#shared/domain/rulepack/rule.ts';
import { builtInPack as pack } from '#test/support/builtInPack.ts';

const kindCalled = (key: string): Kind => {
  const found = pack.kinds.find((kind) => kind.key === key);
  if (!found) throw new Error(`No kind ${key}`);
  return found;
};
const own = (key: string): readonly Field[] => kindCalled(key).sections.flatMap(({ fields }) => fields);
const withColumns = (field: Field): readonly (Field | Column)[] =>
  field.type === 'table' ? [field, ...field.columns] : [field];

/** What is asked for always, and breaks this rule when it is missing: fields and columns by their names. */
const asked = (key: string, rule: RuleId): readonly string[] =>
  own(key)
    .flatMap(withColumns)
    .filter((field) => field.required === true && field.rule === rule)
    .map(({ name }) => name);

const names = (list: string): readonly string[] => (pack.lists[list] ?? []).map(({ name }) => name);
const optionKeys = (list: string): readonly string[] => (pack.lists[list] ?? []).map(({ key }) => key);

const written = (fields: Written['fields']): Written => ({
  attribute: { code: 'ZD', basis: null, reason: null },
  title: '',
  docNumber: null,
  issuer: null,
  date: null,
  fields,
  links: [],
});

describe('what the plan and the law name, word for word', () => {
  test.each<[string, RuleId, readonly string[]]>([
    ['power-list', 'R24', ['事项名称', '事项类型', '事项编码', '实施依据', '行使主体', '责任事项', '监督方式']],
    ['discretion', 'R27', ['裁量范围', '裁量种类', '适用条件', '裁量幅度']],
    ['random-check-list', 'R28', ['抽查依据', '抽查主体', '抽查内容', '抽查方式']],
    ['random-check-result', 'R28', ['抽查依据', '抽查主体', '抽查内容', '抽查方式', '查处情况']],
    ['service-guide', 'R29', ['设定依据', '申请条件', '办理地点', '办理时间', '联系电话', '办理流程', '材料名称']],
    ['intermediary', 'R30', ['项目名称', '设置依据', '办理时限', '收费依据', '收费标准']],
    ['procurement', 'R31', ['购买内容', '承接主体', '购买方式', '资金安排', '绩效评价', '监督检查结果']],
  ])('%s asks for what %s needs', (key, rule, wanted) => {
    expect(asked(key, rule)).toEqual(expect.arrayContaining([...wanted]));
  });

  test('监管 has the twelve fields of article 4 and the five of article 7', () => {
    expect(names('supervisionFields')).toEqual([
      ...['安全生产', '生态环境', '卫生防疫', '食品药品', '保障性住房', '质量价格'],
      ...['国土资源', '社会信用', '交通运输', '旅游市场', '国有企业运营', '公共资源交易'],
    ]);
    expect(names('supervisionTopics')).toEqual(['保障性住房', '产品质量', '旅游市场', '知识产权', '安全生产']);
  });

  test('every key area that has no kind of its own asks for something of its own', () => {
    const elsewhere = ['budget', 'major-projects'];
    const shownFor = (area: string): readonly string[] =>
      own('key-area')
        .filter(({ shownWhen }) => shownWhen !== null && holds(shownWhen, written({ keyArea: area })))
        .map(({ key }) => key);
    const bare = optionKeys('keyAreas').filter((area) => shownFor(area).length === 0);
    expect(bare).toEqual(elsewhere);
  });

  test('a result notice asks for what article 43 wants in it, another notice does not', () => {
    const shown = (notice: string): readonly string[] =>
      own('procurement')
        .filter(({ shownWhen }) => shownWhen !== null && holds(shownWhen, written({ notice })))
        .map(({ key }) => key);
    expect(shown('result')).toEqual(['awardedOn', 'awards', 'subjects', 'experts', 'documents']);
    expect(shown('contract')).not.toContain('experts');
  });
});

describe('clocks', () => {
  test.each([
    ['penalty', ['T17', 'T18']],
    ['permit', ['T17']],
    ['budget', ['T19']],
    ['procurement', ['T01', 'T20', 'T21', 'T22']],
    ['ppp-project', ['T01', 'T23', 'T24']],
    ['power-list', ['T01']],
    ['dataset', ['T01']],
  ])('%s runs %s', (key, clocks) => {
    // T31 re-examines what is not public, whatever the kind (rulePack.test.ts).
    const own = kindCalled(key).clocks.filter(({ clock }) => clock !== 'T31');
    expect(own.map(({ clock }) => clock)).toEqual(clocks);
  });

  test('whatever is chosen, a notice or a PPP record runs exactly one clock', () => {
    const running = (key: string, field: string, value: string): readonly string[] =>
      kindCalled(key)
        .clocks.filter(({ when }) => when === null || holds(when, written({ [field]: value })))
        .map(({ clock }) => clock);
    for (const notice of optionKeys('procurementNotices')) {
      expect(running('procurement', 'notice', notice), notice).toHaveLength(1);
    }
    for (const openness of optionKeys('pppOpenness')) {
      expect(running('ppp-project', 'openness', openness), openness).toHaveLength(1);
    }
  });

  test('the withdrawal clock runs for every standing but 有效, which asks for the day and the reason', () => {
    const undone = optionKeys('decisionStandings').filter((standing) => standing !== 'in-force');
    const [, withdrawal] = kindCalled('penalty').clocks;
    for (const standing of undone) {
      const content = written({ standing });
      expect(withdrawal?.when && holds(withdrawal.when, content), standing).toBe(true);
      const needed = own('penalty').filter(
        ({ required }) => typeof required === 'object' && holds(required.when, content),
      );
      expect(needed.map(({ key }) => key)).toEqual(['undoneOn', 'undoneBy', 'undoneReason']);
    }
  });
});

describe('what the code relies on', () => {
  test('a change set names columns of the power list', () => {
    const items = own('power-list').find(({ key }) => key === 'items');
    const columns = items?.type === 'table' ? items.columns.map(({ key }) => key) : [];
    expect(columns).toEqual(expect.arrayContaining([...optionKeys('powerAspects')]));
    expect(columns.filter((key) => key !== 'code').sort()).toEqual([...optionKeys('powerAspects')].sort());
  });

  test('every budget table belongs to the government or to departments', () => {
    const tables = optionKeys('budgetTables');
    expect(tables.filter((key) => key.startsWith('gov-'))).toHaveLength(18);
    expect(tables.filter((key) => key.startsWith('dep-'))).toHaveLength(9);
    expect(tables).toHaveLength(27);
  });

  test('people on village lists are masked, and nothing asks for a number or an account', () => {
    const people = own('village-affairs').find(({ key }) => key === 'people');
    const columns = people?.type === 'table' ? people.columns : [];
    expect(columns.filter(({ mask }) => mask !== null).map(({ key, mask }) => [key, mask])).toEqual([
      ['name', 'person-name'],
      ['place', 'address'],
    ]);
    expect(columns.filter(({ name }) => /身份证|账号|电话|住址/u.test(name))).toEqual([]);
  });
});
