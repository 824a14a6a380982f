import { expect, test } from 'vitest';
import { generateSigningKey } from '#core/signing/signingKey.ts';
import { write } from '#core/storage/db.ts';
import { insertPack } from '#core/storage/repositories/rulePacks.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { importSample } from '../core/job.ts';
import { openRulesBench, schoolPack, signed, type RulesBench } from './rulesBench.ts';

const state = ({ desk }: RulesBench) => desk.done('rules.state', {});
const install = ({ desk, root }: RulesBench, content = schoolPack(), apply = true) =>
  desk.call('rules.install', { jws: signed(root, content), apply });
const kinds = async ({ desk }: RulesBench) => (await desk.done('rules.pack', {})).kinds.map(({ key }) => key);

test('a new desk works by the shipped pack and calendar, also while it is locked', async () => {
  await using bench = await openRulesBench();
  await bench.desk.done('session.lock', {});
  expect(await state(bench)).toMatchObject({
    pack: { id: 'zhongshan', version: builtInPack.version },
    origin: 'built-in',
    installedAt: null,
    refused: null,
  });
  expect(await kinds(bench)).toEqual(builtInPack.kinds.map(({ key }) => key));
});

test('a signed pack is tried, then put in force without a restart, and is still in force after one', async () => {
  await using bench = await openRulesBench();
  const tried = await install(bench, schoolPack(), false);
  expect(tried).toMatchObject({
    ok: true,
    value: {
      from: `zhongshan ${builtInPack.version}`,
      to: 'school 2026.12.1',
      kinds: { added: ['school-notice'], changed: [], gone: [] },
      clocks: [],
      rules: [],
      drafts: [],
    },
  });
  expect(await kinds(bench)).not.toContain('school-notice');

  expect(await install(bench)).toEqual(tried);
  expect(bench.desk.announced.some(({ event }) => event === 'rules.changed')).toBe(true);
  expect(await kinds(bench)).toEqual([...builtInPack.kinds.map(({ key }) => key), 'school-notice']);
  const created = await bench.desk.call('records.create', { kind: 'school-notice', from: null });
  expect(created.ok).toBe(true);

  await bench.desk.reopen();
  expect(await state(bench)).toMatchObject({ pack: { id: 'school' }, origin: 'signed', refused: null });
  expect(await kinds(bench)).toContain('school-notice');
});

test('says which drafts a change reaches', async () => {
  await using bench = await openRulesBench();
  const { interpretation, submission } = await importSample(bench);
  const reached = await install(bench, schoolPack({ thresholds: { copyingShare: 0.4 } }), false);
  expect(reached.ok && reached.value.drafts.map(({ kind }) => kind).sort()).toEqual(['interpretation', 'policy']);
  expect(reached.ok && reached.value.drafts.find(({ kind }) => kind === 'interpretation')).toMatchObject({
    record: interpretation,
    submission,
  });
});

test('a pack with mistakes is refused with every one of them, is remembered, and the last good one stays', async () => {
  await using bench = await openRulesBench();
  await install(bench);
  const broken = schoolPack({ version: '2026.12.2', lists: {}, columns: [{ key: 'x' }] });
  const refused = await install(bench, broken);
  const mistakes = [
    { path: 'columns.x.name', says: '缺少“name”，请补上文字。' },
    { path: 'columns.x.kinds', says: '缺少“kinds”，请补上列表（[ ]）。' },
    { path: 'columns.x.clock', says: '缺少“clock”，请补上文字。' },
  ];
  expect(refused).toEqual({ ok: false, error: { type: 'rules/broken', mistakes } });
  expect(await state(bench)).toMatchObject({ pack: { version: '2026.12.1' }, refused: { mistakes } });
  await bench.desk.reopen();
  expect(await state(bench)).toMatchObject({ pack: { version: '2026.12.1' }, refused: { mistakes } });

  await bench.enter('officer');
  // The mended one takes its place, and the refusal is history.
  expect((await install(bench, schoolPack({ version: '2026.12.3' }))).ok).toBe(true);
  expect(await state(bench)).toMatchObject({ pack: { version: '2026.12.3' }, refused: null });
});

