import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { findRecord } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';
import { documentsOf } from './documentsOf.ts';
import { loadSubmission } from './loadSubmission.ts';

type Previewed = Result<Output<'documents.preview'>, Failure<'documents.preview'>>;

/** The pages as they will be printed, from the words as they are saved now. */
export const createPreviewDocument =
  (deps: Deps) =>
  async ({ record: id }: Input<'documents.preview'>): Promise<Previewed> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const record = findRecord(deps.store.db, id);
    const loaded = record && loadSubmission(deps.store.db, record.submission);
    const named = loaded?.ok
      ? documentsOf(deps.store.db, deps.rules, loaded.value).find(({ name }) => name === record?.content.kind)
      : undefined;
    if (!named) return err({ type: 'record/not-found', id });
    if (!deps.printer) return err({ type: 'document/cannot-print', why: '这台电脑上没有可用的浏览器内核' });
    const { printer } = deps;

    return deps.tasks.run(`排版 ${named.document.title}`, async (progress, signal): Promise<Previewed> => {
      const [written] = await deps.jobs.run('documents.write', [named.document], { progress, signal });
      const printed = await printer.print(written?.print ?? '');
      return printed.ok ? ok({ pdf: printed.value }) : printed;
    });
  };
