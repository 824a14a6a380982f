/** 第11条 公众参与: letters, opinions on the net, the hotline, the channels. */
import { expect } from 'vitest';
import type { JsonObject } from '#shared/lib/json.ts';
import { blockedBy, clockOf, optionNames, served, unsaid } from '../asking.ts';
import type { CoverageRow } from '../coverageRow.ts';

const opinion = (n: number, own: JsonObject = {}): JsonObject => ({
  ...{ id: `o${n}`, number: `${n}`, receivedOn: '2026-11-02', source: 'website', group: '服务时间' },
  ...{ opinion: `第${n}条意见`, adoption: 'adopted', reason: `第${n}条的答复`, ...own },
});

export const interactionRows: readonly CoverageRow[] = [
  {
    id: '11.1',
    asks: '领导信箱、公众问答',
    kinds: ['public-letter'],
    beyond: 'masked text, reply, clock, whether public',
    clocks: { T01: 'kept', T28: 'kept', 'T28-local': 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, day }) => {
      const own = { receivedOn: day(-4), repliedOn: day(), content: '张某某反映路灯不亮，电话139****8888。' };
      await fill('public-letter', { own: { ...own, isPublic: true }, wanted: ['writer', 'writerPhone'] });
    },
    holds: async (chapter, { id }) => {
      const { draft, first, day } = chapter;
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['张某某反映路灯不亮', '答复1'])).toEqual([]);
      // Thursday 2026-11-12 and five working days.
      expect(await clockOf(chapter, first(id), 'T28-local')).toMatchObject({ from: '2026-11-12', due: '2026-11-19' });
      const of = async (own: JsonObject): Promise<readonly string[]> =>
        blockedBy(await draft('public-letter', { own: { isPublic: true, ...own } }));
      expect(await of({ content: '请回电13800138000，身份证442000198002280000。' })).toEqual([
        expect.stringMatching(/^R06/u),
        expect.stringMatching(/^R06/u),
      ]);
      expect((await of({ receivedOn: day(-20) })).join()).toMatch(/R03 .*规定的时限/u);
      expect((await of({ receivedOn: '2026-06-01' })).join('\n')).toMatch(/R03 .*一票否决/u);
      expect(await of({ reply: null })).toHaveLength(1);
      // A letter that is not to be public does not go out as one that is.
      const own = { isPublic: false, notPublicReason: '涉及家庭情况' };
      const inside = await draft('public-letter', { own });
      expect(blockedBy(inside)).toEqual([expect.stringMatching(/^R01 .*公开属性/u)]);
      const attribute = {
        code: 'BY-15',
        basis: '《政府信息公开条例》第十五条',
        reason: '涉及来信人的家庭情况，公开会损害其权益。',
      } as const;
      expect(blockedBy(await draft('public-letter', { own, heads: { attribute } }))).toEqual([]);
    },
  },
  {
    id: '11.2',
    asks: '网络问政',
    kinds: ['consultation'],
    beyond: 'comments imported (xlsx/csv), grouped, adopted or answered one by one',
    clocks: { T01: 'kept', T10: 'kept', 'T10-feedback': 'kept' },
    indicators: ['consultation'],
    write: async ({ fill, day }) => {
      const opinions = [opinion(1), opinion(2, { adoption: 'rejected', group: '收费' })];
      await fill('consultation', {
        own: { consultFrom: day(-45), consultTo: day(-10), feedbackOn: day(), opinionsCount: '2', opinions },
      });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first, day } = chapter;
      const page = await served(chapter, first(id));
      expect(unsaid(page, ['服务时间', '收费', '第2条意见', '不采纳', '第2条的答复'])).toEqual([]);

      const own = { consultFrom: day(-45), consultTo: day(-10), feedbackOn: day(), opinions: [] };
      const running = await draft('consultation', { own });
      const record = { record: running.id, removeMissing: false };
      const sheet = await desk.done('lists.export', { record: first(id).id, format: 'xlsx' });
      expect(await desk.done('lists.import', { ...record, base: 2, ...sheet, apply: true })).toMatchObject({
        ...{ added: [{ key: '1' }, { key: '2' }], rejected: [] },
      });
      const csv = [
        '编号,收到日期,来源,归类,意见,采纳,理由',
        '3,2026-11-03,电话,收费,第三条,部分采纳,已经减免',
        '4,2026-11-03,占卜,收费,第四条,采纳,无',
      ];
      const file = { name: '意见.csv', bytes: new TextEncoder().encode(csv.join('\n')) };
      const { pack } = chapter;
      const table = pack.kinds
        .find(({ key }) => key === 'consultation')
        ?.sections.flatMap(({ fields }) => fields)
        .find(({ key }) => key === 'opinions');
      const names = table?.type === 'table' ? table.columns.map(({ name }) => name) : [];
      const renamed = { ...file, bytes: new TextEncoder().encode([names.join(','), ...csv.slice(1)].join('\n')) };
      expect(await desk.done('lists.import', { ...record, base: 3, ...renamed, apply: true })).toMatchObject({
        added: [{ key: '3' }],
        rejected: [{ row: 3, why: expect.stringContaining('占卜') as string }],
      });
      const { content } = await desk.done('records.get', { id: running.id });
      expect(content.fields['opinions']).toMatchObject([
        { group: '服务时间' },
        { group: '收费' },
        { adoption: 'partly' },
      ]);
    },
  },
  {
    id: '11.3',
    asks: '12345 热线反馈',
    kinds: ['hotline'],
    beyond: '',
    clocks: { T01: 'kept', T28: 'kept', 'T28-local': 'kept' },
    indicators: ['on-time'],
    write: async ({ fill, day }) => {
      const own = { receivedOn: day(-4), repliedOn: day(), replyDays: '3', isPublic: true, resolved: true };
      await fill('hotline', { own, wanted: ['caller', 'callerPhone'] });
    },
    holds: async (chapter, { id }) => {
      const { draft, first } = chapter;
      // The ticket's own limit of three working days stands in place of the five.
      expect(await clockOf(chapter, first(id), 'T28-local')).toMatchObject({ from: '2026-11-12', due: '2026-11-17' });
      expect(blockedBy(await draft('hotline', { own: { resolved: false, isPublic: true } }))).toEqual([]);
      const silent = { resolved: false, unresolvedReason: null, isPublic: true };
      expect(blockedBy(await draft('hotline', { own: silent }))).toHaveLength(1);
      expect(blockedBy(await draft('hotline', { own: { isPublic: false } }))).toEqual([
        expect.stringMatching(/^R01 .*公开属性/u),
      ]);
    },
  },
  {
    id: '11.4',
    asks: '媒体',
    instead: 'channels',
    kinds: [],
    beyond: 'channel list of domain §2.3 on every record',
    clocks: {},
    indicators: [],
    holds: async (chapter) => {
      const { desk, draft, pack, deliver, publishedOn } = chapter;
      const names = optionNames(chapter, 'channels').join('、');
      for (const channel of [
        '政府网站',
        '政务新媒体',
        '政府公报',
        '纸质媒体',
        '广播电视',
        '发布会',
        '政务服务中心',
        '公示栏',
      ])
        expect(names).toContain(channel);
      const [publication] = pack.envelope;
      expect(publication?.fields.map(({ key }) => key)).toContain('channels');
      // A plan of an interpretation has channels of its own (planChannels).
      const without = pack.kinds.filter((kind) => kind.delivered && kind.without.includes('channels'));
      expect(without.map(({ key }) => key)).toEqual(['interpretation-plan']);

      const made = await draft('key-area', {
        title: '登在报纸和网站上的信息',
        own: { channels: ['website', 'print'] },
      });
      await deliver([made]);
      expect(await served(chapter, made)).toContain('登在报纸和网站上的信息');
      const report = await desk.done('ledger.annual', { year: Number(publishedOn.slice(0, 4)) });
      const words = report.chapters.flatMap(({ paragraphs }) => paragraphs).join('\n');
      expect(words).toMatch(/政府网站[^]*1/u);
      expect(words).toContain('纸质媒体');
    },
  },
];
