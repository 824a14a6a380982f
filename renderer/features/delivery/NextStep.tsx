import { Button } from 'antd';
import { HardDriveDownload } from 'lucide-react';
import type { DeliveryRow } from '#shared/contract/delivery.ts';
import { CopyAddress } from './CopyAddress.tsx';

export interface NextStepProps {
  readonly row: DeliveryRow;
  readonly open: boolean;
  readonly exporting: boolean;
  readonly onToggle: () => void;
  readonly onExport: () => void;
  /** Goes to where the submission is worked on. */
  readonly onMend: () => void;
  /** Speaks a sentence once, for ears. */
  readonly say: (sentence: string) => void;
}

/** The one thing to do with a package now: mend what came back, take its public address, or carry it by hand. */
export function NextStep({ row, open, exporting, onToggle, onExport, onMend, say }: NextStepProps) {
  if (row.state === 'returned') {
    return (
      <Button size="small" type="primary" onClick={onMend}>
        修改后重报
      </Button>
    );
  }
  if (row.state === 'published' && row.publicUrl !== null) {
    return (
      <CopyAddress
        title={row.title}
        url={row.publicUrl}
        say={say}
        onRefused={() => {
          if (!open) onToggle();
        }}
      />
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
