import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  catalogueChanges,
  changeSetAgainstList,
  changeSetProblems,
  type CatalogueDifference,
} from '#shared/domain/kinds/catalogueChanges.ts';
import type { Row } from '#shared/domain/form/fieldValue.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { faultless, withFields } from '../checks/record/sample.ts';

const row = (code: string, cells: JsonObject = {}): Row => ({ id: code, cells: { id: code, code, ...cells } });
const lists = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-e]{1,2}$/u), fc.constantFrom('甲', '乙', '')), {
  selector: ([code]) => code,
  maxLength: 8,
});
const rowsFrom = (items: readonly (readonly [string, string])[]): readonly Row[] =>
  items.map(([code, name]) => row(code, { name }));

/** The change set that says exactly what differs. */
const setOf = ({ added, removed, changed }: CatalogueDifference): JsonObject => ({
  changes: [
    ...added.map((code) => ({ id: `+${code}`, change: 'add', code })),
    ...removed.map((code) => ({ id: `-${code}`, change: 'cancel', code })),
    ...changed.flatMap(({ key, cells }) =>
      cells.map(({ column, before, after }) => ({
        id: `~${key}`,
        change: 'change',
        code: key,
        aspect: column,
        before,
        after,
      })),
    ),
  ],
});
const setContent = (fields: JsonObject): ReturnType<typeof faultless> =>
  withFields(faultless('power-list-change'), fields);

describe('what differs between two lists', () => {
  test('turns round when the lists do, and is nothing for a list and itself', () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const there = catalogueChanges(rowsFrom(a), rowsFrom(b), 'code');
        const back = catalogueChanges(rowsFrom(b), rowsFrom(a), 'code');
        expect([...there.added].toSorted()).toEqual([...back.removed].toSorted());
        expect(there.changed.map(({ key }) => key).toSorted()).toEqual(back.changed.map(({ key }) => key).toSorted());
        expect(there.unchanged + there.changed.length + there.added.length).toBe(b.length);
        expect(catalogueChanges(rowsFrom(a), rowsFrom(a), 'code')).toEqual({
          added: [],
          removed: [],
          changed: [],
          unchanged: a.length,
        });
      }),
    );
  });

  test('is what a change set made of it says: nothing more, nothing less', () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const difference = catalogueChanges(rowsFrom(a), rowsFrom(b), 'code');
        const whole = setContent(setOf(difference));
        expect(changeSetProblems(difference, whole)).toEqual([]);
        const [first] = whole.fields['changes'] as unknown as readonly JsonObject[];
        fc.pre(first !== undefined);
        const short = (whole.fields['changes'] as unknown as readonly JsonObject[]).slice(1);
        expect(changeSetProblems(difference, setContent({ changes: short }))).toHaveLength(1);
        const more = [...short, first, { id: 'x', change: 'add', code: 'zz' }];
        expect(changeSetProblems(difference, setContent({ changes: more }))).toHaveLength(1);
      }),
    );
  });
});

describe('a change set against its list', () => {
  const list = [row('a', { name: '甲' }), row('b', { name: '乙' })];
  const said = (...changes: readonly JsonObject[]): readonly string[] =>
    changeSetAgainstList(setContent({ changes: changes.map((one, index) => ({ id: `c${index}`, ...one })) }), list).map(
      ({ why }) => why,
    );

  test('agrees with the list before and with the list after', () => {
    const change = { change: 'change', code: 'a', aspect: 'name' };
    expect(said({ ...change, before: '甲', after: '甲一' }, { change: 'add', code: 'c' })).toEqual([]);
    expect(
      said({ ...change, before: '旧', after: '甲' }, { change: 'add', code: 'b' }, { change: 'cancel', code: 'z' }),
    ).toEqual([]);
  });

  test('names what the list does not know, or knows differently', () => {
    expect(said({ change: 'change', code: 'z', aspect: 'name', before: '1', after: '2' })[0]).toContain(
      '不在关联的清单里',
    );
    expect(said({ change: 'change', code: 'a', aspect: 'name', before: '丙', after: '丁' })[0]).toContain(
      '现在是「甲」',
    );
    expect(said({ change: 'change', code: 'a', aspect: 'name', before: '甲', after: '甲' })[0]).toContain(
      '调整前和调整后一样',
    );
    expect(said({ change: 'change', code: 'a', before: '甲', after: '丁' })[0]).toContain('没有选改的是哪一项');
  });
});
