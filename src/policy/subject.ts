import type { Account, PlanKind } from '../account/index.ts';
import type { Affordability, CapacityLimits, CapacityPath } from '../affordability/index.ts';
import type { CalendarDate, CalendarMonth } from '../calendar/index.ts';
import type { MinorDigits, Ratio } from '../money/index.ts';
import type { ByBucket, Installment } from '../schedule/index.ts';
import type { Agreement, DatedMethod } from './agreement.ts';

/** What falls due in one calendar month, in minor units, after available funds have paid what they can. */
export interface MonthDue {
  readonly month: CalendarMonth;
  readonly due: bigint;
}

/** A budget with what the policy as a whole makes of it. */
export interface PolicyBudget {
  readonly affordability: Affordability;
  readonly limits: CapacityLimits;
  readonly capacity: CapacityPath;
}

/** What the same claim costs under the contract, and on which dates that is counted. */
export interface ContractTotal {
  /** The contract's own remaining installments, or level payments on the plan's dates where it has none. */
  readonly basis: 'remaining-schedule' | 'same-dates';
  readonly total: bigint;
}

/** What is known before there is a plan: what explains a policy, and what rules on the account alone judge. */
export interface AccountSubject {
  readonly kind: PlanKind;
  /** The plan's start date: rules are judged as of it. */
  readonly date: CalendarDate;
  /** The program that the plan is under; null for none. */
  readonly program: string | null;
  readonly digits: MinorDigits;
  /** As late as it is on the date. */
  readonly account: Account;
  /** What is owed on the date, in minor units. */
  readonly claim: ByBucket<bigint>;
  /** What the contract bears. */
  readonly contractRate: Ratio;
  /** Null where no affordability was given. */
  readonly budget: PolicyBudget | null;
}

/** A plan's internal rate as a yearly one; null where no rate solves. */
export interface InternalRates {
  readonly nominal: Ratio | null;
  readonly effective: Ratio | null;
}

/**
 * The facts of a plan that rules judge. Policy sees these and nothing else: no schedule is summed in a rule.
 * Amounts in minor units, rates nominal per year where not said otherwise.
 */
export interface PolicySubject extends AccountSubject {
  /** What the parties agree on in words; null where nothing is said. */
  readonly agreement: Agreement | null;
  /** What the contract added between the snapshot and the start. */
  readonly added: ByBucket<bigint>;
  readonly rows: readonly Installment<bigint>[];
  /** Months from the start to the last due date, a part of a month counting whole; 0 for a lump sum at the start. */
  readonly termMonths: number;
  readonly installments: number;
  /** The smallest payment of the rows that pay, but for the last; the last where it is the only one. */
  readonly smallestPayment: bigint;
  /** The largest payment of all rows; the down payment is none of them. */
  readonly largestPayment: bigint;
  /** Every rate of the agreed path; for a flat fee, the rate that it comes to. */
  readonly agreedRates: readonly Ratio[];
  /** What claim and payments come to, solved when asked for, as few rules do. */
  readonly internalRates: () => InternalRates;
  /** The same of payments less the fees that the plan charges; equal to it where it charges none. */
  readonly internalRatesWithoutFees: () => InternalRates;
  /** The yearly rate that payments on their dates come to, solved when asked for; null where no rate solves. */
  readonly datedRate: (method: DatedMethod) => Ratio | null;
  readonly waived: ByBucket<bigint>;
  /** What of each bucket joins principal at the start; zero of principal itself. */
  readonly capitalized: ByBucket<bigint>;
  /** Interest accrued within the plan that joins principal. */
  readonly capitalizedInterest: bigint;
  /** What the down payment pays. */
  readonly downPayment: ByBucket<bigint>;
  /** Everything the customer pays, down payment included. */
  readonly paidTotal: bigint;
  /** What the contract asks for in all; null where its own installment does not cover its interest. */
  readonly contractTotal: ContractTotal | null;
  readonly loss: bigint;
  /** The largest rise of what is still to be paid from one installment to the next; 0 where it never rises. */
  readonly largestIncrease: bigint;
  /** What is still to be paid before the first installment, and the most that is after any of them. */
  readonly openingBalance: bigint;
  readonly largestBalance: bigint;
  /** The months in which something falls due; of months that are alike in the budget, one in which most does will do. */
  readonly dueByMonth: readonly MonthDue[];
}
