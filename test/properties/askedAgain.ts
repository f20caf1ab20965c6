import {
  type AxisName,
  checkPolicy,
  isRepaymentError,
  type OfferInput,
  type Plan,
  type PlanResult,
  type PolicyInput,
} from 'repayment-plan';
import { checkInvariants } from 'repayment-plan/testing';
import { expect } from 'vitest';
import { RECIPES } from '../../src/testing/builtPlanDraw.ts';
import { shortMonths } from './carried.ts';
import { minor } from './planArbitraries.ts';

type Terms = NonNullable<OfferInput['terms']>;

/** A term as it is written, or a date. */
export type Written = string | number;

/** Modes by which a share that was cut short would lose a minor unit of what it waives. */
const CUTTING: ReadonlySet<string> = new Set(['floor', 'trunc']);
const SHARE_UNIT = 10n ** 12n;

/** The share that waives an amount of a claim, in the twelve decimals that are read. */
function shareOf(amount: bigint, claim: bigint, mode: string): string {
  const whole = (amount * SHARE_UNIT) / claim;
  const units = CUTTING.has(mode) && (amount * SHARE_UNIT) % claim > 0n ? whole + 1n : whole;
  return `${units / SHARE_UNIT}.${String(units % SHARE_UNIT).padStart(12, '0')}`;
}

/** How a bucket of arrears is paid that is not waived. */
function paidAs(part: unknown): readonly object[] {
  return typeof part === 'object' && part !== null && 'pay' in part ? [part] : [];
}

const WRITTEN = {
  installments: (terms, value) => ({ ...terms, installments: value }),
  rate: (terms, value) => ({ ...terms, rate: value }),
  'down-payment': (terms, value) => ({ ...terms, downPayment: value }),
  'start-date': (terms, value) => ({ ...terms, startDate: value }),
} as const satisfies Partial<Record<AxisName, (terms: Terms, value: Written) => object>>;

/** The terms of a plan with a value of an axis written into them; what is waived is of that plan's claim. */
export function written(terms: Terms, axis: AxisName, value: Written, { claim, terms: agreed }: Plan): object {
  if (axis in WRITTEN) return WRITTEN[axis as keyof typeof WRITTEN](terms, value);
  const bucket = axis.replace('waiver-', '') as keyof Plan['treatment'];
  const share = shareOf(minor(String(value)), minor(claim.balances[bucket]), agreed.rounding);
  const part = { waive: 'on-signing', share };
  const { principalShare: _share, ...others } = terms as Terms & { readonly principalShare?: unknown };
  const treated = { ...terms.treatment } as Record<string, unknown>;
  treated[bucket] = bucket === 'principal' ? part : [...paidAs(treated[bucket]), part];
  return { ...(bucket === 'principal' ? others : terms), treatment: treated };
}

/** What the recipe builds, null of terms that contradict each other; a payment is a bound of the question and no term. */
export function built({ account, affordability, policy, kind }: OfferInput, terms: object): PlanResult | null {
  const { payment: _bound, ...others } = terms as Terms & { readonly payment?: unknown };
  try {
    return RECIPES[kind]({ account, affordability, policy, terms: others } as never);
  } catch (error) {
    if (isRepaymentError(error)) return null;
    throw error;
  }
}

/** Whether a plan is one that was asked for: carried, no dearer than asked, and let pass by whoever was asked. */
export function passes(input: OfferInput, result: PlanResult | null): result is Plan {
  if (result?.outcome !== 'plan') return false;
  const most = input.terms?.payment;
  if (most !== undefined && minor(result.totals.installment) > minor(String(most))) return false;
  if (result.affordability?.fits === false) return false;
  const { outcome } = result.verdict;
  return outcome !== 'refused' && (outcome !== 'needs-approval' || input.approvals !== 'refused');
}

/** A plan that was answered with is sound, passes, and is judged again as it is. */
export function expectAnswer(input: OfferInput, plan: Plan): void {
  expect(checkInvariants(plan)).toEqual([]);
  expect(shortMonths(plan, input)).toEqual([]);
  expect(passes(input, plan)).toBe(true);
  const { account, affordability = null, policy } = input;
  expect(checkPolicy({ account, affordability, policy: (policy ?? null) as PolicyInput | null, plan })).toEqual(
    plan.verdict,
  );
}
