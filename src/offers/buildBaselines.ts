import * as z from 'zod/mini';
import { ACCOUNT_SCHEMAS, type AccountInput, contractRate, MAX_INSTALLMENTS } from '../account/index.ts';
import {
  countField,
  crossCheck,
  currencyDigits,
  forDigits,
  orNull,
  otherCurrency,
  parseInput,
  roundingModeField,
  strictObject,
} from '../input/index.ts';
import { formatAmount, formatFraction, MINOR_DIGITS, type RoundingMode } from '../money/index.ts';
import { owesNothing } from '../plans/index.ts';
import { type ParsedPolicy, POLICY_FIELDS, type PolicyInput } from '../policy/index.ts';
import type { BaselineRequest, Baselines } from './baseline.ts';
import { contractBaseline } from './contractBaseline.ts';
import { doingNothingBaseline } from './doingNothingBaseline.ts';
import { minimumBaseline } from './minimumBaseline.ts';

const MAX_MONTHS = 600;

const SCHEMAS = forDigits((digits) =>
  strictObject({
    account: ACCOUNT_SCHEMAS[digits],
    months: countField(1, MAX_MONTHS),
    contractMonths: orNull(countField(1, MAX_INSTALLMENTS)),
    policy: orNull(POLICY_FIELDS[digits]),
    rounding: z.optional(roundingModeField),
  }).check(
    crossCheck(({ account, policy }) => [
      otherCurrency(['policy'], policy?.currency, account.currency),
      owesNothing(account),
    ]),
  ),
);

/** What {@link buildBaselines} takes. */
export interface BaselinesInput {
  readonly account: AccountInput;
  /** For how many months nothing is done, at most 600. */
  readonly months: number;
  /** In how many months a contract without a schedule would be repaid. */
  readonly contractMonths?: number | null;
  /** As data or read before. */
  readonly policy?: PolicyInput | ParsedPolicy | null;
  readonly rounding?: RoundingMode;
}

/**
 * What happens to an account without a plan, three ways: what offers are compared with.
 *
 * `contract`: the remaining schedule, arrears paid at once; where the contract has none, level monthly payments over
 * `contractMonths`, arrears spread. `minimumPayments`: the contract's minimum at the end of every month, without further
 * purchases. `doingNothing`: no payment for `months`, with interest, compound interest and late fees, the days past due
 * month by month, and the class that each `delinquency-class` rule of the policy then gives the account. Each starts on the snapshot's date and has the shape of a `Course`: dated payments and their cost.
 * A moratorium of the account stops no interest here: what the law leaves of it is for rules to judge.
 * A baseline that does not exist says why: nothing is taken for granted that the contract does not say.
 * The present value is that of the payments alone; of doing nothing it is zero, and everything is still owed.
 * Rounding: interest once a month or period, each minimum once a share, a level payment and each present value once, in
 * the mode given, else the policy's, else half expand. Residue: in the last payment.
 *
 * @param input.account - The snapshot.
 * @param input.months - For how many months nothing is done, at most 600.
 * @param input.contractMonths - In how many a contract without a schedule would be repaid; without it, it has no baseline.
 * @param input.policy - Whose rules class the account, and whose rounding holds where none is given.
 * @returns The three baselines.
 * @throws {RepaymentError} `invalid-input`, naming every bad field.
 *
 * @example What happens to this card without a plan?
 * import { buildBaselines } from 'repayment-plan';
 * const account = {
 *   accountId: 'A-1001', currency: 'CNY', asOf: '2026-11-21', product: 'credit-card',
 *   balances: { principal: '50000.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
 *   contract: { rate: '18.25%', capitalization: 'monthly' },
 *   delinquency: { daysPastDue: 70, cyclesPastDue: 3 }, openedOn: '2021-03-01',
 * };
 * const { doingNothing, minimumPayments } = buildBaselines({ account, months: 3 });
 * doingNothing.cost.balanceLeft; // '52316.13'
 * doingNothing.months[0].daysPastDue; // 100
 * minimumPayments.reason; // 'no-minimum-payment'
 */
export function buildBaselines(input: BaselinesInput): Baselines {
  const { account, months, contractMonths, policy, rounding } = parseInput(
    'build baselines',
    SCHEMAS[currencyDigits(input)],
    input,
  );
  const digits = MINOR_DIGITS[account.currency];
  const request: BaselineRequest = {
    account,
    policy,
    rounding: rounding ?? policy?.rounding.mode ?? 'halfExpand',
    money: (minor) => formatAmount(minor, digits),
  };
  return {
    accountId: account.accountId,
    currency: account.currency,
    startDate: account.asOf,
    discountRate: formatFraction(contractRate(account)),
    contract: contractBaseline(request, contractMonths),
    minimumPayments: minimumBaseline(request),
    doingNothing: doingNothingBaseline(request, months),
  };
}
