import { Button } from 'antd';
import { CircleCheck, Eye, Stamp, Undo2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { reviewStateNames } from '#shared/domain/review/review.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { reading } from './reading.ts';
import type { ReviewDesk } from './reviewStore.ts';
import { mayNotText, shortDigest } from './words.ts';

export interface SignBoxProps {
  readonly desk: ReviewDesk;
  /** Shows a file at a page nobody has seen yet. */
  readonly onGoOn: (name: string, page: number) => void;
  readonly onSign: () => void;
  readonly onDelivery: () => void;
}

/** What would be signed, how much of it was seen, and 同意并签名, which waits for the rest. */
export function SignBox({ desk, onGoOn, onSign, onDelivery }: SignBoxProps) {
  const why = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { view } = desk;
  const { seen, of, unopened, next, done } = reading(desk);
  useEffect(() => {
    // 去看 is gone when everything was seen; whoever walked with it stands at the next step.
    if (done && document.activeElement === document.body) button.current?.focus();
  }, [done]);
  if (view.state === 'approved' || view.state === 'returned') {
    const approved = view.state === 'approved';
    return (
      <section className="review-sign" aria-label="处理结果">
        <StateMark icon={approved ? CircleCheck : Undo2} tone={approved ? 'green' : 'amber'} strong>
          {reviewStateNames[view.state]}
        </StateMark>
        <p className="quiet">{approved ? '材料包已签名，排入报送。' : '已回到经办人那里，改好会再送来。'}</p>
        {approved && (
          <Button size="small" onClick={onDelivery}>
            看报送进度
          </Button>
        )}
      </section>
    );
  }
  const { decide, why: reason } = view.may;
  const left = of - seen;
  return (
    <section className="review-sign" aria-label="将签名的内容">
      <h2>将签名的内容</h2>
      <p className="quiet">
        {[...new Set(view.documents.map(({ title }) => title))].join('、')}，共 {view.documents.length} 个文件
        <br />
        摘要 {shortDigest(view.revision)}
      </p>
      <p className="review-seen">
        <StateMark icon={done ? CircleCheck : Eye} tone={done ? 'green' : 'amber'}>
          看了 {seen}/{of} 页{left > 0 && `，还有 ${left} 页没看`}
          {unopened.length > 0 && `，${unopened.length} 份没打开`}
        </StateMark>
        {next !== null && (
          <button type="button" className="link-button" onClick={() => onGoOn(next.name, next.page)}>
            去看
          </button>
        )}
      </p>
      <div className="review-sign-row">
        <span className="quiet" id={why}>
          {reason !== null ? mayNotText(reason) : done ? '全部看过' : '看完全部页可签'}
        </span>
        {decide && (
          // Not `disabled`: it stays reachable, and says what it waits for.
          <Button
            ref={button}
            type={done ? 'primary' : 'default'}
            className={done ? '' : 'review-waits'}
            aria-disabled={!done}
            aria-describedby={why}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            loading={desk.busy}
            icon={<Stamp size={16} aria-hidden />}
            onClick={() => {
              if (done) onSign();
              else if (next !== null) onGoOn(next.name, next.page);
            }}
          >
            同意并签名
          </Button>
        )}
      </div>
    </section>
  );
}
