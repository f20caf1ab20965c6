import { formatFraction, ratio } from '../money/index.ts';
import { BUCKETS, interestBearing, totalOf } from '../schedule/index.ts';
import type { TraceStep } from '../trace.ts';
import type { Measures } from './measure.ts';
import type { AnnualRate } from './plan.ts';
import { presentPattern } from './presentTerms.ts';
import type { Request } from './request.ts';
import type { Solved } from './solveDraft.ts';

/** What a plan is traced from: of a draft no more than its words and figures tell, so that one read back is traced too. */
export interface Traced extends Pick<Solved, 'schedule' | 'trace'> {
  readonly draft: {
    readonly installments: number;
    readonly request: Pick<Request, 'money' | 'rounding' | 'paymentMultiple' | 'contractRate'> & {
      readonly claim: Pick<Request['claim'], 'total' | 'trace'>;
      readonly terms: Pick<Request['terms'], 'pattern'>;
    };
  };
}
type Draft = Traced['draft'];
type Measured = Pick<Measures, 'paid' | 'waived' | 'rates' | 'presentValue' | 'loss'>;

/** In words, how each pattern finds its payments; symbols as in `levelPayment`. */
const PATTERN_FORMULAS = {
  'level-payment': 'P * prod(1 + f) / sum of running products, rounded once; arrears due on top',
  'level-principal': 'floor(P / n) + interest; arrears due on top',
  'flat-fee': 'floor(P / n) + P * feePerInstallment; arrears due on top',
  'interest-first': 'interest, then the level payment of what is left; arrears due on top',
  balloon: '(P * prod(1 + f) - amount) / sum of running products, rounded once; arrears due on top',
  'step-up': 'weight * P * prod(1 + f) / weighted sum of running products, rounded once; arrears due on top',
  irregular: 'as stated',
} as const;

/** Why each number of a plan is what it is, in the order in which they were found. */
export function tracePlan(
  { draft, schedule, trace }: Traced,
  measures: Measured,
  annualRates: readonly AnnualRate[],
): readonly TraceStep[] {
  return [
    ...draft.request.claim.trace,
    ...treatmentSteps(draft, schedule),
    ...trace,
    installmentStep(draft, schedule),
    totalStep(draft, schedule, measures),
    ...rateSteps(draft, schedule, measures, annualRates),
    ...lenderSteps(draft, measures),
  ];
}

type Found = Traced['schedule'];

function treatmentSteps({ request: { money } }: Draft, { treated }: Found): readonly TraceStep[] {
  return BUCKETS.filter((bucket) => treated[bucket].claim > 0n).map((bucket) => {
    const { claim, waivedOnSigning, waivedOnCompletion, capitalized, payable, pay } = treated[bucket];
    return {
      step: `treatment.${bucket}`,
      formula: 'claim - waivedOnSigning - waivedOnCompletion - capitalized',
      values: {
        claim: money(claim),
        waivedOnSigning: money(waivedOnSigning),
        waivedOnCompletion: money(waivedOnCompletion),
        capitalized: money(capitalized),
        pay: bucket === 'principal' ? 'pattern' : pay,
      },
      result: money(payable),
    };
  });
}

function installmentStep({ request, installments }: Draft, schedule: Found): TraceStep {
  const { money, terms, rounding, paymentMultiple } = request;
  const { rows } = schedule;
  const principal = interestBearing(schedule.treated) - schedule.downPayment.principal;
  return {
    step: 'installment',
    formula: PATTERN_FORMULAS[terms.pattern.kind],
    values: {
      P: money(principal),
      n: installments,
      resolvedInstallments: rows.length,
      rounding,
      paymentMultiple: money(paymentMultiple),
      ...patternValues(presentPattern(terms.pattern, money)),
      firstPeriodInterest: money(rows[0]?.accrued ?? 0n),
      lastInstallment: money(rows[rows.length - 1]?.payment ?? 0n),
    },
    result: money(schedule.installment),
  };
}

/** What a pattern says of itself: each value by its name, each step of a list by where it begins. */
function patternValues({ kind: _, ...terms }: ReturnType<typeof presentPattern>): Readonly<Record<string, string>> {
  const named = (name: string, value: unknown): readonly (readonly [string, string])[] => {
    if (Array.isArray(value)) {
      return value.map((step) => {
        const [from, said] = Object.values(step as object);
        return [`from ${from}`, said];
      });
    }
    if (typeof value === 'object' && value) return Object.entries(value).flatMap(([inner, said]) => named(inner, said));
    return [[name, value as string]];
  };
  return Object.fromEntries(named('', terms));
}

function totalStep(
  { request: { money, claim } }: Draft,
  { conservation }: Found,
  { paid, waived }: Measured,
): TraceStep {
  return {
    step: 'total',
    formula: 'claim + interest accrued + fees added - waived',
    values: {
      claim: money(claim.total),
      interest: money(conservation.interest.added),
      fees: money(conservation.fees.added),
      waived: money(totalOf(waived)),
    },
    result: money(paid),
  };
}

/** What each method makes of the rate per period. */
const RATE_FORMULAS: Readonly<Record<AnnualRate['method'], string>> = {
  'nominal-irr': 'periodsPerYear * ratePerPeriod',
  'effective-irr': '(1 + ratePerPeriod)^periodsPerYear - 1',
};

function rateSteps(
  { request: { money, claim } }: Draft,
  { treated, downPayment }: Found,
  { rates }: Measured,
  annualRates: readonly AnnualRate[],
): readonly TraceStep[] {
  const { irr } = rates();
  if (irr.outcome !== 'solved') return [];
  const waived = BUCKETS.reduce((sum, bucket) => sum + treated[bucket].waivedOnSigning, 0n);
  const ratePerPeriod = formatFraction(irr.rate, 12);
  return [
    {
      step: 'irr',
      formula: 'rate per period at which the installments are worth claim - waivedOnSigning - downPayment',
      values: {
        claim: money(claim.total),
        waivedOnSigning: money(waived),
        downPayment: money(totalOf(downPayment)),
        iterations: irr.iterations,
        residualMinorUnits: formatFraction(irr.residual, 12),
      },
      result: ratePerPeriod,
    },
    ...annualRates.map(({ method, rate, periodsPerYear }) => ({
      step: method,
      formula: RATE_FORMULAS[method],
      values: { ratePerPeriod, periodsPerYear },
      result: rate as string,
    })),
  ];
}

function lenderSteps({ request }: Draft, { presentValue, loss }: Measured): readonly TraceStep[] {
  const { money, claim, contractRate } = request;
  return [
    {
      step: 'present-value',
      formula: 'downPayment + sum of payment / running product of (1 + contract factor)',
      values: { discountRate: formatFraction(contractRate), rounding: request.rounding },
      result: money(presentValue),
    },
    {
      step: 'loss',
      formula: 'claim - presentValue; share = loss / claim',
      values: {
        claim: money(claim.total),
        presentValue: money(presentValue),
        share: formatFraction(ratio(loss, claim.total)),
      },
      result: money(loss),
    },
  ];
}
