import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyingOf, copySource } from '#shared/domain/checks/copying.ts';

const POLICY =
  '解读材料原则上与政策文件同步在政府网站发布,最迟不超过3个工作日。主要负责人要带头宣讲政策,每年解读重要政策措施不少于1次。';

describe('copying', () => {
  const source = copySource(POLICY);

  it('is complete for the policy itself and none for other words', () => {
    expect(copyingOf([POLICY], source).ratio).toBe(1);
    expect(copyingOf(['老百姓关心的事,我们用大白话说清楚,让大家一看就懂,一听就明白。'], source).ratio).toBe(0);
    expect(copyingOf([], source)).toEqual({ ratio: 0, longestRun: { length: 0, passage: 0, start: 0, end: 0 } });
  });

  it('starts at twenty characters, spaces and punctuation not counted', () => {
    expect(copyingOf(['解读材料原则上与政策文件同步在政府网站'], source).ratio).toBe(0);
    const spaced = '解读材料 原则上、与政策文件\n同步在政府网站发布';
    const { ratio, longestRun } = copyingOf(['前文。', spaced], source);
    expect(longestRun).toEqual({ length: 21, passage: 1, start: 0, end: spaced.length });
    expect(ratio).toBeCloseTo(21 / 23);
  });

  it('finds the longest run exactly, also where the phrase repeats in the policy', () => {
    const phrase = '各镇街各部门要高度重视认真组织实施本办法的各项规定';
    const repeated = copySource(`${phrase}第一部分。${phrase}第二部分内容如下。`);
    expect(copyingOf([`${phrase}第二部分内容如下`], repeated).longestRun.length).toBe(phrase.length + 8);
  });

  it('does not join what is apart in the policy', () => {
    const words = [...POLICY.replace(/\P{Script=Han}/gu, '')].join('');
    const [a, b] = [words.slice(0, 24), words.slice(28, 52)];
    const { longestRun } = copyingOf([a + b], copySource(words));
    expect(longestRun.length).toBeLessThan(30);
  });

  it('never exceeds one and grows with what is copied', () => {
    const cut = fc.integer({ min: 0, max: POLICY.length });
    fc.assert(
      fc.property(cut, cut, (a, b) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)].map((end) =>
          copyingOf([POLICY.slice(0, end), '别的话。'], source),
        );
        expect(long!.ratio).toBeLessThanOrEqual(1);
        expect(long!.longestRun.length).toBeGreaterThanOrEqual(short!.longestRun.length);
      }),
    );
  });
});
