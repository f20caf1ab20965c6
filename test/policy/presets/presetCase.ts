import {
  type AccountInput,
  type AffordabilityInput,
  type buildInstallmentPlan,
  expectPlan,
  type Finding,
  type Plan,
  type PlanKind,
  type PolicyInput,
} from 'repayment-plan';
import { expect, it } from 'vitest';
import { RECIPES } from '../../../src/testing/builtPlanDraw.ts';

/** What the recipes take, the policy left out. */
type PlanInput = Omit<Parameters<typeof buildInstallmentPlan>[0], 'policy' | 'terms'> & { readonly terms?: object };

/** A plan, and what one rule of a preset says of it. */
export interface PresetCase extends PlanInput {
  /** The fact and its figure, in words. */
  readonly title: string;
  readonly kind?: PlanKind;
  readonly rule: string;
  readonly result: Finding['result'];
  /** More of the finding, such as what it states. */
  readonly says?: Partial<Finding>;
}

/** An overdue card of so much principal at 12 % without arrears, 97 days past due on 2026-11-21. */
export function owing(
  currency: AccountInput['currency'],
  principal: string,
  more: Partial<AccountInput> = {},
): AccountInput {
  return {
    accountId: 'P-1',
    currency,
    asOf: '2026-11-21',
    product: 'credit-card',
    balances: { principal, interest: '0', compoundInterest: '0', penalties: '0', fees: '0' },
    contract: { rate: '12%' },
    delinquency: late(97).delinquency,
    openedOn: '2015-01-01',
    ...more,
  };
}

/** A budget of one person who earns so much a month and owes nothing else. */
export function earning(amount: string): AffordabilityInput {
  return {
    household: { adults: 1, dependants: 0 },
    income: [{ source: 'salary', amount, frequency: 'monthly' }],
    expenses: [],
  };
}

/** So many days past due. */
export function late(daysPastDue: number): Pick<AccountInput, 'delinquency'> {
  return { delinquency: { daysPastDue, cyclesPastDue: 1 } };
}

/** A plan of 12 installments under a preset, where nothing else is said. */
export function planUnder(
  policy: PolicyInput,
  { kind = 'installment', terms, ...input }: PlanInput & { kind?: PlanKind },
): Plan {
  const build = RECIPES[kind] as typeof buildInstallmentPlan;
  return expectPlan(build({ ...input, policy, terms: { installments: 12, ...terms } }));
}

/** What one rule says of a plan. */
export function findingOf({ verdict }: Plan, rule: string): Finding {
  const finding = verdict.findings.find((found) => found.rule === rule);
  if (!finding) throw new Error(`no rule ${rule}`);
  return finding;
}

/** One test a case, titled by rule and fact. */
export function testCases(policy: PolicyInput, cases: readonly PresetCase[]): void {
  const titled = cases.map((row) => [`${row.rule} ${row.title}: ${row.result}`, row] as const);
  it.each(titled)('%s', (_title, { title: _fact, rule, result, says = {}, ...input }) => {
    expect(findingOf(planUnder(policy, input), rule)).toMatchObject({ result, ...says });
  });
}
