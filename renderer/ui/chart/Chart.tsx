import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ChartModel } from './chartModel.ts';
import type { DrawnChart } from './drawChart.ts';
import './chart.css';

export interface ChartProps {
  /** What it is, as a heading. */
  readonly title: string;
  /** What the picture says, in a sentence, for those who don't see it. */
  readonly says: string;
  readonly model: ChartModel;
  /** How it is counted, beside the title. */
  readonly note?: string;
  /** The same numbers as a table; every number may be a button. */
  readonly table: ReactNode;
}

const DARK = '(prefers-color-scheme: dark)';

/** A picture of numbers with its key, and the same numbers as a table one press away. */
export function Chart({ title, says, model, note, table }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnChart | null>(null);
  const latest = useRef(model);
  const [asTable, setAsTable] = useState(false);

  useEffect(() => {
    latest.current = model;
    drawn.current?.draw(model);
  }, [model]);

  useEffect(() => {
    const element = box.current;
    if (!element || asTable) return;
    let gone = false;
    let asked = false;
    const draw = () => {
      asked = true;
      void import('./drawChart.ts').then(({ drawChart }) => {
        if (gone) return;
        drawn.current = drawChart(element);
        drawn.current.draw(latest.current);
      });
    };
    // Drawn once there is room: a hidden pane has none.
    const resized = new ResizeObserver(() => {
      if (drawn.current) drawn.current.resize();
      else if (!asked && element.clientWidth > 0) draw();
    });
    resized.observe(element);
    const scheme = matchMedia(DARK);
    const paper = matchMedia('print');
    // Paper has another width and light colours; nothing else says that printing begins.
    const redraw = () => {
      drawn.current?.resize();
      drawn.current?.draw(latest.current);
    };
    for (const medium of [scheme, paper]) medium.addEventListener('change', redraw);
    return () => {
      gone = true;
      resized.disconnect();
      for (const medium of [scheme, paper]) medium.removeEventListener('change', redraw);
      drawn.current?.dispose();
      drawn.current = null;
    };
  }, [asTable]);

  return (
    <figure className="chart">
      <figcaption>
        <h2>{title}</h2>
        {!asTable && <ChartKey model={model} />}
        {note !== undefined && <span className="quiet chart-note">{note}</span>}
        <button
          type="button"
          className="link-button dense chart-switch"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? '看图' : '看数据'}
          <span className="unseen">：{title}</span>
        </button>
      </figcaption>
      {asTable ? (
        <div className="chart-table">{table}</div>
      ) : (
        <div role="img" aria-label={says}>
          <div className="chart-box" ref={box} aria-hidden />
        </div>
      )}
    </figure>
  );
}

function ChartKey({ model: { series, goal } }: Pick<ChartProps, 'model'>) {
  const named = series.length > 1 ? series : [];
  return (
    <span className="chart-key" aria-hidden>
      {named.map(({ name, look }) => (
        <span key={name}>
          <i className={`chart-swatch is-${look}`} />
          {name}
        </span>
      ))}
      {goal && (
        <span>
          <i className="chart-swatch is-goal" />
          {goal.name}
        </span>
      )}
    </span>
  );
}
