import type { RecordMap } from '#shared/contract/forms.ts';
import type { RecordId } from '#shared/domain/record/record.ts';

export const MAP_WIDTH = 832;
const ROW = 56;
const COLUMNS = [104, 416, 728] as const;

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Where each record is drawn: this one on the left, what it is linked with in the middle, what those
 * are linked with on the right. Columns instead of springs: the same map is drawn the same way every
 * time, and no two boxes cover each other.
 */
export function mapPlaces({ nodes }: Pick<RecordMap, 'nodes'>): {
  readonly places: ReadonlyMap<RecordId, Place>;
  readonly height: number;
} {
  const columns = COLUMNS.map((x, steps) => ({
    x,
    nodes: nodes.filter((node) => Math.min(node.steps, COLUMNS.length - 1) === steps),
  }));
  const rows = Math.max(1, ...columns.map((column) => column.nodes.length));
  const height = rows * ROW;
  const places = new Map<RecordId, Place>();
  for (const { x, nodes: inColumn } of columns) {
    inColumn.forEach(({ id }, index) => places.set(id, { x, y: ((index + 0.5) * height) / inColumn.length }));
  }
  return { places, height };
}
