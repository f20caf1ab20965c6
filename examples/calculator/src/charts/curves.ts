import { computed } from '@preact/signals';
import { offerSeries, type Plan } from '../library.ts';
import { choice, isOwn, offered, shown } from '../state/negotiation.ts';

type Series = ReturnType<typeof offerSeries>;
type Curve = Series['curves'][number];

/** What of a plan is drawn over its months. */
export type Side = keyof Curve;

/** The course of one plan. */
export interface NamedCurve {
  readonly name: string;
  /** Whether it is of the plan that is looked at. */
  readonly isChosen: boolean;
  readonly months: readonly string[];
  readonly curve: Curve;
}

/** The series of the offers stay while a slider moves. */
const offersInSeries = computed((): Series | null => {
  const plans = offered.value?.proposal.offers.map(({ plan }) => plan) ?? [];
  return plans.length === 0 ? null : offerSeries(plans);
});

/** Every offer, and the plan that is looked at last: it is drawn over the others. */
export const curves = computed((): readonly NamedCurve[] => {
  const plan = shown.value;
  const offers = offersInSeries.value;
  const chosen = choice.value.source === 'offer' && !isOwn.value ? choice.value.rank : 0;
  const drawn = (offers?.curves ?? []).map((curve, index) => ({
    name: `offer ${index + 1}`,
    isChosen: index + 1 === chosen,
    months: offers?.months ?? [],
    curve,
  }));
  if (plan?.outcome !== 'plan') return drawn;
  if (chosen > 0) return [...drawn].sort((one, other) => Number(one.isChosen) - Number(other.isChosen));
  return [...(plan.currency === offers?.currency ? drawn : []), ownCurve(plan)];
});

function ownCurve(plan: Plan): NamedCurve {
  const { months, curves: drawn } = offerSeries([plan]);
  return { name: 'plan', isChosen: true, months, curve: drawn[0] as Curve };
}

/** @returns What a curve says of every month of an axis: a plan that is done stays at its end. */
export function textsOn(
  axis: readonly string[],
  { months, curve }: NamedCurve,
  side: Side,
): readonly (string | null)[] {
  const known = new Map(months.map((month, index) => [month, curve[side][index] ?? null]));
  const last = months[months.length - 1] ?? '';
  const end = curve[side][months.length - 1] ?? null;
  return axis.map((month) => (month > last ? end : (known.get(month) ?? null)));
}
