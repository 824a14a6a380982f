import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import type { ListRefusal, ListReport } from '#shared/contract/forms.ts';
import type { RevisionView, SaveRefusal } from '#shared/contract/records.ts';
import { rowsOf } from '#shared/domain/form/fieldValue.ts';
import { planListImport, type ListPlan } from '#shared/domain/form/planListImport.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import { assertNever, err, ok, type Result } from '#shared/lib/result.ts';
import type { SheetText, UnreadableSheet } from '../../formats/sheet/readSheet.ts';
import { WorkerDied } from '../../jobs/workerRunner.ts';
import { findRecord } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';
import { revise } from '../records/revise.ts';
import { listOf } from './listOf.ts';

type Imported = Result<Output<'lists.import'>, Failure<'lists.import'>>;

const limitMiB = 20;

/**
 * Takes a list in from xlsx or csv: reads it in the worker, works out what it does to the record's table,
 * and, when asked to, writes that as one revision. The report of the dry run and of the import are one.
 */
export const createImportList =
  (deps: Deps) =>
  async (input: Input<'lists.import'>): Promise<Imported> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { name, bytes, record: id } = input;
    if (bytes.length > limitMiB * 1024 * 1024) return err({ type: 'list/too-large', name, limitMiB });
    const read = await readFile(deps, name, bytes);
    if (!read.ok) return read;
    const found = findRecord(deps.store.db, id);
    if (!found) return err({ type: 'record/not-found', id });
    const plan = planOf(deps, found.content, input, read.value);
    if (!plan.ok) return plan;
    if (!input.apply) return ok(reportOf(plan.value, null));

    let applied: ListPlan = plan.value;
    const { person } = unlocked.value;
    const revised = revise(deps, { id, base: input.base }, person, (content): Result<RecordContent, SaveRefusal> => {
      // The same base, so the same words: the plan comes out as it was shown.
      const again = planOf(deps, content, input, read.value);
      const list = listOf(deps.rules.pack, content.kind);
      if (!again.ok || !list) return err({ type: 'record/bad-fields', path: 'list' });
      applied = again.value;
      const authors = content.authors.includes(person.id) ? content.authors : [...content.authors, person.id];
      return ok({ ...content, authors, fields: { ...content.fields, [list.field.key]: applied.rows } });
    });
    return revised.ok ? ok(reportOf(applied, revised.value)) : revised;
  };

const readFile = (deps: Deps, name: string, bytes: Uint8Array): Promise<Result<SheetText, ListRefusal>> =>
  deps.tasks.run(`读取 ${name}`, async (progress, signal): Promise<Result<SheetText, ListRefusal>> => {
    try {
      const read = await deps.jobs.run('sheets.read', { name, bytes }, { progress, signal });
      return read.ok ? read : err({ type: 'list/unreadable', name, why: whyText(read.error.why) });
    } catch (thrown) {
      if (thrown instanceof WorkerDied) return err({ type: 'list/unreadable', name, why: '内容异常，没有读完' });
      throw thrown;
    }
  });

function planOf(
  deps: Deps,
  content: RecordContent,
  { name, removeMissing }: Input<'lists.import'>,
  sheet: SheetText,
): Result<ListPlan, ListRefusal> {
  const list = listOf(deps.rules.pack, content.kind);
  const column = list?.field.columns.find(({ key }) => key === list.key);
  const missing = [column?.name ?? '编码'];
  if (!list) return err({ type: 'list/no-table', name, missing });
  const plan = planListImport(
    { field: list.field, key: list.key, before: rowsOf(content.fields[list.field.key]) },
    sheet.rows,
    deps.rules.pack,
    { removeMissing, newId: () => deps.random.uuid() },
  );
  return plan ? ok(plan) : err({ type: 'list/no-table', name, missing });
}

function reportOf({ rows: _, ...plan }: ListPlan, revision: RevisionView | null): ListReport {
  return { ...plan, revision };
}

function whyText(why: UnreadableSheet['why']): string {
  switch (why) {
    case 'not-a-sheet':
      return '不是 xlsx 或 csv 表格';
    case 'damaged':
      return '文件打不开，可能已损坏或设了密码';
    case 'old-excel':
      return '是旧版 Excel（xls），请另存为 xlsx 再导入';
    case 'encoding':
      return '文字的编码认不出来，请另存为 UTF-8 的 csv';
    case 'too-many-rows':
      return '超过 20,000 行，请分成几份导入';
    default:
      return assertNever(why);
  }
}
