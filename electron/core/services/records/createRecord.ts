import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { fieldsOf, kindOf } from '#shared/domain/form/formOf.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordContent, RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { inWrite } from '../../storage/db.ts';
import { readFact } from '../../storage/repositories/installation.ts';
import { findRecord, insertRecord } from '../../storage/repositories/records.ts';
import { insertSubmission } from '../../storage/repositories/submissions.ts';
import type { Deps } from '../deps.ts';
import { addRevision } from './addRevision.ts';

type Created = Result<Output<'records.create'>, Failure<'records.create'>>;

/** Opens a new record of a kind, in a submission of its own, empty or made out of another one. */
export const createCreateRecord =
  (deps: Deps) =>
  ({ kind: key, from }: Input<'records.create'>): Created => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { pack } = deps.rules;
    const kind = kindOf(pack, key);
    if (!kind || kind.screen === 'studio') return err({ type: 'record/unknown-kind', kind: key });
    const id = deps.random.uuid() as RecordId;
    const submission = deps.random.uuid() as SubmissionId;
    const at = deps.clock.now();

    const created = inWrite(deps.store.db, (db): Created => {
      const source = from && findRecord(db, from.record);
      if (from && !source) return err({ type: 'record/not-found', id: from.record });
      const blank = emptyContent(kind, readFact(db, 'department')?.name ?? null, unlocked.value.person.id);
      const content = from && source ? takenOver(blank, kind, { ...from, content: source.content }, pack) : blank;
      insertSubmission(db, submission, at);
      insertRecord(db, id, submission, key, at);
      addRevision(deps, db, { record: id, after: null, content, author: unlocked.value.person.id, at });
      return ok({ id, submission });
    });
    if (created.ok) deps.announce('records.changed', { ids: [id] });
    return created;
  };

/** 主动公开 is the rule (公开为常态), and the department publishes what it made (条例 art. 10). */
const emptyContent = (kind: Kind, department: string | null, author: PersonId): RecordContent => ({
  kind: kind.key,
  attribute: { code: 'ZD', basis: null, reason: null },
  title: '',
  docNumber: null,
  issuer: department,
  date: null,
  fields: {},
  clauses: [],
  links: [],
  authors: [author],
});

interface Source {
  readonly record: RecordId;
  readonly link: string;
  readonly content: RecordContent;
}

/** Nothing is typed twice: heads, and every field that means the same here, come along, with a link back. */
function takenOver(blank: RecordContent, kind: Kind, { record, link, content }: Source, pack: RulePack): RecordContent {
  const there = kindOf(pack, content.kind);
  const known = new Map(there ? fieldsOf(there, pack).map((field) => [field.key, field]) : []);
  const fields: Record<string, JsonObject[string]> = {};
  for (const { key, type, mask } of fieldsOf(kind, pack)) {
    const value = content.fields[key];
    const same = known.get(key);
    // Secrecy review, dates and attachments are of the one record they were made for.
    if (value === undefined || same?.type !== type || notTaken.has(key) || type === 'attachments' || mask !== null)
      continue;
    fields[key] = value;
  }
  return { ...blank, title: content.title, fields, links: [{ to: record, type: link, spans: [] }] };
}

const notTaken: ReadonlySet<string> = new Set([
  'formedOn',
  'secrecyConclusion',
  'secrecyReviewer',
  'secrecyOn',
  'maskingDone',
  'validity',
]);
