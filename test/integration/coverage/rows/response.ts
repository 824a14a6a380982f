/** 第10条 政务舆情回应: intake, study, answer, clocks, plan, conference. */
import { expect } from 'vitest';
import type { Events } from '#shared/contract/contract.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { parseInstant, rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { openChecklist, tickStep } from '#renderer/features/response/incidentEdits.ts';
import { blockedBy, clockOf, edit, linkedFrom, optionNames, served, unsaid } from '../asking.ts';
import type { Chapter } from '../chapter.ts';
import type { CoverageRow } from '../coverageRow.ts';
import type { Writing } from '../writing.ts';

/** A burst main before nine: known at seven, answered at eight, a conference at half past. */
const answered = ({ day, file }: Pick<Writing, 'day' | 'file'>): JsonObject => {
  const at = (time: string): string => `${day()}T${time}:00+08:00`;
  return {
    ...{ incidentLevel: 'major', incidentClass: 'emergency', responsibleUnit: '中山市某水务局' },
    ...{ occurredAt: at('06:40'), discoveredAt: at('07:05'), firstReleaseAt: at('08:02') },
    ...{ conferenceAt: at('08:30'), respondedAt: at('08:02') },
    snapshots: [file({ endings: ['pdf'], internal: true })],
    updates: [{ id: 'u1', at: at('08:02'), sort: 'release', text: '已经发布停水通告。', address: '' }],
  };
};

