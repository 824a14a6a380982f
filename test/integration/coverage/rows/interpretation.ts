/** 第9条 政策解读: the pair of policy and interpretation, its plan, its clock and its indicators. */
import { expect } from 'vitest';
import type { IndicatorValue } from '#shared/contract/ledger.ts';
import { blockedBy, clockOf, edit, linkedFrom, optionNames, served, servedFile, unsaid } from '../asking.ts';
import type { Chapter } from '../chapter.ts';
import type { CoverageRow } from '../coverageRow.ts';
import { sharedPair, sharePair, writePair } from '../pair.ts';
import { blocking, department } from '../writing.ts';
import { passphrases } from '../../core/job.ts';

const head = { name: '张某某', unit: department.name, post: '局长' };

/** An indicator over days of the year, by kinds. */
async function indicator(
  { desk }: Pick<Chapter, 'desk'>,
  key: string,
  from: string,
  to: string,
): Promise<IndicatorValue> {
  const { indicators } = await desk.done('ledger.view', { from, to, unit: null, kinds: [] });
  const found = indicators.find((one) => one.key === key);
  if (!found) throw new Error(`No indicator ${key}`);
  return found;
}

export const interpretationRows: readonly CoverageRow[] = [
  {
    // Written first: a 规范性文件 can't be submitted before its plan is there.
    id: '9.6',
    asks: '专家解读; 撰稿、访谈、媒体专访、发布会',
    kinds: ['interpretation-plan'],
    beyond: 'outline, forms, channels, time, people; forms of domain §2.3',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async (writing) => {
      const { fill, day } = writing;
      const pair = await writePair(writing, {
        title: '便民服务大厅延时服务办法',
        interpretation: { interpreterIsHead: true, interpreter: head, interpretedOn: day() },
        beside: async (policy) => {
          const own = { plannedOn: day(1), forms: ['text', 'graphic', 'expert'], expertNeeded: true };
          await fill('interpretation-plan', { links: [{ to: { id: policy }, type: 'plans' }], own });
        },
      });
      sharePair(writing, pair);
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      const { policy } = sharedPair(chapter);
      expect(optionNames(chapter, 'forms')).toEqual([
        ...['文字', '图解、一图读懂', '问答', '音频', '视频、动漫', '新闻发布会', '政策吹风会', '在线访谈', '媒体专访'],
        ...['撰稿（署名文章）', '专家解读', '宣讲会、推介会、走访座谈'],
      ]);
      expect(await linkedFrom(chapter, policy, 'plans')).toEqual([first(id).id]);
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['解读提纲1', '专家解读', '政府网站', '误读风险点', '张三', policy.title])).toEqual([]);
      const links = [{ to: policy, type: 'plans' }];
      for (const field of ['outline', 'forms', 'planChannels', 'plannedOn', 'interpreter', 'responsible'])
        expect(blockedBy(await draft('interpretation-plan', { links, own: { [field]: null } })), field).toHaveLength(1);
    },
  },
  {
    id: '9.1',
    asks: '谁起草、谁解读、谁负责',
    kinds: ['policy', 'interpretation'],
    beyond: 'drafting unit = interpreting unit, or a recorded lead unit',
    clocks: { T01: 'kept', T02: 'kept' },
    indicators: ['interpreted', 'linked-both-ways'],
    write: async (writing) => {
      const { policy, interpretation } = sharedPair(writing);
      writing.keep(policy);
      writing.keep(interpretation);
      await Promise.resolve();
    },
    holds: async (chapter) => {
      const { desk } = chapter;
      const other = '中山市某另一局';
      const pair = await writePair(chapter, {
        title: '由别人起草的办法',
        policy: { normative: false, draftingUnit: other },
      });
      expect(blockedBy(pair.policy)).toEqual([expect.stringMatching(/^R16 .*谁起草、谁解读/u)]);
      await edit(desk, pair.policy, { leadUnit: department.name });
      expect(await blocking(desk, pair.policy.submission)).toEqual([]);
    },
  },
  {
    id: '9.2',
    asks: '文件与解读材料一并报批',
    instead: 'route',
    kinds: [],
    beyond:
      'one submission, one approval, one package; impossible to approve one without the other where both are required',
    clocks: {},
    indicators: ['evidence'],
    holds: async (chapter) => {
      const { desk, job } = chapter;
      const { policy, interpretation } = sharedPair(chapter);
      expect(policy.submission).toBe(interpretation.submission);
      const review = await desk.done('review.open', { submission: policy.submission });
      expect(review.chain.map(({ act }) => act)).toEqual(['submit', 'approve']);
      expect(review.documents.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['documents/policy.html', 'documents/interpretation.html']),
      );
      const packages = (await desk.done('delivery.list', {})).filter((row) => row.submission === policy.submission);
      expect(packages).toHaveLength(1);
      expect(await chapter.behind('evidence.part', ['policy', 'interpretation'])).toEqual(
        expect.arrayContaining([policy.id, interpretation.id]),
      );
      expect(await servedFile(chapter, policy, 'documents/interpretation.html')).toContain('policy.html');

      // Alone neither can be made, nor submitted where both are required.
      for (const kind of ['policy', 'interpretation'])
        expect(await desk.call('records.create', { kind, from: null })).toEqual({
          ok: false,
          error: { type: 'record/unknown-kind', kind },
        });
      const bare = await writePair(chapter, {
        title: '没有解读的规范性文件',
        interpretation: { sections: [], notExplained: [], notApplicable: [] },
      });
      const why = blockedBy(bare.policy).filter((line) => line.startsWith('R08'));
      expect(why.join('\n')).toMatch(/还没有写好的解读[^]*还没有方案关联到它/u);
      expect(await desk.call('submissions.submit', { submission: bare.policy.submission })).toMatchObject({
        error: { type: 'submit/blocked' },
      });
      await job.enter('chief');
      const approval = { submission: bare.policy.submission, revision: '0'.repeat(64), passphrase: passphrases.chief };
      expect(await desk.call('review.approve', approval)).toMatchObject({ error: { type: 'submission/not-found' } });
      await job.enter('officer');
    },
  },
  {
    id: '9.3',
    asks: '同步发布, 最迟 3 个工作日',
    instead: 'clock T02',
    kinds: [],
    beyond: '',
    clocks: { T02: 'kept' },
    indicators: ['same-day'],
    holds: async (chapter) => {
      const { interpretation, policy } = sharedPair(chapter);
      // Both were published on Tuesday 2026-11-17; three working days later is Friday.
      expect(await clockOf(chapter, interpretation, 'T02')).toMatchObject({
        ...{ state: 'kept', from: '2026-11-17', due: '2026-11-20', stoppedOn: chapter.publishedOn },
      });
      expect(await indicator(chapter, 'same-day', '2026-11-01', '2026-11-30')).toMatchObject({ value: 1, part: 1 });
      expect(await chapter.behind('same-day.part', ['policy'])).toEqual([policy.id]);
      // Before it is published, the date of the policy is what it runs from; too late a plan is refused.
      const late = await writePair(chapter, {
        title: '解读迟到的办法',
        ...{ date: '2026-11-09', policy: { normative: false }, interpretation: { plannedOn: '2026-11-19' } },
      });
      expect(await clockOf(chapter, late.interpretation, 'T02')).toMatchObject({ state: 'running', due: '2026-11-12' });
      expect(blockedBy(late.policy).join('\n')).toMatch(/R13 .*最迟应在2026-11-12/u);
    },
  },
  {
    id: '9.4',
    asks: '主要负责人每年解读 ≥ 1 次',
    instead: 'indicator',
    kinds: [],
    beyond: 'per head, per year',
    clocks: {},
    indicators: ['head-interprets'],
    holds: async (chapter) => {
      const { interpretation } = sharedPair(chapter);
      const year = await indicator(chapter, 'head-interprets', '2026-01-01', '2026-12-31');
      expect(year).toMatchObject({ value: 1, reached: 'yes', before: 0 });
      expect(await chapter.behind('head-interprets.part', [])).toEqual([interpretation.id]);
      // A year that is over without one has missed it; the one that runs has not yet.
      expect(await indicator(chapter, 'head-interprets', '2025-01-01', '2025-12-31')).toMatchObject({
        ...{ value: 0, reached: 'no' },
      });
      expect(await indicator(chapter, 'head-interprets', '2026-12-01', '2026-12-31')).toMatchObject({
        ...{ value: 0, reached: 'not-assessable' },
      });
      const { pack } = chapter;
      expect(pack.clocks.find(({ id }) => id === 'T16-head')?.limit).toEqual({ unit: 'per-year', count: 1 });
    },
  },
  {
    id: '9.5',
    asks: '每月解读 ≥ 1 次',
    instead: 'indicator',
    kinds: [],
    beyond: '',
    clocks: {},
    indicators: ['monthly-interpretation'],
    holds: async (chapter) => {
      const { interpretation } = sharedPair(chapter);
      const month = (from: string, to: string) => indicator(chapter, 'monthly-interpretation', from, to);
      expect(await chapter.behind('monthly-interpretation.part', [])).toEqual([interpretation.id]);
      expect((await month('2026-11-01', '2026-11-30')).value, 'the month still runs').toBeNull();
      expect(await month('2026-10-01', '2026-11-30')).toMatchObject({ value: 0, reached: 'no' });
      await chapter.later(20, async () => {
        expect(await month('2026-11-01', '2026-11-30')).toMatchObject({ value: 1, reached: 'yes' });
      });
      expect(chapter.pack.clocks.find(({ id }) => id === 'T16')?.limit).toEqual({ unit: 'per-month', count: 1 });
    },
  },
  {
    id: '9.7',
    asks: '政策咨询与问题回应',
    kinds: ['policy-question'],
    beyond: 'question, answer, clause links; recurring questions become 问答 in the interpretation',
    clocks: { T01: 'kept', T28: 'kept' },
    indicators: ['on-time'],
    write: async (writing) => {
      const links = [{ to: sharedPair(writing).policy, type: 'answers' }];
      const own = {
        question: '周末能不能办社保？',
        answer: '每周六9时至12时开放综合窗口，可以办理。',
        recurring: true,
      };
      await writing.fill('policy-question', { links, own, wanted: ['clause', 'asker'] });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first, deliver, takeBack } = chapter;
      const { policy, interpretation } = sharedPair(chapter);
      expect(await linkedFrom(chapter, policy, 'answers')).toEqual([first(id).id]);
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['周末能不能办社保？', '问的是哪一条1', policy.title])).toEqual([]);
      const late = { askedOn: '2026-08-01', answeredOn: '2026-11-16' };
      const links = [{ to: policy, type: 'answers' }];
      expect(blockedBy(await draft('policy-question', { links, own: late }))).toEqual([
        expect.stringMatching(/^R03 .*超过时限/u),
      ]);
      expect((await clockOf(chapter, first(id), 'T28')).due).toBe('2027-02-16');

      // Asked again and again: the checks say so, and the next edition of the interpretation answers it.
      const { submission } = interpretation;
      const asked = async (): Promise<readonly string[]> =>
        (await desk.done('checks.run', { submission })).findings
          .map(({ why }) => why)
          .filter((why) => why.includes('有多人问过'));
      expect(await asked()).toEqual([expect.stringContaining('周末能不能办社保？')]);
      expect(await served(chapter, interpretation)).not.toContain('周末能不能办社保');
      await takeBack(interpretation);
      const { content } = await desk.done('records.get', { id: first(id).id });
      const row = { id: 'q1', question: content.fields['question']!, answer: content.fields['answer']! };
      await edit(desk, interpretation, { qa: [row] });
      expect(await asked()).toEqual([]);
      await deliver([interpretation]);
      expect(await served(chapter, interpretation)).toMatch(/、问答[^]*问：周末能不能办社保？[^]*每周六9时至12时/u);
    },
  },
];
