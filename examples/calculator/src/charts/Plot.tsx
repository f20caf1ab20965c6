import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import { monthText } from '../language/format.ts';
import { locale } from '../language/locale.ts';
import type { MonthChart } from './chartData.ts';
import { type Drawn, options } from './plotOptions.ts';
import { theme } from './theme.ts';

interface PlotProps {
  readonly chart: MonthChart;
  /** How each line is drawn, in their order. */
  readonly drawn: readonly Drawn[];
  /** What the picture says, for those who do not see it. */
  readonly summary: string;
  /** Told while the pointer is over a month. */
  readonly point: (index: number | null) => void;
}

const HEIGHT = 216;

/** @returns The month of a place on the axis, in words. */
function monthAt(seconds: number): string {
  return monthText(new Date(seconds * 1_000).toISOString().slice(0, 7), locale.peek());
}

/** One chart: made anew where lines, colours or language are others, and else drawn again in place. */
export function Plot({ chart, drawn, summary, point }: PlotProps) {
  const holder = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const data = [[...chart.places], ...chart.lines.map(({ heights }) => [...heights])] as uPlot.AlignedData;
  const key = `${theme.value} ${locale.value} ${drawn.map(({ stroke, shape }) => `${stroke}${shape}`).join()}`;

  // The key says all that a plot is made of; its data follow.
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return;
    const { clientWidth: width } = element;
    const made = new uPlot(
      options({ width, height: HEIGHT, drawn, month: monthAt, language: locale.peek(), point }),
      data,
      element,
    );
    plot.current = made;
    return () => {
      plot.current = null;
      made.destroy();
    };
  }, [key]);

  useLayoutEffect(() => {
    plot.current?.setData(data);
  }, [chart]);

  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(() => plot.current?.setSize({ width: element.clientWidth, height: HEIGHT }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return <div class="plot" ref={holder} role="img" aria-label={summary} />;
}
