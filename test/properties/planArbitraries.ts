import * as fc from 'fast-check';
import { accountArbitrary, termsArbitrary } from 'repayment-plan/testing';

/** Decimal text as minor units. */
export const minor = (amount: string): bigint => BigInt(amount.replace('.', ''));
export const text = (units: number): string => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`;

export const percentage = (most: number) => fc.integer({ min: 0, max: most }).map((points) => `${points / 100}%`);

/** Accounts without a remaining schedule, which would bound the count of an extended term. */
export const account = accountArbitrary(fc).map((given) => ({
  ...given,
  contract: { ...given.contract, schedule: null },
}));

export const installmentTerms = termsArbitrary(fc, 'installment');

export const count = fc.integer({ min: 7, max: 120 });
