/** What is the same on every sheet of answers. */
import type { Answers } from './form.ts';

/** A kind as it is asked for in 新建 (initials, or a word for it), as it is called, and what is written into it. */
export interface Sheet {
  readonly asked: string;
  readonly name: string;
  /** What the record is called in lists: the answer to the first question. */
  readonly title: string;
  readonly answers: Answers;
  /** Words of the clock that runs when it is filled. */
  readonly clock: RegExp;
}

/** The civil day in Zhongshan so many days from now. */
export const daysFromNow = (offset: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
export const today = daysFromNow(0).replaceAll('-', '');
export const year = daysFromNow(0).slice(0, 4);

/** 公开要求 and 保密与脱敏, which every kind asks. */
export const envelope = (summary: string): Answers => ({
  内容概述: summary,
  责任科室: '政务公开科',
  生成日期: today,
  保密审查结论: '可以公开',
  保密审查人: '李审',
  审查日期: today,
});

export const named = (title: string, sheet: Omit<Sheet, 'title'>): Sheet => ({ title, ...sheet });
