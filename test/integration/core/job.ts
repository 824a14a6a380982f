/** The verbs of the main job over a test desk: two people of the demonstration department and one submission. */
import { readDemoSample } from '../../../electron/cli/demoSample.ts';
import type { InterpretationFields } from '#shared/domain/interpretation/interpretation.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { ImportReport, RevisionView } from '#shared/contract/records.ts';
import type { Input } from '#shared/contract/contract.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { openTestDesk, type TestDesk, type TestDeskOptions } from '#test/support/openTestDesk.ts';

export const passphrases = { officer: '经办人自己的口令', chief: '科室负责人的口令' } as const;
export type Who = keyof typeof passphrases;

export interface Job extends AsyncDisposable {
  readonly desk: TestDesk;
  readonly people: Readonly<Record<Who, Person>>;
  /** Unlocks one of the two; whoever was unlocked before is locked. */
  enter(who: Who): Promise<void>;
}

/** A desk where the demonstration department is set up and the officer is unlocked. */
export async function openJob(options: TestDeskOptions = {}): Promise<Job> {
  const desk = await openTestDesk(options);
  const people = await desk.done('setup.demonstration', {
    officerPassphrase: passphrases.officer,
    chiefPassphrase: passphrases.chief,
  });
  const enter = async (who: Who): Promise<void> => {
    await desk.done('session.unlock', { person: people[who].id, passphrase: passphrases[who] });
  };
  await enter('officer');
  return { desk, people, enter, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() };
}

export const resources = new URL('../../../resources', import.meta.url).pathname;

/** Imports the bundled policy, writes its bundled interpretation and fills 公开信息: nothing stands in the way of submitting it. */
export async function importSample({ desk }: Job): Promise<ImportReport & { readonly fields: InterpretationFields }> {
  const { name, bytes, fields: words, forms } = await readDemoSample(resources);
  const imported = await desk.done('policies.import', { from: 'file', name, bytes });
  const fields = { ...words, ...forms.interpretation };
  await fill(desk, imported.policy, forms.policy);
  await save(desk, imported.interpretation, { fields });
  return { ...imported, fields };
}

type Edit = Partial<Omit<Input<'records.save'>['content'], 'fields'>> & {
  readonly fields?: InterpretationFields | JsonObject;
};

/** Saves an edit over the newest revision of a record. */
export async function save(desk: TestDesk, id: RecordId, edit: Edit): Promise<RevisionView> {
  return desk.done('records.save', await edited(desk, id, edit));
}

/** 公开信息: writes fields of the form beside what is there. */
export async function fill(desk: TestDesk, id: RecordId, values: JsonObject): Promise<RevisionView> {
  const { content } = await desk.done('records.get', { id });
  return save(desk, id, { fields: { ...content.fields, ...values } });
}

/** What `records.save` takes for an edit over the newest revision. */
export async function edited(desk: TestDesk, id: RecordId, edit: Edit): Promise<Input<'records.save'>> {
  const { content, revision } = await desk.done('records.get', { id });
  const { attribute, title, docNumber, issuer, date } = content;
  const fields = (edit.fields ?? content.fields) as JsonObject;
  return { id, base: revision.number, content: { attribute, title, docNumber, issuer, date, ...edit, fields } };
}

/** The fields with some words replaced, wherever they stand; links that covered a whole passage still do. */
export const reworded = (fields: InterpretationFields, from: string, to: string): InterpretationFields => ({
  ...fields,
  sections: fields.sections.map(({ element, passages }) => ({
    element,
    passages: passages.map((passage) => {
      const text = passage.text.replace(from, to);
      return { ...passage, text, links: passage.links.map((link) => ({ ...link, end: text.length })) };
    }),
  })),
});

/** Imports the sample and submits it as the officer; leaves the chief unlocked. */
export async function submitSample(job: Job): Promise<Awaited<ReturnType<typeof importSample>>> {
  const imported = await importSample(job);
  await job.desk.done('submissions.submit', { submission: imported.submission });
  await job.enter('chief');
  return imported;
}

/** Digest of `record.json` under review. */
export async function revisionOf(desk: TestDesk, submission: SubmissionId): Promise<string> {
  return (await desk.done('review.open', { submission })).revision;
}
