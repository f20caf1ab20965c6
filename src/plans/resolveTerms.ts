import { addDays, FREQUENCIES, type Period } from '../calendar/index.ts';
import { addRatios, ONE, powersOf, type Ratio, ZERO } from '../money/index.ts';
import { constantRate, nominalYearlyRate, type RatePath } from '../rates/index.ts';
import {
  ARREARS,
  type Bucket,
  type BucketTreatment,
  type ByBucket,
  byBucket,
  type Pattern,
} from '../schedule/index.ts';
import { periodsOf } from './dates.ts';
import type { Request } from './request.ts';
import type { CommonTerms, RatePathTerms, TreatmentPart } from './termsSchema.ts';

/** How a bucket is treated that nothing else is said of: paid, evenly. */
export const PAID: BucketTreatment = { pay: 'spread', capitalize: ZERO, waiveOnSigning: ZERO, waiveOnCompletion: ZERO };

/**
 * The treatment of every bucket: as the terms name it, else as the kind of plan has it, else spread.
 *
 * @param own - What the kind of plan does with a bucket by itself.
 */
export function resolveTreatment(
  terms: CommonTerms,
  own: Partial<ByBucket<BucketTreatment>> = {},
): ByBucket<BucketTreatment> {
  const named = (bucket: Bucket): readonly TreatmentPart[] | undefined => {
    if (bucket !== 'principal') return terms.treatment[bucket];
    return terms.treatment.principal && [terms.treatment.principal];
  };
  return byBucket((bucket) => {
    const parts = named(bucket);
    return parts ? parts.reduce(withPart, PAID) : (own[bucket] ?? PAID);
  });
}

function withPart(treatment: BucketTreatment, part: TreatmentPart): BucketTreatment {
  if ('pay' in part) return { ...treatment, pay: part.pay };
  if ('capitalize' in part) return { ...treatment, capitalize: addRatios(treatment.capitalize, part.capitalize) };
  return part.waive === 'on-signing'
    ? { ...treatment, waiveOnSigning: addRatios(treatment.waiveOnSigning, part.share) }
    : { ...treatment, waiveOnCompletion: addRatios(treatment.waiveOnCompletion, part.share) };
}

/** @returns The treatment that waives everything but principal. */
export function waiveArrears(when: 'on-signing' | 'on-completion'): Partial<ByBucket<BucketTreatment>> {
  const waived = when === 'on-signing' ? { ...PAID, waiveOnSigning: ONE } : { ...PAID, waiveOnCompletion: ONE };
  return Object.fromEntries(ARREARS.map((bucket) => [bucket, waived]));
}

/** @returns The treatment that pays a share of principal and waives the rest. */
export function payShareOfPrincipal(share: Ratio, when: 'on-signing' | 'on-completion'): BucketTreatment {
  const rest = { numerator: share.denominator - share.numerator, denominator: share.denominator };
  return when === 'on-signing' ? { ...PAID, waiveOnSigning: rest } : { ...PAID, waiveOnCompletion: rest };
}

/**
 * The rates of a plan over time, nominal per year; an effective one compounds with every installment.
 *
 * One rate holds throughout. Steps by installment hold from the day after the installment before fell due, steps by
 * date from that day on; before the first step the contract's rate holds. A step from an installment beyond listed due
 * dates has no date, and changes nothing.
 */
export function resolveRatePath(
  request: Pick<Request, 'contractRate' | 'dates'>,
  given: RatePathTerms | undefined,
  otherwise: Ratio,
): RatePath {
  if (given === undefined) return constantRate(otherwise);
  const { dayCount, frequency } = request.dates;
  const { periodsPerYear } = FREQUENCIES[frequency];
  const nominal = (rate: Exclude<RatePathTerms, readonly unknown[]> | 'contract'): Ratio =>
    rate === 'contract' ? request.contractRate : nominalYearlyRate(rate, dayCount, periodsPerYear);
  if (!Array.isArray(given)) return constantRate(nominal(given as Exclude<RatePathTerms, readonly unknown[]>));
  const numbers = given.map((step) => ('fromInstallment' in step ? step.fromInstallment : 1));
  const periods = periodsOf(request.dates, Math.min(Math.max(...numbers), request.dates.mostInstallments));
  const firstDay = addDays(request.dates.startDate, 1);
  const steps = given
    .flatMap((step) => {
      const dayBefore = 'fromInstallment' in step ? periods[step.fromInstallment - 1]?.start : undefined;
      const from = 'fromDate' in step ? step.fromDate : dayBefore && addDays(dayBefore, 1);
      return from === undefined ? [] : [{ from, rate: nominal(step.rate) }];
    })
    .sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0));
  const atStart = steps.filter(({ from }) => from <= firstDay);
  return { initial: atStart[atStart.length - 1]?.rate ?? request.contractRate, steps: steps.slice(atStart.length) };
}

/** The pattern as the engine takes it: step-ups and stated payments written out one an installment. */
export function resolvePattern({ pattern }: CommonTerms, periods: readonly Period[]): Pattern {
  if (pattern.kind === 'step-up') {
    const { steps } = pattern;
    if (!Array.isArray(steps)) {
      const growth = addRatios(ONE, (steps as PercentageSteps).percentage);
      const { every } = steps as PercentageSteps;
      const weights = powersOf(growth, Math.ceil(periods.length / every));
      return { kind: 'step-up', weights: periods.map((_, index) => weights[Math.floor(index / every)] as Ratio) };
    }
    return {
      kind: 'step-up',
      weights: periods.map(({ end }) => lastOf(steps, ({ from }) => from <= end)?.multiple ?? ONE),
    };
  }
  if (pattern.kind === 'irregular') {
    const payments = periods.map(
      ({ number }) => lastOf(pattern.payments, (step) => step.fromInstallment <= number)?.payment ?? 0n,
    );
    return { kind: 'irregular', payments };
  }
  return pattern;
}

interface PercentageSteps {
  readonly percentage: Ratio;
  readonly every: number;
}

function lastOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Item | undefined {
  return items.filter(holds).pop();
}
