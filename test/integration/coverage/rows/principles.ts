/** 第1条 总体要求: openness is the rule, and what belongs together is linked. */
import { expect } from 'vitest';
import { blockedBy, clockOf, linkedFrom, todayOf } from '../asking.ts';
import type { CoverageRow } from '../coverageRow.ts';
import { writePair } from '../pair.ts';

export const principleRows: readonly CoverageRow[] = [
  {
    id: '1.1',
    asks: '公开为常态、不公开为例外',
    instead: 'every record',
    kinds: [],
    beyond:
      'attribute defaults to 主动公开; anything else needs a legal-basis code and a reason, and is re-examined on a clock',
    clocks: { T31: 'running' },
    indicators: ['on-time'],
    holds: async (chapter) => {
      const { desk, draft, pack, later, day } = chapter;
      const forms = pack.kinds.filter(({ screen }) => screen !== 'studio');
      for (const { key } of forms) {
        const { id } = await desk.done('records.create', { kind: key, from: null });
        const { attribute } = (await desk.done('records.get', { id })).content;
        expect(attribute, key).toEqual({ code: 'ZD', basis: null, reason: null });
      }
      const reexamined = pack.kinds.filter(
        ({ delivered, clocks }) => delivered && clocks.some(({ clock }) => clock === 'T31'),
      );
      expect(reexamined).toEqual(pack.kinds.filter(({ delivered }) => delivered));

      expect(pack.attributes.map(({ code }) => code)).toEqual([
        ...['ZD', 'YSQ', 'BY-14b', 'BY-14c', 'BY-15', 'BY-16a', 'BY-16b', 'BY-16c', 'BY-17'],
      ]);
      for (const code of ['YSQ', 'BY-15', 'BY-16b'] as const) {
        const bare = { heads: { attribute: { code, basis: null, reason: '不便公开' } } };
        expect(blockedBy(await draft('key-area', bare)).join(), code).toMatch(/^R01/u);
      }
      const attribute = {
        code: 'YSQ',
        basis: '《政府信息公开条例》第十三条',
        reason: '涉及特定申请人，应其申请向其提供。',
      } as const;
      const own = { secrecyConclusion: 'partly', maskingDone: 'masked' };
      const kept = await draft('key-area', { title: '只应申请公开的信息', own, heads: { attribute } });
      expect(blockedBy(kept)).toEqual([]);
      expect(await clockOf(chapter, kept, 'T31')).toMatchObject({ state: 'running', from: day(), due: '2027-11-17' });
      expect(await later(400, () => todayOf(chapter, kept))).toMatchObject({ group: 'overdue' });
      // Only what is to be public counts as not published in time.
      const open = await draft('key-area', { title: '应当公开的信息' });
      const late = await later(400, () => chapter.behind('on-time.rest', ['key-area']));
      expect([late.includes(open.id), late.includes(kept.id)]).toEqual([true, false]);
    },
  },
  {
    id: '1.2',
    asks: '发布、解读、回应联动',
    instead: 'links',
    kinds: [],
    beyond: 'policy ↔ interpretation ↔ question ↔ incident are linked both ways and shown together',
    clocks: {},
    indicators: [],
    holds: async (chapter) => {
      const { desk, draft } = chapter;
      const { policy, interpretation } = await writePair(chapter, { title: '引起议论的办法' });
      const question = await draft('policy-question', { links: [{ to: policy, type: 'answers' }] });
      const incident = await draft('incident');
      const statement = await draft('statement', { from: { record: incident.id, link: 'responds' } });
      const links = [
        { to: incident, type: 'responds' },
        { to: policy, type: 'interprets' },
      ];
      const conference = await draft('press-conference', { links });

      expect(await linkedFrom(chapter, policy, 'answers')).toEqual([question.id]);
      expect(await linkedFrom(chapter, policy, 'interprets')).toEqual(
        expect.arrayContaining([interpretation.id, conference.id]),
      );
      expect(await linkedFrom(chapter, incident, 'responds')).toEqual(
        expect.arrayContaining([statement.id, conference.id]),
      );
      for (const { id } of [interpretation, question, conference]) {
        const { links: named } = await desk.done('records.form', { id });
        expect(named.filter(({ from }) => from).map((link) => link.id)).toContain(policy.id);
      }
      // Seen together from the conference, the one that touches both.
      const { nodes, edges, more } = await desk.done('records.map', { id: conference.id });
      expect(nodes.map(({ id }) => id).sort()).toEqual(
        [policy, interpretation, question, incident, statement, conference].map(({ id }) => id).sort(),
      );
      expect(edges).toHaveLength(5);
      expect(more).toBe(0);
    },
  },
];
