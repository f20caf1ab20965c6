import { readFileSync } from 'node:fs';
import type { AccountInput, AffordabilityInput, Infeasible, Plan, PlanResult, PolicyInput } from 'repayment-plan';
import { expectPlan } from 'repayment-plan';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/quick-start/${name}`, import.meta.url), 'utf8'));

/** The card account of the worked table: 53,980.55 owed, 18.25 % nominal, monthly. */
export const card = read('account.json') as AccountInput;
export const budget = read('affordability.json') as AffordabilityInput;
/** The illustrative policy. */
export const policy = read('policy.json') as PolicyInput;

/** The loan of the worked table: 80,000.00 at 7.2 %, 18 installments of 4,702.07 left. */
export const loan: AccountInput = {
  ...card,
  accountId: 'L-2002',
  product: 'personal-loan',
  balances: { principal: '80000.00', interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
  contract: {
    rate: '7.2%',
    schedule: { remainingInstallments: 18, installment: '4702.07', nextDueDate: '2026-12-21', frequency: 'monthly' },
  },
};

/** A debt of one round number without arrears, at a rate. */
export function debt(principal: string, rate = '12%', more: Partial<AccountInput> = {}): AccountInput {
  const balances = { principal, interest: '0.00', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' };
  return { ...card, balances, contract: { rate }, ...more };
}

/** A budget that leaves exactly so much a month, with no lump sum. */
export function leaving(amount: string, more: Partial<AffordabilityInput> = {}): AffordabilityInput {
  return {
    household: { adults: 1, dependants: 0 },
    income: [{ source: 'salary', amount, frequency: 'monthly' }],
    expenses: [],
    ...more,
  };
}

/** The plan of a result, or a failure that shows why there is none. */
export function planOf(result: PlanResult): Plan {
  return expectPlan(result);
}

/** The outcome of a result that is no plan. */
export function infeasibleOf(result: PlanResult): Infeasible {
  if (result.outcome === 'plan') throw new Error(`expected no plan, got one of ${result.totals.installment}`);
  return result;
}

/** A yearly rate of a plan by its method. */
export function rateOf(plan: Plan, method: 'nominal-irr' | 'effective-irr'): string | null | undefined {
  return plan.cost.annualRates.find((rate) => rate.method === method)?.rate;
}

/** A fraction as a percentage with three decimals, cut and rounded as text is printed in the tables. */
export function percent(fraction: string | null | undefined): string {
  return (Number(fraction) * 100).toFixed(3);
}
