/**
 * The records of the bench's desk, one submission after the other: ten years of them, of every kind, most
 * published, the newest still open. Words, links, clocks and ledger marks are put into the store by the
 * program's own functions; only the window's calls are left out.
 */
import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import { elements } from '#shared/domain/interpretation/interpretation.ts';
import type { RecordContent, RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { addDays, type CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import { projectRecord } from '#core/services/records/project.ts';
import { sealContent } from '#core/services/records/sealContent.ts';
import { addLine, type NewLine } from '#core/services/review/addLine.ts';
import type { SigningKey } from '#core/signing/signingKey.ts';
import type { WriteDb } from '#core/storage/db.ts';
import { changeDelivery, queueDelivery } from '#core/storage/repositories/deliveries.ts';
import { insertPackage } from '#core/storage/repositories/packages.ts';
import { appendRevision, insertRecord, setPublished } from '#core/storage/repositories/records.ts';
import { indexRecord } from '#core/storage/repositories/searchIndex.ts';
import { insertSubmission, moveSubmission } from '#core/storage/repositories/submissions.ts';
import { searchText } from '#shared/domain/record/searchText.ts';
import { systemRandom } from '#core/systemPorts.ts';
import { officer, ruleDeps } from '#test/support/storeFixture.ts';
import { castFields, type Mould } from './benchKinds.ts';
import { syntheticText } from './syntheticText.ts';

const dayMs = 86_400_000;
/** Of all records: the newest share is still being worked on, and of the others a few were forgotten. */
const openShare = 0.14;
const forgottenShare = 0.02;
/** Days that lie behind the desk's day. */
const history = 3_650;
const openDays = 20;
const units = Array.from({ length: 24 }, (_, at) => `第${at + 1}科`);

export interface Making {
  readonly db: WriteDb;
  readonly pack: RulePack;
  readonly moulds: ReadonlyMap<string, Mould>;
  readonly random: () => number;
  readonly characters: number;
  readonly key: SigningKey;
  /** The desk's moment. */
  readonly now: Instant;
  /** Ids of records made so far, by kind, for links. */
  readonly made: Map<string, RecordId[]>;
}

/** Adds one submission of a kind, a policy with its interpretation; answers how many records that were. */
export function addSubmission(making: Making, kind: string, n: number, of: number): number {
  const { random, now } = making;
  const share = n / of;
  const open = share >= 1 - openShare || random() < forgottenShare;
  const days =
    share >= 1 - openShare
      ? Math.floor(((1 - share) / openShare) * openDays)
      : openDays + Math.floor(((1 - openShare - share) / (1 - openShare)) * history);
  const day = addDays(civilDateOf(now), -days);
  const at = (now - days * dayMs - Math.floor((1 - share) * dayMs * 0.3)) as Instant;
  const submission = systemRandom.uuid() as SubmissionId;
  insertSubmission(making.db, submission, at);
  const base = { submission, at, day, endedOn: open ? null : addDays(day, Math.floor(random() * 30)), n };
  const first = addOne(making, base, kind, []);
  const records =
    kind === 'policy'
      ? [first, addOne(making, base, 'interpretation', [{ to: first.id, type: 'interprets', spans: [] }])]
      : [first];
  const delivered = making.moulds.get(kind)?.kind.delivered === true;
  if (!open && delivered) publish(making, base, first.content.title);
  else if (open && delivered && random() < 0.04) sendBack(making, base);
  // The interpretation first: what is counted of a policy looks at it.
  for (const record of [...records].reverse())
    projectRecord({ ...ruleDeps, clock: { now: () => now } }, making.db, record);
  return records.length;
}

interface Base {
  readonly submission: SubmissionId;
  readonly at: Instant;
  readonly day: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly n: number;
}

function addOne(
  making: Making,
  { submission, at, day, endedOn, n }: Base,
  kind: string,
  fixed: RecordContent['links'],
): { readonly id: RecordId; readonly content: RecordContent } {
  const { db, moulds, random, characters, made } = making;
  const mould = moulds.get(kind);
  if (!mould) throw new Error(`No kind ${kind}`);
  const id = systemRandom.uuid() as RecordId;
  const links = mould.links.flatMap(({ type, kinds }): RecordContent['links'] => {
    const to = fixed.some((link) => link.type === type) ? undefined : targetOf(making, kinds);
    return to === undefined ? [] : [{ to, type, spans: [] }];
  });
  const words = syntheticText(random, characters);
  // Few units have most of the work.
  const unit = units[Math.floor(random() ** 2 * units.length)] ?? '';
  const sealed = sealContent({
    ...mould.content,
    title: `关于${syntheticText(random, 18).replace(/\s/gu, '')}的${mould.kind.name}（${n}）`,
    date: mould.content.date === null ? null : day,
    fields: { ...castFields(mould, day, endedOn), ...wordsOf(mould, words), unit },
    links: [...fixed, ...links],
    authors: [officer],
  });
  insertRecord(db, id, submission, kind, at);
  appendRevision(db, { record: id, number: 1, parent: null, author: officer, savedAt: at, ...sealed });
  indexRecord(db, id, searchText(sealed.content));
  const ofKind = made.get(kind);
  if (ofKind) ofKind.push(id);
  else made.set(kind, [id]);
  return { id, content: sealed.content };
}

/** A record it may link to: every fifth time the very first one, which hundreds then link to. */
function targetOf({ made, random }: Making, kinds: readonly string[]): RecordId | undefined {
  const among = (kinds.length === 0 ? ['policy'] : kinds).flatMap((kind) => made.get(kind) ?? []);
  return random() < 0.2 ? among[0] : among[Math.floor(random() * among.length)];
}

const wordsOf = ({ kind, words }: Mould, text: string): JsonObject => {
  if (kind.key === 'policy') return { text };
  if (kind.key !== 'interpretation') return { [words]: text };
  const length = Math.ceil(text.length / elements.length);
  const sections = elements.map(({ key }, at) => ({
    element: key,
    passages: [{ id: `p${at}`, text: text.slice(at * length, (at + 1) * length), links: [] }],
  }));
  return { sections, notExplained: [], notApplicable: [] };
};

/** Submitted, approved, delivered and published, each act signed. */
function publish(making: Making, { submission, at, day, endedOn, n }: Base, title: string): void {
  const { db, random } = making;
  sign(making, submission, 'submit', (at + dayMs / 4) as Instant);
  sign(making, submission, 'approve', (at + 2 * dayMs) as Instant);
  moveSubmission(db, submission, 'in-review', 1, at);
  moveSubmission(db, submission, 'approved', 1, at);
  const id = systemRandom.uuid() as PackageId;
  const approvedAt = (at + 2 * dayMs) as Instant;
  const sha256 = n.toString(16).padStart(64, '0');
  insertPackage(db, { id, submission, title, sha256, size: 100_000, files: 12, approvedAt });
  queueDelivery(db, id, approvedAt);
  const publishedAt = (approvedAt + Math.floor(random() * 20) * dayMs) as Instant;
  const publicUrl = `https://portal.example/${endedOn ?? day}/${n}.html`;
  changeDelivery(db, id, { state: 'published', nextTryAt: null, publicUrl, indexNumber: `${n}` }, publishedAt);
  setPublished(db, submission, publishedAt);
}

function sendBack(making: Making, { submission, at }: Base): void {
  sign(making, submission, 'submit', (at + dayMs / 8) as Instant);
  sign(making, submission, 'return', (at + dayMs / 4) as Instant);
  moveSubmission(making.db, submission, 'in-review', 1, at);
  moveSubmission(making.db, submission, 'returned', 1, at);
}

function sign({ db, key }: Making, submission: SubmissionId, act: NewLine['act'], at: Instant): void {
  const by = { person: officer, name: '历年经办人', role: act === 'submit' ? 'officer' : 'chief' };
  const reason = act === 'return' ? '依据不全' : null;
  const line: NewLine = { act, step: by.role, by, reason, revision: '0'.repeat(64), parts: {} };
  addLine({ clock: { now: () => at } }, db, submission, line, key);
}
