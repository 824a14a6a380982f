import { Archive, CircleCheck, Clock, Wifi, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TodayView } from '#shared/contract/delivery.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import type { Tone } from '#renderer/ui/StateMark.tsx';

export interface DeskFactsProps {
  readonly view: Pick<TodayView, 'waitingForReceipt' | 'lastReachedPortalAt' | 'lastProvenBackupAt'>;
  readonly now: number;
  readonly navigate: Navigate;
}

/** 保存与报送: the last back-up that was proven, packages without a receipt, when the portal was last reached. */
export function DeskFacts({ view, now, navigate }: DeskFactsProps) {
  const { waitingForReceipt: waiting, lastReachedPortalAt: reached, lastProvenBackupAt: proven } = view;
  return (
    <ul className="due-facts">
      {proven === null ? (
        <Fact icon={Archive} tone="plain">
          还没有做过备份验证
        </Fact>
      ) : (
        <Fact icon={CircleCheck} tone="green" note={momentText(proven, now)}>
          最近一次备份已恢复验证
        </Fact>
      )}
      {waiting > 0 ? (
        <Fact
          icon={Clock}
          tone="amber"
          note={
            <button
              type="button"
              className="link-button"
              onClick={() => navigate({ screen: 'delivery', submission: null })}
            >
              查看报送
            </button>
          }
        >
          {waiting} 个材料包未收到回执
        </Fact>
      ) : (
        <Fact icon={CircleCheck} tone="green">
          没有等待回执的材料包
        </Fact>
      )}
      {reached === null ? (
        <Fact icon={Wifi} tone="plain">
          还没有连通过门户
        </Fact>
      ) : (
        <Fact icon={Wifi} tone="plain" note={momentText(reached, now)}>
          最近一次连通门户
        </Fact>
      )}
    </ul>
  );
}

interface FactProps {
  readonly icon: LucideIcon;
  readonly tone: Tone;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

function Fact({ icon: Icon, tone, note, children }: FactProps) {
  return (
    <li className="due-fact dense">
      <Icon className={`icon tone-${tone}`} size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <div>{children}</div>
        {note !== undefined && <div className="quiet">{note}</div>}
      </div>
    </li>
  );
}
