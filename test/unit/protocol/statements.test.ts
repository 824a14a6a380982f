/** Parsers of what is signed: they take exactly what the specification names, and nothing else. */
import { describe, expect, it } from 'vitest';
import { exportJwkSet } from '#core/signing/exportJwkSet.ts';
import { kidOf } from '#core/signing/protocolCrypto.ts';
import { signApproval } from '#core/signing/signApproval.ts';
import { signCompact } from '#core/signing/signCompact.ts';
import { signRoster } from '#core/signing/signRoster.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import { parseApproval, type ApprovalStatement } from '#shared/protocol/approval.ts';
import { packageRecordText, parsePackageRecord } from '#shared/protocol/packageRecord.ts';
import { parseRoster, routeFor } from '#shared/protocol/roster.ts';
import { findRoot, parseTrustRoots } from '#shared/protocol/trustRoots.ts';
import { utf8 } from '#shared/protocol/utf8.ts';
import { department, keys, packageId, sampleRecord, sampleRoster, submission } from '#test/support/samplePackage.ts';

const digest = 'a'.repeat(64);
const statement: ApprovalStatement = {
  format: 1,
  packageId,
  department: { ...department },
  record: submission,
  revision: digest,
  payload: { 'manifest-sha256.txt': digest, 'bag-info.txt': digest, 'bagit.txt': digest },
  review: { head: digest, length: 3 },
  audit: null,
  roster: digest,
  rulePack: { id: 'zhongshan', version: '1' },
  publishAt: null,
  supersedes: null,
  approvedAt: '2026-11-22T10:00:00+08:00',
};

describe('record.json', () => {
  it('comes back as it was written', () => {
    expect(parsePackageRecord(packageRecordText(sampleRecord))).toEqual({ ok: true, value: sampleRecord });
  });

  it.each([
    ['a workflow state', { ...sampleRecord, state: 'approved' }],
    ['no records', { ...sampleRecord, records: [] }],
    ['another format', { ...sampleRecord, format: 2 }],
    ['an unknown attribute', withRecord({ attribute: { code: 'XX', basis: null, reason: null } })],
    ['no author', withRecord({ authors: [] })],
    ['a date that does not exist', withRecord({ date: '2026-02-30' })],
    ['the same record twice', { ...sampleRecord, records: [sampleRecord.records[0], sampleRecord.records[0]] }],
    ['an id in capitals', withRecord({ id: '01931B2E-0000-7000-8000-000000000011' })],
  ])('refuses %s', (_, value) => {
    expect(parsePackageRecord(canonicalJson(value)).ok).toBe(false);
  });

  it('carries links to records here and to what is already published', () => {
    const to = [sampleRecord.records[0]!.id, { indexNumber: '11442000/2026-00001', sha256: digest }];
    const links = to.map((target) => ({
      to: target,
      type: 'interprets',
      spans: [{ passage: 'p', start: 0, end: 1, clause: '1' }],
    }));
    expect(parsePackageRecord(canonicalJson(withRecord({ links }))).ok).toBe(true);
  });
});

function withRecord(change: object): unknown {
  return { ...sampleRecord, records: [{ ...sampleRecord.records[0], ...change }] };
}

describe('the approval statement', () => {
  it('comes back as it was signed', () => {
    const parsed = parseApproval(signApproval(keys.chief, keys.device, statement));
    expect(parsed).toMatchObject({ ok: true, value: { statement, member: { header: { kid: keys.chief.kid } } } });
  });

  it.each([
    ['a member it does not know', { ...statement, note: '' }],
    ['a missing member', { ...statement, audit: undefined }],
    ['a digest in capitals', { ...statement, revision: 'A'.repeat(64) }],
    ['a time without an offset', { ...statement, approvedAt: '2026-11-22T10:00:00' }],
    ['an empty chain', { ...statement, review: { head: digest, length: 0 } }],
  ])('refuses %s', (_, value) => {
    const clean = JSON.parse(JSON.stringify(value)) as ApprovalStatement;
    expect(parseApproval(signApproval(keys.chief, keys.device, clean))).toMatchObject({ error: { about: 'payload' } });
  });

  it('refuses one signature, and three', () => {
    const jws = JSON.parse(signApproval(keys.chief, keys.device, statement)) as {
      payload: string;
      signatures: unknown[];
    };
    for (const signatures of [jws.signatures.slice(0, 1), [...jws.signatures, jws.signatures[0]]]) {
      expect(parseApproval(canonicalJson({ ...jws, signatures })).ok).toBe(false);
    }
  });
});

describe('the roster', () => {
  it('comes back as it was signed', () => {
    expect(parseRoster(signRoster(keys.rosterRoot, sampleRoster))).toMatchObject({
      ok: true,
      value: { roster: sampleRoster },
    });
  });

  it('refuses private keys, unknown members and payloads in another layout', () => {
    const [member] = sampleRoster.members;
    const leaking = {
      ...member!,
      keys: [{ ...member!.keys[0]!, jwk: { ...member!.keys[0]!.jwk, d: 'A'.repeat(43) } }],
    };
    for (const payload of [
      canonicalJson({ ...sampleRoster, members: [leaking] }),
      canonicalJson({ ...sampleRoster, note: 1 }),
      JSON.stringify(sampleRoster, null, 1),
    ]) {
      expect(parseRoster(signCompact(keys.rosterRoot, 'disclosure-roster+jws', utf8(payload)))).toMatchObject({
        error: { about: 'payload' },
      });
    }
  });

  it('has a route for kinds it does not name, and none for names every object inherits', () => {
    expect(routeFor(sampleRoster, 'anything', 'normal')).toEqual([['chief']]);
    expect(routeFor({ ...sampleRoster, routes: {} }, 'constructor', 'normal')).toBeNull();
  });
});

describe('trust roots', () => {
  const text = exportJwkSet([{ jwk: keys.rosterRoot.publicJwk, uses: ['roster'] }], 3);

  it('count only for what they name', () => {
    const roots = parseTrustRoots(text);
    if (!roots.ok) throw new Error(roots.error.why);
    expect(roots.value.minRoster).toBe(3);
    expect(findRoot(roots.value, 'roster', keys.rosterRoot.kid, kidOf)).toEqual(keys.rosterRoot.publicJwk);
    expect(findRoot(roots.value, 'receipt', keys.rosterRoot.kid, kidOf)).toBeNull();
    expect(findRoot(roots.value, 'roster', keys.stranger.kid, kidOf)).toBeNull();
  });

  it('may carry the usual members of a JWK, but no private key', () => {
    const jwk = keys.rosterRoot.publicJwk;
    const set = (key: object): string => JSON.stringify({ keys: [{ ...jwk, disclosure_use: ['roster'], ...key }] });
    expect(parseTrustRoots(set({ kid: 'any', alg: 'EdDSA', use: 'sig' })).ok).toBe(true);
    expect(parseTrustRoots(set({ d: 'A'.repeat(43) })).ok).toBe(false);
    expect(parseTrustRoots(set({ crv: 'Ed448' })).ok).toBe(false);
    for (const bad of ['', '[]', '{"keys":[]}', '{"keys":[],"keys":[]}'])
      expect(parseTrustRoots(bad).ok, bad).toBe(false);
  });
});
