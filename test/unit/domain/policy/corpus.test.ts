/**
 * Real documents against the hand-made index of the corpus, where the corpus is at hand. What the
 * index knows from elsewhere (a publication date that the text does not print) is listed as an exception.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { leafClauses } from '#shared/domain/policy/leafClauses.ts';
import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';
import type { Clause } from '#shared/domain/policy/policy.ts';
import { allClauses } from './outline.ts';
import { partitionFaults } from './partitionFaults.ts';

const folder = new URL('../../../../../shared/corpus/policies/', import.meta.url);
const index = existsSync(folder) ? readFileSync(new URL('INDEX.tsv', folder), 'utf8').trim().split('\n').slice(1) : [];
const read = (file: string) => parsePolicy(readFileSync(new URL(file, folder), 'utf8'));

/** The clauses that the index counted: 第X条 wherever it stands, otherwise the top of the tree. */
function counted(clauses: readonly Clause[], unit: string): number {
  return unit.startsWith('第X条')
    ? allClauses(clauses).filter(({ marker }) => marker.endsWith('条')).length
    : clauses.length;
}

/** `2018年12月23日` and `2011-12-15(…)` as ISO; null for years alone and for 施行 dates, which are no 成文日期. */
function isoDate(printed: string): string | null {
  const [, year, month, day] = /^(\d{4})[-年](\d{2})[-月](\d{2})/.exec(printed) ?? [];
  return day === undefined || printed.includes('施行') ? null : `${year}-${month}-${day}`;
}

/** Dates that come from a file name or a web page, and the one that the text prints instead. */
const dateInText: Readonly<Record<string, string | null>> = {
  'law-dongguan-lingsan-feishui.txt': '2022-11-30',
  'law-jiangmen-menlouhao.txt': '2022-11-30',
  'law-laobu-2008-3-gongzuoshijian.txt': null,
};
/** Issuers that no line of the text names. */
const withoutIssuer = /^(?:pinghu-|txt-zhujian|zhongshan-)/;

describe.skipIf(index.length === 0)('the corpus of policies', () => {
  test.for(index.map((row) => row.split('\t')))(
    '%s reads as the index says',
    ([file, title, number, issuer, date, , , top, unit]) => {
      const policy = read(file!);

      expect(partitionFaults(policy)).toEqual([]);
      expect(counted(policy.clauses, unit!)).toBe(Number(top));
      // The index appends the attachment's title here.
      expect(policy.title).toBe(title!.replace(/（附：.*）$/, ''));
      expect(policy.docNumber).toBe(number!.replace(/\(.*\)$/, '') || null);
      expect(policy.issuer).toBe(withoutIssuer.test(file!) ? null : issuer);
      expect(policy.date).toBe(file! in dateInText ? dateInText[file!] : isoDate(date!));
    },
  );

  test('the Zhongshan plan: three parts, items 1–11 under the right ones, nothing of the web page in any clause', () => {
    const policy = read('zhongshan-open-government-plan.txt');

    expect(policy.title).toBe('中山市全面推进政务公开工作实施方案');
    expect(policy.date).toBeNull();
    expect(policy.clauses.map(({ marker, heading, text }) => [marker, heading, text])).toEqual([
      ['一、', '目标要求', ''],
      ['二、', '推动政务服务全过程公开', ''],
      ['三、', '提升政务公开公众参与度', ''],
    ]);
    expect(leafClauses(policy.clauses).map(({ id, marker, heading }) => `${id} ${marker}${heading ?? ''}`)).toEqual([
      '1.1 1.',
      '2.1 2.推进决策公开',
      '2.2 3.加强执行公开',
      '2.3 4.推进管理公开',
      '2.4 5.推进服务公开',
      '2.5 6.加强结果公开',
      '2.6 7.深化重点领域信息公开',
      '3.1 8.推进政府数据开放',
      '3.2 9.加强重要政策解读',
      '3.3 10.提升舆情处置与回应水平',
      '3.4 11.扩大公众参与',
    ]);

    const words = leafClauses(policy.clauses).map(({ text }) => text);
    expect(words.join('\n')).not.toMatch(/—|下载本文|更新时间|阅读。\n/);
    expect(words[2]).toContain('重点公开问责主体、依据及处理方式。');
    expect(words[6]).toContain('推进市、镇两级重点领域信息公开专栏建设');
    expect(policy.gaps.map(({ kind }) => kind)).toEqual(['chrome', 'chrome', 'page-mark', 'page-mark', 'page-mark']);
  });

  test('the grain emergency plan: the contents list is a gap and the outline is seven parts deep in decimals', () => {
    const policy = read('gov-guobanhan-2005-57-liangshi-yuan.txt');

    expect(policy.gaps.map(({ kind }) => kind)).toEqual(['contents']);
    expect(policy.clauses.map(({ heading }) => heading)).toEqual([
      '总则',
      '组织机构和职责',
      '预警监测',
      '应急响应',
      '应急保障',
      '后期处置',
      '附则',
    ]);
    expect(policy.clauses[1]!.children[0]!.children[2]!.children).toHaveLength(13);
  });

  test('the vocational education plan: （一）–（二十） number on across seven parts', () => {
    const { clauses } = read('gov-guofa-2019-04-zhijiao.txt');

    expect(clauses.map(({ children }) => children.length)).toEqual([4, 4, 4, 2, 2, 2, 2]);
  });

  test('the income tax measures: 32 articles in nine chapters', () => {
    const { clauses, preamble } = read('gov-guofa-2018-41-geshui-fujia.txt');

    expect(clauses.map(({ children }) => children.length)).toEqual([4, 3, 3, 3, 3, 5, 2, 5, 4]);
    expect(clauses[8]!.heading).toBe('附则');
    expect(preamble?.text).toContain('现将《个人所得税专项附加扣除暂行办法》印发给你们');
  });

  test('the underground space rules: articles glued into lines are found, hard wraps are joined', () => {
    const { clauses } = read('txt-guangzhou-dixia-kongjian.txt');

    expect(clauses.map(({ heading }) => heading)).toContain('法律责任');
    const article = allClauses(clauses).find(({ marker }) => marker === '第四条');
    expect(article?.text.startsWith('地下空间开发利用管理应当')).toBe(true);
    expect(article?.text).not.toMatch(/[\u4e00-\u9fff]\n[\u4e00-\u9fff]/);
  });

  test('the one-line notice: four parts, seven items, attachments in the closing', () => {
    const policy = read('flat-shandong-yibao-shengyu.txt');

    expect(policy.clauses.map(({ children }) => children.length)).toEqual([0, 0, 4, 3]);
    expect(policy.closing?.text.startsWith('附件:1，')).toBe(true);
  });

  test('the innovation notice: the attached table with its own 一、–五、 stays out of the clauses', () => {
    const policy = read('gov-guobanfa-2018-126-chuangxin.txt');

    expect(policy.clauses.map(({ children }) => children.length)).toEqual([5, 0, 0]);
    expect(policy.closing?.text).toContain('四、军民深度融合方面（共6项）');
  });

  test('the injury insurance notice: rates at the beginning of lines are no clauses', () => {
    const { clauses } = read('pinghu-gongshang-feilv.txt');

    expect(clauses[3]!.text).toContain('0.2%、0.4%、0.7%、0.9%、1.1%、1.3%、1.6%、1.9%。今后');
  });
});