test.for([
  ['the same version', '2026.12.1'],
  ['a lower one', '2026.11.99'],
] as const)('%s is refused, also after another pack was in force', async ([, version]) => {
  await using bench = await openRulesBench();
  await install(bench);
  await install(bench, schoolPack({ id: 'other' }));
  expect(await install(bench, schoolPack({ version }))).toEqual({
    ok: false,
    error: { type: 'rules/not-newer', held: '2026.12.1', offered: version },
  });
  expect(await state(bench)).toMatchObject({ pack: { id: 'other' } });
});

test('an older version of the built-in pack itself is refused', async () => {
  await using bench = await openRulesBench();
  const older = schoolPack({ id: 'zhongshan', version: '2025.1.1' });
  expect(await install(bench, older)).toMatchObject({ error: { type: 'rules/not-newer' } });
});

test('what nobody who counts has signed is refused with the reason', async () => {
  await using bench = await openRulesBench();
  const why = async (jws: string) => {
    const reply = await bench.desk.call('rules.install', { jws, apply: true });
    return !reply.ok && reply.error.type === 'rules/not-signed' ? reply.error.why : 'taken';
  };
  const good = signed(bench.root, schoolPack());
  expect(await why(signed(generateSigningKey(), schoolPack()))).toBe('签发规则包的密钥不在信任根里');
  expect(await why(signed(bench.root, schoolPack(), 'disclosure-calendar+jws'))).toContain('签名类型');
  expect(await why(`${good.slice(0, -8)}AAAAAAAA`)).toMatch(/签名/);
  expect(await why('not a signature')).toBe('不是三段式的 JWS');
  bench.trust(bench.root, ['roster', 'calendar']);
  expect(await why(good)).toBe('签发规则包的密钥不在信任根里');
  expect(await kinds(bench)).not.toContain('school-notice');
});

test('a pack whose root is not trusted any more steps back for the built-in one at the next start, and says so', async () => {
  await using bench = await openRulesBench();
  await install(bench);
  bench.trust(generateSigningKey(), ['rulepack']);
  await bench.desk.reopen();
  const { pack, origin, refused } = await state(bench);
  expect({ id: pack.id, origin }).toEqual({ id: 'zhongshan', origin: 'built-in' });
  expect(refused?.mistakes).toEqual([
    {
      path: '',
      says: 'school 2026.12.1 的签名现在验证不了：签发规则包的密钥不在信任根里；已改用程序自带的规则包，请重新安装。',
    },
  ]);
});

/** Puts a pack into the store as an earlier version of the program left it. */
function keptBefore({ desk, root, people }: RulesBench, content: JsonObject, version: string): void {
  const id = content['id'];
  if (typeof id !== 'string') throw new Error('A pack has an id');
  const pack = { id, version, jws: signed(root, content), installedAt: 1 as Instant };
  const written = write(desk.desk.store.db, (db) => insertPack(db, pack, people.officer.id));
  expect(written.ok).toBe(true);
}

test('a pack that a newer program finds mistakes in steps back for the built-in one, with the mistakes', async () => {
  await using bench = await openRulesBench();
  keptBefore(bench, schoolPack({ routes: {} }), '2026.12.1');
  await bench.desk.reopen();
  const { origin, refused } = await state(bench);
  expect({ origin, mistakes: refused?.mistakes }).toEqual({
    origin: 'built-in',
    mistakes: [{ path: 'routes', says: '“routes”应是列表（[ ]），写的是 {}。' }],
  });
});

test('a newer program brings its own newer pack of the same name, and that is nobody’s mistake', async () => {
  await using bench = await openRulesBench();
  keptBefore(
    bench,
    schoolPack({ id: 'zhongshan', version: '2026.10.1', extends: { id: 'zhongshan', version: '2026.1.1' } }),
    '2026.10.1',
  );
  await bench.desk.reopen();
  expect(await state(bench)).toMatchObject({ origin: 'built-in', refused: null });
});

test('a locked desk installs nothing', async () => {
  await using bench = await openRulesBench();
  await bench.desk.done('session.lock', {});
  expect(await install(bench)).toEqual({ ok: false, error: { type: 'session/locked' } });
});

test('installed packs only grow: the store refuses to forget or rewrite one', async () => {
  await using bench = await openRulesBench();
  await install(bench);
  const { db } = bench.desk.desk.store;
  expect(() => db.exec("UPDATE rule_pack SET version = '2020.1.1'")).toThrow('rule_pack only grows');
  expect(() => db.exec('DELETE FROM rule_pack')).toThrow('rule_pack only grows');
});
