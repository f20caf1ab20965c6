import { ACCOUNT_SCHEMAS, type Account, type AccountInput } from '../../src/account/index.ts';
import { parseInput } from '../../src/input/index.ts';
import { MINOR_DIGITS } from '../../src/money/index.ts';

/** An overdue card: 50,000.00 at 18.25 % a year, basis `periodic`, nothing capitalized, no late fee. */
export const EXAMPLE_ACCOUNT: AccountInput = {
  accountId: 'A-1001',
  currency: 'CNY',
  asOf: '2026-11-21',
  product: 'credit-card',
  balances: {
    principal: '50000.00',
    interest: '3120.55',
    compoundInterest: '0.00',
    penalties: '860.00',
    fees: '0.00',
  },
  contract: { rate: '18.25%' },
  delinquency: { daysPastDue: 97, cyclesPastDue: 4 },
  openedOn: '2021-03-01',
};

/** What of the example account is different. */
export interface AccountChanges extends Partial<Omit<AccountInput, 'balances' | 'contract'>> {
  readonly balances?: Partial<AccountInput['balances']>;
  readonly contract?: Partial<AccountInput['contract']>;
}

/** The example account with some fields changed, as read. */
export function accountWith({ balances, contract, ...changes }: AccountChanges = {}): Account {
  const input = {
    ...EXAMPLE_ACCOUNT,
    ...changes,
    balances: { ...EXAMPLE_ACCOUNT.balances, ...balances },
    contract: { ...EXAMPLE_ACCOUNT.contract, ...contract },
  };
  return parseInput('read an account', ACCOUNT_SCHEMAS[MINOR_DIGITS[input.currency]], input);
}
