import type { Events } from '#shared/contract/contract.ts';
import { ringText } from '#shared/domain/clock/ringText.ts';
import type { RecordId } from '#shared/domain/record/record.ts';

export interface RingNoticeDeps {
  readonly notify: (title: string, body: string, onClick: () => void) => void;
  /** Brings the window to the front and to the record; null is 今日. */
  readonly open: (record: RecordId | null) => void;
  readonly wait: (ms: number) => Promise<void>;
  /** The year it is in Shanghai; days of another one are said with theirs. */
  readonly year: () => string;
}

/** Clocks that ring together are told together: a Monday morning must not cover the screen. */
const togetherMs = 500;
const mostAtOnce = 3;
const programName = '政务公开工作台';

/** Makes system notifications (系统通知) of the clocks that ring; a click goes to where the work is. */
export function createRingNotices({ notify, open, wait, year }: RingNoticeDeps): (ring: Events['clock.rang']) => void {
  let waiting: Events['clock.rang'][] = [];

  const tell = (): void => {
    const rings = waiting;
    waiting = [];
    if (rings.length > mostAtOnce) {
      const over = rings.filter(({ stage }) => stage === 'due').length;
      const told = over === 0 ? '' : `，其中 ${over} 项已到期`;
      notify(programName, `有 ${rings.length} 项期限临近或已到${told}。打开「今日」查看。`, () => open(null));
      return;
    }
    for (const ring of rings) {
      notify(ring.title === '' ? programName : ring.title, ringText(ring, year()), () => open(ring.record));
    }
  };

  return (ring) => {
    waiting.push(ring);
    if (waiting.length === 1) void wait(togetherMs).then(tell);
  };
}
