import { computed } from '@preact/signals';
import { utcTime } from '../language/format.ts';
import { type ChartSeries, chartSeries, offerSeries, type Plan } from '../library.ts';
import { capacity } from '../state/capacity.ts';
import { choice, isOwn, offered, shown } from '../state/negotiation.ts';

/**
 * What the charts draw. Only here do amounts become numbers: a line is drawn with them, and no figure that is read comes
 * from one.
 */
type Height = number | null;

/** One line over the places of a chart. */
export interface Line {
  readonly name: string;
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

function line(name: string, texts: readonly (string | null)[]): Line {
  return { name, texts, heights: texts.map(height) };
}

function monthChart(months: readonly string[], lines: readonly Line[]): MonthChart {
  return { months, places: months.map(place), lines };
}

type Curves = ReturnType<typeof offerSeries>;
type Curve = Curves['curves'][number];

/** The curves of the offers stay while a slider moves. */
const offerCurves = computed((): Curves | null => {
  const plans = offered.value?.proposal.offers.map(({ plan }) => plan) ?? [];
  return plans.length === 0 ? null : offerSeries(plans);
});

interface NamedCurve {
  readonly name: string;
  readonly months: readonly string[];
  readonly curve: Curve;
}

/** The plan that is looked at first, then every offer that is not it. */
const curves = computed((): readonly NamedCurve[] => {
  const plan = shown.value;
  const offers = offerCurves.value;
  const drawn = (offers?.curves ?? []).map((curve, index) => ({
    name: `offer ${index + 1}`,
    months: offers?.months ?? [],
    curve,
  }));
  if (plan?.outcome !== 'plan') return drawn;
  const chosen = choice.value;
  if (chosen.source === 'offer' && !isOwn.value) {
    const own = drawn.find(({ name }) => name === `offer ${chosen.rank}`) ?? drawn[0];
    return own ? [own, ...drawn.filter((other) => other !== own)] : drawn;
  }
  const own = ownCurve(plan);
  return plan.currency === offers?.currency || !offers ? [own, ...drawn] : [own];
});

function ownCurve(plan: Plan): NamedCurve {
  const { months, curves: drawn } = offerSeries([plan]);
  return { name: 'plan', months, curve: drawn[0] as Curve };
}

type Side = keyof Curve;

/** What a line says of a month of the whole axis: a plan that is done stays at its end. */
function texts({ months, curve }: NamedCurve, side: Side, axis: readonly string[]): readonly (string | null)[] {
  const known = new Map(months.map((month, index) => [month, curve[side][index] ?? null]));
  const last = months[months.length - 1] ?? '';
  const end = curve[side][months.length - 1] ?? null;
  return axis.map((month) => (month > last ? end : (known.get(month) ?? null)));
}

function sideChart(side: Side, baseline: (axis: readonly string[]) => readonly Line[]): MonthChart | null {
  const drawn = curves.value;
  const axis = [...new Set(drawn.flatMap(({ months }) => months))].sort();
  if (axis.length === 0) return null;
  return monthChart(axis, [...drawn.map((curve) => line(curve.name, texts(curve, side, axis))), ...baseline(axis)]);
}

/** What would be owed at the end of each month if nothing were done. */
function doingNothing(axis: readonly string[]): readonly Line[] {
  const baseline = offered.value?.baselines.doingNothing;
  if (!baseline || choice.value.source === 'file') return [];
  const known = new Map(baseline.months.map(({ end, total }) => [end.slice(0, 7), total]));
  known.set(baseline.startDate.slice(0, 7), baseline.claim);
  return [
    line(
      'doing-nothing',
      axis.map((month) => known.get(month) ?? null),
    ),
  ];
}

export const balanceChart = computed(() => sideChart('balance', doingNothing));
export const paidChart = computed(() => sideChart('cumulativePaid', () => []));

/** What falls due in each month beside what the budget carries in it. */
export const capacityChart = computed((): MonthChart | null => {
  const plan = shown.value;
  if (plan?.outcome !== 'plan') return null;
  const assessed = choice.value.source === 'file' ? [] : (capacity.value?.months ?? []);
  const { months }: ChartSeries = chartSeries(plan, assessed.map(({ month, capacity: carried }) => ({ month, capacity: carried })));
  const due = new Map(months.map((month) => [month.month, month.due]));
  const carried = new Map(assessed.map(({ month, capacity: most }) => [month, most]));
  const axis = [...new Set([...due.keys(), ...carried.keys()])].sort();
  return monthChart(axis, [
    line('due', axis.map((month) => due.get(month) ?? null)),
    line('capacity', axis.map((month) => carried.get(month) ?? null)),
  ]);
});
