import type { VerifyOptions } from '#core/formats/bag/verifyPackage.ts';
import { exportJwkSet } from '#core/signing/exportJwkSet.ts';
import { signRoster } from '#core/signing/signRoster.ts';
import type { Roster } from '#shared/protocol/roster.ts';
import {
  department,
  keys,
  people,
  plainActs,
  sampleParts,
  sampleReceipt,
  sampleRecord,
  sampleRoster,
  sha256,
  signActs,
  type Recipe,
} from '#test/support/samplePackage.ts';

/** The chief delegates to the office, who approves on the chief's behalf. */
export function delegated(until: string): Recipe {
  const delegate = {
    act: 'delegate',
    who: 'chief',
    delegation: { to: people.office, step: 'chief', from: '2026-11-22T00:00:00+08:00', until },
  } as const;
  const parts = sampleParts();
  const before = signActs([plainActs[0]!, delegate], parts['record.json']!, parts);
  const onBehalfOf = { person: people.chief, line: sha256(before[1]!) };
  const acts = [plainActs[0]!, delegate, { act: 'approve', who: 'office', step: 'chief', onBehalfOf } as const];
  return { acts };
}

export interface Fault {
  readonly name: string;
  readonly recipe?: Recipe;
  readonly options?: Partial<VerifyOptions>;
  /** The one answer that must say `fail`; the others must not. */
  readonly fails: 'integrity' | 'identity' | 'authority' | 'freshness';
  readonly part: string;
}

const withRoster = (change: Partial<Roster>): Recipe => ({ roster: { ...sampleRoster, ...change } });
const approveBy = (who: keyof typeof people): NonNullable<Recipe['acts']> => [
  plainActs[0]!,
  { act: 'approve', who, step: 'chief' },
];

