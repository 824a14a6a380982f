/**
 * The operator's desk: verifies what came in, publishes what may be published, and carries out what
 * the operator decides. One package at a time, in order of arrival; everything it needs to know lies
 * in the database, so a restart goes on where it stopped.
 */
import type { PackageId, ReturnReason } from '#shared/domain/delivery/delivery.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { orderReturn, takeOrderedReturn } from '../storage/orderedReturns.ts';
import { describePackage, findPackage, packagesIn, setHeld, type HeldPackage } from '../storage/packages.ts';
import { judgeDelivery } from './judgeDelivery.ts';
import { publishPackage } from './publishPackage.ts';
import { writeReceipt } from './writeReceipt.ts';

export interface Desk {
  /** Looks for work now. */
  readonly wake: () => void;
  /** Resolves when nothing is left to do. */
  readonly idle: () => Promise<void>;
  /** Publishes a package that was verified, or was held for the operator. */
  readonly publish: (packageId: PackageId) => Promise<void>;
  /** Sends a package back that is not yet published. */
  readonly reject: (packageId: PackageId, reasons: readonly ReturnReason[]) => void;
  /** The next package that comes in goes back with these reasons, whatever it is. */
  readonly rejectNext: (reasons: readonly ReturnReason[]) => void;
  /** Takes a published package down; its page says so from now on. */
  readonly withdraw: (packageId: PackageId, reasons: readonly ReturnReason[]) => void;
}

export function createDesk(deps: PortalDeps, autoPublish: boolean, report: (thrown: unknown) => void): Desk {
  const { db } = deps;
  let working: Promise<void> = Promise.resolve();

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = working.then(work);
    working = done.catch(report);
    return done;
  };

  async function workOff(): Promise<void> {
    for (const held of packagesIn(db, 'received')) if (held.held === null) await verify(held);
    if (!autoPublish) return;
    for (const held of packagesIn(db, 'verified')) {
      if (held.publishAt === null || held.publishAt <= deps.now()) await publishPackage(deps, held);
    }
  }

  async function verify(held: HeldPackage): Promise<void> {
    const judged = await judgeDelivery(deps, held);
    db.transaction(() => {
      if (findPackage(db, held.id)?.state !== 'received') return;
      describePackage(db, held.id, judged.title, judged.department, judged.publishAt);
      const reasons = takeOrderedReturn(db) ?? judged.reasons;
      if (reasons.length > 0) writeReceipt(deps, held.id, 'rejected', reasons);
      else if (judged.hold !== null) setHeld(db, held.id, judged.hold);
      else writeReceipt(deps, held.id, 'verified');
    }).immediate();
  }

  const decide = (
    packageId: PackageId,
    from: readonly HeldPackage['state'][],
    decision: (held: HeldPackage) => void,
  ): void => {
    db.transaction(() => {
      const held = findPackage(db, packageId);
      if (!held || !from.includes(held.state))
        throw new Error(`${packageId} is ${held?.state ?? 'unknown'}, not ${from.join(' or ')}`);
      decision(held);
    }).immediate();
  };

  return {
    wake: () => void inTurn(workOff).catch(() => undefined),
    idle: async () => {
      await inTurn(workOff);
    },
    publish: (packageId) =>
      inTurn(async () => {
        decide(packageId, ['received', 'verified'], ({ state, held }) => {
          if (state === 'verified') return;
          if (held === null) throw new Error(`${packageId} is not verified yet`);
          writeReceipt(deps, packageId, 'verified');
        });
        const held = findPackage(db, packageId);
        if (held) await publishPackage(deps, held);
      }),
    reject: (packageId, reasons) =>
      decide(packageId, ['received', 'verified'], () => writeReceipt(deps, packageId, 'rejected', reasons)),
    rejectNext: (reasons) => orderReturn(db, reasons),
    withdraw: (packageId, reasons) =>
      decide(packageId, ['published'], () => writeReceipt(deps, packageId, 'withdrawn', reasons)),
  };
}
