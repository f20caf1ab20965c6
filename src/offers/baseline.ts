import type { Account, UnpaidMonth } from '../account/index.ts';
import type { CalendarDate } from '../calendar/index.ts';
import type { Amount, Currency, Fraction, RoundingMode } from '../money/index.ts';
import type { ClassByRule, Policy } from '../policy/index.ts';
import type { Course } from './course.ts';

/** What happens without a plan: the contract as it stands, minimum payments alone, no payment at all. */
export type BaselineKind = 'contract' | 'minimum-payments' | 'doing-nothing';

/** A way on without a plan. */
export interface Baseline<Kind extends BaselineKind = BaselineKind> extends Course<Kind> {
  readonly outcome: 'baseline';
}

/** The contract as it stands. */
export interface ContractBaseline extends Baseline<'contract'> {
  /** The remaining schedule, arrears paid at once; or level payments over the months given, arrears spread. */
  readonly basis: 'remaining-schedule' | 'level-payments';
}

/** No payment at all. */
export interface DoingNothingBaseline extends Baseline<'doing-nothing'> {
  /** What each month adds, and how far the account falls behind. */
  readonly months: readonly ClassifiedMonth[];
}

/** A month in which nothing was paid, with the classes that the account is in at its end. */
export interface ClassifiedMonth extends UnpaidMonth<Amount> {
  /** One a rule of the policy that classes the account; none without such rules. */
  readonly classes: readonly ClassByRule[];
}

/** Why a baseline does not exist. */
export type NoBaselineReason =
  /** The contract has no remaining schedule, and no months were given to repay it in. */
  | 'no-schedule'
  /** The contract asks for no minimum payment. */
  | 'no-minimum-payment'
  /** The contract's own installment is below what is due with it. */
  | 'payment-below-interest'
  /** A minimum payment does not exceed the interest of its month: it never pays off. */
  | 'payment-at-or-below-interest'
  /** Minimum payments do not pay off within a century. */
  | 'longest-term';

/** A baseline that does not exist: why, and the figures that say so. */
export interface NoBaseline<Kind extends BaselineKind = BaselineKind> {
  readonly outcome: 'no-baseline';
  readonly kind: Kind;
  readonly reason: NoBaselineReason;
  /** The reason with its values, in one English sentence. */
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What happens to an account without a plan. */
export interface Baselines {
  readonly accountId: string;
  readonly currency: Currency;
  /** The snapshot's date, which every baseline starts from. */
  readonly startDate: CalendarDate;
  /** The contract's rate, nominal per year. */
  readonly discountRate: Fraction;
  readonly contract: ContractBaseline | NoBaseline<'contract'>;
  readonly minimumPayments: Baseline<'minimum-payments'> | NoBaseline<'minimum-payments'>;
  readonly doingNothing: DoingNothingBaseline;
}

/** An account that baselines are built of. */
export interface BaselineRequest {
  readonly account: Account;
  readonly policy: Policy | null;
  readonly rounding: RoundingMode;
  readonly money: (minor: bigint) => Amount;
}
