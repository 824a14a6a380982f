/** What every scenario shares: a department, its people, and the frame's facts, as on the day of the mocks. */
import type { SessionState } from '#shared/contract/session.ts';
import type { Person, PersonId } from '#shared/domain/person/person.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import { ok } from '#shared/lib/result.ts';
import { shippedPack } from './shippedPack.ts';
import type { Script } from '#test/support/scriptedBridge.ts';

/** A UUID that ends in `n`; what it identifies is the caller's word. */
const uuid = (n: number): string => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const submissionId = (n: number): SubmissionId => uuid(n) as SubmissionId;
export const recordId = (n: number): RecordId => uuid(10_000_000 + n) as RecordId;
export const packageId = (n: number): PackageId => uuid(20_000_000 + n) as PackageId;
const personId = (n: number): PersonId => uuid(30_000_000 + n) as PersonId;

export const officer: Person = {
  id: personId(1),
  name: '王晓',
  roles: ['officer'],
  kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
};
export const chief: Person = {
  id: personId(2),
  name: '陈科长',
  roles: ['chief'],
  kid: 'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U',
};

export const session: SessionState = {
  department: { name: '中山市人民政府办公室', uscc: '11442000007332700K', demonstration: false },
  people: [officer, chief],
  unlocked: officer,
  portal: { baseUrl: 'https://portal.example.invalid/', enrolledAt: '2026-10-08T09:30:00+08:00' },
  roster: { version: 12, expiresAt: '2027-01-08T09:30:00+08:00', demonstration: false },
  keyStore: 'os',
  version: '0.2.0',
  dataFolder: 'C:\\Users\\wangxiao\\AppData\\Roaming\\disclosure-desk',
};

/** Answers of the frame: who is unlocked, the lights, the counts. */
export const frame: Script = {
  'session.state': ok(session),
  'session.lock': ok(null),
  'status.view': ok({
    lastSavedAt: '2026-11-23T09:12:41+08:00',
    undelivered: 2,
    counts: { today: 7, review: 1, response: 1, delivery: 2 },
  }),
  'studio.list': ok([]),
  'rules.pack': ok(shippedPack),
};
