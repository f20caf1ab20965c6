import { type Account, contractRate, type PlanKind } from '../account/index.ts';
import { monthsFrom } from '../affordability/index.ts';
import { type CalendarDate, type CalendarMonth, FREQUENCIES, type PlanFrequency } from '../calendar/index.ts';
import { compareRatios, multiplyRatios, type Ratio, ratio, ZERO } from '../money/index.ts';
import { mostWithin, type Parties, type Request, resolveRequest } from '../plans/index.ts';
import { largestWaiverShare } from '../policy/index.ts';
import { ARREARS, type Bucket, type ByBucket, byBucket } from '../schedule/index.ts';
import type { CandidateTerms } from './candidate.ts';
import type { Grid } from './grid.ts';

/** Months in a row with the same capacity, in minor units. */
export interface CapacityStretch {
  readonly from: CalendarMonth;
  readonly capacity: bigint;
}

/** What of an account is the same for every plan of one kind. */
interface KindGround {
  /** The most monthly installments that dates and policy allow. */
  readonly most: number;
  readonly dates: Request['dates'];
  /** Capacity from the start on, stretch by stretch; none where no budget is known. */
  readonly stretches: readonly CapacityStretch[];
  /** The capacity of the fullest of these months, in minor units; null where no budget is known. */
  readonly largestCapacity: bigint | null;
  /** The largest share of each bucket that may be waived; null where no rule names it. */
  readonly waivable: ByBucket<Ratio | null>;
}

/** What candidates are made from: an account, its budget, its policy and what is asked for. */
export interface Ground {
  readonly account: Account;
  readonly grid: Grid;
  readonly startDate: CalendarDate;
  /** Monthly payments, on payday where it is known; everything else as it defaults. */
  readonly monthly: CandidateTerms;
  /** The same without a word on dates. */
  readonly undated: CandidateTerms;
  readonly kinds: Readonly<Record<PlanKind, KindGround>>;
  /** How often the largest income comes, where that is not monthly. */
  readonly payCycle: PlanFrequency | null;
  /** A lump sum on hand, in minor units. */
  readonly funds: { readonly amount: bigint; readonly from: CalendarDate } | null;
  readonly hasArrears: boolean;
  /** The contract's rate times a share, in whole basis points, rounded down. */
  readonly rateAt: (share: Ratio) => Ratio;
}

/** Terms as the recipes default them. */
export const DEFAULT_TERMS: CandidateTerms = {
  pattern: { kind: 'level-payment' },
  holiday: null,
  treatment: {},
  downPayment: 0n,
  oddPeriod: 'simple',
  accrualUntilStart: 'contract',
};

/** How far capacity is looked at. */
export const HORIZON_MONTHS = 120;
const BASIS_POINTS = 10_000n;

/** What of preferences candidates are made from. */
export interface Wishes {
  readonly terms: Partial<CandidateTerms>;
  readonly payday?: number | undefined;
  readonly grid: Grid;
}

/** Finds what all candidates share, each thing once. */
export function groundOf(parties: Parties, { terms, payday, grid }: Wishes): Ground {
  const { account, affordability } = parties;
  const undated = { ...DEFAULT_TERMS, ...terms } as CandidateTerms;
  const monthly: CandidateTerms = { ...undated, frequency: 'monthly', ...(payday && { dueDays: [payday] }) };
  const own = (kind: PlanKind) =>
    kindGround(resolveRequest(kind, parties, kind === 'extended-term' ? undated : monthly));
  const contract = contractRate(account);
  return {
    account,
    grid,
    startDate: terms.startDate ?? account.asOf,
    monthly,
    undated,
    kinds: {
      installment: own('installment'),
      'extended-term': own('extended-term'),
      'interest-reduction': own('interest-reduction'),
      'principal-settlement': own('principal-settlement'),
    },
    payCycle: payCycle(parties),
    funds: affordability?.availableFunds ?? null,
    hasArrears: ARREARS.some((bucket) => account.balances[bucket] > 0n),
    rateAt: (share) => {
      const { numerator, denominator } = multiplyRatios(contract, share);
      return ratio((numerator * BASIS_POINTS) / denominator, BASIS_POINTS);
    },
  };
}

function kindGround(request: Request): KindGround {
  const { policy, subject } = request;
  return {
    most: mostWithin(request),
    dates: request.dates,
    ...capacityOf(request),
    waivable: byBucket((bucket: Bucket) => largestWaiverShare(policy, subject, bucket)),
  };
}

function capacityOf({ budget, dates }: Request): Pick<KindGround, 'stretches' | 'largestCapacity'> {
  if (!budget) return { stretches: [], largestCapacity: null };
  const stretches: CapacityStretch[] = [];
  for (const month of monthsFrom(dates.startDate, HORIZON_MONTHS)) {
    const { capacity } = budget.capacity.inMonth(month);
    if (stretches[stretches.length - 1]?.capacity !== capacity) stretches.push({ from: month, capacity });
  }
  const largestCapacity = stretches.reduce((most, { capacity }) => (capacity > most ? capacity : most), 0n);
  return { stretches, largestCapacity };
}

/** The frequency of the income that is the largest a month; null where that is monthly, or no plan has it. */
function payCycle({ account, affordability }: Parties): PlanFrequency | null {
  let [largest, cycle]: [Ratio, string] = [ZERO, 'monthly'];
  for (const { amount, frequency, from, until } of affordability?.income ?? []) {
    if ((from !== null && from > account.asOf) || (until !== null && until < account.asOf)) continue;
    if (!isPayCycle(frequency) && frequency !== 'monthly') continue;
    const { numerator, denominator } = FREQUENCIES[frequency].perMonth;
    const monthly = ratio(amount * numerator, denominator);
    if (compareRatios(monthly, largest) > 0) [largest, cycle] = [monthly, frequency];
  }
  return isPayCycle(cycle) ? cycle : null;
}

const PAY_CYCLES = ['weekly', 'fortnightly', 'four-weekly', 'semi-monthly'] as const;

function isPayCycle(frequency: string): frequency is (typeof PAY_CYCLES)[number] {
  return (PAY_CYCLES as readonly string[]).includes(frequency);
}
