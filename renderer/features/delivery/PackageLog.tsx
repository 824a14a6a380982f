import { Button } from 'antd';
import { HardDriveDownload } from 'lucide-react';
import type { DeliveryRow } from '#shared/contract/delivery.ts';
import { exactText } from '#renderer/lib/timeText.ts';

export interface PackageLogProps {
  readonly row: DeliveryRow;
  readonly now: number;
  readonly exporting: boolean;
  readonly onExport: () => void;
}

/** What happened to a package in sentences, and where it can be read in public. */
export function PackageLog({ row, now, exporting, onExport }: PackageLogProps) {
  return (
    <div className="package-box">
      <ol aria-label="经过">
        {row.log.map(({ at, sentence }) => (
          <li key={`${at} ${sentence}`}>
            <time dateTime={at}>{exactText(at, now)}</time>
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
      {(row.state === 'returned' || row.state === 'published') && (
        <Button size="small" icon={<HardDriveDownload size={14} aria-hidden />} loading={exporting} onClick={onExport}>
          导出到U盘
        </Button>
      )}
    </div>
  );
}
