/** What the law alone asks: applications, guide and directory, re-examination, the annual report. */
import { expect } from 'vitest';
import type { AnnualReport } from '#shared/contract/ledger.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { blockedBy, clockOf, edit, linkedFrom, optionNames, served, todayOf, unsaid } from '../asking.ts';
import type { CoverageRow } from '../coverageRow.ts';

const replied = { repliedOn: '2025-12-30', answerType: 'granted', outcome: 'granted' };
/** Received on 2025-09-22: by the law's vectors 20 working days are over on 2025-10-24. */
const received: JsonObject = { receivedOn: '2025-09-22', applicantType: 'natural', requestNumber: '2025-001' };

export const lawRows: readonly CoverageRow[] = [
  {
    id: 'law-request',
    asks: '依申请公开台账 (条例)',
    kinds: ['request'],
    beyond: 'answer types of art. 36, the stop/restart clock; tracking only',
    clocks: { T03: 'kept', T04: 'kept', T06: 'kept', T07: 'kept' },
    indicators: ['annual-report'],
    write: async ({ fill }) => {
      const supplement = { unclear: true, supplementAskedOn: '2025-12-05', supplementedOn: '2025-12-15' };
      await fill('request', { own: { receivedOn: '2025-12-01', applicantType: 'natural', ...supplement, ...replied } });
      const third = [{ id: 't1', name: '某公司', askedOn: '2025-12-03', answeredOn: '2025-12-10', opinion: 'agree' }];
      const asked = { thirdPartyInvolved: true, thirdParties: third, thirdPartyReceivedOn: '2025-12-04' };
      const joint = { jointOrgans: [{ name: '中山市某局', uscc: '' }], jointAskedOn: '2025-12-11' };
      const answers = { thirdPartyClosedOn: '2025-12-10', jointAnsweredOn: '2025-12-15' };
      await fill('request', {
        own: { receivedOn: '2025-12-01', applicantType: 'business', ...asked, ...joint, ...answers, ...replied },
      });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first, of } = chapter;
      expect(optionNames(chapter, 'answerTypes')).toHaveLength(12);
      expect(optionNames(chapter, 'answerTypes').join()).toMatch(
        /已主动公开.*予以公开.*部分公开.*不予公开.*不存在.*不属于本机关.*重复申请.*特别规定.*信访/u,
      );
      const clock = async (own: JsonObject) =>
        clockOf(chapter, await draft('request', { own: { ...received, ...own } }), 'T04');
      expect(await clock({})).toMatchObject({ due: '2025-10-24', restarted: false });
      const supplement = { unclear: true, supplementAskedOn: '2025-09-24', supplementedOn: '2025-09-30' };
      expect(await clock(supplement)).toMatchObject({ restarted: true, from: '2025-09-30' });
      const pause = { jointAskedOn: '2025-10-09', jointAnsweredOn: '2025-10-10' };
      const joint = { jointOrgans: [{ name: '中山市某局', uscc: '' }] };
      expect(await clock({ ...joint, ...pause })).toMatchObject({ due: '2025-10-28' });
      expect(await clock({ ...joint, jointAskedOn: '2025-10-09' })).toMatchObject({ state: 'paused' });
      const extended = { extended: true, extensionAgreedBy: '陈科长', extensionToldOn: '2025-10-20' };
      expect(await clock(extended)).toMatchObject({ due: '2025-11-21', extendedBy: { clock: 'T05', tooLate: false } });
      const unsigned = await draft('request', { own: { ...received, ...extended, extensionAgreedBy: null } });
      expect(blockedBy(unsigned).join('\n')).toContain('同意延长的负责人');

      // The register knows them, the latest first, and names no applicant.
      const { rows } = await desk.done('ledger.requests', {
        ...{ from: '2025-12-01', to: '2025-12-31', unit: null, kinds: [], after: null, limit: 50 },
      });
      expect(rows.map((row) => row.id).sort()).toEqual(
        of(id)
          .map((made) => made.id)
          .sort(),
      );
      expect(rows[0]).toMatchObject({ answerType: 'granted', outcome: 'granted', clock: 'kept' });
      expect(JSON.stringify(rows)).not.toContain('张某某');

      // 转主动公开: asked for again and again, it goes to everybody, linked with the application.
      const from = { record: first(id).id, link: 'discloses' };
      const open = await draft('key-area', { title: '多人申请过的信息', from });
      expect(await linkedFrom(chapter, first(id), 'discloses')).toEqual([open.id]);
      await chapter.deliver([open]);
      expect(await served(chapter, open)).not.toContain('张某某');
    },
  },
  {
    id: 'law-guide',
    asks: '公开指南、公开目录',
    kinds: ['guide', 'directory'],
    beyond: 'fields of art. 12; reviewed yearly',
    clocks: { T01: 'kept', 'T30-guide': 'running' },
    indicators: ['catalogue-coverage'],
    write: async ({ fill, day }) => {
      await fill('guide');
      const item = (n: number, kindName: string): JsonObject => ({
        ...{ id: `d${n}`, index: `${n}`, statutoryItem: 'other', group: '基础信息', name: `目录项${n}`, kindName },
        ...{ summary: '概述', formedOn: day(), unit: '政务公开科', channels: ['website'], audience: 'everyone' },
        ...{ basis: ['《政府信息公开条例》第二十条'], limitDays: '20', level: 'city' },
      });
      await fill('directory', { own: { items: [item(1, '政府信息公开指南'), item(2, '督查发现的问题')] } });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first, of, ledger, later } = chapter;
      const [guide, directory] = of(id);
      if (!guide || !directory) throw new Error('law-guide was not written');
      const fields = ['classification', 'arrangement', 'access', 'officeName', 'officeAddress', 'officeHours'];
      for (const field of [...fields, 'officePhone', 'officeFax', 'officeOnline'])
        expect(blockedBy(await draft('guide', { own: { [field]: null } })), field).toHaveLength(1);
      const { content } = await desk.done('records.get', { id: directory.id });
      const [row] = content.fields['items'] as readonly JsonObject[];
      for (const column of ['index', 'name', 'summary', 'formedOn']) {
        const without = Object.fromEntries(Object.entries(row ?? {}).filter(([key]) => key !== column));
        expect(blockedBy(await draft('directory', { own: { items: [without] } })), column).toHaveLength(1);
      }
      expect(unsaid(await served(chapter, directory), ['目录项1', '概述'])).toEqual([]);

      // One of the two items has a record in the open, the guide itself.
      const coverage = (await ledger([])).indicators.find(({ key }) => key === 'catalogue-coverage');
      expect(coverage).toMatchObject({ value: 0.5, part: 1, whole: 2 });
      // Not looked at for a year, both come back.
      expect(await clockOf(chapter, first(id), 'T30-guide')).toMatchObject({ from: '2026-01-12', due: '2027-01-12' });
      for (const made of [guide, directory])
        expect(await later(370, () => todayOf(chapter, made)), made.title).toMatchObject({ group: 'overdue' });
    },
  },
  {
    id: 'law-non-disclosure-review',
    asks: '不予公开信息的定期评估',
    kinds: ['non-disclosure-review'],
    beyond: 'clock T31',
    clocks: { T31: 'running' },
    indicators: [],
    write: async ({ fill, draft, day, shared }) => {
      const attribute = {
        code: 'BY-16b',
        basis: '《政府信息公开条例》第十六条',
        reason: '属于过程性信息，尚在讨论。',
      } as const;
      const heads = { attribute };
      const own = { formedOn: day(-300), secrecyOn: day(-300), secrecyConclusion: 'withheld' };
      const withheld = await draft('key-area', { title: '不予公开的过程性信息', own, heads });
      shared.set('withheld', withheld);
      await fill('non-disclosure-review', { links: [{ to: withheld, type: 'evaluates' }] });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first, later, shared } = chapter;
      expect(await clockOf(chapter, first(id), 'T31')).toMatchObject({ from: '2026-01-12', due: '2027-01-12' });
      for (const field of ['items', 'reviewers', 'conclusion', 'approvedBy'])
        expect(blockedBy(await draft('non-disclosure-review', { own: { [field]: null } })), field).toHaveLength(1);

      const withheld = shared.get('withheld');
      if (!withheld) throw new Error('Nothing was withheld');
      expect(await linkedFrom(chapter, withheld, 'evaluates')).toEqual([first(id).id]);
      expect(await clockOf(chapter, withheld, 'T31')).toMatchObject({ state: 'running', due: '2026-03-18' });
      expect(await later(90, () => todayOf(chapter, withheld))).toMatchObject({ group: 'overdue' });
      // Looked at again, it has another year.
      await edit(desk, withheld, { reexaminedOn: '2026-01-12' });
      expect(await clockOf(chapter, withheld, 'T31')).toMatchObject({ from: '2026-01-12', due: '2027-01-12' });
    },
  },
  {
    id: 'law-annual-report',
    asks: '年度报告',
    instead: 'ledger',
    kinds: ['annual-report'],
    beyond: 'the tables of domain §1.7 computed from records; identities hold by construction',
    clocks: { T08: 'kept' },
    indicators: ['annual-report'],
    write: async ({ fill }) => {
      await fill('annual-report', { own: { year: '2025', organType: 'department', periodTo: '2025-12-31' } });
    },
    holds: async (chapter, { id }) => {
      const { desk, draft, first } = chapter;
      expect(await clockOf(chapter, first(id), 'T08')).toMatchObject({ due: '2026-01-31' });
      const left = { ...received, receivedOn: '2025-12-29', repliedOn: '2026-01-08' };
      await draft('request', { own: { ...left, answerType: 'withheld', outcome: 'withheld-process' } });

      const [before, after] = [
        await desk.done('ledger.annual', { year: 2025 }),
        await desk.done('ledger.annual', { year: 2026 }),
      ];
      expect(before.tables.map(({ key }) => key)).toEqual(['proactive', 'requests', 'disputes']);
      expect(before.chapters).toHaveLength(6);
      for (const { identities } of [before, after]) expect(identities.length).toBeGreaterThan(5);
      expect(Number(cell(before, 'new'))).toBeGreaterThanOrEqual(3);
      expect(cell(before, 'granted')).toBe('2');
      // What was left over is what the next year begins with.
      expect(cell(after, 'carried')).toBe(cell(before, 'left'));
      expect(Number(cell(after, 'withheld-process'))).toBe(1);
      // What records can't tell is marked, never nought.
      const cells = before.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      expect(cells.filter(({ state }) => state === 'not-computable').length).toBeGreaterThan(0);
      for (const format of ['docx', 'xlsx'] as const) {
        const file = await desk.done('ledger.annualExport', { year: 2025, format });
        expect([file.name.endsWith(`.${format}`), file.bytes[0], file.bytes[1]]).toEqual([true, 0x50, 0x4b]);
      }
      const figure = 'report.requests.granted.total';
      const { rows } = await desk.done('ledger.records', {
        ...{ from: '2025-01-01', to: '2025-12-31', unit: null, kinds: [], figure, after: null, limit: 50 },
      });
      expect(rows.map((row) => row.kind)).toEqual(['request', 'request']);
    },
  },
];

/** A row of the table of applications, its total. */
function cell({ tables }: AnnualReport, key: string): string {
  const table = tables.find((one) => one.key === 'requests');
  const found = table?.rows.find((row) => row.key === key)?.cells.at(-1);
  if (!found || !('value' in found)) throw new Error(`No figure for ${key}`);
  return found.value;
}
