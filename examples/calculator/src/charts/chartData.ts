import { computed } from '@preact/signals';
import { utcTime } from '../language/format.ts';
import { type ChartSeries, chartSeries } from '../library.ts';
import { capacity } from '../state/capacity.ts';
import { choice, offered, shown } from '../state/negotiation.ts';
import { curves, type Side, textsOn } from './curves.ts';

/**
 * What the charts draw. Only here do amounts become numbers: a line is drawn with them, and no figure that is read comes
 * from one.
 */
type Height = number | null;

/** One line over the places of a chart. */
export interface Line {
  readonly name: string;
  /** Whether it is of the plan that is looked at. */
  readonly isChosen: boolean;
  /** The texts of the library, for the table that says what the chart shows. */
  readonly texts: readonly (string | null)[];
  readonly heights: readonly Height[];
}

/** Lines on one axis of months. */
export interface MonthChart {
  readonly months: readonly string[];
  /** Seconds at which each month begins. */
  readonly places: readonly number[];
  readonly lines: readonly Line[];
}

const height = (text: string | null): Height => (text === null ? null : Number(text));
const place = (month: string): number => utcTime(`${month}-01`) / 1_000;

interface LineInput {
  readonly name: string;
  readonly isChosen?: boolean;
  readonly texts: readonly (string | null)[];
}

function monthChart(months: readonly string[], lines: readonly LineInput[]): MonthChart {
  return {
    months,
    places: months.map(place),
    lines: lines.map(({ name, isChosen = false, texts }) => ({ name, isChosen, texts, heights: texts.map(height) })),
  };
}

/** One side of every plan, and what else is drawn on the same axis. */
function sideChart(side: Side, beside: (axis: readonly string[]) => readonly LineInput[]): MonthChart | null {
  const drawn = curves.value;
  const axis = [...new Set(drawn.flatMap(({ months }) => months))].sort();
  if (axis.length === 0) return null;
  const lines = drawn.map((curve) => ({
    name: curve.name,
    isChosen: curve.isChosen,
    texts: textsOn(axis, curve, side),
  }));
  return monthChart(axis, [...lines, ...beside(axis)]);
}

/** What would be owed at the end of each month if nothing were done. */
function doingNothing(axis: readonly string[]): readonly LineInput[] {
  const baseline = offered.value?.baselines.doingNothing;
  if (!baseline || choice.value.source === 'file') return [];
  const known = new Map(baseline.months.map(({ end, total }) => [end.slice(0, 7), total]));
  known.set(baseline.startDate.slice(0, 7), baseline.claim);
  return [{ name: 'doing-nothing', texts: axis.map((month) => known.get(month) ?? null) }];
}

export const balanceChart = computed(() => sideChart('balance', doingNothing));
export const paidChart = computed(() => sideChart('cumulativePaid', () => []));

/** What falls due in each month beside what the budget carries in it. */
export const capacityChart = computed((): MonthChart | null => {
  const plan = shown.value;
  if (plan?.outcome !== 'plan') return null;
  const assessed = choice.value.source === 'file' ? [] : (capacity.value?.months ?? []);
  const months = assessed.map(({ month, capacity: most }) => ({ month, capacity: most }));
  const series: ChartSeries = chartSeries(plan, months);
  const due = new Map(series.months.map((month) => [month.month, month.due]));
  const carried = new Map(months.map(({ month, capacity: most }) => [month, most]));
  const axis = [...new Set([...due.keys(), ...carried.keys()])].sort();
  return monthChart(axis, [
    { name: 'due', texts: axis.map((month) => due.get(month) ?? null) },
    { name: 'capacity', texts: axis.map((month) => carried.get(month) ?? null) },
  ]);
});
