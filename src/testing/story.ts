import type { AccountInput } from '../account/index.ts';
import type { AffordabilityInput } from '../affordability/index.ts';
import type { PolicyInput } from '../policy/index.ts';

/** Somebody who owes, what they can pay, and the rules they are met with: inputs as every function takes them. */
export interface Story {
  readonly title: string;
  /** What happens and what follows, in a sentence or two. */
  readonly summary: string;
  readonly account: AccountInput;
  readonly affordability: AffordabilityInput;
  /** Null where the story is told without rules. */
  readonly policy: PolicyInput | null;
}

/** A story of one customer with several accounts. */
export interface HouseholdStory extends Omit<Story, 'account'> {
  readonly accounts: readonly AccountInput[];
}

type RuleInput = PolicyInput['rules'][number];
type CustomerInput = NonNullable<AccountInput['customer']>;

/** A card of one round number, 97 days past due, in CNY, as it stood on 21 November 2026. */
export function owed(principal: string, rate: string, customer: CustomerInput = {}): AccountInput {
  return {
    accountId: 'A-1001',
    currency: 'CNY',
    asOf: '2026-11-21',
    product: 'credit-card',
    balances: { principal, interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
    contract: { rate },
    delinquency: { daysPastDue: 97, cyclesPastDue: 4 },
    openedOn: '2021-03-01',
    customer,
  };
}

/** A single adult with so much a month left to pay with. */
export function earning(amount: string, more: Partial<AffordabilityInput> = {}): AffordabilityInput {
  return {
    household: { adults: 1, dependants: 0 },
    income: [{ source: 'salary', amount, frequency: 'monthly' }],
    expenses: [],
    ...more,
  };
}

/** The policy of an invented bank with one rule. */
export function under(rule: Pick<RuleInput, 'id' | 'kind' | 'params'> & Partial<RuleInput>): PolicyInput {
  const citation = { instrument: 'Example Bank, hardship policy (illustrative)', article: '1' };
  const envelope: object = { severity: 'error', level: 'practice', citation, verification: 'primary' };
  return { policyId: 'example-bank', rules: [{ ...envelope, ...(rule as object) } as RuleInput] };
}

/** @returns The value, frozen throughout: it is shared by everyone who imports it. */
export function frozen<Value>(value: Value): Readonly<Value> {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
