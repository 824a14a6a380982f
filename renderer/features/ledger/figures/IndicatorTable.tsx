import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import type { IndicatorValue, LedgerView } from '#shared/contract/ledger.ts';
import { halfNames } from '#shared/domain/indicators/figureNames.ts';
import { figureSource } from '#shared/domain/indicators/figureSource.ts';
import { figureText } from '#shared/domain/indicators/figureText.ts';
import type { IndicatorRule, RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import type { OpenFigure } from '../ledgerState.ts';
import { Count } from './Count.tsx';

export interface IndicatorTableProps {
  readonly view: LedgerView;
  readonly pack: RulePack;
  readonly open: OpenFigure;
}

/** All sixteen, each with its parts, the year before, and how it was counted. */
export function IndicatorTable({ view, pack, open }: IndicatorTableProps) {
  return (
    // It scrolls in a narrow window, so the keyboard must be able to stand in it.
    <div className="ledger-scroll" role="group" tabIndex={0} aria-label="全部指标">
      <h2 className="ledger-heading">全部指标</h2>
      <table className="ledger-table is-indicators">
        <caption className="unseen">全部指标</caption>
        <thead>
          <tr>
            <th scope="col" className="is-number ledger-ordinal">
              序号
            </th>
            <th scope="col">指标</th>
            <th scope="col" className="is-number">
              数值
            </th>
            <th scope="col">构成</th>
            <th scope="col" className="is-number">
              去年同期
            </th>
            <th scope="col">评价</th>
          </tr>
        </thead>
        <tbody>
          {view.indicators.map((value) => {
            const rule = pack.indicators.find(({ key }) => key === value.key);
            return rule && <IndicatorRow key={value.key} value={value} rule={rule} pack={pack} open={open} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly value: IndicatorValue;
  readonly rule: IndicatorRule;
  readonly pack: RulePack;
  readonly open: OpenFigure;
}

function IndicatorRow({ value: figure, rule, pack, open }: RowProps) {
  const { key, value, before, series } = figure;
  const named = series.filter(({ points }) => points.some(({ at }) => !/^\d{4}-\d{2}$/u.test(at)));
  return (
    <tr>
      <td className="is-number ledger-ordinal">{rule.number}</td>
      <th scope="row">
        {rule.name}
        <details className="ledger-how">
          <summary>怎么算</summary>
          <p>{rule.formula}</p>
          <p>依据：{rule.basis}</p>
        </details>
      </th>
      <td className="is-number">
        <strong>{figureText(value, rule.unit)}</strong>
      </td>
      <td>
        <Parts figure={figure} rule={rule} pack={pack} open={open} />
        {named.map(({ name, points }) => (
          <details key={name} className="ledger-how">
            <summary>
              {name} {points.length} 个
            </summary>
            <p>{points.map(({ at }) => at).join('、')}</p>
          </details>
        ))}
      </td>
      <td className="is-number">{figureText(before, rule.unit)}</td>
      <td>
        <Reached key={key} figure={figure} />
      </td>
    </tr>
  );
}

/** 187 按期公开 · 5 没有按期 · 逾期未完成 1: whatever records stand behind opens. */
function Parts({
  figure: { key, part, whole, value, also },
  rule,
  pack,
  open,
}: Omit<RowProps, 'value'> & { readonly figure: IndicatorValue }) {
  const names = halfNames(rule);
  const halves = [
    { key: 'part', name: names.part, value: part ?? (rule.unit === 'count' ? value : null) },
    { key: 'rest', name: names.rest, value: part === null || whole === null ? null : whole - part },
  ].filter((half) => half.name !== '' && half.value !== null);
  const figures = [
    ...halves.map((half) => ({ ...half, unit: 'count' as const })),
    ...also.filter((more) => more.value !== null),
  ];
  return (
    <ul className="ledger-parts">
      {figures.map((one) => (
        <li key={one.key}>
          {one.name}{' '}
          <Count
            figure={figureSource(`${key}.${one.key}`, pack) ? `${key}.${one.key}` : null}
            title={`${rule.name} · ${one.name}`}
            value={one.value ?? 0}
            text={figureText(one.value, one.unit)}
            open={open}
          />
        </li>
      ))}
    </ul>
  );
}

function Reached({ figure: { reached, value } }: { readonly figure: IndicatorValue }) {
  if (value === null) return <span className="quiet">没有可计数的</span>;
  switch (reached) {
    case 'yes':
      return (
        <StateMark icon={CircleCheck} tone="green">
          达标
        </StateMark>
      );
    case 'no':
      return (
        <StateMark icon={TriangleAlert} tone="amber">
          未达标
        </StateMark>
      );
    case 'not-assessable':
      return (
        <StateMark icon={CircleDashed} tone="plain">
          不作评价
        </StateMark>
      );
  }
}
