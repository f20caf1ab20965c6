import type { PlanKind } from '../account/index.ts';
import type { BusinessDayConvention, CalendarDate, CalendarMonth, DayCount, PlanFrequency } from '../calendar/index.ts';
import type { Amount, Currency, Fraction, RoundingMode } from '../money/index.ts';
import type { Agreement, DisclosedMethod, Verdict } from '../policy/index.ts';
import type { OddPeriod } from '../rates/index.ts';
import type { Bucket, BucketConservation, ByBucket, Holiday, Installment, TreatedBucket } from '../schedule/index.ts';
import type { TraceStep } from '../trace.ts';

/** A nominal yearly rate from a day on; the first step holds from the start. */
export interface ResolvedRateStep {
  readonly from: CalendarDate;
  readonly rate: Fraction;
}

/** Every term of a plan, given, defaulted or solved. */
export interface ResolvedTerms {
  readonly startDate: CalendarDate;
  readonly firstDueDate: CalendarDate;
  /** `monthly` also where due dates were listed: it is then the unit that interest is counted in. */
  readonly frequency: PlanFrequency;
  readonly dueDays: readonly number[];
  readonly dueDatesListed: boolean;
  readonly businessDays: BusinessDayConvention;
  readonly installments: number;
  /** Nominal, per year. */
  readonly rate: readonly ResolvedRateStep[];
  readonly dayCount: DayCount;
  readonly oddPeriod: OddPeriod;
  readonly pattern: Readonly<Record<string, unknown>> & { readonly kind: string };
  readonly holiday: Holiday | null;
  readonly downPayment: Amount;
  readonly paymentMultiple: Amount;
  readonly rounding: RoundingMode;
  readonly accrualUntilStart: 'contract' | 'frozen';
  /** The program that the plan is under; null for none. */
  readonly program: string | null;
  /** What the parties agree on in words; null where nothing was said. */
  readonly agreement: AgreedTerms | null;
  /** What was found rather than given. */
  readonly solvedFor: readonly SolvedTerm[];
}

/** What an agreement says beside the figures; null where it does not say it. */
export interface AgreedTerms {
  readonly items: Agreement['items'];
  readonly undertakings: Agreement['undertakings'];
  readonly allocation: readonly Bucket[] | null;
  readonly grace: { readonly days: number; readonly amount: Amount } | null;
  readonly breach: NonNullable<Agreement['breach']> | null;
  readonly earlySettlement: NonNullable<Agreement['earlySettlement']> | null;
  readonly reAges: boolean;
  readonly reportingCode: string | null;
  readonly disclosedRates: readonly { readonly method: DisclosedMethod; readonly rate: Fraction }[];
  readonly repaymentEstimate: { readonly months: number; readonly payment: Amount } | null;
}

export type SolvedTerm = 'payment' | 'installments' | 'rate' | 'down-payment' | 'principal-share' | 'lump-sum';

/** What is owed on the start date. */
export interface PlanClaim {
  readonly date: CalendarDate;
  readonly balances: ByBucket<Amount>;
  readonly total: Amount;
  /** What the contract added between the snapshot and the start. */
  readonly added: ByBucket<Amount>;
}

/** The sums of a plan. */
export interface PlanTotals {
  readonly installments: number;
  /** The largest payment but for the last: the installment that is spoken of. */
  readonly installment: Amount;
  readonly firstInstallment: Amount;
  readonly lastInstallment: Amount;
  readonly firstDueDate: CalendarDate;
  readonly finalDueDate: CalendarDate;
  readonly downPayment: Amount;
  /** Down payment and every installment. */
  readonly paid: Amount;
  /** Paid by bucket; interest counts arrears and interest of the plan. */
  readonly paidByBucket: ByBucket<Amount>;
  /** Interest that accrued within the plan. */
  readonly interest: Amount;
  /** Agreed fees. */
  readonly fees: Amount;
  readonly waived: Amount;
  readonly waivedByBucket: ByBucket<Amount>;
}

/** A yearly rate with the method it was found by, and why there is none where none exists. */
export interface AnnualRate {
  /** `nominal-irr`: periods a year times the rate per period; `effective-irr`: (1 + rate per period)^periods - 1. */
  readonly method: 'nominal-irr' | 'effective-irr';
  readonly rate: Fraction | null;
  readonly periodsPerYear: number;
  readonly reason: string | null;
}

/** The same debt under the contract, or the plan's own figures beside it. */
export interface ContractCost {
  /** `remaining-schedule`: as agreed, arrears paid at once; `same-dates`: level payments on the plan's dates; `plan`: the plan itself. */
  readonly basis: 'remaining-schedule' | 'same-dates' | 'plan';
  readonly installments: number;
  readonly installment: Amount;
  readonly lastInstallment: Amount;
  readonly finalDueDate: CalendarDate;
  readonly interest: Amount;
  readonly total: Amount;
}

