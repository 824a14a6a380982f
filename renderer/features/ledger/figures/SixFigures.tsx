import { ArrowDown, ArrowUp, Minus, type LucideIcon } from 'lucide-react';
import type { IndicatorValue, LedgerView } from '#shared/contract/ledger.ts';
import { halfNames } from '#shared/domain/indicators/figureNames.ts';
import { figureText, numberText, unitNames } from '#shared/domain/indicators/figureText.ts';
import type { IndicatorRule, RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import type { OpenFigure } from '../ledgerState.ts';
import { Count } from './Count.tsx';
import { trendOf, type Trend } from './trend.ts';

/** The six that an assessment asks for first, and what their parts are counted in. */
const six: readonly { readonly key: string; readonly counter: string }[] = [
  { key: 'on-time', counter: '件' },
  { key: 'interpreted', counter: '份政策' },
  { key: 'same-day', counter: '份政策' },
  { key: 'many-forms', counter: '份政策' },
  { key: 'response-on-time', counter: '项' },
  { key: 'returned', counter: '件' },
];

const arrows: Readonly<Record<Trend['way'], LucideIcon>> = {
  up: ArrowUp,
  down: ArrowDown,
  level: Minus,
  unknown: Minus,
};

export interface SixFiguresProps {
  readonly view: LedgerView;
  readonly pack: Pick<RulePack, 'indicators'>;
  readonly open: OpenFigure;
}

export function SixFigures({ view, pack, open }: SixFiguresProps) {
  return (
    <ul className="ledger-six" aria-label="主要指标">
      {six.map(({ key, counter }) => {
        const value = view.indicators.find((one) => one.key === key);
        const rule = pack.indicators.find((one) => one.key === key);
        return value && rule ? <Figure key={key} value={value} rule={rule} counter={counter} open={open} /> : null;
      })}
    </ul>
  );
}

interface FigureProps {
  readonly value: IndicatorValue;
  readonly rule: IndicatorRule;
  readonly counter: string;
  readonly open: OpenFigure;
}

function Figure({ value: figure, rule, counter, open }: FigureProps) {
  const { key, value, part, whole, also } = figure;
  const trend = trendOf(figure, rule.unit);
  const names = halfNames(rule);
  const approved = also.find((one) => one.key === 'approved')?.value ?? null;
  const counted = part ?? approved;
  return (
    <li className="ledger-figure">
      <span className="quiet">{rule.name}</span>
      <button
        type="button"
        className="ledger-value"
        disabled={value === null}
        aria-label={`${rule.name} ${figureText(value, rule.unit)}，看${names.part}的记录`}
        onClick={() => open(`${key}.part`, `${rule.name} · ${names.part}`, counted)}
      >
        {numberText(value, rule.unit)}
        {value !== null && <small>{unitNames[rule.unit]}</small>}
      </button>
      <span className="quiet">
        {part !== null && whole !== null && `${part} / ${whole} ${counter}`}
        {value === null && '这段时间没有可计数的'}
        {key === 'returned' && value !== null && <Returned figure={figure} open={open} />}
      </span>
      {part !== null && whole !== null && whole > part && (
        <span className="quiet">
          <Count
            figure={`${key}.rest`}
            title={`${rule.name} · ${names.rest}`}
            value={whole - part}
            open={open}
            text={`${names.rest} ${whole - part}`}
          />
        </span>
      )}
      {key === 'same-day' && <Late figure={figure} open={open} />}
      {value !== null && (
        <span className="dense">
          <StateMark icon={arrows[trend.way]} tone={trend.tone}>
            {trend.says}
          </StateMark>
        </span>
      )}
    </li>
  );
}

/** 退回率 beside 平均审批. */
function Returned({ figure: { also }, open }: Pick<FigureProps, 'open'> & { readonly figure: IndicatorValue }) {
  const rate = also.find(({ key }) => key === 'returned-rate')?.value ?? null;
  const returns = also.find(({ key }) => key === 'returned')?.value ?? 0;
  return (
    <Count
      figure="returned.returned"
      title="被退回的"
      value={returns}
      open={open}
      text={`退回率 ${figureText(rate, 'percent')}`}
    />
  );
}

/** 超期 beside 当天同步: interpretations after the third working day. */
function Late({ figure: { also }, open }: Pick<FigureProps, 'open'> & { readonly figure: IndicatorValue }) {
  const late = also.find(({ key }) => key === 'overdue')?.value ?? 0;
  return late === 0 ? null : (
    <span className="quiet">
      <Count
        figure="same-day.overdue"
        title="超过3个工作日才公开的解读"
        value={late}
        open={open}
        text={`超期 ${late} 份`}
      />
    </span>
  );
}
