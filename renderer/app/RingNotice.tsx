import { Button } from 'antd';
import { BellRing } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import type { RingStore } from './ringStore.ts';

/** A clock has come near or fallen due: which, until when, and one step to it. Said aloud by the store, once. */
export function RingNotice({ store, navigate }: { readonly store: RingStore; readonly navigate: Navigate }) {
  const { rings, wish, routeTo, dismiss } = useStore(store);
  useEffect(() => {
    // A click on a notification may have come while nobody was unlocked.
    if (wish !== null) void routeTo(wish.record).then(navigate);
  }, [wish, routeTo, navigate]);
  const [latest, ...others] = rings;
  if (!latest) return null;
  const go = (record: RecordId | null) => void routeTo(record).then(navigate);
  return (
    <section className="room-notice" aria-label="到期提醒">
      <div className={`notice${latest.stage === 'due' ? ' is-due' : ''}`}>
        <BellRing className="icon" size={16} strokeWidth={1.75} aria-hidden />
        <span>
          {latest.title !== '' && <b>{latest.title}　</b>}
          {latest.text}
        </span>
        <Button size="small" onClick={() => go(latest.record)}>
          去处理
        </Button>
        {others.length > 0 && (
          <Button size="small" onClick={() => go(null)}>
            还有 {others.length} 项，看今日
          </Button>
        )}
        <Button size="small" onClick={dismiss}>
          知道了
        </Button>
      </div>
    </section>
  );
}