/** What a plan costs the customer. */
export interface PlanCost {
  /** Everything paid. */
  readonly total: Amount;
  /** Interest and fees of the plan, apart from the claim. */
  readonly interestAndFees: Amount;
  readonly annualRates: readonly AnnualRate[];
  readonly contract: ContractCost | null;
  /** Total under the contract less total of the plan; negative where the plan costs more. Null without a contract figure. */
  readonly savingAgainstContract: Amount | null;
}

/** What a plan costs the lender. */
export interface LenderSide {
  /** Present value at the contract's rate, on the plan's own periods. */
  readonly presentValue: Amount;
  readonly discountRate: Fraction;
  /** Claim less present value; negative where the plan is worth more than the claim. */
  readonly loss: Amount;
  /** Loss over claim. */
  readonly lossShare: Fraction;
}

/** How a plan sits with the budget. */
export interface PlanAffordability {
  /** Whether in every calendar month what falls due is at most that month's capacity. */
  readonly fits: boolean;
  /** The month with the least room; null where nothing falls due. */
  readonly tightestMonth: { readonly month: CalendarMonth; readonly due: Amount; readonly capacity: Amount } | null;
  readonly shortMonths: readonly { readonly month: CalendarMonth; readonly missing: Amount }[];
  /** Paid from available funds: down payment and lump sums. */
  readonly fromAvailableFunds: Amount;
}

/** An extended term side by side with the contract. */
export interface BeforeAndAfter {
  readonly before: ContractCost;
  readonly after: ContractCost;
  /** After less before: negative where the plan is lower. */
  readonly change: {
    readonly installment: Amount;
    readonly installments: number;
    readonly interest: Amount;
    readonly total: Amount;
  };
}

/** The proof that a plan adds up, to the minor unit. */
export interface ConservationProof {
  readonly law: 'claim + added + capitalizedIn = paid + waived + capitalizedOut';
  readonly holds: true;
  readonly buckets: ByBucket<BucketConservation<Amount>>;
  readonly total: BucketConservation<Amount>;
}

/** The version of the shape of a plan's JSON. It changes where a reader of the former shape would misread the latter. */
export const PLAN_SCHEMA_VERSION = '1';

/** A finished plan: plain JSON, amounts and rates as decimal text. */
export interface Plan {
  readonly outcome: 'plan';
  readonly schemaVersion: typeof PLAN_SCHEMA_VERSION;
  readonly kind: PlanKind;
  readonly accountId: string;
  readonly currency: Currency;
  readonly terms: ResolvedTerms;
  readonly claim: PlanClaim;
  readonly treatment: ByBucket<TreatedBucket<Amount>>;
  readonly schedule: readonly Installment<Amount>[];
  readonly totals: PlanTotals;
  readonly cost: PlanCost;
  readonly lender: LenderSide;
  /** Null where no affordability was given. */
  readonly affordability: PlanAffordability | null;
  /** For an extended term; null for other kinds, or where the contract has no schedule to compare with. */
  readonly comparison: BeforeAndAfter | null;
  readonly conservation: ConservationProof;
  readonly verdict: Verdict;
  readonly trace: readonly TraceStep[];
}

/** Which constraint leaves a question without an answer. */
export type Constraint =
  /** The payment does not cover the first interest: no count is long enough. */
  | 'payment-at-or-below-interest'
  /** No count within the longest term (of the policy, or 600 installments) brings the payment down enough. */
  | 'longest-term'
  /** Nothing is left to pay with. */
  | 'capacity-zero'
  /** Some month's capacity is too small for every plan that was tried. */
  | 'capacity'
  /** Even at zero the installment is above the payment. */
  | 'rate-floor-zero'
  /** Stated payments end before the balance does. */
  | 'payments-end-early'
  /** Waiving principal needs a policy that names it. */
  | 'principal-waiver-not-in-policy'
  /** A down payment or balloon is larger than what bears interest. */
  | 'exceeds-balance'
  /** A payment of the pattern falls below the interest due with it. */
  | 'payment-below-interest';

/** A question without an answer: what binds, and the nearest terms that would do. */
export interface Infeasible {
  readonly outcome: 'infeasible';
  readonly kind: PlanKind;
  readonly accountId: string;
  readonly currency: Currency;
  readonly constraint: Constraint;
  /** The constraint with its values, in one English sentence. */
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The smallest change on each axis that was found to work alone; null where none does or none was looked for. */
  readonly nearest: {
    readonly payment: Amount | null;
    readonly installments: number | null;
    readonly principalShare: Fraction | null;
  };
  readonly trace: readonly TraceStep[];
}

export type PlanResult = Plan | Infeasible;
