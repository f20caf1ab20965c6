import { type Amount, formatAmount, type MinorDigits } from '../money/index.ts';
import type { Plan, ReadPlan } from '../plans/index.ts';
import { ARREARS, type ArrearsBucket } from '../schedule/index.ts';
import { ratesInTerm } from './ratesInTerm.ts';

/** What a customer pays beside the principal: interest and fee of the plan, and what was charged before it. */
export const CHARGES = [
  'interest',
  'fees',
  'arrears-interest',
  'arrears-compoundInterest',
  'arrears-penalties',
  'arrears-fees',
] as const satisfies readonly ('interest' | 'fees' | `arrears-${ArrearsBucket}`)[];
export type ChargeId = (typeof CHARGES)[number];

/** How a charge is counted. */
export type ChargeMethod = 'interest' | 'flat-fee' | 'arrears' | 'arrears-capitalized';

/** A rate of a charge: yearly from a day on, or a share of the principal at the start; none of a fixed sum. */
export interface ChargeRate {
  readonly from: string | null;
  readonly rate: string;
}

/** One charge of a plan that is kept. */
export interface Charge {
  readonly id: ChargeId;
  readonly method: ChargeMethod;
  readonly rates: readonly ChargeRate[];
  readonly amount: Amount;
}

/**
 * The charges of a plan: with the principal to be paid they add up to everything that is paid.
 *
 * Rounding: none.
 */
export function chargesOf(plan: Plan, read: ReadPlan, digits: MinorDigits): readonly Charge[] {
  const { pattern } = plan.terms;
  const charges: Charge[] = [];
  if (read.totals.interest > 0n)
    charges.push({ id: 'interest', method: 'interest', rates: ratesInTerm(plan), amount: plan.totals.interest });
  if (read.totals.fees > 0n) {
    const rates = [{ from: null, rate: String(pattern['feePerInstallment']) }];
    charges.push({ id: 'fees', method: 'flat-fee', rates, amount: plan.totals.fees });
  }
  for (const bucket of ARREARS) {
    const { payable, capitalized } = read.treatment[bucket];
    const amount = formatAmount(payable + capitalized, digits);
    const method = capitalized > 0n ? 'arrears-capitalized' : 'arrears';
    if (payable + capitalized > 0n) charges.push({ id: `arrears-${bucket}`, method, rates: [], amount });
  }
  return charges;
}
