import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Desk } from '#core/openDesk.ts';
import { receiptsOf } from '#core/storage/repositories/deliveryLog.ts';
import { done, type MainJobDone } from './demoSteps.ts';
import type { PortalProcess } from './portalProcess.ts';
import type { TimedStep } from './stepTimer.ts';

export interface KeptDocument {
  readonly docx: string;
  readonly html: string;
  readonly pdf: string | null;
}

/** Absolute paths of what the demonstration leaves to look at. */
export interface KeptFiles {
  readonly policy: KeptDocument;
  readonly interpretation: KeptDocument;
  readonly package: string;
  readonly receipt: string;
  readonly trustRoots: string;
}

interface Keeping extends MainJobDone {
  readonly desk: Desk;
  readonly portal: PortalProcess;
  readonly out: string;
}

/** Copies documents, package, receipt, roots and the pages as the portal serves them into `out`. */
export async function keepDocuments({ desk, portal, out, imported, delivery }: Keeping): Promise<KeptFiles> {
  const { submission } = imported;
  const { documents } = done(desk.handlers['review.open']({ submission }));
  for (const { name } of documents) {
    const { bytes } = done(desk.handlers['review.document']({ submission, name }));
    await writeFile(join(out, basename(name)), bytes);
  }
  const kept = (kind: string): KeptDocument => {
    const file = (extension: string): string => join(out, `${kind}.${extension}`);
    const hasPdf = documents.some(({ name }) => name === `documents/${kind}.pdf`);
    return { docx: file('docx'), html: file('html'), pdf: hasPdf ? file('pdf') : null };
  };
  const files = {
    policy: kept('policy'),
    interpretation: kept('interpretation'),
    package: join(out, `${delivery.packageId}.zip`),
    receipt: join(out, 'receipt.jws'),
    trustRoots: join(out, 'trust-roots.json'),
  };
  await copyFile(desk.store.packageFile(delivery.packageId), files.package);
  await copyFile(portal.trustRootsFile, files.trustRoots);
  const last = receiptsOf(desk.store.db, delivery.packageId).at(-1);
  await writeFile(files.receipt, last?.jws ?? '');
  if (delivery.publicUrl !== null) await keepPublished(delivery.publicUrl, join(out, 'published'));
  return files;
}

/** The public page and the two approved pages it leads to, byte for byte as served. */
async function keepPublished(publicUrl: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const base = publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`;
  for (const [name, url] of [
    ['index.html', publicUrl],
    ['policy.html', new URL('documents/policy.html', base).href],
    ['interpretation.html', new URL('documents/interpretation.html', base).href],
  ] as const) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`The portal does not serve ${url}: ${answer.status}`);
    await writeFile(join(folder, name), new Uint8Array(await answer.arrayBuffer()));
  }
}

/** The JSON of `desk demo`. */
export const demoResult = (files: KeptFiles, { delivery }: MainJobDone, steps: readonly TimedStep[]) => ({
  ...files,
  publicUrl: delivery.publicUrl,
  state: delivery.state,
  steps,
});
