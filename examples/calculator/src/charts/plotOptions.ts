import uPlot from 'uplot';
import { colour } from './theme.ts';

/** How one line is drawn. */
export interface Drawn {
  /** The name of a colour of the style sheet. */
  readonly stroke: string;
  readonly shape: 'line' | 'steps' | 'bars';
  readonly width: number;
  readonly dash?: readonly number[];
}

interface OptionsInput {
  readonly width: number;
  readonly height: number;
  readonly drawn: readonly Drawn[];
  readonly month: (seconds: number) => string;
  readonly language: string;
  readonly point: (index: number | null) => void;
}

const FONT = '12px system-ui, sans-serif';
const SMALLEST_STEP = 70;

/** A month is at most so many seconds long. */
const MONTH_SECONDS = 31 * 24 * 3_600;
/** Between two marks of the axis lie whole months. */
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120].map((count) => count * MONTH_SECONDS);

export function options({ width, height, drawn, month, language, point }: OptionsInput): uPlot.Options {
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  const grid = { stroke: colour('--grid'), width: 1 };
  const axis = { stroke: colour('--quiet-text'), font: FONT, ticks: { show: false }, grid };
  return {
    width,
    height,
    padding: [12, 12, 0, 0],
    // Dates have no zone: what is drawn in one is drawn in all.
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1_000), 'Etc/UTC'),
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: { y: { range: (_plot, _least, most) => [0, (most || 1) * 1.08] } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: SMALLEST_STEP,
        size: 28,
        incrs: MONTH_STEPS,
        values: (_plot, marks) => marks.map(month),
      },
      { ...axis, size: 56, values: (_plot, marks) => marks.map((mark) => compact.format(mark)) },
    ],
    series: [{}, ...drawn.map(series)],
    hooks: { setCursor: [({ cursor }) => point(cursor.idx ?? null)] },
  };
}

const { bars, linear, stepped } = uPlot.paths;

const PATHS = {
  line: linear?.(),
  steps: stepped?.({ align: 1 }),
  bars: bars?.({ size: [0.62, 28], align: 1 }),
} as const satisfies Record<Drawn['shape'], uPlot.Series.PathBuilder | undefined>;

function series({ stroke, shape, width, dash }: Drawn): uPlot.Series {
  const drawn = colour(stroke);
  const paths = PATHS[shape];
  return {
    stroke: drawn,
    width,
    points: { show: false },
    ...(dash ? { dash: [...dash] } : {}),
    ...(paths ? { paths } : {}),
    ...(shape === 'bars' ? { fill: drawn } : {}),
  };
}
