import { type Ratio, type RoundingMode, roundRatio } from '../money/index.ts';
import type { Leveling, Pattern, PatternKind } from './definition.ts';
import { levelPayment } from './levelPayment.ts';

/**
 * The whole payment of one installment, in minor units, before payment multiples.
 *
 * @param number - 1 for the first installment of the schedule.
 * @param charges - Interest and fee of its own period, in minor units.
 * @param arrears - What is due on top: arrears of the claim and a share of a holiday's interest, in minor units.
 */
export type PaymentPlanner = (number: number, charges: bigint, arrears: bigint) => bigint;

/** What a planner is made from. */
export interface PlannerInput {
  readonly pattern: Pattern;
  readonly leveling: Leveling;
  /** What bears interest when payments are solved, in minor units. */
  readonly principal: bigint;
  readonly mode: RoundingMode;
  /** Minor units on top of each solved payment: see `buildRows`. */
  readonly extra: bigint;
}

type SolveInput = Omit<PlannerInput, 'pattern'>;
type PatternOf<Kind extends PatternKind> = Extract<Pattern, { readonly kind: Kind }>;

/** A new pattern is a new row. */
const PLANNERS: { readonly [Kind in PatternKind]: (input: SolveInput, pattern: PatternOf<Kind>) => PaymentPlanner } = {
  'level-payment': (input, { coversArrears }) => {
    const payment = solved(input);
    if (coversArrears) return () => payment;
    return (_number, _charges, arrears) => (arrears === 0n ? payment : payment + arrears);
  },
  'level-principal': principalPlanner,
  'flat-fee': principalPlanner,
  'interest-first': (input, { interestOnly }) => {
    const left = input.leveling.factors.slice(Math.max(0, interestOnly - input.leveling.from + 1));
    // Where interest alone is paid to the end, no payment is left to solve.
    const payment = left.length === 0 ? 0n : solved({ ...input, leveling: { ...input.leveling, factors: left } });
    return (number, charges, arrears) => (number <= interestOnly ? charges : payment) + arrears;
  },
  balloon: (input, { amount }) => {
    const payment = solved(input, amount);
    return (_number, _charges, arrears) => payment + arrears;
  },
  'step-up': stepUpPlanner,
  irregular:
    (_input, { payments }) =>
    (number) =>
      payments[Math.min(number, payments.length) - 1] as bigint,
  'stated-principal':
    (_input, { principals }) =>
    (number, charges, arrears) =>
      (principals[Math.min(number, principals.length) - 1] as bigint) + charges + arrears,
};

/**
 * Solves the payments of a pattern from a point of the schedule on.
 *
 * Rounding: a solved payment once, in the mode given; equal parts of principal are floored. The residue goes to the
 * last installment, which pays what is left.
 */
export function paymentPlanner(input: PlannerInput): PaymentPlanner {
  const plan = PLANNERS[input.pattern.kind] as (input: SolveInput, pattern: Pattern) => PaymentPlanner;
  return plan(input, input.pattern);
}

function solved({ principal, leveling, mode, extra }: SolveInput, balloon = 0n): bigint {
  if (leveling.payment !== undefined) return leveling.payment;
  const payment = roundRatio(levelPayment({ principal, factors: leveling.factors, balloon }), mode) + extra;
  // Payments rounded up may have repaid more than a balloon would leave: nothing is due then until the end.
  return payment > 0n ? payment : 0n;
}

function principalPlanner({ principal, leveling }: SolveInput): PaymentPlanner {
  const each = principal / BigInt(leveling.factors.length);
  return (_number, charges, arrears) => each + charges + arrears;
}

/** Each distinct weight is multiplied and rounded once; equal weights give equal payments. */
function stepUpPlanner(
  { principal, leveling, mode, extra }: SolveInput,
  { weights: all }: PatternOf<'step-up'>,
): PaymentPlanner {
  const weights = all.slice(leveling.from - 1);
  const base = levelPayment({ principal, factors: leveling.factors, weights });
  return (number, _charges, arrears) => {
    const weight = all[Math.min(number, all.length) - 1] as Ratio;
    const payment = {
      numerator: base.numerator * weight.numerator,
      denominator: base.denominator * weight.denominator,
    };
    return roundRatio(payment, mode) + extra + arrears;
  };
}
