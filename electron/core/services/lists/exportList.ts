import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { rowsOf } from '#shared/domain/form/fieldValue.ts';
import { guideOf, sheetOf } from '#shared/domain/form/sheetOf.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { WriteSheetsInput } from '../../jobs/sheetJobs.ts';
import { findRecord } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';
import { listOf } from './listOf.ts';

type Exported = Result<Output<'lists.export'>, Failure<'lists.export'>>;

/** A record's list as a file; imported again it changes nothing. */
export const createExportList =
  (deps: Deps) =>
  async ({ record: id, format }: Input<'lists.export'>): Promise<Exported> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const record = findRecord(deps.store.db, id);
    if (!record) return err({ type: 'record/not-found', id });
    const { kind, title, fields } = record.content;
    const list = listOf(deps.rules.pack, kind);
    if (!list) return err({ type: 'list/none', kind });
    const sheet = sheetOf(list.field, rowsOf(fields[list.field.key]), deps.rules.pack);
    return written(deps, title.trim() || list.kindName, { format, sheets: [sheet] });
  };

/** An empty list to fill, with what each column takes on a second sheet. */
export const createListTemplate =
  (deps: Deps) =>
  async ({
    kind,
    format,
  }: Input<'lists.template'>): Promise<Result<Output<'lists.template'>, Failure<'lists.template'>>> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { pack } = deps.rules;
    const list = listOf(pack, kind);
    if (!list) return err({ type: 'list/none', kind });
    return written(deps, `${list.kindName}模板`, {
      format,
      sheets: [sheetOf(list.field, [], pack), guideOf(list.field, pack)],
    });
  };

const written = (
  deps: Deps,
  title: string,
  input: WriteSheetsInput,
): Promise<Result<Output<'lists.template'>, { readonly type: 'task/cancelled' }>> =>
  deps.tasks.run(`导出 ${title}`, async (progress, signal) => {
    const bytes = await deps.jobs.run('sheets.write', input, { progress, signal });
    return ok({ name: `${fileName(title)}.${input.format}`, bytes });
  });

/** What no system refuses in a file's name. */
const fileName = (title: string): string => title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);
