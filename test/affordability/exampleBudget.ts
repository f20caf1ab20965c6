import { AFFORDABILITY_SCHEMAS, type Affordability, type AffordabilityInput } from '../../src/affordability/index.ts';
import { parseInput } from '../../src/input/index.ts';
import type { MinorDigits } from '../../src/money/index.ts';

/**
 * A household of two: salary 9,000.00 and a bonus of 1,500.00 from June 2027; essentials of 3,000.00 + 420.00 x 52/12
 * (1,820.00) + 380.00 + 600.00 = 5,800.00; leisure 200.00; a debt of 800.00 until the end of February 2027.
 */
export const EXAMPLE_BUDGET: AffordabilityInput = {
  household: { adults: 1, dependants: 1 },
  income: [
    { source: 'salary', amount: '9000.00', frequency: 'monthly' },
    { source: 'bonus', amount: '1500.00', frequency: 'monthly', from: '2027-06-01' },
  ],
  expenses: [
    { category: 'housing', amount: '3000.00', frequency: 'monthly', essential: true },
    { category: 'food', amount: '420.00', frequency: 'weekly', essential: true },
    { category: 'transport', amount: '380.00', frequency: 'monthly', essential: true },
    { category: 'school', amount: '600.00', frequency: 'monthly', essential: true },
    { category: 'leisure', amount: '200.00', frequency: 'monthly', essential: false },
  ],
  debts: [{ payment: '800.00', frequency: 'monthly', until: '2027-02-28' }],
  buffer: '300.00',
};

/** A budget as read, with amounts in a currency of so many digits. */
export function readBudget(input: AffordabilityInput, digits: MinorDigits = 2): Affordability {
  return parseInput('read a budget', AFFORDABILITY_SCHEMAS[digits], input);
}

/** A budget of one adult with nothing in it but what is given. */
export function budgetOf(parts: Partial<AffordabilityInput>, digits: MinorDigits = 2): Affordability {
  return readBudget({ household: { adults: 1, dependants: 0 }, income: [], expenses: [], ...parts }, digits);
}
