import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateSigningKey } from '#core/signing/signingKey.ts';
import { enrol, type EnrolInput } from '#core/sync/enrol.ts';
import type { Fetch } from '#core/ports.ts';
import { startPortal, type Portal } from '#test/portal/startPortal.ts';
import { clockOff, enrolInput, otherDepartment, realRandom, theDepartment } from '#test/support/portal/deskOfTwo.ts';

let dir = '';
let portal: Portal;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'enrolment-'));
  portal = await startPortal({ dir });
});
afterEach(async () => {
  await portal.stop();
  await rm(dir, { recursive: true });
});

const terms = { department: theDepartment, people: 2, roles: ['officer', 'chief'] } as const;
const enrolWith = (input: EnrolInput, line: Fetch = fetch) =>
  enrol({ fetch: line, clock: clockOff(), random: realRandom, signal: new AbortController().signal }, input);
const refused = { ok: false, error: { type: 'portal/refused', status: 403 } } as const;

describe('enrolment', () => {
  it('answers a roster that names the people, their roles and this device', async () => {
    const input = enrolInput(portal, portal.issueCode(terms));
    const result = await enrolWith(input);
    expect(result).toMatchObject({
      ok: true,
      value: {
        roster: {
          version: 1,
          department: theDepartment,
          members: [
            { name: '张三', roles: ['officer'] },
            { name: '李四', roles: ['chief'] },
          ],
          devices: [{ jwk: input.device.publicJwk }],
        },
      },
    });
  });

  it('answers the same roster when the first answer was lost', async () => {
    const input = enrolInput(portal, portal.issueCode(terms));
    const lost: Fetch = async (...args) => {
      await fetch(...args);
      throw new TypeError('fetch failed');
    };
    expect(await enrolWith(input, lost)).toMatchObject({ error: { type: 'portal/unreachable' } });
    expect(await enrolWith(input)).toMatchObject({ ok: true, value: { roster: { version: 1 } } });
  });

  it('uses a code up', async () => {
    const code = portal.issueCode(terms);
    expect((await enrolWith(enrolInput(portal, code))).ok).toBe(true);
    expect(await enrolWith(enrolInput(portal, code))).toMatchObject({
      ...refused,
      error: { why: '注册码不对、已用过或已失效' },
    });
  });

  it('ends a code after five wrong ones, and not after four', async () => {
    const [first, second] = [portal.issueCode(terms), portal.issueCode({ ...terms, department: otherDepartment })];
    for (let at = 0; at < 4; at += 1) expect(await enrolWith(enrolInput(portal, `WRONG-${at}`))).toMatchObject(refused);
    expect((await enrolWith(enrolInput(portal, first))).ok).toBe(true);
    expect(await enrolWith(enrolInput(portal, 'WRONG-4'))).toMatchObject(refused);
    expect(await enrolWith(enrolInput(portal, second, otherDepartment))).toMatchObject(refused);
  });

  it('takes nobody beyond the number and nothing beyond the roles of the code', async () => {
    const code = portal.issueCode({ ...terms, people: 1 });
    const input = enrolInput(portal, code);
    expect(await enrolWith(input)).toMatchObject(refused);
    const greedy = {
      ...input,
      people: input.people.slice(0, 1).map((person) => ({ ...person, roles: ['leader'] as const })),
    };
    expect(await enrolWith(greedy)).toMatchObject({ ...refused, error: { why: '登记的人数或角色超出注册码的范围' } });
    // A refusal of this kind costs nothing: mended, the same code works.
    expect((await enrolWith({ ...input, people: input.people.slice(0, 1) })).ok).toBe(true);
  });

  it('adds a second device with the next version, and keeps everybody', async () => {
    await enrolWith(enrolInput(portal, portal.issueCode(terms)));
    const second = await enrolWith(enrolInput(portal, portal.issueCode(terms)));
    expect(second).toMatchObject({ ok: true, value: { roster: { version: 2 } } });
    expect(second.ok && [second.value.roster.members.length, second.value.roster.devices.length]).toEqual([4, 2]);
  });

  it('refuses a person whose key did not sign the proof', async () => {
    const input = enrolInput(portal, portal.issueCode(terms));
    const people = input.people.map((person) => {
      const other = generateSigningKey();
      return { ...person, key: { ...person.key, sign: (bytes: Uint8Array) => other.sign(bytes) } };
    });
    expect(await enrolWith({ ...input, people })).toMatchObject({ ...refused, error: { why: '人员密钥的证明无效' } });
  });

  it('believes no roster that the given roots did not sign', async () => {
    const strangerDir = await mkdtemp(join(tmpdir(), 'stranger-'));
    const stranger = await startPortal({ dir: strangerDir });
    const { trustRoots } = stranger;
    await stranger.stop();
    await rm(strangerDir, { recursive: true });
    const input = { ...enrolInput(portal, portal.issueCode(terms)), trustRoots };
    expect(await enrolWith(input)).toMatchObject({ error: { type: 'portal/bad-roster' } });
  });

  it('believes no roster of another department', async () => {
    const input = enrolInput(portal, portal.issueCode({ ...terms, department: otherDepartment }));
    expect(await enrolWith(input)).toMatchObject({ error: { type: 'portal/bad-roster' } });
  });

  it.each([
    ['portal.example.gov.cn', 'portal/bad-address'],
    ['http://portal.example.gov.cn', 'portal/bad-address'],
    ['https://user:secret@portal.example.gov.cn', 'portal/bad-address'],
    ['file:///etc/passwd', 'portal/bad-address'],
    ['http://127.0.0.1:1', 'portal/unreachable'],
  ])('of %s ends with %s', async (baseUrl, type) => {
    const input = { ...enrolInput(portal, portal.issueCode(terms)), baseUrl };
    expect(await enrolWith(input)).toMatchObject({ ok: false, error: { type } });
  });

  it('says what is wrong with a file that holds no roots', async () => {
    const input = { ...enrolInput(portal, portal.issueCode(terms)), trustRoots: '{"keys":[]}' };
    expect(await enrolWith(input)).toMatchObject({ error: { type: 'portal/bad-trust-roots', why: '没有信任根' } });
  });
});
