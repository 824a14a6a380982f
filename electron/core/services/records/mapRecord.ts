import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import type { RecordMap } from '#shared/contract/forms.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ReadDb } from '../../storage/db.ts';
import { linksFrom, linksTo, type LinkedHead } from '../../storage/repositories/recordLinks.ts';
import { findRecord } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';

type Mapped = Result<Output<'records.map'>, Failure<'records.map'>>;

/** More than this no eye takes in at once. */
const mostNodes = 40;
const steps = 2;

/** A record, what it is linked with in either direction, and what those are linked with. */
export const createMapRecord =
  ({ session, store }: Deps) =>
  ({ id }: Input<'records.map'>): Mapped => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const centre = findRecord(store.db, id);
    if (!centre) return err({ type: 'record/not-found', id });
    const { content, state } = centre;
    return ok(walk(store.db, { id, kind: content.kind, title: content.title, state, steps: 0 }));
  };

type Node = RecordMap['nodes'][number];

/** Breadth first, so that what is left out is what lies farthest. */
function walk(db: ReadDb, centre: Node): RecordMap {
  const nodes = new Map<RecordId, Node>([[centre.id, centre]]);
  const edges = new Map<string, RecordMap['edges'][number]>();
  const leftOut = new Set<RecordId>();
  for (const node of nodes.values()) {
    if (node.steps === steps) break;
    for (const { head, from } of neighbours(db, node.id)) {
      if (!nodes.has(head.id) && nodes.size >= mostNodes) {
        leftOut.add(head.id);
        continue;
      }
      const { id, kind, title, state } = head;
      if (!nodes.has(id)) nodes.set(id, { id, kind, title, state, steps: node.steps + 1 });
      const edge = from ? { from: node.id, to: id, type: head.type } : { from: id, to: node.id, type: head.type };
      edges.set(`${edge.from} ${edge.type} ${edge.to}`, edge);
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], more: leftOut.size };
}

const neighbours = (db: ReadDb, id: RecordId): readonly { readonly head: LinkedHead; readonly from: boolean }[] => [
  ...linksFrom(db, id).map((head) => ({ head, from: true })),
  ...linksTo(db, id).map((head) => ({ head, from: false })),
];
