import { useMemo, useState } from 'react';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import { asText } from '#shared/domain/form/fieldValue.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { MomentDialog } from '../MomentDialog.tsx';
import { ClockCard } from './ClockCard.tsx';
import type { ClockFace } from './clockFace.ts';
import { useSpokenClocks } from './useSpokenClocks.ts';

interface Faced {
  readonly clock: ClockState;
  readonly face: ClockFace;
}

export interface ClockDeckProps {
  readonly record: RecordId;
  readonly clocks: readonly Faced[];
  readonly fields: JsonObject;
  readonly busy: boolean;
  readonly say: (sentence: string) => void;
  readonly onStart: () => void;
  /** True once the moment is on the disk. */
  readonly onMark: (field: string, at: string) => Promise<boolean>;
}

/** The incident's clocks side by side; three for a major emergency, one otherwise. */
export function ClockDeck({ record, clocks, fields, busy, say, onStart, onMark }: ClockDeckProps) {
  const [marking, setMarking] = useState<Faced | null>(null);
  const spoken = useMemo(() => clocks.map(({ clock, face }) => ({ clock, title: face.title })), [clocks]);
  useSpokenClocks(record, spoken, say);
  const field = marking?.face.stops ?? null;
  return (
    <div className="clocks" data-pane="时钟" tabIndex={-1}>
      {clocks.map((faced) => (
        <ClockCard
          key={faced.clock.clock}
          clock={faced.clock}
          face={faced.face}
          disabled={busy}
          onStart={onStart}
          onMark={() => setMarking(faced)}
        />
      ))}
      {marking && field !== null && (
        <MomentDialog
          face={marking.face}
          value={asText(fields[field])}
          from={marking.clock.from}
          busy={busy}
          onCancel={() => setMarking(null)}
          onMark={(at) =>
            void onMark(field, at).then(() => {
              setMarking(null);
            })
          }
        />
      )}
    </div>
  );
}
