import type { TaskCancelled } from '#shared/contract/session.ts';
import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { packageRecordText } from '#shared/protocol/packageRecord.ts';
import { measurePdf } from '../../formats/pdf/measurePdf.ts';
import type { PdfMeasure } from '../../formats/pdf/pdfMeasure.ts';
import type { PdfPrinter } from '../../ports.ts';
import { cannotWrite, type CannotWrite } from '../../storage/db.ts';
import type { FrozenPart } from '../../storage/repositories/frozenParts.ts';
import type { Deps } from '../deps.ts';
import { attachmentParts } from './attachmentParts.ts';
import { documentsOf } from './documentsOf.ts';
import { titleOf, type LoadedSubmission } from './loadSubmission.ts';

export interface Frozen {
  /** SHA-256 of `record.json`. */
  readonly revision: string;
  readonly parts: readonly FrozenPart[];
}
type CannotPrint = { readonly type: 'document/cannot-print'; readonly why: string };
type FreezeRefusal = CannotWrite | CannotPrint | TaskCancelled;

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Builds every file that a submission's signatures will name (package-and-portal §1) and puts it
 * among the blobs: the record, the documents, the checks and what the documents measured. Nothing
 * is rendered again after this: the chief reads, signs and delivers these bytes.
 */
export async function freezeSubmission(
  deps: Deps,
  loaded: LoadedSubmission,
  report: CheckReport,
): Promise<Result<Frozen, FreezeRefusal>> {
  const records = loaded.records.map(({ id, content }) => ({ id, ...content }));
  const record = packageRecordText({ format: 1, submission: loaded.submission.id, records });
  const documents = await buildDocuments(deps, loaded);
  if (!documents.ok) return documents;

  const inputs = Object.fromEntries(loaded.records.map(({ id, revision }) => [id, revision.digest]));
  const parts: Part[] = [
    { name: 'record.json', bytes: utf8(record) },
    ...documents.value.parts,
    { name: 'checks.json', bytes: utf8(canonicalJson({ format: 1, inputs, ...report })) },
    { name: 'conformance.json', bytes: utf8(canonicalJson({ format: 1, documents: documents.value.measured })) },
  ];
  try {
    const frozen = parts.map(({ name, bytes }) => ({ name, ...deps.store.blobs.put(bytes) }));
    return ok({ revision: frozen[0]?.digest ?? '', parts: [...frozen, ...(await attachmentParts(deps, loaded))] });
  } catch (thrown) {
    const refusal = cannotWrite(thrown);
    if (refusal) return err(refusal);
    throw thrown;
  }
}

interface BuiltDocuments {
  readonly parts: readonly Part[];
  readonly measured: readonly unknown[];
}

async function buildDocuments(deps: Deps, loaded: LoadedSubmission): Promise<Result<BuiltDocuments, FreezeRefusal>> {
  const named = documentsOf(deps.store.db, deps.rules, loaded);
  const label = `生成文件 ${titleOf(loaded)}`;
  return deps.tasks.run(label, async (progress, signal): Promise<Result<BuiltDocuments, FreezeRefusal>> => {
    const steps = named.length + 1;
    const documents = named.map(({ document }) => document);
    const written = await deps.jobs.run('documents.write', documents, { signal });
    if (written.length !== named.length) throw new Error('A document was not written');
    progress(1, steps);
    const parts: Part[] = [];
    const measured: unknown[] = [];
    for (const [index, { docx, html, print }] of written.entries()) {
      signal.throwIfAborted();
      const name = named[index]?.name ?? '';
      parts.push(
        { name: `documents/${name}.docx`, bytes: docx },
        { name: `documents/${name}.html`, bytes: utf8(html) },
      );
      const printed = deps.printer ? await printMeasured(deps.printer, print) : ok(null);
      if (!printed.ok) return printed;
      if (printed.value) parts.push({ name: `documents/${name}.pdf`, bytes: printed.value.bytes });
      measured.push({ name, pdf: printed.value?.measure ?? null });
      progress(index + 2, steps);
    }
    return ok({ parts, measured });
  });
}

/** Prints and measures; pages that can't be read back are as good as not printed. */
async function printMeasured(
  printer: PdfPrinter,
  html: string,
): Promise<Result<{ readonly bytes: Uint8Array; readonly measure: PdfMeasure }, CannotPrint>> {
  const printed = await printer.print(html);
  if (!printed.ok) return printed;
  try {
    return ok({ bytes: printed.value, measure: await measurePdf(printed.value) });
  } catch (thrown) {
    return err({ type: 'document/cannot-print', why: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
