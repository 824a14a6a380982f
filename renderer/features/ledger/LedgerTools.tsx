import { Select } from 'antd';
import { useNow } from '#renderer/lib/useNow.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { LedgerState } from './ledgerState.ts';
import { periodNames, periodText, type PeriodKey } from './periods.ts';

const periods = (Object.keys(periodNames) as PeriodKey[]).map((key) => ({ key, label: periodNames[key] }));
const ALL = '';

/** Period and unit; the annual report has its own year. */
export function LedgerTools({ state }: { readonly state: LedgerState }) {
  const { tab, period, unit, view, setPeriod, setDays, setUnit } = state;
  const now = useNow();
  if (tab === 'annual') return null;
  const units = view?.units ?? [];
  const offered = unit === null || units.includes(unit) ? units : [unit, ...units];
  return (
    <div className="ledger-tools">
      <Segments label="期间" segments={periods} chosen={period.key} onChoose={(key) => void setPeriod(key)} />
      {period.key === 'custom' ? (
        <span className="ledger-days">
          <input
            type="date"
            aria-label="从哪天"
            value={period.from}
            max={period.to}
            onChange={({ target }) => void setDays(target.value, period.to)}
          />
          <span aria-hidden>—</span>
          <input
            type="date"
            aria-label="到哪天"
            value={period.to}
            min={period.from}
            onChange={({ target }) => void setDays(period.from, target.value)}
          />
        </span>
      ) : (
        <span className="ledger-range">{periodText(period, now)}</span>
      )}
      {tab === 'figures' && (
        <Select
          aria-label="科室"
          className="ledger-unit"
          value={unit ?? ALL}
          options={[{ value: ALL, label: '全部科室' }, ...offered.map((name) => ({ value: name, label: name }))]}
          onChange={(chosen: string) => void setUnit(chosen === ALL ? null : chosen)}
        />
      )}
    </div>
  );
}
