import { expect, test } from 'vitest';
import { packChange } from '#shared/domain/rulepack/packChange.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { resolveRulePack } from '#shared/protocol/rulepack/resolveRulePack.ts';
import { changedJson } from '#test/support/changedJson.ts';
import { noticeKind, tinyPack, tinyPackJson } from '#test/support/tinyPack.ts';

const base = tinyPack();
const extension = (changes: JsonObject): JsonObject => ({
  id: 'school',
  version: '2026.12.1',
  name: '学校扩展',
  extends: { id: 'tiny', version: '2026.11.1' },
  ...changes,
});

function merged(changes: JsonObject): RulePack {
  const read = resolveRulePack(extension(changes), base);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

test('an extension that says nothing leaves everything but the name', () => {
  const { id, version, name, extends: from, ...rest } = merged({});
  expect({ id, version, name, from }).toEqual({
    id: 'school',
    version: '2026.12.1',
    name: '学校扩展',
    from: { id: 'tiny', version: '2026.11.1' },
  });
  const { id: _id, version: _version, name: _name, extends: _from, ...before } = base;
  expect(rest).toEqual(before);
});

test('a part of the same key is replaced in its place, a new one comes behind', () => {
  const pack = merged({
    kinds: [noticeKind({ name: '学校公告' }), noticeKind({ key: 'campus', name: '校园公告' })],
    thresholds: { copyingShare: 0.5 },
    words: { minors: ['未成年'] },
  });
  expect(pack.kinds.map(({ key, name }) => `${key} ${name}`)).toEqual([
    'policy 种类 policy',
    'interpretation 种类 interpretation',
    'notice 学校公告',
    'campus 校园公告',
  ]);
  expect(pack.thresholds).toEqual({ ...base.thresholds, copyingShare: 0.5 });
  expect(pack.words).toEqual({ ...base.words, minors: ['未成年'] });
});

test('what is put together is judged as one: a list the base has may be used, one that nobody has may not', () => {
  const uses = (options: string): JsonObject =>
    changedJson({ kinds: [noticeKind()] }, 'kinds.notice.sections.main.fields.state.options', options);
  expect(resolveRulePack(extension(uses('validity')), base).ok).toBe(true);
  const refused = resolveRulePack(extension(uses('gone')), base);
  expect(!refused.ok && refused.error.map(({ path }) => path)).toEqual([
    'kinds.notice.sections.main.fields.state.options',
  ]);
});

test('a key given twice in the extension is a mistake, not a silent winner', () => {
  for (const key of ['notice', 'campus']) {
    const twice = [noticeKind({ key, name: '甲' }), noticeKind({ key, name: '乙' })];
    const refused = resolveRulePack(extension({ kinds: twice }), base);
    expect(!refused.ok && refused.error.map(({ path }) => path)).toEqual([`kinds.${key}`]);
  }
});

test('an extension of another pack, or of a newer one than the program has, is refused with the way out', () => {
  const from = (id: string, version: string) => resolveRulePack(extension({ extends: { id, version } }), base);
  expect(from('other', '2026.11.1')).toMatchObject({
    error: [{ path: 'extends.id', says: '只能扩展程序自带的规则包“tiny”，写的是“other”；请改“extends.id”。' }],
  });
  expect(from('tiny', '2026.11.2')).toMatchObject({
    error: [{ path: 'extends.version', says: expect.stringContaining('请先更新程序') as unknown }],
  });
  expect(from('tiny', '2026.10.9').ok).toBe(true);
});

test('says which kinds, clocks and rules a new pack changes, and whose records that reaches', () => {
  const change = (...edits: readonly (readonly [string, JsonObject | string | undefined])[]) =>
    packChange(base, tinyPack(edits.reduce((json, [path, value]) => changedJson(json, path, value), tinyPackJson())));
  const nothing = { kinds: { added: [], changed: [], gone: [] }, clocks: [], rules: [], touched: [] };
  expect(change()).toEqual(nothing);
  expect(change(['kinds.notice.purpose', '另一句。'])).toEqual({
    ...nothing,
    kinds: { added: [], changed: ['notice'], gone: [] },
    touched: ['notice'],
  });
  expect(change(['kinds.campus', noticeKind({ key: 'campus', name: '校园' })])).toMatchObject({
    kinds: { added: ['campus'] },
    touched: [],
  });
  expect(change(['clocks.T01.name', '二十日'])).toEqual({ ...nothing, clocks: ['T01'], touched: ['notice'] });
  expect(change(['clocks.T13.name', '五小时'])).toEqual({ ...nothing, clocks: ['T13'], touched: [] });
  expect(change(['lists.validity.amended.name', '改过'])).toMatchObject({
    touched: ['policy', 'interpretation', 'notice'],
  });
  expect(change(['rules.R07.severity', 'E'])).toMatchObject({
    rules: ['R07'],
    touched: ['policy', 'interpretation', 'notice'],
  });
  expect(change(['routes.normal.name', '另一条'])).toMatchObject({ touched: ['policy', 'interpretation', 'notice'] });
});

test('a kind that is gone still reaches the records made with it', () => {
  const without = tinyPack({
    kinds: (tinyPackJson()['kinds'] as readonly JsonObject[]).slice(0, 2),
    columns: [],
    indicators: [],
  });
  expect(packChange(base, without)).toMatchObject({ kinds: { gone: ['notice'] }, touched: ['notice'] });
});
