import type { CalendarDate, Period } from '../calendar/index.ts';
import type { Ratio, RoundingMode } from '../money/index.ts';
import type { ArrearsBucket, Bucket, ByBucket } from './bucket.ts';
import type { BucketTreatment, TreatedBucket } from './treatClaim.ts';

/** How the payments of a schedule relate to each other. Amounts in minor units. */
export type Pattern =
  /** Equal payments (等额本息); arrears come on top, unless the payment covers them. */
  | { readonly kind: 'level-payment'; readonly coversArrears?: boolean }
  /** Equal principal, falling interest (等额本金). */
  | { readonly kind: 'level-principal' }
  /** Equal principal and an agreed fee on the opening principal, with no interest (等本等息). */
  | { readonly kind: 'flat-fee'; readonly feePerInstallment: Ratio }
  /** Interest alone with the first payments, then level (先息后本). */
  | { readonly kind: 'interest-first'; readonly interestOnly: number }
  /** Level, with a stated amount left to the last payment. */
  | { readonly kind: 'balloon'; readonly amount: bigint }
  /** Payment k is the base payment times weight k. */
  | { readonly kind: 'step-up'; readonly weights: readonly Ratio[] }
  /** Stated payments, the last one repeated until everything is paid. */
  | { readonly kind: 'irregular'; readonly payments: readonly bigint[] }
  /** Stated principal and the interest on what is left, the last one repeated until everything is paid. */
  | { readonly kind: 'stated-principal'; readonly principals: readonly bigint[] };

export type PatternKind = Pattern['kind'];

/** Installments without payment. */
export interface Holiday {
  /** Installments paid before it begins. */
  readonly after: number;
  readonly installments: number;
  /** What the balance does meanwhile: no interest; interest that bears none itself; interest that joins principal. */
  readonly interest: 'freeze' | 'simple' | 'capitalize';
  /** Whether the count stays and payments rise, or payments stay and the count grows. */
  readonly keeps: 'term' | 'payment';
}

/** A point where payments are solved anew over the installments from there on. */
export interface Leveling {
  /** Number of the first installment of the new payment. */
  readonly from: number;
  /** The factors to solve over: the agreed ones, or those of the current rate where payments are staged. */
  readonly factors: readonly Ratio[];
  /** The payment, in minor units, where it is known and need not be solved. */
  readonly payment?: bigint;
}

/** Everything the engine needs. All amounts in minor units; nothing here knows an account or a law. */
export interface ScheduleDefinition {
  readonly claim: ByBucket<bigint>;
  readonly treatment: ByBucket<BucketTreatment>;
  readonly downPayment: bigint;
  /** In which order a down payment is applied to what is due, and arrears are paid ahead; principal comes last where it is not named. */
  readonly paymentOrder: readonly Bucket[];
  readonly periods: readonly Period[];
  /** The interest of each period for one unit of balance. */
  readonly factors: readonly Ratio[];
  /** Payments are solved at each of these; the first is at or before the first payment. */
  readonly levelings: readonly Leveling[];
  /** Installments over which spread arrears are spread: the paying ones. */
  readonly payingInstallments: number;
  /** True when the last period must pay what is left; false when stated payments must suffice. */
  readonly closesWithLast: boolean;
  readonly pattern: Pattern;
  readonly holiday: Holiday | null;
  readonly rounding: RoundingMode;
  /** The installment is rounded up to a multiple of this, in minor units; 1 for none. */
  readonly paymentMultiple: bigint;
  /** How the installment is rounded to the multiple, if not up; one that would be rounded to nothing stays. */
  readonly multipleRounding?: RoundingMode;
  /** How an equal share of spread arrears is rounded, if not down. */
  readonly spreadRounding?: RoundingMode;
  /** Whether the last row takes the residue however large it is; see `buildSchedule`. */
  readonly keepsResidue?: boolean;
}

/**
 * One numbered, dated row of a schedule; `bigint` minor units inside, decimal text outside.
 *
 * opening + accrued + fee - payment = closing; payment = interest + fee + the four arrears + principal.
 */
export interface Installment<Money> {
  readonly number: number;
  /** Interest counts the days of (periodStart, periodEnd]. */
  readonly periodStart: CalendarDate;
  /** The due date before adjustment to a business day. */
  readonly periodEnd: CalendarDate;
  readonly dueDate: CalendarDate;
  /** Everything still to be paid before this installment. */
  readonly opening: Money;
  /** Interest of this period, paid or not. */
  readonly accrued: Money;
  readonly payment: Money;
  /** Paid interest that accrued within the plan. */
  readonly interest: Money;
  /** Agreed fee, charged and paid with this installment. */
  readonly fee: Money;
  /** Paid arrears of the claim. */
  readonly arrears: Readonly<Record<ArrearsBucket, Money>>;
  readonly principal: Money;
  /** Interest of this period that joined principal. */
  readonly capitalized: Money;
  /** What bears interest after this installment. */
  readonly principalLeft: Money;
  /** Everything still to be paid after this installment; zero in the last. */
  readonly closing: Money;
  /** `closing` and what will be waived on completion; zero in the last. */
  readonly outstanding: Money;
}

/** How one bucket adds up: claim + added + capitalizedIn = paid + waived + capitalizedOut. */
export interface BucketConservation<Money> {
  readonly claim: Money;
  /** Interest accrued (bucket interest) or fees charged (bucket fees) by the schedule. */
  readonly added: Money;
  readonly capitalizedIn: Money;
  readonly paid: Money;
  readonly waived: Money;
  readonly capitalizedOut: Money;
}

/** A finished schedule and the proof that it adds up. */
export interface Schedule {
  readonly outcome: 'schedule';
  readonly treated: ByBucket<TreatedBucket<bigint>>;
  /** What the down payment paid, by bucket. */
  readonly downPayment: ByBucket<bigint>;
  readonly rows: readonly Installment<bigint>[];
  /** The period of each row. */
  readonly periods: readonly Period[];
  /** The largest payment but for the last: the installment that is spoken of. Minor units. */
  readonly installment: bigint;
  readonly conservation: ByBucket<BucketConservation<bigint>>;
}

/** A schedule that does not exist: a payment is below what is due with it, or payments end before the balance. */
export interface Unpayable {
  readonly outcome: 'unpayable';
  readonly reason: 'payment-below-interest' | 'balance-left';
  /** Number of the installment at which it shows. */
  readonly number: number;
  /** The payment stated or solved for it, in minor units. */
  readonly payment: bigint;
  /** What is due at least (interest, fee and arrears), or the balance left, in minor units. */
  readonly required: bigint;
}
