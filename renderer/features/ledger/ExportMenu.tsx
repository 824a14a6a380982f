import { Button, Dropdown } from 'antd';
import { Download } from 'lucide-react';
import type { LedgerState, LedgerTab } from './ledgerState.ts';

type Wanted = Parameters<LedgerState['exportAs']>;

export interface ExportMenuProps {
  readonly tab: LedgerTab;
  readonly busy: boolean;
  readonly onExport: (...wanted: Wanted) => void;
}

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly wanted: Wanted;
}

const choices: Readonly<Record<LedgerTab, readonly Choice[]>> = {
  figures: [
    { key: 'docx', label: '指标和五公开情况（Word）', wanted: ['indicators', 'docx'] },
    { key: 'xlsx', label: '指标和佐证材料，每项指标一张表（Excel）', wanted: ['indicators', 'xlsx'] },
  ],
  annual: [
    { key: 'docx', label: '年度报告初稿（Word）', wanted: ['annual', 'docx'] },
    { key: 'xlsx', label: '三张统计表和勾稽核对（Excel）', wanted: ['annual', 'xlsx'] },
  ],
  requests: [
    { key: 'xlsx', label: '依申请公开登记（Excel）', wanted: ['requests', 'xlsx'] },
    { key: 'docx', label: '依申请公开登记（Word）', wanted: ['requests', 'docx'] },
  ],
};

const PRINT = 'print';

/** What can leave the ledger from here: files of the open tab, and the page as it stands. */
export function ExportMenu({ tab, busy, onExport }: ExportMenuProps) {
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...choices[tab].map(({ key, label }) => ({ key, label })),
          { type: 'divider' },
          { key: PRINT, label: '打印这一页' },
        ],
        onClick: ({ key }) => {
          if (key === PRINT) print();
          const choice = choices[tab].find((one) => one.key === key);
          if (choice) onExport(...choice.wanted);
        },
      }}
    >
      <Button className="ledger-export" icon={<Download size={16} aria-hidden />} loading={busy}>
        导出
      </Button>
    </Dropdown>
  );
}