export const faults: readonly Fault[] = [
  { name: 'a roster signed by a stranger', recipe: { rosterKey: keys.stranger }, fails: 'identity', part: 'data/roster.jws' },
  {
    name: 'a roster signed by a key that counts for receipts only',
    recipe: { rosterKey: keys.receiptRoot },
    fails: 'identity',
    part: 'data/roster.jws',
  },
  {
    name: "an approval line signed with another person's key",
    recipe: { acts: [plainActs[0]!, { act: 'approve', who: 'chief', key: keys.officer }] },
    fails: 'identity',
    part: 'data/review.jsonl#2',
  },
  {
    name: 'an approval statement signed by the officer',
    recipe: { memberKey: keys.officer },
    fails: 'identity',
    part: 'approval.jws.json',
  },
  {
    name: 'an approval statement from an unknown device',
    recipe: { deviceKey: keys.stranger },
    fails: 'identity',
    part: 'approval.jws.json',
  },
  {
    name: 'an author who approves',
    recipe: { record: { ...sampleRecord, records: [{ ...sampleRecord.records[0]!, authors: [people.officer, people.chief] }] } },
    fails: 'authority',
    part: 'data/review.jsonl#2',
  },
  {
    name: 'an approval by somebody without the role',
    recipe: { acts: approveBy('office'), memberKey: keys.office },
    fails: 'authority',
    part: 'data/review.jsonl#2',
  },
  {
    name: 'a route that is not complete',
    recipe: withRoster({ routes: { '*': { normal: [['chief'], ['office']], urgent: [['chief']] } } }),
    fails: 'authority',
    part: 'data/review.jsonl',
  },
  {
    name: 'an approval that was withdrawn by a return',
    recipe: { acts: [...plainActs, { act: 'return', who: 'chief' }] },
    fails: 'authority',
    part: 'data/review.jsonl',
  },
  {
    name: 'an approval of other words',
    recipe: { acts: [plainActs[0]!, { act: 'approve', who: 'chief', revision: 'b'.repeat(64) }] },
    fails: 'authority',
    part: 'data/review.jsonl#2',
  },
  {
    name: 'an approval that leaves a file out',
    recipe: { acts: plainActs.map((act) => ({ ...act, parts: { 'record.json': 'c'.repeat(64) } })) },
    fails: 'authority',
    part: 'data/review.jsonl#1',
  },
  {
    name: 'a delegation that had run out',
    recipe: { ...delegated('2026-11-22T10:01:30+08:00'), memberKey: keys.office },
    fails: 'authority',
    part: 'data/review.jsonl#3',
  },
  {
    name: 'a fast route taken for an approval',
    recipe: { acts: [...plainActs.slice(0, 1), { act: 'override', who: 'chief' }, { act: 'approve', who: 'chief', parts: {} }] },
    fails: 'authority',
    part: 'data/review.jsonl#3',
  },
  {
    name: 'a statement of another department',
    recipe: { statement: { department: { ...department, uscc: '11442000007339999X' } } },
    fails: 'authority',
    part: 'approval.jws.json',
  },
  {
    name: 'somebody who signs under another name',
    recipe: {
      acts: [{ act: 'submit', who: 'officer', by: { person: people.officer, name: '局长', role: 'officer' } }, plainActs[1]!],
    },
    fails: 'authority',
    part: 'data/review.jsonl#1',
  },
  {
    name: 'a roster that had run out',
    recipe: withRoster({ expiresAt: '2026-11-22T10:59:00+08:00' }),
    fails: 'freshness',
    part: 'data/roster.jws',
  },
  {
    name: 'a key revoked before the act',
    recipe: withRoster({ revoked: [{ kid: keys.chief.kid, at: '2026-11-22T10:01:00+08:00', reason: '遗失' }] }),
    fails: 'freshness',
    part: 'data/review.jsonl#2',
  },
  {
    name: 'a device key out of its period',
    recipe: withRoster({ devices: [{ ...sampleRoster.devices[0]!, to: '2026-11-01T00:00:00+08:00' }] }),
    fails: 'freshness',
    part: 'approval.jws.json',
  },
  {
    name: 'a roster older than the newest one known',
    options: { roster: signRoster(keys.rosterRoot, { ...sampleRoster, version: 8 }) },
    fails: 'freshness',
    part: 'data/roster.jws',
  },
  {
    name: 'a roster older than the trust roots ask for',
    options: { roots: exportJwkSet([{ jwk: keys.rosterRoot.publicJwk, uses: ['roster'] }], 8) },
    fails: 'freshness',
    part: 'data/roster.jws',
  },
  { name: 'a receipt for another file', options: { receipt: sampleReceipt('d'.repeat(64)) }, fails: 'freshness', part: 'receipt' },
  {
    name: 'a receipt by a stranger',
    options: { receipt: sampleReceipt('d'.repeat(64), {}, keys.stranger) },
    fails: 'identity',
    part: 'receipt',
  },
  { name: 'another package id in the statement', recipe: { statement: { packageId: '01931b2e-0000-7000-8000-000000000099' as never } }, fails: 'integrity', part: 'approval.jws.json' },
  { name: 'another head of the chain in the statement', recipe: { statement: { review: { head: 'e'.repeat(64), length: 2 } } }, fails: 'integrity', part: 'approval.jws.json' },
  { name: 'a chain shorter than the statement says', recipe: { statement: { review: { head: 'e'.repeat(64), length: 3 } } }, fails: 'integrity', part: 'approval.jws.json' },
  { name: 'a statement about another roster', recipe: { statement: { roster: 'e'.repeat(64) } }, fails: 'integrity', part: 'approval.jws.json' },
  { name: 'a statement about another rule pack', recipe: { statement: { rulePack: { id: 'zhongshan', version: '2' } } }, fails: 'integrity', part: 'approval.jws.json' },
  { name: 'a time before the last line of the chain', recipe: { approvedAt: '2026-11-22T10:00:30+08:00' }, fails: 'integrity', part: 'approval.jws.json' },
  { name: 'a gap in the chain', recipe: { acts: [plainActs[0]!, { act: 'approve', who: 'chief', seq: 3 }] }, fails: 'integrity', part: 'data/review.jsonl#2' },
  { name: 'a chain that does not link', recipe: { acts: [plainActs[0]!, { act: 'approve', who: 'chief', prev: 'f'.repeat(64) }] }, fails: 'integrity', part: 'data/review.jsonl#2' },
  {
    name: 'a time in the chain that runs backwards',
    recipe: { acts: [plainActs[0]!, { act: 'approve', who: 'chief', at: '2026-11-22T09:59:59+08:00' }] },
    fails: 'integrity',
    part: 'data/review.jsonl#2',
  },
]; // prettier-ignore
