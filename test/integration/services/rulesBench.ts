/** A desk whose trust roots are known to the test, so that it can sign rule packs and calendars for it. */
import { exportJwkSet } from '#core/signing/exportJwkSet.ts';
import { signCompact } from '#core/signing/signCompact.ts';
import { generateSigningKey, type SigningKey } from '#core/signing/signingKey.ts';
import { write } from '#core/storage/db.ts';
import { writeFact } from '#core/storage/repositories/installation.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import type { JwsType } from '#shared/protocol/jws.ts';
import type { RootUse } from '#shared/protocol/trustRoots.ts';
import { utf8 } from '#shared/protocol/utf8.ts';
import type { TestDeskOptions } from '#test/support/openTestDesk.ts';
import { noticeKind } from '#test/support/tinyPack.ts';
import { openJob, type Job } from '../core/job.ts';

export interface RulesBench extends Job {
  readonly root: SigningKey;
  /** Hands the desk other trust roots. */
  trust(key: SigningKey, uses: readonly RootUse[]): void;
}

export async function openRulesBench(options: TestDeskOptions = {}): Promise<RulesBench> {
  const job = await openJob(options);
  const root = generateSigningKey();
  const trust = (key: SigningKey, uses: readonly RootUse[]): void => {
    const written = write(job.desk.desk.store.db, (db) =>
      writeFact(db, 'trustRoots', exportJwkSet([{ jwk: key.publicJwk, uses }])),
    );
    if (!written.ok) throw new Error(written.error.why);
  };
  trust(root, ['rulepack', 'calendar']);
  return { ...job, root, trust };
}

export const signed = (key: SigningKey, content: JsonObject, typ: JwsType = 'disclosure-rulepack+jws'): string =>
  signCompact(key, typ, utf8(canonicalJson(content)));

export const calendarJws = (key: SigningKey, content: JsonObject): string =>
  signed(key, content, 'disclosure-calendar+jws');

/** A department's pack over the shipped one: one more kind. */
export const schoolPack = (changes: JsonObject = {}): JsonObject => ({
  id: 'school',
  version: '2026.12.1',
  name: '教育体育局扩展',
  extends: { id: 'zhongshan', version: '2026.11.1' },
  lists: { conclusions: [{ key: 'public', name: '公开' }] },
  kinds: [noticeKind({ key: 'school-notice', name: '招生公告', clocks: [] })],
  ...changes,
});

/** A year of holidays that nobody has announced. */
export const calendar2027 = (changes: JsonObject = {}): JsonObject => ({
  version: '2027.1',
  years: {
    2027: {
      doc: '国办发明电〔2026〕99号',
      source: 'https://www.gov.cn/',
      off: ['2027-01-01..2027-01-03 元旦', '2027-02-05..2027-02-11 春节'],
      makeUp: ['2027-02-14'],
    },
  },
  ...changes,
});
