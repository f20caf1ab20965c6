import type { AffordabilityInput } from '../affordability/index.ts';
import { amountDraw, type DrawOptions } from './draws.ts';
import type { Arbitrary, Draw, FastCheck } from './fastCheck.ts';

type IncomeInput = AffordabilityInput['income'][number];
type DebtInput = NonNullable<AffordabilityInput['debts']>[number];

/** What {@link affordabilityArbitrary} draws; null for what is not there. */
interface DrawnBudget {
  readonly household: AffordabilityInput['household'];
  readonly salary: IncomeInput;
  readonly rise: IncomeInput | null;
  readonly expenses: AffordabilityInput['expenses'];
  readonly debt: DebtInput | null;
  readonly buffer: string;
  readonly availableFunds: NonNullable<AffordabilityInput['availableFunds']> | null;
}

/** Days around the start of a plan and up to a year into it. */
const DATES = ['2026-12-01', '2027-02-15', '2027-06-01', '2028-01-01'] as const;

/**
 * Budgets: a salary of whatever frequency, which may rise; rent; another debt that may end; a lump sum that may come.
 * Some leave nothing to pay with.
 *
 * @param fc - The caller's fast-check, version 3 or 4.
 * @param options - The currency whose digits amounts have: `CNY` where left out.
 * @returns An arbitrary of budgets that every function accepts.
 * @example A budget that the assessment reads
 * import * as fc from 'fast-check';
 * import { assessAffordability } from 'repayment-plan';
 * import { affordabilityArbitrary } from 'repayment-plan/testing';
 *
 * const [affordability] = fc.sample(affordabilityArbitrary(fc), 1);
 * affordability.income[0].source; // 'salary'
 */
export function affordabilityArbitrary(
  fc: FastCheck,
  { currency = 'CNY' }: DrawOptions = {},
): Arbitrary<AffordabilityInput> {
  const amount = (most: number) => amountDraw(fc, currency, 0, most);
  const date = fc.constantFrom(...DATES);
  const drawn: Draw<DrawnBudget> = fc.record({
    household: fc.record({ adults: fc.integer({ min: 1, max: 3 }), dependants: fc.integer({ min: 0, max: 4 }) }),
    salary: fc.record({
      source: fc.constant('salary'),
      amount: amount(600_000),
      frequency: fc.constantFrom('weekly', 'fortnightly', 'semi-monthly', 'monthly'),
    }),
    rise: fc.option(
      fc.record({
        source: fc.constant('rise'),
        amount: amount(300_000),
        frequency: fc.constant('monthly'),
        from: date,
      }),
    ),
    expenses: fc
      .record({ amount: amount(200_000), essential: fc.boolean() })
      .map((line) => [{ category: 'housing', frequency: 'monthly', ...line }]),
    debt: fc.option(fc.record({ payment: amount(100_000), frequency: fc.constant('monthly'), until: date })),
    buffer: amount(30_000),
    availableFunds: fc.option(fc.record({ amount: amount(5_000_000), from: date })),
  });
  return drawn.map(
    ({ salary, rise, debt, ...budget }): AffordabilityInput => ({
      ...budget,
      income: rise ? [salary, rise] : [salary],
      debts: debt ? [debt] : [],
    }),
  ) as Arbitrary<AffordabilityInput>;
}
