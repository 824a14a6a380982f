import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '#shared/domain/facts/extractFacts.ts';

const CORPUS = new URL('../../../../../shared/corpus/policies/', import.meta.url);

/** kind, words, value with unit, bound. */
const brief = (text: string): readonly string[] =>
  extractFacts(text).map(({ kind, text: words, value, unit, bound }) => `${kind} ${words} ${value}${unit} ${bound}`);

describe('facts in a sentence', () => {
  it.each<[string, readonly string[]]>([
    ['原则上同步发布,最迟不超过3个工作日。', ['deadline 最迟不超过3个工作日 3工作日 at-most']],
    ['受理之日起30日内办结', ['deadline 30日内 30日 at-most']],
    [
      '最迟要在5小时内发布,在24小时内举行',
      ['deadline 最迟要在5小时内 5小时 at-most', 'deadline 24小时内 24小时 at-most'],
    ],
    ['有效期三年', ['duration 三年 3年 exact']],
    ['两周内答复', ['deadline 两周内 14日 at-most']],
    ['每月公开,每季度通报', ['duration 每月 1每月 exact', 'duration 每季度 3每月 exact']],
    ['不少于1次', ['count 不少于1次 1次 at-least']],
    ['主要负责人每年解读一次', ['duration 每年 1每年 exact', 'count 一次 1次 exact']],
    ['补贴1.5万元', ['amount 1.5万元 15000元 exact']],
    ['共计1,380,000.50元', ['amount 1,380,000.50元 1380000.5元 exact']],
    ['总投资1亿2000万元', ['amount 1亿2000万元 120000000元 exact']],
    ['每人每月不超过２０００元', ['duration 每月 1每月 exact', 'amount 不超过２０００元 2000元 at-most']],
    ['奖励三十万元', ['amount 三十万元 300000元 exact']],
    ['10—20万元', ['amount 10 100000元 exact', 'amount 20万元 200000元 exact']],
    ['不低于百分之三十', ['percent 不低于百分之三十 30% at-least']],
    ['提高5个百分点', ['percent 5个百分点 5百分点 exact']],
    ['三分之二以上同意', ['number 三分之二以上 2/3 at-least']],
    ['约5000余元', ['amount 约5000余元 5000元 about']],
    ['自2026年1月5日起施行', ['date 自2026年1月5日起 2026-01-05 at-least']],
    ['二〇二六年十二月三十一日前', ['date 二〇二六年十二月三十一日前 2026-12-31 at-most']],
    ['到2020年,', ['date 到2020年 2020 at-most']],
    ['每年3月31日前', ['duration 每年 1每年 exact', 'date 3月31日前 --03-31 at-most']],
    ['2023—2025年', ['date 2023 2023 exact', 'date 2025年 2025 exact']],
    ['2月4日至10日', ['date 2月4日 --02-04 exact', 'date 至10日 --02-10 at-most']],
    ['办公时间9:00', ['date 9:00 T09:00 exact']],
    ['年满60周岁', ['number 年满60周岁 60岁 at-least']],
    ['依据国办发﹝2016﹞80号', ['docNumber 国办发﹝2016﹞80号 国办发〔2016〕80号 exact']],
    ['国务院令第711号', ['docNumber 国务院令第711号 国务院令第711号 exact']],
    ['办理三项事项', ['count 三项 3项 exact']],
    ['营业收入达到500万元以下', ['amount 达到500万元以下 5000000元 at-most']],
    ['24 小时', ['duration 24 小时 24小时 exact']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('keeps what a number is counted per', () => {
    const per = (text: string): readonly string[] => extractFacts(text).at(-1)!.per;
    expect(per('每人每月不超过2000元')).toEqual(['人', '月']);
    expect(per('补贴500元/人/月')).toEqual(['人', '月']);
    expect(per('每亩补贴500元/年')).toEqual(['亩', '年']);
    expect(per('补贴500元')).toEqual([]);
  });

  it.each([
    '一是加强领导。二是抓好落实。第一,明确责任。',
    '(一)总则\n(二)分则\n1.范围\n2、依据\n3.2.1 细则',
    '按第九条、第三、四项和〔第9条〕执行',
    '电话0760-88888888,传真(0760)88880000,热线400-812-3123,手机13800000000',
    '两学一做、一网通办、一体化、十分重要、统一标准、进一步推进',
    '“十四五”规划 第十三个五年规划 两个维护 四个意识',
    '见附件1:名单。PM2.5达标,A4纸,5G基站,GB/T 9704—2012',
    '主要包括3个方面、4个部分',
    '一次性告知,一个窗口受理,一种模式',
    '网址https://example.invalid/2024/05/01.html,邮箱a1@example.invalid',
    '1\n2\n3\n',
  ])('finds nothing in enumerations, references, names and addresses: %s', (text) => {
    expect(brief(text)).toEqual([]);
  });
});

describe('fact extraction', () => {
  const piece = fc.constantFrom(
    ...'0123456789一二三十百千万亿两半年月日个工作小时内前起至到不超过少于每元%第条号〔2026〕(一).、,,。\n -—12:30次项'.split(
      '',
    ),
  );
  const someText = fc
    .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 80 })
    .map((parts) => parts.join(''));

  it('gives spans that are in order, never overlap and hold the words', () => {
    fc.assert(
      fc.property(someText, (text) => {
        let free = 0;
        for (const { start, end, text: words } of extractFacts(text)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(words);
          free = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the amount that was written, whatever its form', () => {
    const forms = fc.constantFrom<(yuan: number) => string>(
      (yuan) => `${yuan}元`,
      (yuan) => `${yuan.toLocaleString('en-US')}元`,
      (yuan) => `${yuan / 10_000}万元`,
      (yuan) => String(yuan).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!) + '元',
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), forms, (yuan, form) => {
        expect(extractFacts(`奖励${form(yuan)}。`)).toMatchObject([
          { kind: 'amount', value: String(yuan), unit: '元' },
        ]);
      }),
    );
  });

  it('does not depend on what stands in other sentences', () => {
    fc.assert(
      fc.property(fc.constantFrom('前文没有数字。', '共50家。', '\n'), (before) => {
        const [fact] = extractFacts('最迟不超过3个工作日。');
        expect(extractFacts(`${before}最迟不超过3个工作日。`).at(-1)).toEqual({
          ...fact,
          start: fact!.start + before.length,
          end: fact!.end + before.length,
        });
      }),
    );
  });

  it('takes time linear in the text, also on text made to be slow', () => {
    for (const unit of ['1', '一', '每', '不超过', 'a', '1,', '第1', '(', '2026年', ' ', '〔2026〕', '-1']) {
      const text = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
      // The best of three: the machine is shared.
      const time = (length: number): number =>
        Math.min(
          ...[1, 2, 3].map(() => {
            const start = performance.now();
            extractFacts(text(length));
            return performance.now() - start;
          }),
        );
      // Eight times the text: a quadratic step would take sixty-four times as long.
      expect(time(64_000) / Math.max(5, time(8_000)), unit).toBeLessThan(32);
    }
  });

  it.skipIf(!existsSync(CORPUS))('reads every policy of the corpus with exact spans', () => {
    for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(new URL(file, CORPUS), 'utf8');
      for (const fact of extractFacts(text)) expect(text.slice(fact.start, fact.end), file).toBe(fact.text);
    }
  });

  it.skipIf(!existsSync(CORPUS))('finds the facts of the Zhongshan plan', () => {
    const text = readFileSync(new URL('zhongshan-open-government-plan.txt', CORPUS), 'utf8');
    const found = brief(text);
    for (const fact of [
      'date 到2020年 2020 at-most',
      'deadline 最迟不超过3个工作日 3工作日 at-most',
      'duration 每年 1每年 exact',
      'duration 每月 1每月 exact',
      'count 不少于1次 1次 at-least',
      'deadline 最迟要在5小时内 5小时 at-most',
      'deadline 24小时内 24小时 at-most',
    ]) {
      expect(found).toContain(fact);
    }
  });
});
