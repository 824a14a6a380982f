import { describe, expect, test } from 'vitest';
import { valueProblems } from '#shared/domain/checks/record/valueProblems.ts';
import type { Field } from '#shared/domain/rulepack/field.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { day } from '../../calendar/cn.ts';
import { faultless, findings, withFields } from './sample.ts';

const base = {
  key: 'x',
  name: '某项',
  help: null,
  required: false,
  shownWhen: null,
  mask: null,
  rule: null,
  internal: false,
} as const;
const text: Field = { ...base, type: 'text', most: 5, pattern: null };
const code: Field = { ...base, type: 'text', most: null, pattern: { regex: '\\d{3}', says: '写3位数字' } };
const number: Field = { ...base, type: 'money', unit: '万元', least: 0, greatest: 100, decimals: 2 };
const date: Field = { ...base, type: 'date', future: false };
const planned: Field = { ...base, type: 'date', future: true };
const moment: Field = { ...base, type: 'instant', future: false };
const year: Field = { ...base, type: 'year', future: false };
const choice: Field = { ...base, type: 'choice', options: 'validity' };
const choices: Field = { ...base, type: 'choices', options: 'channels' };
const citations: Field = { ...base, type: 'citations' };
const organisation: Field = { ...base, type: 'organisation', needsCode: true };
const free: Field = { ...base, type: 'organisations', needsCode: false };
const yesNo: Field = { ...base, type: 'yes-no' };

const said = (field: Field, value: JsonValue): readonly string[] =>
  valueProblems(field, value, {
    today: day('2026-06-02'),
    rulePack: builtInPack,
    patternOf: ({ pattern }) => (pattern === null ? null : new RegExp(`^(?:${pattern.regex})$`, 'u')),
  }).map(({ says }) => says);

describe('a value of its type', () => {
  test.each<[string, Field, JsonValue]>([
    ['text', text, '五个字以内'],
    ['a pattern', code, '001'],
    ['an amount', number, '99.95'],
    ['nought', number, '0'],
    ['a day', date, '2024-02-29'],
    ['a planned day', planned, '2027-01-01'],
    ['a moment to the minute', moment, '2026-06-02T09:30+08:00'],
    ['a year', year, '2026'],
    ['a choice', choice, 'repealed'],
    ['choices', choices, []],
    ['citations', citations, ['《行政许可法》第十二条', '《关于〈条例〉的通知》（国发〔2019〕4号）']],
    ['an organisation', organisation, { name: '中山市人民政府办公室', uscc: '114420000073329991' }],
    ['organisations without codes', free, [{ name: '甲', uscc: '' }]],
    ['no', yesNo, false],
    ['nothing', number, '  '],
  ])('%s says nothing', (_, field, value) => {
    expect(said(field, value)).toEqual([]);
  });

  test.each<[string, Field, JsonValue]>([
    ['有6个字，最多5个字', text, '六个字太长了'],
    ['不合要求：写3位数字', code, '12'],
    ['不是数字。请只写数字，不加逗号和空格，单位「万元」不用写', number, '12万元'],
    ['不是数字', number, '1,000'],
    ['不是数字', number, '007'],
    ['最多保留2位小数', number, '1.005'],
    ['小于0万元', number, '-1'],
    ['大于100万元', number, '100.01'],
    ['不是真实的日期', date, '2026-02-29'],
    ['晚于今天', date, '2026-06-03'],
    ['不是真实的时刻', moment, '2026-06-02T25:00+08:00'],
    ['晚于今天', moment, '2026-06-03T00:00+08:00'],
    ['不是年份', year, '26'],
    ['晚于今天', year, '2027'],
    ['不在可选范围内', choice, 'gone'],
    ['不在可选范围内', choices, ['gone']],
    ['没有书名号', citations, ['条例第十二条']],
    ['没有统一社会信用代码', organisation, { name: '甲', uscc: '' }],
    ['校验不符', free, [{ name: '甲', uscc: '114420000073329992' }]],
    ['读不出来', number, 12],
    ['读不出来', yesNo, '是'],
    ['读不出来', text, ['x']],
  ])('%s', (words, field, value) => {
    expect(said(field, value)).toEqual([expect.stringContaining(words)]);
  });
});

describe('rows of a table', () => {
  const list = (...rows: readonly JsonValue[]): ReturnType<typeof faultless> =>
    withFields(faultless('power-list'), { items: rows });
  const [row] = faultless('power-list').fields['items'] as unknown as readonly Readonly<Record<string, JsonValue>>[];

  test('name the row and the column', () => {
    const [found, ...more] = findings(list({ ...row, id: 'a', name: ' ' }));
    expect(found?.why).toBe('「事项」第1行「事项名称」没有填写。请填写，或删去这一行。');
    expect(found?.place).toMatchObject({ in: 'value', field: 'items', row: 'a', column: 'name' });
    expect(found?.rule).toBe('R24');
    expect(more).toEqual([]);
  });

  test('a blank row is one finding, and so is one that repeats another', () => {
    expect(findings(list(row ?? null, { id: 'b' })).map(({ why }) => why)).toEqual([
      '「事项」第2行是空行。请填写或删去这一行。',
    ]);
    const repeated = findings(list({ ...row, id: 'a' }, { ...row, id: 'b' })).filter(({ why }) =>
      why.includes('完全相同'),
    );
    expect(repeated.map(({ verdict }) => verdict)).toEqual(['uncertain']);
  });

  test('a bad import of 200 rows is 50 findings and one for the rest, which blocks too', () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({ ...row, id: `i${index}`, code: `c${index}`, name: '' }));
    const found = findings(list(...rows));
    expect(found).toHaveLength(51);
    expect(
      found.filter(({ why }) => why.includes('另有150行')).map(({ verdict, severity }) => [verdict, severity]),
    ).toEqual([['fail', 'E']]);
  });
});
