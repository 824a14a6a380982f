/** The studio's pair of the coverage: a policy of our own imported, and its interpretation written. */
import { kindOf } from '#shared/domain/form/formOf.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { readDemoSample } from '../../../electron/cli/demoSample.ts';
import { resources } from '../core/job.ts';
import { blocking, department, unit, type Made, type Writing } from './writing.ts';

/** A policy and the interpretation of it: two records, one submission. */
export interface Pair {
  readonly policy: Made;
  readonly interpretation: Made;
}

export interface PairOptions {
  readonly title: string;
  readonly policy?: JsonObject;
  readonly interpretation?: JsonObject;
  /** 成文日期 of the policy; the desk's day by default. */
  readonly date?: string;
  /** Runs once the policy is there: what its submission needs beside it (the plan). */
  readonly beside?: (policy: RecordId) => Promise<void>;
}

export async function writePair(writing: Writing, options: PairOptions): Promise<Pair> {
  const { desk, day, pack } = writing;
  const { title, policy: own = {}, interpretation: words = {}, date = day(), beside } = options;
  const { name, bytes, fields } = await readDemoSample(resources);
  const { submission, policy, interpretation } = await desk.done('policies.import', { from: 'file', name, bytes });
  const emptyBlocked = (await blocking(desk, submission)).length;
  await beside?.(policy);

  const save = async (id: RecordId, heads: { readonly title: string; readonly date: string }, next: JsonObject) => {
    const { content, revision } = await desk.done('records.get', { id });
    const { attribute, docNumber } = content;
    const edited = { attribute, docNumber, issuer: department.name, ...heads, fields: next };
    await desk.done('records.save', { id, base: revision.number, content: edited });
  };
  const reviewed = { secrecyConclusion: 'public', secrecyReviewer: '保密审查员李明', secrecyOn: day() };
  await save(
    policy,
    { title, date },
    {
      summary: '延时服务的时间、事项和要求。',
      unit,
      normative: true,
      draftingUnit: department.name,
      ...reviewed,
      ...own,
    },
  );
  await save(
    interpretation,
    { title: `《${title}》解读`, date: day() },
    { ...(fields as unknown as JsonObject), forms: ['text', 'graphic'], plannedOn: day(1), ...words },
  );
  const filledBlocked = await blocking(desk, submission);
  const madeOf = (id: RecordId, key: string, heading: string): Made => {
    const kind = kindOf(pack, key);
    if (!kind) throw new Error(`No kind ${key}`);
    return { id, submission, kind, title: heading, emptyBlocked, filledBlocked };
  };
  return {
    policy: madeOf(policy, 'policy', title),
    interpretation: madeOf(interpretation, 'interpretation', `《${title}》解读`),
  };
}

/** Keeps a pair for the rows after this one. */
export function sharePair({ shared }: Writing, { policy, interpretation }: Pair): void {
  shared.set('policy', policy);
  shared.set('interpretation', interpretation);
}

/** The pair that the rows of a chapter share. */
export function sharedPair({ shared }: Writing): Pair {
  const [policy, interpretation] = [shared.get('policy'), shared.get('interpretation')];
  if (!policy || !interpretation) throw new Error('No pair was written');
  return { policy, interpretation };
}
