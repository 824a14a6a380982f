import { attachmentsIn } from '#shared/domain/form/attachmentsIn.ts';
import { asText, attachmentsOf, type Attachment } from '#shared/domain/form/fieldValue.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import { publicAttachments } from '#shared/domain/form/publicAttachments.ts';
import { dataPackageOf, describedColumns, type OpenFile } from '#shared/domain/kinds/openDataset.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import type { JobInput, JobOutput, JobRunner } from '../../jobs/jobs.ts';
import { WorkerDied } from '../../jobs/workerRunner.ts';
import type { FrozenPart } from '../../storage/repositories/frozenParts.ts';
import type { Deps } from '../deps.ts';
import type { LoadedSubmission } from './loadSubmission.ts';

type PartDeps = Pick<Deps, 'rules' | 'store' | 'jobs'>;

/**
 * Attachments go as they were taken in: their bytes are among the blobs already, by the digest the record
 * names. A portal publishes `attachments/`; what internal fields hold lies in `internal/`, for verifiers. An
 * opened dataset goes with its rows as csv and JSON, and with a description that a program reads.
 */
export async function attachmentParts(deps: PartDeps, { records }: LoadedSubmission): Promise<readonly FrozenPart[]> {
  const { pack } = deps.rules;
  const taken = new Set<string>();
  const parts: FrozenPart[] = [];
  for (const { content } of records) {
    const kind = kindOf(pack, content.kind);
    const open = new Set(kind ? publicAttachments(content, kind, pack).map(({ sha256 }) => sha256) : []);
    const names = new Map<string, string>();
    for (const { name, sha256, size } of attachmentsIn(content.fields)) {
      const path = freeName(`${open.has(sha256) ? 'attachments' : 'internal'}/${name}`, taken);
      names.set(sha256, path);
      parts.push({ name: path, digest: sha256, size });
    }
    if (kind?.beyond === 'dataset-profile' && asText(content.fields['nature']) === 'dataset') {
      const files = attachmentsOf(content.fields['files']).filter(({ sha256 }) => open.has(sha256));
      parts.push(...(await datasetParts(deps, content, files, { names, taken })));
    }
  }
  return parts;
}

/** The rows of each data file in the other forms, and the description of them all. */
async function datasetParts(
  { store, jobs, rules }: PartDeps,
  content: RecordContent,
  files: readonly Attachment[],
  { names, taken }: { readonly names: ReadonlyMap<string, string>; readonly taken: Set<string> },
): Promise<readonly FrozenPart[]> {
  const parts: FrozenPart[] = [];
  const described: OpenFile[] = [];
  const describe = ({ name, digest, size }: FrozenPart, format: OpenFile['format']): void =>
    void described.push({ path: name.replace(/^.*\//u, ''), format, bytes: size, sha256: digest });
  const add = (name: string, bytes: Uint8Array): FrozenPart => {
    const part = { name: freeName(name, taken), ...store.blobs.put(bytes) };
    parts.push(part);
    return part;
  };

  for (const { name, sha256, size } of files) {
    const path = names.get(sha256) ?? '';
    describe({ name: path, digest: sha256, size }, /\.xlsx$/iu.test(name) ? 'xlsx' : 'csv');
    const file = store.blobs.path(sha256);
    const opened = await openedAs(jobs, { name, file, columns: describedColumns(content) });
    const stem = path.replace(/\.[^.]*$/u, '');
    if (opened?.csv) describe(add(`${stem}.csv`, opened.csv), 'csv');
    if (opened) describe(add(`${stem}.json`, opened.json), 'json');
  }
  if (files.length === 0) return [];
  const description = JSON.stringify(dataPackageOf(content, described, rules.pack), null, 2);
  add('attachments/datapackage.json', new TextEncoder().encode(`${description}\n`));
  return parts;
}

/** A file that was too much for the worker goes out as it is; the check has said that nobody looked into it. */
async function openedAs(jobs: JobRunner, input: JobInput<'dataset.open'>): Promise<JobOutput<'dataset.open'>> {
  try {
    return await jobs.run('dataset.open', input);
  } catch (thrown) {
    if (thrown instanceof WorkerDied) return null;
    throw thrown;
  }
}

/** A name nobody has yet, whatever its case: `表（2）.xlsx` for the second of one name. */
function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/u.exec(name) ?? [];
  let free = name;
  for (let next = 2; taken.has(free.toLowerCase()); next += 1) free = `${stem}（${next}）${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
