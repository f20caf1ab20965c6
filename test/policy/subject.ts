import { type CapacityLimits, capacityPath, NO_LIMITS } from '../../src/affordability/index.ts';
import type { CalendarDate } from '../../src/calendar/index.ts';
import { type Ratio, ratio } from '../../src/money/index.ts';
import type { MonthDue, PolicySubject } from '../../src/policy/index.ts';
import type { ByBucket } from '../../src/schedule/index.ts';
import { accountWith } from '../account/exampleAccount.ts';
import { budgetOf } from '../affordability/exampleBudget.ts';

const ACCOUNT = accountWith();
const ZEROS: ByBucket<bigint> = { principal: 0n, interest: 0n, compoundInterest: 0n, penalties: 0n, fees: 0n };

/** What of the example subject is different; buckets left out are zero. */
export interface SubjectChanges
  extends Partial<
    Omit<
      PolicySubject,
      'claim' | 'waived' | 'capitalized' | 'downPayment' | 'date' | 'internalRates' | 'internalRatesWithoutFees'
    >
  > {
  readonly date?: string;
  readonly claim?: Partial<ByBucket<bigint>>;
  readonly waived?: Partial<ByBucket<bigint>>;
  readonly capitalized?: Partial<ByBucket<bigint>>;
  readonly downPayment?: Partial<ByBucket<bigint>>;
  readonly nominalIrr?: Ratio | null;
  readonly effectiveIrr?: Ratio | null;
  readonly nominalIrrWithoutFees?: Ratio | null;
  readonly effectiveIrrWithoutFees?: Ratio | null;
}

/**
 * The facts of an ordinary installment plan: 100,000.00 of principal and 10,000.00 of interest in 36 months at 12 %,
 * nothing waived, no affordability given.
 */
export function subjectWith(given: SubjectChanges = {}): PolicySubject {
  const { date = '2026-11-21', claim, waived, capitalized, downPayment, ...others } = given;
  const {
    nominalIrr: nominal = ratio(11n, 100n),
    effectiveIrr: effective = ratio(1157n, 10_000n),
    nominalIrrWithoutFees = ratio(11n, 100n),
    effectiveIrrWithoutFees = ratio(1157n, 10_000n),
    ...changes
  } = others;
  return {
    kind: 'installment',
    date: date as CalendarDate,
    digits: 2,
    account: ACCOUNT,
    program: null,
    agreement: null,
    added: ZEROS,
    rows: [],
    termMonths: 36,
    installments: 36,
    smallestPayment: 3_599_20n,
    largestPayment: 3_599_20n,
    contractRate: ratio(1825n, 10_000n),
    agreedRates: [ratio(12n, 100n)],
    internalRates: () => ({ nominal, effective }),
    internalRatesWithoutFees: () => ({ nominal: nominalIrrWithoutFees, effective: effectiveIrrWithoutFees }),
    datedRate: () => null,
    claim: claim ? { ...ZEROS, ...claim } : { ...ZEROS, principal: 100_000_00n, interest: 10_000_00n },
    waived: { ...ZEROS, ...waived },
    capitalized: { ...ZEROS, ...capitalized },
    capitalizedInterest: 0n,
    downPayment: { ...ZEROS, ...downPayment },
    paidTotal: 129_571_20n,
    contractTotal: { basis: 'remaining-schedule', total: 140_000_00n },
    loss: 0n,
    largestIncrease: 0n,
    openingBalance: 110_000_00n,
    largestBalance: 107_122_24n,
    dueByMonth: [],
    budget: null,
    ...changes,
  };
}

/** 5,000.00 of income, 3,000.00 of essential and 200.00 of other expenses, a debt of 500.00, a buffer of 100.00. */
const BUDGET = budgetOf({
  household: { adults: 1, dependants: 1 },
  income: [{ source: 'salary', amount: '5000.00', frequency: 'monthly' }],
  expenses: [
    { category: 'rent', amount: '3000.00', frequency: 'monthly', essential: true },
    { category: 'club', amount: '200.00', frequency: 'monthly', essential: false },
  ],
  debts: [{ payment: '500.00', frequency: 'monthly' }],
  buffer: '100.00',
});

/** A budget, the example's where none is given, under the limits of a policy. */
export function budgetUnder(
  limits: Partial<CapacityLimits> = {},
  affordability = BUDGET,
): NonNullable<PolicySubject['budget']> {
  const all = { ...NO_LIMITS, ...limits };
  return { affordability, limits: all, capacity: capacityPath(affordability, all) };
}

/** What falls due, month by month, from January 2027 on. */
export function dueFrom2027(...amounts: readonly bigint[]): readonly MonthDue[] {
  return amounts.map((due, index) => ({ month: `2027-${String(index + 1).padStart(2, '0')}`, due }));
}
