import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { sizeText } from '#renderer/lib/sizeText.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { DeliverySteps } from './DeliverySteps.tsx';
import { NextStep, type NextStepProps } from './NextStep.tsx';
import { PackageLog } from './PackageLog.tsx';
import { ReturnReasons } from './ReturnReasons.tsx';

export interface PackageRowProps extends NextStepProps {
  readonly now: number;
}

/** One package (材料包): its name, how far it is, the next thing to do; the log below when opened. */
export function PackageRow({ row, now, open, exporting, onToggle, onExport, onMend, say }: PackageRowProps) {
  const id = useId();
  const returned = row.state === 'returned';
  return (
    <li className="package">
      <button
        type="button"
        className="package-toggle"
        data-row
        aria-expanded={open}
        aria-controls={`${id}-log`}
        aria-label={`${row.title}的记录`}
        onClick={onToggle}
      >
        {open ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
      </button>
      <div className="package-name">
        <div className={`one-line${open || returned ? ' is-strong' : ''}`} title={row.title}>
          {row.title}
        </div>
        <div className="quiet one-line">
          {row.files} 个文件 · {sizeText(row.bytes)} · {momentText(row.approvedAt, now)} 批准
        </div>
      </div>
      <DeliverySteps row={row} now={now} />
      <div className="package-next">
        <NextStep
          row={row}
          open={open}
          exporting={exporting}
          onToggle={onToggle}
          onExport={onExport}
          onMend={onMend}
          say={say}
        />
      </div>
      {row.reasons.length > 0 && (
        <div className="package-log">
          <ReturnReasons reasons={row.reasons} />
        </div>
      )}
      <div className="package-log" id={`${id}-log`} hidden={!open}>
        {open && <PackageLog row={row} now={now} exporting={exporting} onExport={onExport} />}
      </div>
    </li>
  );
}
