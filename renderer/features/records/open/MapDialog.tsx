import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { RecordMap } from '#shared/contract/forms.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { reviewStateNames } from '#shared/domain/review/review.ts';
import type { LinkLook } from '#renderer/form/FormRoom.ts';
import { useFormRoom } from '#renderer/form/useFormRoom.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { useFocusBack } from '#renderer/ui/useFocusBack.ts';
import { problemText } from '../problemText.ts';
import { mapPlaces, MAP_WIDTH } from './mapPlaces.ts';
import type { OpenActs } from './openState.ts';

export interface MapDialogProps {
  readonly self: RecordId;
  readonly load: OpenActs['map'];
  readonly onOpen: (record: Pick<LinkLook, 'id' | 'kind'>) => void;
  readonly onClose: () => void;
}

/** What this record is linked with, and what those are linked with: drawn for eyes, and listed for everybody. */
export function MapDialog({ self, load, onOpen, onClose }: MapDialogProps) {
  useFocusBack();
  const { pack } = useFormRoom();
  const [map, setMap] = useState<RecordMap | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    void load().then((reply) => {
      if (left) return;
      if (reply.ok) setMap(reply.value);
      else setProblem(problemText(reply.error));
    });
    return () => {
      left = true;
    };
  }, [load]);
  const kindName = (kind: string): string => pack.kinds.find(({ key }) => key === kind)?.name ?? kind;
  const titleOf = (id: RecordId): string => map?.nodes.find((node) => node.id === id)?.title ?? '';
  return (
    <Modal open title="关系图" footer={null} width="min(880px, 94vw)" centered onCancel={onClose} destroyOnHidden>
      {problem !== null && <Problem>{problem}</Problem>}
      {map === null && problem === null && <p className="quiet">正在读…</p>}
      {map !== null && (
        <>
          <Drawing map={map} self={self} linkName={(type) => pack.links[type]?.name ?? type} />
          <ul className="record-map-list" aria-label="关系">
            {map.edges.map(({ from, to, type }) => (
              <li key={`${from} ${to} ${type}`}>
                <span>{short(titleOf(from))}</span>
                <span className="quiet">{pack.links[type]?.name ?? type} →</span>
                <span>{short(titleOf(to))}</span>
              </li>
            ))}
          </ul>
          <ul className="record-map-list" aria-label="记录">
            {map.nodes
              .filter(({ id }) => id !== self)
              .map((node) => (
                <li key={node.id}>
                  <button type="button" className="link-button" onClick={() => onOpen(node)}>
                    {node.title.trim() === '' ? '（还没有标题）' : node.title}
                  </button>
                  <span className="quiet">
                    {kindName(node.kind)} · {reviewStateNames[node.state]}
                  </span>
                </li>
              ))}
          </ul>
          {map.more > 0 && <p className="quiet">另有 {map.more} 条没有画出。</p>}
        </>
      )}
    </Modal>
  );
}

interface DrawingProps {
  readonly map: RecordMap;
  readonly self: RecordId;
  readonly linkName: (type: string) => string;
}

function Drawing({ map, self, linkName }: DrawingProps) {
  const { places, height } = mapPlaces(map);
  return (
    <svg
      className="record-map"
      viewBox={`0 0 ${MAP_WIDTH} ${height}`}
      role="img"
      aria-label={`${map.nodes.length} 条记录，${map.edges.length} 个关系；下面有同样内容的列表`}
    >
      {map.edges.map(({ from, to, type }) => {
        const a = places.get(from);
        const b = places.get(to);
        return (
          a !== undefined &&
          b !== undefined && (
            <g key={`${from} ${to} ${type}`}>
              <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
              <text className="record-map-edge" x={(a.x + b.x) / 2} y={(a.y + b.y) / 2 - 4}>
                {linkName(type)}
              </text>
            </g>
          )
        );
      })}
      {map.nodes.map(({ id, title }) => {
        const at = places.get(id);
        return (
          at !== undefined && (
            <g key={id} className={id === self ? 'is-self' : undefined}>
              <rect x={at.x - 84} y={at.y - 16} width={168} height={32} rx={6} />
              <text x={at.x} y={at.y + 5}>
                {short(title)}
              </text>
            </g>
          )
        );
      })}
    </svg>
  );
}

const short = (title: string): string =>
  title.trim() === '' ? '（还没有标题）' : title.length > 11 ? `${title.slice(0, 11)}…` : title;
