import * as fc from 'fast-check';
import type { AccountInput } from 'repayment-plan';
import { card } from '../plans/inputs.ts';

/** Decimal text as minor units. */
export const minor = (amount: string): bigint => BigInt(amount.replace('.', ''));
export const text = (units: number): string => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`;

export const amount = (most: number) => fc.integer({ min: 0, max: most }).map(text);
export const percentage = (most: number) => fc.integer({ min: 0, max: most }).map((points) => `${points / 100}%`);

export const account: fc.Arbitrary<AccountInput> = fc
  .record({
    principal: fc.integer({ min: 10_000, max: 100_000_000 }).map(text),
    interest: amount(1_000_000),
    compoundInterest: amount(100_000),
    penalties: amount(500_000),
    fees: amount(100_000),
    rate: percentage(3_600),
    dayCount: fc.constantFrom('periodic', '30/360 US', '30E/360', 'ACT/360', 'ACT/365F', 'ACT/ACT ISDA'),
    capitalization: fc.constantFrom('none', 'monthly'),
  })
  .map(({ rate, dayCount, capitalization, ...balances }) => ({
    ...card,
    balances,
    contract: { ...card.contract, rate, dayCount, capitalization },
  }));

const part = fc.oneof(
  fc.record({ pay: fc.constantFrom('first', 'spread', 'last') }),
  fc.record({ waive: fc.constantFrom('on-signing', 'on-completion'), share: percentage(10_000) }),
  fc.record({ capitalize: percentage(10_000) }),
);

export const installmentTerms = fc.record(
  {
    startDate: fc.constantFrom('2026-11-21', '2026-11-30', '2026-12-31', '2027-01-31'),
    frequency: fc.constantFrom(
      'weekly',
      'fortnightly',
      'four-weekly',
      'semi-monthly',
      'monthly',
      'two-monthly',
      'quarterly',
    ),
    rate: percentage(3_600),
    rounding: fc.constantFrom('halfExpand', 'halfEven', 'ceil', 'floor', 'expand', 'trunc'),
    downPayment: amount(10_000),
    paymentMultiple: fc.constantFrom('0.01', '1.00', '10.00', '50.00'),
    treatment: fc.record({ interest: part, compoundInterest: part, penalties: part, fees: part }, { requiredKeys: [] }),
    holiday: fc.option(
      fc.record({
        after: fc.integer({ min: 0, max: 3 }),
        installments: fc.integer({ min: 1, max: 3 }),
        interest: fc.constantFrom('freeze', 'simple', 'capitalize'),
        keeps: fc.constantFrom('term', 'payment'),
      }),
    ),
    pattern: fc.constantFrom({ kind: 'level-payment' }, { kind: 'level-principal' }),
  },
  { requiredKeys: [] },
);

export const count = fc.integer({ min: 7, max: 120 });
