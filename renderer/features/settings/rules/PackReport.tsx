import { Button } from 'antd';
import type { PackChange } from '#shared/contract/rules.ts';

export interface PackReportProps {
  readonly change: PackChange;
  readonly busy: boolean;
  readonly onApply: () => void;
  readonly onLeave: () => void;
}

/** Titles shown before the rest is only counted. */
const shown = 8;

/** What a new pack would change, before anything does: the dry run, and the two ways on from it. */
export function PackReport({ change, busy, onApply, onLeave }: PackReportProps) {
  const { from, to, kinds, clocks, rules, names, drafts } = change;
  const rows = [
    ['新增种类', kinds.added.map((key) => names.kinds[key] ?? key)],
    ['改动种类', kinds.changed.map((key) => names.kinds[key] ?? key)],
    ['不再有的种类', kinds.gone.map((key) => names.kinds[key] ?? key)],
    ['改动时限', clocks.map((id) => names.clocks[id] ?? id)],
    ['改动规则', rules.map((id) => `${id} ${names.rules[id] ?? ''}`.trim())],
  ] as const;
  const changed = rows.filter(([, list]) => list.length > 0);
  return (
    <section className="pack-report" aria-label="试装报告">
      <h3>
        {to} 代替 {from}
      </h3>
      <p className="quiet">还没有启用。启用后表单、检查和时限立即按新的规则，不用重启。</p>
      {changed.length === 0 ? (
        <p>种类、时限和规则都没有不同。</p>
      ) : (
        <dl className="facts">
          {changed.map(([name, list]) => (
            <div key={name}>
              <dt>
                {name}（{list.length}）
              </dt>
              <dd>{list.join('、')}</dd>
            </div>
          ))}
        </dl>
      )}
      {drafts.length > 0 && (
        <>
          <p>会影响 {drafts.length} 条还没有批准的事项，启用后请重新检查：</p>
          <ul className="pack-drafts" aria-label="受影响的事项">
            {drafts.slice(0, shown).map(({ record, title, kind }) => (
              <li key={record}>
                <span className="one-line">{title === '' ? '（还没有名称）' : title}</span>
                <span className="quiet">{names.kinds[kind] ?? kind}</span>
              </li>
            ))}
          </ul>
          {drafts.length > shown && <p className="quiet">还有 {drafts.length - shown} 条。</p>}
        </>
      )}
      <div className="settings-actions">
        <Button onClick={onLeave}>先不启用</Button>
        <Button type="primary" loading={busy} onClick={onApply}>
          启用 {to}
        </Button>
      </div>
    </section>
  );
}
