import { computed } from '@preact/signals';
import {
  type AffordabilityAssessment,
  assessAffordability,
  capacityLimits,
  isRepaymentError,
  type PlanKind,
} from '../library.ts';
import { inputs } from './inputs.ts';
import { shown } from './negotiation.ts';
import { policy } from './policy.ts';

/** A year is told where there is no plan to look at. */
const LEAST_MONTHS = 12;

/** How many calendar months a plan touches, from the snapshot on. */
const months = computed(() => {
  const plan = shown.value;
  const asOf = String(inputs.value.account['asOf']);
  if (plan?.outcome !== 'plan') return LEAST_MONTHS;
  return Math.max(LEAST_MONTHS, monthNumber(plan.totals.finalDueDate) - monthNumber(asOf) + 1);
});

/** @returns Months since the year zero. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

const kind = computed((): PlanKind => shown.value?.kind ?? 'installment');

/** What the budget carries month by month, under the rules in force; null where the form has bad fields. */
export const capacity = computed((): AffordabilityAssessment | null => {
  const { account, affordability } = inputs.value;
  const rules = policy.value;
  const parties = { account, affordability, policy: rules } as never;
  try {
    return assessAffordability({
      affordability: affordability as never,
      currency: account['currency'] as 'CNY',
      from: String(account['asOf']),
      months: months.value,
      ...(rules ? { limits: capacityLimits({ ...(parties as object), kind: kind.value } as never) } : {}),
    });
  } catch (error) {
    if (isRepaymentError(error)) return null;
    throw error;
  }
});

/** A month from which another capacity holds. */
export interface CapacityStep {
  readonly month: string;
  readonly capacity: string;
}

/** The first month, and every month whose capacity is another than that of the month before. */
export const capacitySteps = computed((): readonly CapacityStep[] =>
  (capacity.value?.months ?? [])
    .filter(({ capacity: now }, index, all) => index === 0 || now !== all[index - 1]?.capacity)
    .map(({ month, capacity: now }) => ({ month, capacity: now })),
);
