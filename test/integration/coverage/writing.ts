/** What an officer does with a form: a record created, filled, saved and checked. */
import type { Input } from '#shared/contract/contract.ts';
import { blocks, type Finding } from '#shared/domain/checks/checks.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { addDays, type CivilDate } from '#shared/lib/civilDate.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import { filledRecord, type Surroundings } from '#test/support/forms/filledRecord.ts';
import type { TestDesk } from '#test/support/openTestDesk.ts';
import type { Job } from '../core/job.ts';

type Content = Input<'records.save'>['content'];

/** A record that stands for a row. */
export interface Made {
  readonly id: RecordId;
  readonly submission: SubmissionId;
  readonly kind: Kind;
  readonly title: string;
  /** Findings that block submission while the form is empty, and once it is filled. */
  readonly emptyBlocked: number;
  readonly filledBlocked: readonly Finding[];
}

export interface Filling {
  readonly title?: string;
  /** Fields by key over what the form asks for; null leaves one empty. */
  readonly own?: JsonObject;
  /** Fields that are not asked for and are filled all the same. */
  readonly wanted?: readonly string[];
  readonly links?: readonly { readonly to: Pick<Made, 'id'>; readonly type: string }[];
  readonly heads?: Partial<Pick<Content, 'docNumber' | 'date' | 'attribute'>>;
  /** Made out of another record (`records.create` with `from`). */
  readonly from?: { readonly record: RecordId; readonly link: string };
}

export const department = { name: '中山市政务公开演示局', uscc: '11442000MB2D00018W' };
/** 责任科室 of every record, for the filters that go by it. */
export const unit = '政务公开科';

export interface Writing {
  readonly desk: TestDesk;
  readonly job: Job;
  readonly pack: RulePack;
  readonly file: Surroundings['file'];
  /** The desk's day, and days before (-) and after it. */
  readonly day: (days?: number) => CivilDate;
  /** Writes a record of a kind and keeps it for the row that is being written. */
  readonly fill: (kind: string, filling?: Filling) => Promise<Made>;
  /** The same, kept for no row: what must be refused, or what another record needs. */
  readonly draft: (kind: string, filling?: Filling) => Promise<Made>;
  /** Records that several rows share, by name. */
  readonly shared: Map<string, Made>;
  /** Keeps records that were made in another way (the studio's pair). */
  readonly keep: (made: Made) => void;
  /** Records of a row, by its id, in the order they were written. */
  readonly of: (row: string) => readonly Made[];
  /** The first record of a row. */
  readonly first: (row: string) => Made;
}

export interface Written extends Writing {
  /** Rows written so far. */
  readonly rows: ReadonlyMap<string, readonly Made[]>;
  /** Whose row is written from now on. */
  readonly begin: (row: string) => void;
}

export async function openWriting(job: Job, file: Writing['file']): Promise<Written> {
  const { desk } = job;
  const pack = await desk.done('rules.pack', {});
  const rows = new Map<string, Made[]>();
  let current = '';
  const day = (days = 0): CivilDate => addDays(civilDateOf(desk.clock.now()), days);
  const draft = (kind: string, filling: Filling = {}): Promise<Made> => write({ desk, pack, file, day }, kind, filling);
  const keep = (made: Made): void => void rows.get(current)?.push(made);
  const of = (row: string): readonly Made[] => rows.get(row) ?? [];
  return {
    desk,
    job,
    pack,
    file,
    day,
    draft,
    shared: new Map(),
    keep,
    fill: async (kind, filling) => {
      const made = await draft(kind, { title: titleOf(pack, kind, current, of(current).length), ...filling });
      keep(made);
      return made;
    },
    of,
    first: (row) => {
      const [made] = of(row);
      if (!made) throw new Error(`Nothing was written for ${row}`);
      return made;
    },
    rows,
    begin: (row) => {
      current = row;
      rows.set(row, []);
    },
  };
}

/** A title of its own for every record, so that searching for it finds that one. */
const titleOf = (pack: RulePack, kind: string, row: string, index: number): string =>
  `${kindOf(pack, kind)?.name ?? kind}第${row}项之${index + 1}`;

async function write(
  { desk, pack, file, day }: Pick<Writing, 'desk' | 'pack' | 'file' | 'day'>,
  key: string,
  { title = `${key}草稿`, own = {}, wanted = [], links = [], heads = {}, from }: Filling,
): Promise<Made> {
  const kind = kindOf(pack, key);
  if (!kind) throw new Error(`No kind ${key}`);
  const { id, submission } = await desk.done('records.create', { kind: key, from: from ?? null });
  const emptyBlocked = (await blocking(desk, submission)).length;

  // The fields a test names may bring up others: filled over them, not under them.
  const linked = (type: string): RecordId => {
    const to = links.find((link) => link.type === type)?.to.id ?? from?.record;
    if (to === undefined) throw new Error(`${key} needs a link of type ${type}`);
    return to;
  };
  const filled = filledRecord(kind, pack, wanted, { day: day(), file, linked }, own);
  const { content, revision } = await desk.done('records.get', { id });
  const fields = { ...content.fields, ...filled.fields };
  const all = [...content.links, ...filled.links, ...links.map(({ to, type }) => ({ to: to.id, type }))];
  await desk.done('records.save', {
    id,
    base: revision.number,
    content: {
      attribute: filled.attribute,
      docNumber: filled.docNumber,
      date: filled.date,
      ...heads,
      title,
      issuer: department.name,
      fields: kind.without.includes('unit') ? withoutNull(fields) : { ...withoutNull(fields), unit },
      links: [
        ...new Map(all.map(({ to, type }) => [`${type} ${JSON.stringify(to)}`, { to: to as RecordId, type }])).values(),
      ],
    },
  });
  return { id, submission, kind, title, emptyBlocked, filledBlocked: await blocking(desk, submission) };
}

const withoutNull = (fields: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** What stands in the way of submitting, as things are. */
export async function blocking(desk: TestDesk, submission: SubmissionId): Promise<readonly Finding[]> {
  const { findings, decisions } = await desk.done('checks.run', { submission });
  return findings.filter((finding) => blocks(finding, decisions));
}
