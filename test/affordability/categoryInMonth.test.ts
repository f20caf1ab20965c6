import { describe, expect, it } from 'vitest';
import { type AffordabilityInput, categoryInMonth } from '../../src/affordability/index.ts';
import { deepFreeze } from '../account/refusal.ts';
import { budgetOf } from './exampleBudget.ts';

type ExpenseInput = AffordabilityInput['expenses'][number];

const FOOD: ExpenseInput = { category: 'food', amount: '100.00', frequency: 'monthly', essential: true };
const spending = (...lines: readonly Partial<ExpenseInput>[]) =>
  deepFreeze(budgetOf({ expenses: lines.map((line) => ({ ...FOOD, ...line })) }));

describe('categoryInMonth()', () => {
  it.each<[string, readonly Partial<ExpenseInput>[], bigint]>([
    ['no line', [], 0n],
    ['another category', [{ category: 'rent' }], 0n],
    ['one line', [{}], 100_00n],
    ['essential and other lines', [{}, { essential: false, amount: '0.01' }], 100_01n],
    // 100.00 x 52/12 = 433.333..., rounded up
    ['a weekly line', [{ frequency: 'weekly' }], 433_34n],
    // 100.00 x 26/12 = 216.666..., rounded up
    ['a fortnightly line', [{ frequency: 'fortnightly' }], 216_67n],
    // 650.00 exactly: the sum is rounded, not its parts
    ['lines that add up to a whole amount', [{ frequency: 'weekly' }, { frequency: 'fortnightly' }], 650_00n],
    // 10 of 30 days
    ['a line that begins on the 21st of November', [{ from: '2026-11-21' }], 33_34n],
    ['a line that ends on the 15th', [{ until: '2026-11-15' }], 50_00n],
    ['a line of one day', [{ from: '2026-11-30', until: '2026-11-30', amount: '30.00' }], 1_00n],
    ['a line that ended before', [{ until: '2026-10-31' }], 0n],
    ['a line that begins after', [{ from: '2026-12-01' }], 0n],
  ])('categoryInMonth() adds up what a month holds: %s', (_name, lines, amount) => {
    expect(categoryInMonth(spending(...lines), 'food', '2026-11').amount).toBe(amount);
  });

  it.each<[string, readonly Partial<ExpenseInput>[], boolean]>([
    ['no line', [], true],
    ['a line with a note', [{ note: 'diet' }], true],
    ['a line without one', [{ note: 'diet' }, {}], false],
    ['a line without one that counts later', [{ note: 'diet' }, { from: '2026-12-01' }], true],
    ['a line without one of another category', [{ note: 'diet' }, { category: 'rent' }], true],
  ])('categoryInMonth() says whether every line that counts has a note: %s', (_name, lines, isNoted) => {
    expect(categoryInMonth(spending(...lines), 'food', '2026-11').isNoted).toBe(isNoted);
  });
});
