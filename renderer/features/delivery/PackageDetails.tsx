import { Button } from 'antd';
import { Undo2, Usb } from 'lucide-react';
import type { DeliveryRow } from '#shared/contract/delivery.ts';
import { clockText, momentText } from '#renderer/lib/timeText.ts';

export interface PackageDetailsProps {
  readonly row: DeliveryRow;
  readonly now: number;
  /** The log too; otherwise only why it came back. */
  readonly full: boolean;
  readonly exporting: boolean;
  readonly onExport: () => void;
}

/** Why it came back, what happened to it in sentences, and where it can be read in public. */
export function PackageDetails({ row, now, full, exporting, onExport }: PackageDetailsProps) {
  return (
    <>
      {row.reasons.length > 0 && (
        <div className="package-box is-returned">
          <Undo2 className="icon tone-amber" size={16} strokeWidth={1.75} aria-hidden />
          <div>
            <strong>门户退回，{row.reasons.length} 条理由</strong>（退回单签名已验证）
            <ol>
              {row.reasons.map(({ where, why }, index) => (
                <li key={`${where} ${why}`}>
                  {index + 1}. {where}：{why}
                </li>
              ))}
            </ol>
          </div>
        </div>
      )}
      {full && (
        <div className="package-box">
          <ol aria-label="经过">
            {row.log.map(({ at, sentence }) => (
              <li key={`${at} ${sentence}`}>
                <time dateTime={at} title={clockText(at)}>
                  {momentText(at, now)}
                </time>
                <span>{sentence}</span>
              </li>
            ))}
          </ol>
          {(row.indexNumber !== null || row.publicUrl !== null) && (
            <dl className="package-facts">
              {row.indexNumber !== null && (
                <>
                  <dt>索引号</dt>
                  <dd>{row.indexNumber}</dd>
                </>
              )}
              {row.publicUrl !== null && (
                <>
                  <dt>公开页</dt>
                  <dd>{row.publicUrl}</dd>
                </>
              )}
            </dl>
          )}
          {row.state === 'returned' && (
            <Button size="small" icon={<Usb size={14} aria-hidden />} loading={exporting} onClick={onExport}>
              导出到U盘
            </Button>
          )}
        </div>
      )}
    </>
  );
}
