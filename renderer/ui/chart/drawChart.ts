/** The charting library, in a file of its own: it is fetched when the first chart is drawn, not when the window opens. */
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { chartInk } from './chartInk.ts';
import type { ChartModel } from './chartModel.ts';
import { chartOption } from './chartOption.ts';

/** A drawn chart: drawn anew for other numbers, another size or another colour scheme. */
export interface DrawnChart {
  readonly draw: (model: ChartModel) => void;
  readonly resize: () => void;
  readonly dispose: () => void;
}

/** SVG, because it prints sharp and grows with the text size. */
export function drawChart(element: HTMLElement): DrawnChart {
  register([BarChart, LineChart, GridComponent, MarkLineComponent, AriaComponent, SVGRenderer]);
  const chart = init(element, null, { renderer: 'svg' });
  return {
    draw: (model) => {
      chart.setOption(
        { ...chartOption(model, chartInk(element)), aria: { enabled: true, decal: { show: true } } },
        true,
      );
    },
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}
