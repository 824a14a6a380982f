import { ChartColumn } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Navigate } from '#renderer/lib/route.ts';
import type { RulesStore } from '#renderer/lib/rulesStore.ts';
import { saveFile } from '#renderer/lib/saveFile.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { ScreenHead } from '#renderer/ui/ScreenHead.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { AnnualView } from './annual/AnnualView.tsx';
import { BehindPanel } from './behind/BehindPanel.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { FiguresView } from './figures/FiguresView.tsx';
import type { LedgerStore, LedgerTab, OpenFigure } from './ledgerState.ts';
import { LedgerTools } from './LedgerTools.tsx';
import { problemText } from './problemText.ts';
import { RequestsView } from './requests/RequestsView.tsx';
import './ledger.css';

export interface LedgerScreenProps {
  readonly store: LedgerStore;
  readonly rules: RulesStore;
  readonly navigate: Navigate;
  readonly say: (sentence: string) => void;
  /** J/K move between rows. */
  readonly rowKeys: boolean;
}

const tabs: readonly { readonly key: LedgerTab; readonly label: string }[] = [
  { key: 'figures', label: '指标' },
  { key: 'annual', label: '年度报告' },
  { key: 'requests', label: '依申请公开登记' },
];

/** 台账: what was done and what was not, over any period; every figure opens the records behind it. */
export function LedgerScreen({ store, rules, navigate, say, rowKeys }: LedgerScreenProps) {
  const state = useStore(store);
  const pack = useStore(rules, (known) => known.pack);
  const refreshRules = useStore(rules, (known) => known.refresh);
  const { tab, view, annual, requests, behind, problem, refresh } = state;
  const opener = useRef<HTMLElement | null>(null);

  useEffect(() => {
    void refresh();
    if (rules.getState().pack === null) void refreshRules();
  }, [refresh, refreshRules, rules]);

  const open: OpenFigure = (...figure) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    state.open(...figure);
  };
  const close = () => {
    state.close();
    opener.current?.focus();
  };
  const save = async (...wanted: Parameters<typeof state.exportAs>) => {
    const file = await state.exportAs(...wanted);
    if (!file) return;
    saveFile(file.name, file.bytes);
    say(`已导出 ${file.name}`);
  };

  return (
    <main className="screen">
      <ScreenHead title="台账" aside={<LedgerTools state={state} />}>
        <Segments label="看什么" segments={tabs} chosen={tab} onChoose={(key) => void state.setTab(key)} />
        <ExportMenu tab={tab} busy={state.exporting} onExport={(...wanted) => void save(...wanted)} />
      </ScreenHead>
      {problem && <Problem>{problemText(problem)}</Problem>}
      <div className={`ledger${behind ? ' has-behind' : ''}`}>
        <section
          className="ledger-main"
          aria-label={tabs.find(({ key }) => key === tab)?.label}
          data-pane="台账"
          tabIndex={-1}
        >
          {tab === 'figures' && view && pack && (
            <FiguresView view={view} pack={pack} open={open} empty={<NothingYet navigate={navigate} />} />
          )}
          {tab === 'annual' && annual && (
            <AnnualView report={annual} year={state.year} setYear={state.setYear} open={open} pack={pack} />
          )}
          {tab === 'requests' && requests && pack && (
            <RequestsView
              requests={requests}
              pack={pack}
              navigate={navigate}
              rowKeys={rowKeys}
              more={state.moreRequests}
            />
          )}
        </section>
        {behind && (
          <BehindPanel
            behind={behind}
            pack={pack}
            navigate={navigate}
            rowKeys={rowKeys}
            more={state.more}
            onClose={close}
          />
        )}
      </div>
    </main>
  );
}

const NothingYet = ({ navigate }: { readonly navigate: Navigate }) => (
  <EmptyState
    icon={ChartColumn}
    title="这段时间还没有可计数的事项"
    action={
      <button type="button" className="link-button" onClick={() => navigate({ screen: 'records', record: null })}>
        去事项
      </button>
    }
  >
    事项公开、送审、到期之后，按期公开率、解读率等指标会自动算在这里。也可以换一个期间或科室看。
  </EmptyState>
);
