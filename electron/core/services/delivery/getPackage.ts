import { readFile } from 'node:fs/promises';
import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { findPackage } from '../../storage/repositories/packages.ts';
import type { Deps } from '../deps.ts';

/** More than this does not go through the window's memory; the file itself lies in the packages folder. */
const most = 256 * 1024 * 1024;

/** The approved ZIP's own bytes, for the U盘 route. */
export const createGetPackage =
  ({ session, store }: Deps) =>
  async ({
    packageId,
  }: Input<'delivery.package'>): Promise<Result<Output<'delivery.package'>, Failure<'delivery.package'>>> => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const found = findPackage(store.db, packageId);
    if (!found) return err({ type: 'delivery/not-found' });
    if (found.size > most) return err({ type: 'delivery/too-large' });
    return ok({ name: `${packageId}.zip`, bytes: await readFile(store.packageFile(packageId)) });
  };
