import * as z from 'zod/mini';
import { categoryInMonth } from '../../affordability/index.ts';
import { monthOf } from '../../calendar/index.ts';
import { listOf, nameField, strictObject } from '../../input/index.ts';
import { formatAmount } from '../../money/index.ts';
import { amountForHousehold, householdTableFields } from '../householdTable.ts';
import { amount, atMost, type Judgement, missing } from '../judgement.ts';
import { accountRuleKind } from '../ruleKind.ts';
import { each } from '../tighter.ts';

/**
 * What a household spends on a category is at most a guideline for its size, or every line of it has a note.
 *
 * Measured: the calendar month in which the plan starts, essential or not; lines that do not count in that month need
 * no note. Above the guideline with notes the amount is only stated. The guideline itself needs none. Rounding: the
 * amount once, up. Fix: the budget, to the guideline; a note on every line of the category does as well.
 */
export const budgetGuideline = accountRuleKind({
  summary: 'A category of expenses above the guideline for the household has a note on each of its lines.',
  params: (digits) =>
    strictObject({
      categories: listOf(strictObject({ category: nameField, ...householdTableFields(digits) }), 50).check(
        z.minLength(1),
      ),
    }),
  tighter: {
    categories: each(
      { category: 'same', byHouseholdSize: each('lower', 'same'), perAdditionalMember: 'lower' },
      'more',
    ),
  },
  judgeAccount: ({ categories }, { budget, date, digits }) => {
    if (!budget) return [missing('affordability')];
    return categories.map(({ category, ...table }): Judgement => {
      const found = categoryInMonth(budget.affordability, category, monthOf(date));
      const guideline = amountForHousehold(table, budget.affordability.household);
      return found.amount > guideline && found.isNoted
        ? { bound: 'stated', actual: formatAmount(found.amount, digits), where: category }
        : atMost(amount(found.amount), amount(guideline), { where: category, change: 'budget' });
    });
  },
});
