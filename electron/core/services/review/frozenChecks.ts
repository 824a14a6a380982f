import type { CheckReport } from '#shared/domain/checks/checks.ts';
import type { Store } from '../../storage/openStore.ts';
import type { FrozenPart } from '../../storage/repositories/frozenParts.ts';

/** The check report as it was signed, not as it would come out today. */
export function frozenChecks({ blobs }: Pick<Store, 'blobs'>, parts: readonly FrozenPart[]): CheckReport {
  const digest = parts.find(({ name }) => name === 'checks.json')?.digest;
  if (digest === undefined) throw new Error('A submission was frozen without its checks');
  return JSON.parse(new TextDecoder().decode(blobs.read(digest))) as CheckReport;
}
