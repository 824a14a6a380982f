/** 第2条 决策公开: the catalogue, the decision and its evaluation. */
import { expect } from 'vitest';
import type { JsonObject } from '#shared/lib/json.ts';
import { addDays, type CivilDate } from '#shared/lib/civilDate.ts';
import type { CoverageRow } from '../coverageRow.ts';
import { blockedBy, linkedFrom, served } from '../asking.ts';
import type { Writing } from '../writing.ts';

/** What a decision has behind it at 公布, with days that leave every period its length. */
const wholeDecision = (today: CivilDate): JsonObject => {
  const ago = (days: number): CivilDate => addDays(today, -days);
  return {
    stage: 'publication',
    procedures: ['participation', 'expert', 'risk', 'legality', 'deliberation'],
    proceduresReason: '不涉及经营者权益，也不涉及宏观政策取向，不需要另作公平竞争审查和一致性评估。',
    proposalOn: ago(120),
    startedOn: ago(110),
    participationMethods: ['notice', 'hearing'],
    consultFrom: ago(100),
    consultTo: ago(65),
    hearingHeld: true,
    hearingNoticeOn: ago(95),
    hearingPapersOn: ago(90),
    hearingOn: ago(80),
    expertOn: ago(60),
    riskOn: ago(55),
    riskConclusion: 'controllable',
    legalityFrom: ago(40),
    legalityTo: ago(25),
    legalityOn: ago(26),
    legalityConclusion: 'lawful',
    meetingOn: ago(10),
    deliberationResult: 'passed',
    issuedOn: today,
  };
};

/** Everything the form asks for by the stage of a decision. */
const evidence = ({ pack }: Pick<Writing, 'pack'>, until: readonly string[]): readonly string[] =>
  pack.kinds
    .filter(({ key }) => key === 'decision')
    .flatMap(({ sections }) => sections)
    .filter(({ key }) => until.includes(key))
    .flatMap(({ fields }) => fields.filter(({ required }) => required !== false).map(({ key }) => key));

const behindPublication = [
  ...['matter', 'initiation', 'drafting', 'participation', 'expert', 'risk', 'legality', 'deliberation'],
  ...['partyReport', 'publicationStage'],
];

export const decisionMakingRows: readonly CoverageRow[] = [
  {
    id: '2.1',
    asks: '重大行政决策事项目录管理',
    kinds: ['decision-catalogue'],
    beyond: 'yearly catalogue, adjustments with reason, export as table',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, day }) => {
      await fill('decision-catalogue', {
        own: { adjusted: true, adjustedOn: day(), adjustmentReason: '新增一项民生决策，按程序列入目录。' },
      });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first } = chapter;
      const { id: record } = first(id);
      expect(await served(chapter, first(id))).toContain('新增一项民生决策，按程序列入目录。');
      for (const format of ['xlsx', 'csv'] as const) {
        const file = await desk.done('lists.export', { record, format });
        expect(file.name).toMatch(new RegExp(`\\.${format}$`, 'u'));
        const again = await draft('decision-catalogue', { own: { items: [] } });
        const report = await desk.done('lists.import', {
          record: again.id,
          base: 2,
          ...file,
          removeMissing: false,
          apply: false,
        });
        expect(report).toMatchObject({ rejected: [], added: [{}] });
      }
      const silent = await draft('decision-catalogue', { own: { adjusted: true, adjustmentReason: null } });
      expect(blockedBy(silent)).toEqual([expect.stringMatching(/^R\d\d .*「调整理由」/u)]);
      expect(blockedBy(await draft('decision-catalogue', { own: { year: null } }))).toHaveLength(1);
    },
  },
  {
    id: '2.2',
    asks: '公众参与、专家咨询、风险评估、合法性审查、集体讨论',
    kinds: ['decision'],
    beyond:
      'stage machine with evidence (domain §3.2); comment period ≥ 30 d or a published reason; legality review ≥ 7 wd; no stage 6 without 2–5',
    clocks: { T01: 'kept', T10: 'kept', T11: 'kept', T12: 'kept' },
    indicators: ['on-time'],
    write: async (writing) => {
      const own = wholeDecision(writing.day());
      await writing.fill('decision', { own, wanted: evidence(writing, behindPublication) });
    },
    holds: async (chapter) => {
      const { desk, draft, day } = chapter;
      const own = wholeDecision(day());
      const of = async (more: JsonObject): Promise<readonly string[]> =>
        blockedBy(await draft('decision', { own: { ...own, ...more }, wanted: evidence(chapter, behindPublication) }));
      expect(await of({})).toEqual([]);

      // At stage 6 with nothing of 2 to 5: every one of them is asked for, and it can't be submitted.
      const early = await draft('decision', {
        own: {
          ...{ stage: 'deliberation', procedures: own['procedures']!, proceduresReason: '不需要其他程序' },
          ...{ publicDraft: null, experts: null, riskConclusion: null, legalityConclusion: null },
        },
      });
      const asked = blockedBy(early).join('\n');
      for (const field of ['公布的决策草案', '论证专家', '评估结论', '审查结论'])
        expect(asked).toMatch(new RegExp(`^R19 .*「${field}」`, 'mu'));
      expect(await desk.call('submissions.submit', { submission: early.submission })).toMatchObject({
        error: { type: 'submit/blocked' },
      });
      expect(await of({ legalityConclusion: 'unlawful', legalityChanges: '重新起草' })).toEqual([
        expect.stringContaining('不得提交集体讨论'),
      ]);

      // 29 days of comments need a reason, and the reason is published with it.
      const short = { consultTo: addDays(day(), -71) };
      expect(await of(short)).toEqual([expect.stringMatching(/^R17 .*少于30日/u)]);
      expect(await of({ ...short, consultShortReason: '汛期临近，需要尽快作出决定。' })).toEqual([]);
      const reason = chapter.pack.kinds
        .flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))
        .find(({ key }) => key === 'consultShortReason');
      expect(reason?.internal).toBe(false);

      // Six working days for the review are too few.
      const hurried = { legalityFrom: addDays(day(), -33), legalityTo: addDays(day(), -25), legalityOn: day() };
      expect(await of({ ...hurried, meetingOn: day() })).toEqual([expect.stringMatching(/^R19 .*合法性审查/u)]);
    },
  },
  {
    id: '2.3',
    asks: '执行的绩效评估、监督、责任追究',
    kinds: ['decision-evaluation'],
    beyond: 'linked to its decision; evaluator not the original adviser',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, first }) => {
      await fill('decision-evaluation', {
        links: [{ to: first('2.2'), type: 'evaluates' }],
        own: {
          originalAdviser: { name: '中山市某设计院', uscc: '' },
          pursuedFacts: '对进度滞后的责任单位进行了约谈。',
        },
      });
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      const links = [{ to: first('2.2'), type: 'evaluates' }];
      expect(await linkedFrom(chapter, first('2.2'), 'evaluates')).toContain(first(id).id);
      const adviser = { name: '中山市某设计院', uscc: '' };
      const own = { evaluator: adviser, originalAdviser: adviser };
      expect(blockedBy(await draft('decision-evaluation', { links, own }))).toEqual([
        expect.stringMatching(/^R19 .*同一个单位/u),
      ]);
    },
  },
];
