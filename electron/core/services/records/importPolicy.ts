import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { longest } from '#shared/contract/records.ts';
import type { TaskCancelled } from '#shared/contract/session.ts';
import { emptyInterpretation } from '#shared/domain/interpretation/interpretation.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import { leafClauses } from '#shared/domain/policy/leafClauses.ts';
import type { ParsedPolicy } from '#shared/domain/policy/policy.ts';
import type { RecordContent, RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import { classificationMark } from '#shared/domain/screening/classificationMark.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { cannotWrite, inWrite } from '../../storage/db.ts';
import type { StoredBlob } from '../../storage/blobs.ts';
import { registerBlob } from '../../storage/repositories/blobRows.ts';
import { readFact } from '../../storage/repositories/installation.ts';
import { insertRecord, lastUnitOf } from '../../storage/repositories/records.ts';
import { insertSubmission } from '../../storage/repositories/submissions.ts';
import type { ReadRefusal } from '../../formats/readPolicyFile.ts';
import type { ReadPolicyInput, ReadPolicyOutput } from '../../jobs/readPolicy.ts';
import { WorkerDied } from '../../jobs/workerRunner.ts';
import type { Deps } from '../deps.ts';
import { addRevision } from './addRevision.ts';
import { noteText, unreadableText } from './noteText.ts';
import { prefill } from './prefill.ts';

type Imported = Result<Output<'policies.import'>, Failure<'policies.import'>>;

const limitMiB = 50;
const publicByDefault = { code: 'ZD', basis: null, reason: null } as const;

/**
 * Takes a policy in and opens its interpretation beside it: two records, one submission (三同步).
 * The original bytes are kept by digest before anything refers to them.
 */
export const createImportPolicy =
  (deps: Deps) =>
  async (input: Input<'policies.import'>): Promise<Imported> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const name = input.from === 'file' ? input.name : '粘贴的文字';
    if (input.from === 'file' && input.bytes.length > limitMiB * 1024 * 1024) {
      return err({ type: 'import/too-large', name, limitMiB });
    }

    const content = input.from === 'file' ? input.bytes : input.text;
    const read = await readContent(deps, name, content);
    if (!read.ok) return err(refusalOf(read.error, name));
    const { parsed, notes } = read.value;
    if (parsed.text.trim() === '') return err({ type: 'import/empty', name });
    const mark = classificationMark(parsed.text);
    if (mark !== null) return err({ type: 'record/classified', mark });

    const kept = keepOriginal(deps, input);
    if (!kept.ok) return kept;
    const ids = store(deps, unlocked.value.person.id, parsed, kept.value && { ...kept.value, name });
    if (!ids.ok) return ids;
    return ok({
      ...ids.value,
      title: cut(parsed.title, 'title'),
      docNumber: parsed.docNumber,
      issuer: parsed.issuer,
      date: parsed.date,
      topLevelClauses: parsed.clauses.length,
      leafClauses: leafClauses(parsed.clauses).length,
      characters: parsed.text.length,
      notes: notes.map(noteText),
    });
  };

/** Reads in the worker thread: a file that kills it is the file's fault, not ours. */
const readContent = (
  { tasks, jobs }: Deps,
  name: string,
  content: ReadPolicyInput['content'],
): Promise<Result<ReadPolicyOutput, ImportFailure>> =>
  tasks.run(`读取 ${name}`, async (progress, signal): Promise<Result<ReadPolicyOutput, ImportFailure>> => {
    try {
      return await jobs.run('policy.read', { name, content }, { progress, signal });
    } catch (thrown) {
      if (thrown instanceof WorkerDied) return err({ type: 'format/exhausting' });
      throw thrown;
    }
  });

function keepOriginal(
  deps: Deps,
  input: Input<'policies.import'>,
): Result<StoredBlob | null, Failure<'policies.import'>> {
  if (input.from === 'text') return ok(null);
  try {
    return ok(deps.store.blobs.put(input.bytes));
  } catch (thrown) {
    const refusal = cannotWrite(thrown);
    if (refusal) return err(refusal);
    throw thrown;
  }
}

interface Ids {
  readonly submission: SubmissionId;
  readonly policy: RecordId;
  readonly interpretation: RecordId;
}

function store(
  deps: Deps,
  author: PersonId,
  parsed: ParsedPolicy,
  original: (StoredBlob & { readonly name: string }) | null,
): Result<Ids, Failure<'policies.import'>> {
  const ids: Ids = {
    submission: deps.random.uuid() as SubmissionId,
    policy: deps.random.uuid() as RecordId,
    interpretation: deps.random.uuid() as RecordId,
  };
  const at = deps.clock.now();
  const source = original && { name: original.name, sha256: original.digest };
  const { date, clauses, text, titleBlock, preamble, closing, gaps } = parsed;
  const [title, docNumber, issuer] = [cut(parsed.title, 'title'), parsed.docNumber, parsed.issuer];
  const { db } = deps.store;
  const form = prefill(parsed, {
    pack: deps.rules.pack,
    department: readFact(db, 'department')?.name ?? null,
    unit: lastUnitOf(db, author),
  });
  const policy: RecordContent = {
    kind: 'policy',
    attribute: publicByDefault,
    title,
    docNumber: docNumber && cut(docNumber, 'docNumber'),
    issuer: issuer && cut(issuer, 'issuer'),
    date,
    fields: { text, titleBlock, preamble, closing, gaps, source, ...form } as unknown as JsonObject,
    clauses,
    links: [],
    authors: [author],
  };
  const interpretation: RecordContent = {
    ...policy,
    kind: 'interpretation',
    title: `《${title.slice(0, longest.title - 6)}》政策解读`,
    docNumber: null,
    date: null,
    fields: emptyInterpretation as unknown as JsonObject,
    clauses: [],
    links: [{ to: ids.policy, type: 'interprets', spans: [] }],
  };
  const written = inWrite(db, (open) => {
    if (original) registerBlob(open, original, at);
    insertSubmission(open, ids.submission, at);
    for (const [record, content] of [
      [ids.policy, policy],
      [ids.interpretation, interpretation],
    ] as const) {
      insertRecord(open, record, ids.submission, content.kind, at);
      addRevision(deps, open, { record, after: null, content, author, at });
    }
    return ok(ids);
  });
  if (written.ok) deps.announce('records.changed', { ids: [ids.policy, ids.interpretation] });
  return written;
}

/** A head no longer than a save may carry: what was read in must be savable as it stands. */
const cut = (text: string, head: keyof typeof longest): string => text.slice(0, longest[head]).toWellFormed();

type ImportFailure = ReadRefusal | TaskCancelled | { readonly type: 'format/exhausting' };

function refusalOf(refusal: ImportFailure, name: string): Failure<'policies.import'> {
  if (refusal.type === 'task/cancelled') return refusal;
  if (refusal.type === 'format/exhausting')
    return { type: 'import/unreadable', name, why: '内容过于庞大，读取时内存不够' };
  if (refusal.type === 'format/unsupported') return { type: 'import/unsupported', name };
  if (refusal.type === 'format/too-large') return { type: 'import/too-large', name, limitMiB };
  return { type: 'import/unreadable', name, why: unreadableText(refusal) };
}
