/**
 * An interpretation (政策解读): nine elements and the contact, each a list of passages.
 *
 * The unit is the passage (one paragraph), because that is what an officer links, moves and
 * rewrites. A link covers a stretch of a passage and names one clause of the policy.
 */

/** Required elements, 基层政务公开标准目录「政策解读 → 公开内容」, and the contact (domain facts §2.2). */
export type ElementKey =
  'background' | 'goals' | 'content' | 'scope' | 'standard' | 'notes' | 'terms' | 'benefits' | 'diff' | 'contact';

export interface Element {
  readonly key: ElementKey;
  readonly name: string;
  /** The two characters shown where room is short. */
  readonly short: string;
  /** `always`: must be written. `if-applicable`: may be marked 不适用 with a reason. */
  readonly required: 'always' | 'if-applicable';
  /** What to write, in one sentence, for the empty state. */
  readonly hint: string;
}

export const elements: readonly Element[] = [
  {
    key: 'background',
    name: '背景依据',
    short: '背景',
    required: 'always',
    hint: '为什么现在出台，依据哪些上位文件（写明文号）。',
  },
  { key: 'goals', name: '目标任务', short: '目标', required: 'always', hint: '要达到什么目标，最好能量化。' },
  { key: 'content', name: '主要内容', short: '内容', required: 'always', hint: '至少三点，每点说清依据哪一条。' },
  { key: 'scope', name: '涉及范围', short: '范围', required: 'always', hint: '适用于谁、在哪里、从什么时候起。' },
  {
    key: 'standard',
    name: '执行标准',
    short: '标准',
    required: 'if-applicable',
    hint: '金额、比例、门槛和期限，照原文写准。',
  },
  { key: 'notes', name: '注意事项', short: '注意', required: 'if-applicable', hint: '例外情形、材料清单和截止时间。' },
  { key: 'terms', name: '关键词诠释', short: '术语', required: 'if-applicable', hint: '把专业词换成百姓听得懂的话。' },
  {
    key: 'benefits',
    name: '惠民利民举措',
    short: '惠民',
    required: 'if-applicable',
    hint: '谁能得到什么好处，怎么得到。',
  },
  { key: 'diff', name: '新旧政策差异', short: '新旧', required: 'if-applicable', hint: '原来怎么规定，现在怎么规定。' },
  {
    key: 'contact',
    name: '联系方式',
    short: '联系',
    required: 'always',
    hint: '解读机关和办公电话，不要写个人手机号。',
  },
];

/** Part of a passage that explains one clause; `start`–`end` are UTF-16 units in the passage's text. */
export interface PassageLink {
  readonly clause: string;
  readonly start: number;
  readonly end: number;
}

export interface Passage {
  /** Stable for the passage's life, so that findings and links keep their place while text moves. */
  readonly id: string;
  readonly text: string;
  readonly links: readonly PassageLink[];
}

export interface Section {
  readonly element: ElementKey;
  readonly passages: readonly Passage[];
}

/** A clause that is not explained, and why (不解读 + 理由). */
export interface NotExplained {
  readonly clause: string;
  readonly reason: string;
}

export interface NotApplicable {
  readonly element: ElementKey;
  readonly reason: string;
}

/** `fields` of a record of kind `interpretation`. */
export interface InterpretationFields {
  readonly sections: readonly Section[];
  readonly notExplained: readonly NotExplained[];
  readonly notApplicable: readonly NotApplicable[];
}

/** An interpretation nobody has written in yet: every element present, no passages. */
export const emptyInterpretation: InterpretationFields = {
  sections: elements.map(({ key }) => ({ element: key, passages: [] })),
  notExplained: [],
  notApplicable: [],
};
