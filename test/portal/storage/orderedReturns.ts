import type { ReturnReason } from '#shared/domain/delivery/delivery.ts';
import type { PortalDb } from './openPortalDb.ts';

export function orderReturn(db: PortalDb, reasons: readonly ReturnReason[]): void {
  db.prepare('INSERT INTO ordered_return (reasons) VALUES (?)').run(JSON.stringify(reasons));
}

/** The oldest order, taken off the list; null when there is none. */
export function takeOrderedReturn(db: PortalDb): readonly ReturnReason[] | null {
  const text = db
    .prepare<[], string>(
      'DELETE FROM ordered_return WHERE seq = (SELECT min(seq) FROM ordered_return) RETURNING reasons',
    )
    .pluck()
    .get();
  return text === undefined ? null : (JSON.parse(text) as readonly ReturnReason[]);
}
