import { Button } from 'antd';
import { HardDriveDownload } from 'lucide-react';
import type { DeliveryRow } from '#shared/contract/delivery.ts';
import type { Navigate } from '#renderer/lib/route.ts';

export interface NextStepProps {
  readonly row: DeliveryRow;
  readonly open: boolean;
  readonly exporting: boolean;
  readonly onToggle: () => void;
  readonly onExport: () => void;
  readonly navigate: Navigate;
}

/** The one thing to do with a package now: mend what came back, read it in public, or carry it by hand. */
export function NextStep({ row, open, exporting, onToggle, onExport, navigate }: NextStepProps) {
  if (row.state === 'returned') {
    return (
      <Button size="small" type="primary" onClick={() => navigate({ screen: 'studio', submission: row.submission })}>
        修改后重报
      </Button>
    );
  }
  if (row.state === 'published' && row.publicUrl !== null) {
    // The window opens no address by itself: the row shows it, to be read or copied.
    return (
      <Button size="small" aria-expanded={open} aria-label={`看公开页：${row.title}`} onClick={onToggle}>
        看公开页
      </Button>
    );
  }
  return (
    <Button
      size="small"
      icon={<HardDriveDownload size={14} aria-hidden />}
      loading={exporting}
      onClick={onExport}
      aria-label={`把${row.title}导出到U盘`}
    >
      导出到U盘
    </Button>
  );
}
