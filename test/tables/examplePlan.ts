import { buildInstallmentPlan, type Plan } from 'repayment-plan';
import { deepFreeze } from '../account/refusal.ts';
import { debt, planOf } from '../plans/inputs.ts';

/**
 * 1,200.00 at 1 % a month, 300.00 down on 21 November 2026, then 300.00 of principal a month and the interest of what is
 * left: 9.00 of 900.00, 6.00 of 600.00, 3.00 of 300.00.
 */
export const examplePlan: Plan = deepFreeze(
  planOf(
    buildInstallmentPlan({
      account: debt('1200.00'),
      terms: { installments: 3, rate: '12%', downPayment: '300.00', pattern: { kind: 'level-principal' } },
    }),
  ),
);
