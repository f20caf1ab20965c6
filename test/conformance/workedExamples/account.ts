import { type AccountInput, buildInstallmentPlan, expectPlan, type Plan } from 'repayment-plan';

/** An account that owes nothing but principal, in a currency with cents. */
export function accountOf(principal: number, apr = 0): AccountInput {
  return {
    accountId: 'example',
    currency: 'USD',
    asOf: '2025-01-01',
    product: 'credit-card',
    balances: { principal, interest: 0, compoundInterest: 0, penalties: 0, fees: 0 },
    contract: { rate: { value: apr, per: 'year' } },
    delinquency: { daysPastDue: 0, cyclesPastDue: 0 },
    openedOn: '2020-01-01',
  };
}

export type InstallmentTerms = NonNullable<Parameters<typeof buildInstallmentPlan>[0]['terms']>;

/** The plan that repays a principal at a nominal yearly rate. */
export function planOf(principal: number, apr: number, terms: InstallmentTerms): Plan {
  return expectPlan(buildInstallmentPlan({ account: accountOf(principal, apr), terms }));
}