export const responseRows: readonly CoverageRow[] = [
  {
    id: '10.1',
    asks: '舆情监测、收集、报送',
    kinds: ['incident'],
    beyond: 'intake with source snapshot, class, level',
    clocks: { T13: 'kept', T14: 'kept', T15: 'kept' },
    indicators: ['response-on-time'],
    write: async (writing) => {
      writing.shared.set('incident', await writing.fill('incident', { own: answered(writing) }));
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first } = chapter;
      expect(optionNames(chapter, 'incidentLevels')).toEqual(['特别重大', '重大', '较大', '一般']);
      expect(optionNames(chapter, 'incidentClasses')).toHaveLength(5);
      for (const field of ['sources', 'incidentClass', 'incidentLevel', 'occurredAt', 'topic'])
        expect(
          blockedBy(await draft('incident', { own: { ...answered(chapter), [field]: null } })),
          field,
        ).toHaveLength(1);
      const { content } = await desk.done('records.get', { id: first(id).id });
      const [snapshot] = content.fields['snapshots'] as readonly JsonObject[];
      const kept = await desk.done('attachments.get', { record: first(id).id, sha256: snapshot?.['sha256'] as string });
      expect(new TextDecoder().decode(kept.bytes)).toContain('Kept inside');
    },
  },
  {
    id: '10.2',
    asks: '研判、联席会议',
    kinds: ['incident'],
    beyond: 'minutes, decisions, owners',
    clocks: { T15: 'kept' },
    indicators: ['response-on-time'],
    write: async (writing) => {
      const at = `${writing.day()}T07:30:00+08:00`;
      const meeting = { studyMeetingAt: at, studyMeetingMinutes: '各单位通报了情况，研判为设施老化。' };
      const decisions = [{ id: 'd1', task: '抢修管道', owner: '中山市某水务局', dueAt: at, done: true }];
      const own = { ...answered(writing), ...meeting, studyMeetingDecisions: decisions };
      await writing.fill('incident', { own });
    },
    holds: async (chapter) => {
      const { draft, day } = chapter;
      const own = { ...answered(chapter), studyMeetingAt: `${day()}T07:30:00+08:00` };
      for (const field of ['judgement', 'studyMeetingMembers', 'studyMeetingMinutes', 'studyMeetingDecisions'])
        expect(blockedBy(await draft('incident', { own: { ...own, [field]: null } })), field).toHaveLength(1);
      const nobody = [{ id: 'd1', task: '抢修管道', owner: '' }];
      expect(blockedBy(await draft('incident', { own: { ...own, studyMeetingDecisions: nobody } }))).toHaveLength(1);
    },
  },
  {
    id: '10.3',
    asks: '回应: 网络、专家、发布会、采访',
    kinds: ['statement'],
    beyond: 'drafted from the incident, approved on a fast route, with the retrospective debt shown',
    clocks: {},
    indicators: ['evidence'],
    write: async ({ fill, shared }) => {
      const incident = shared.get('incident');
      if (!incident) throw new Error('No incident');
      await fill('statement', { from: { record: incident.id, link: 'responds' }, wanted: ['experts', 'afterthought'] });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first, pack, shared } = chapter;
      const incident = shared.get('incident')!;
      expect(await linkedFrom(chapter, incident, 'responds')).toContain(first(id).id);
      const drafted = await desk.done('records.create', {
        kind: 'statement',
        from: { record: incident.id, link: 'responds' },
      });
      expect((await desk.done('records.get', { id: drafted.id })).content.title).toBe(incident.title);
      expect(['政府网站和政务新媒体发布', '新闻发布会', '接受媒体采访', '专家解读']).toEqual(
        optionNames(chapter, 'responseWays').filter((way) => /发布|采访|专家/u.test(way)),
      );
      const route = pack.routes.find(
        ({ key }) => key === pack.kinds.find(({ key: kind }) => kind === 'statement')?.route,
      );
      expect(route?.urgent).toEqual([['chief']]);
      const review = await desk.done('review.open', { submission: first(id).submission });
      expect(review.route).toEqual([{ role: 'chief', state: 'done' }]);
      expect(await served(chapter, first(id))).toContain('已核实的事实1');

      // Released before its papers: what is owed is said, and holds nothing up.
      const hasty = await draft('incident', {
        own: { ...answered(chapter), snapshots: null, updates: null, judgement: '先发后补，稍后补写。' },
      });
      expect(blockedBy(hasty)).toEqual([]);
      const { findings } = await desk.done('checks.run', { submission: hasty.submission });
      const debt = findings.filter(({ rule, severity }) => rule === 'R21' && severity === 'I').map(({ why }) => why);
      expect(debt.join('\n')).toMatch(/来源快照[^]*经过里还没有记下/u);
    },
  },
  {
    id: '10.4',
    asks: '首要责任、新闻发言人',
    instead: 'people',
    kinds: [],
    beyond: 'spokesperson per unit; first responsible unit recorded',
    clocks: {},
    indicators: [],
    holds: async (chapter) => {
      const { draft, shared } = chapter;
      const links = [{ to: shared.get('incident')!, type: 'opened-by' }];
      for (const field of ['leadUnit', 'spokesperson'])
        expect(blockedBy(await draft('response-plan', { links, own: { [field]: null } })), field).toHaveLength(1);
      const own = answered(chapter);
      expect(blockedBy(await draft('incident', { own: { ...own, responsibleUnit: null } }))).toEqual([
        expect.stringContaining('首责单位'),
      ]);
      expect(blockedBy(await draft('incident', { own: { ...own, spokesperson: null } }))).toEqual([
        expect.stringContaining('发言人'),
      ]);
      const lesser = { ...own, spokesperson: null, incidentLevel: 'ordinary' };
      expect(blockedBy(await draft('incident', { own: lesser }))).toEqual([]);
    },
  },
  {
    id: '10.5',
    asks: '5 小时、24 小时、持续发布',
    instead: 'clocks T13–T15',
    kinds: [],
    beyond: 'absolute instants; alarms in the app and by system notification; survive sleep and restart',
    clocks: { T13: 'running', T14: 'running', T15: 'running' },
    indicators: ['response-on-time'],
    holds: async (chapter) => {
      const { desk, draft, later } = chapter;
      const now = desk.clock.now();
      const hours = (count: number): Instant => (now + count * 3_600_000) as Instant;
      const unanswered = { firstReleaseAt: null, conferenceAt: null, respondedAt: null, updates: null };
      const moment = rfc3339(now);
      const own = { ...answered(chapter), ...unanswered, occurredAt: moment, discoveredAt: moment };
      const incident = await draft('incident', { title: '还没有回应的舆情', own });
      const dues = async (): Promise<readonly unknown[]> =>
        Promise.all(['T13', 'T14', 'T15'].map(async (clock) => (await clockOf(chapter, incident, clock)).dueAt));
      const wanted = [5, 24, 48].map((count) => parseInstant(rfc3339(hours(count))));
      expect(await dues(), 'absolute moments').toEqual(wanted);

      const rang = (): readonly string[] =>
        desk.announced
          .filter(({ event }) => event === 'clock.rang')
          .map(({ fact }) => fact as Events['clock.rang'])
          .filter(({ record }) => record === incident.id)
          .map(({ clock, stage }) => `${clock} ${stage}`);
      // The machine slept, the program was started again: what came near meanwhile rings, once.
      await later(4.8 / 24, () => restart(chapter));
      expect(rang()).toEqual(['T13 before']);
      expect(await dues(), 'after a restart').toEqual(wanted);
      await later(5.1 / 24, async () => {
        await restart(chapter);
        expect(await chapter.behind('response-on-time.rest', [])).toEqual([incident.id]);
        const { items } = await desk.done('today.view', {});
        expect(items.find(({ title }) => title === '还没有回应的舆情')).toMatchObject({
          ...{ group: 'overdue', action: 'respond', place: { screen: 'response', record: incident.id } },
        });
      });
      expect(rang()).toEqual(['T13 before', 'T13 due']);
      await later(5.2 / 24, () => restart(chapter));
      expect(rang(), 'nothing is told twice').toEqual(['T13 before', 'T13 due']);
    },
  },
  {
    id: '10.6',
    asks: '督查、考评',
    instead: 'indicator',
    kinds: [],
    beyond: 'on-time rates',
    clocks: {},
    indicators: ['response-on-time'],
    holds: async (chapter) => {
      const { draft, ledger, behind, shared, day } = chapter;
      const rate = async () => (await ledger([])).indicators.find(({ key }) => key === 'response-on-time');
      const before = await rate();
      expect(before).toMatchObject({ value: 1, reached: 'yes' });
      const late = {
        ...answered(chapter),
        firstReleaseAt: `${day()}T11:41:00+08:00`,
        occurredAt: `${day()}T06:40:00+08:00`,
      };
      const missed = await draft('incident', { own: { ...late, discoveredAt: `${day()}T07:05:00+08:00` } });
      const after = await rate();
      expect(after).toMatchObject({ whole: (before?.whole ?? 0) + 3, part: (before?.part ?? 0) + 2, reached: 'no' });
      expect(after?.also.find(({ key }) => key === 'late')?.value).toBe(1);
      expect(await behind('response-on-time.rest', [])).toEqual([missed.id]);
      expect(await behind('response-on-time.part', [])).toContain(shared.get('incident')?.id);
    },
  },
  {
    id: '10.7',
    asks: '预案',
    kinds: ['response-plan'],
    beyond: 'checklist opened with an incident',
    clocks: { T01: 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, shared }) => {
      await fill('response-plan', { links: [{ to: shared.get('incident')!, type: 'opened-by' }] });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first, pack, shared, day } = chapter;
      expect(await linkedFrom(chapter, shared.get('incident')!, 'opened-by')).toContain(first(id).id);
      expect(pack.responseChecklist.length).toBeGreaterThan(3);
      const incident = await draft('incident', { own: answered(chapter) });
      const { content } = await desk.done('records.get', { id: incident.id });
      const steps = pack.responseChecklist.map((step, index) => ({ id: `s${index}`, step }));
      const opened = openChecklist(steps)(content.fields);
      await edit(desk, incident, tickStep('s0', true, `${day()}T07:10:00+08:00`)(opened));
      const after = (await desk.done('records.get', { id: incident.id })).content.fields['checklist'];
      expect(after).toHaveLength(steps.length);
      expect((after as readonly JsonObject[])[0]).toMatchObject({ done: true, doneAt: `${day()}T07:10:00+08:00` });
      const twice = [1, 2].map((n) => ({ id: `c${n}`, step: '核实情况', owner: `科室${n}`, withinHours: '1' }));
      expect(blockedBy(await draft('response-plan', { own: { checklist: twice } }))).toEqual([
        expect.stringContaining('写得一样'),
      ]);
    },
  },
  {
    id: '10.8',
    asks: '新闻发布会、主要负责人带头发声',
    kinds: ['press-conference'],
    beyond: 'who spoke, when, text; indicator per head',
    clocks: { T01: 'kept' },
    indicators: ['head-interprets', 'on-time'],
    write: async ({ fill, shared, day }) => {
      await fill('press-conference', {
        links: [{ to: shared.get('incident')!, type: 'responds' }],
        wanted: ['questions'],
        own: { headSpoke: true, heldAt: `${day()}T08:30:00+08:00`, speech: '停水原因和恢复时间，现向大家通报。' },
      });
    },
    holds: async (chapter, { id }) => {
      const { draft, first, shared } = chapter;
      expect(await linkedFrom(chapter, shared.get('incident')!, 'responds')).toContain(first(id).id);
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['主要负责人', '8时30分', '停水原因和恢复时间，现向大家通报。', '记者问答'])).toEqual([]);
      for (const field of ['speakers', 'heldAt', 'speech', 'headSpoke'])
        expect(blockedBy(await draft('press-conference', { own: { [field]: null } })), field).toHaveLength(1);
    },
  },
];

/** The program ends and is started again; somebody unlocks it. */
async function restart({ desk, job }: Chapter): Promise<void> {
  await desk.reopen();
  await new Promise((resolve) => setTimeout(resolve, 200));
  await job.enter('officer');
}
