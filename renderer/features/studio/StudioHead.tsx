import { Button } from 'antd';
import { ArrowLeft, FileText } from 'lucide-react';
import { editable, reviewStateNames } from '#shared/domain/review/review.ts';
import { dayText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { Countdown } from '#renderer/ui/Countdown.tsx';
import { infoFindings } from './envelope/infoState.ts';
import type { Desk } from './studioState.ts';

export interface StudioHeadProps {
  readonly desk: Desk;
  readonly onBack: () => void;
  readonly onInfo: () => void;
}

/** What is open, which revision is on the disk, and how much time is left. */
export function StudioHead({ desk, onBack, onInfo }: StudioHeadProps) {
  const now = useNow();
  const { view, interpretation } = desk;
  const open = editable(view.state) ? infoFindings(desk.report).length : 0;
  const revision =
    interpretation.save.type === 'saved' ? interpretation.save.number : view.interpretation.revision.number;
  return (
    <header className="studio-head">
      <Button type="text" size="small" icon={<ArrowLeft size={16} />} aria-label="回到解读列表" onClick={onBack} />
      <h1 tabIndex={-1} data-screen-title className="one-line">
        {interpretation.written.title === '' ? '政策解读（还没有标题）' : interpretation.written.title}
      </h1>
      <span className="quiet studio-head-facts">
        第{revision}次修订 · {reviewStateNames[view.state]}
      </span>
      <span className="studio-gap" />
      <Button
        size="small"
        icon={<FileText size={16} aria-hidden />}
        aria-keyshortcuts="Alt+I"
        aria-haspopup="dialog"
        onClick={onInfo}
      >
        公开信息
        {open > 0 && <span className="studio-info-open">差 {open} 处</span>}
      </Button>
      {view.due !== null && (
        <span className="studio-due">
          <Countdown due={view.due} strong={false} />
          <span className="quiet">至 {dayText(view.due.date, now)}</span>
        </span>
      )}
    </header>
  );
}
