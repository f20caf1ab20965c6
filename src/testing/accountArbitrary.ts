import { type AccountInput, HARDSHIPS, PRODUCTS } from '../account/index.ts';
import { type Currency, formatAmount, MINOR_DIGITS, readWrittenAmount } from '../money/index.ts';
import { amountDraw, type DrawOptions, MOST_REMAINING, percentageDraw, SNAPSHOT_DATE } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';

/** What {@link accountArbitrary} draws of the contract beside its rate. */
interface DrawnAccount {
  readonly balances: AccountInput['balances'] & { readonly principal: string };
  readonly contract: AccountInput['contract'];
  readonly remainingInstallments: number | null;
  readonly daysPastDue: number;
  readonly product: AccountInput['product'];
  readonly customer: AccountInput['customer'];
}

const DAY_COUNTS = ['periodic', '30/360 US', '30E/360', 'ACT/360', 'ACT/365F', 'ACT/ACT ISDA'] as const;

/**
 * Accounts as of 21 November 2026: 10,000 to 100 million minor units of principal, arrears in every bucket, a yearly
 * rate of at most 36 %, six day counts, with and without late fee, minimum payment and remaining schedule.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency: `CNY` where left out.
 * @returns An arbitrary of accounts that every function accepts; it shrinks as fast-check's own do.
 * @example An account is drawn by the caller's fast-check
 * import * as fc from 'fast-check';
 * import { accountArbitrary } from 'repayment-plan/testing';
 *
 * const [account] = fc.sample(accountArbitrary(fc, { currency: 'KWD' }), 1);
 * account.currency; // 'KWD'
 * /^\d+\.\d{3}$/.test(account.balances.principal); // true
 */
export function accountArbitrary(fc: FastCheck, { currency = 'CNY' }: DrawOptions = {}): Arbitrary<AccountInput> {
  const amount = (least: number, most: number) => amountDraw(fc, currency, least, most);
  const drawn: Draw<DrawnAccount> = fc.record({
    balances: fc.record({
      principal: amount(10_000, 100_000_000),
      interest: amount(0, 1_000_000),
      compoundInterest: amount(0, 100_000),
      penalties: amount(0, 500_000),
      fees: amount(0, 100_000),
    }),
    contract: fc.record({
      rate: percentageDraw(fc, 3_600),
      dayCount: fc.constantFrom(...DAY_COUNTS),
      capitalization: fc.constantFrom('none', 'monthly'),
      lateFee: fc.option(fc.record({ share: percentageDraw(fc, 500), floor: amount(0, 2_000) })),
      minimumPayment: fc.option(fc.record({ principalShare: percentageDraw(fc, 1_000), floor: amount(0, 10_000) })),
    }),
    remainingInstallments: fc.option(fc.integer({ min: 1, max: MOST_REMAINING })),
    daysPastDue: fc.integer({ min: 0, max: 400 }),
    product: fc.constantFrom(...PRODUCTS),
    customer: fc.record({ hardship: fc.constantFrom(...HARDSHIPS), vulnerable: fc.boolean() }),
  });
  return drawn.map((parts) => accountOf(parts, currency)) as Arbitrary<AccountInput>;
}

function accountOf(drawn: DrawnAccount, currency: Currency): AccountInput {
  const { balances, contract, remainingInstallments, daysPastDue, product, customer } = drawn;
  const schedule =
    remainingInstallments === null ? null : scheduleOf(balances.principal, remainingInstallments, currency);
  return {
    accountId: 'A-1001',
    currency,
    asOf: SNAPSHOT_DATE,
    product,
    balances,
    contract: { ...contract, schedule },
    delinquency: { daysPastDue, cyclesPastDue: Math.ceil(daysPastDue / 30) },
    openedOn: '2021-03-01',
    customer,
  };
}

/** A remaining schedule that bears the highest rate that is drawn: an equal part of principal and 4 % of it. */
function scheduleOf(principal: string, remainingInstallments: number, currency: Currency) {
  const digits = MINOR_DIGITS[currency];
  const owed = readWrittenAmount(principal, digits) as bigint;
  const installment = formatAmount(owed / BigInt(remainingInstallments) + owed / 25n, digits);
  return { remainingInstallments, installment, nextDueDate: '2026-12-21', frequency: 'monthly' } as const;
}
