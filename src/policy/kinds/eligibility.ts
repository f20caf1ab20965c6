import * as z from 'zod/mini';
import { HARDSHIPS, OUTCOMES, PRODUCTS } from '../../account/index.ts';
import { countField, listOf, strictObject } from '../../input/index.ts';
import type { MinorDigits } from '../../money/index.ts';
import { daysPastDueField } from '../daysPastDue.ts';
import { debtLimitFields, judgeDebts } from '../debts.ts';
import { atLeast, atMost, count, days, type Judgement, missing } from '../judgement.ts';
import { monthsBefore } from '../monthsBefore.ts';
import { accountRuleKind } from '../ruleKind.ts';
import type { AccountSubject } from '../subject.ts';
import { qualifying } from '../tighter.ts';

const params = (digits: MinorDigits) =>
  strictObject({
    daysPastDue: z.optional(daysPastDueField),
    products: z.optional(listOf(z.enum(PRODUCTS), PRODUCTS.length).check(z.minLength(1))),
    hardship: z.optional(listOf(z.enum(HARDSHIPS), HARDSHIPS.length).check(z.minLength(1))),
    arrangements: z.optional(
      strictObject({
        outcome: z.enum([...OUTCOMES, 'any']),
        most: countField(0, 100),
        withinMonths: z.optional(countField(1, 1_200)),
      }),
    ),
    ...debtLimitFields(digits),
    willing: z.optional(z.literal(true)),
  });

type EligibilityParams = z.output<ReturnType<typeof params>>;

/**
 * The account may have such a plan at all: days past due in a range, product and hardship named, at most so many
 * earlier arrangements of an outcome, agreed within so many months before the plan's date; all that the customer owes
 * in a range of monthly incomes, and at most an amount; a customer who is willing to repay.
 *
 * The limits themselves are allowed. What is not known of the customer's debts, income or will lets the rule fail.
 * Fix: the customer or the account would have to be another.
 */
export const eligibility = accountRuleKind({
  summary: 'The account and the customer may have such a plan.',
  params,
  tighter: {
    daysPastDue: { least: 'higher', most: 'lower' },
    products: 'fewer',
    hardship: 'fewer',
    arrangements: { outcome: 'same', most: 'lower', withinMonths: qualifying(['most'], 'higher') },
    debtToMonthlyIncome: { least: 'higher', most: 'lower' },
    largestDebt: 'lower',
    willing: true,
  },
  judgeAccount: (rule, subject) => {
    const { delinquency, product, customer } = subject.account;
    const late = days(delinquency.daysPastDue);
    const judgements: (Judgement | false)[] = [
      rule.daysPastDue?.least !== undefined &&
        atLeast(late, days(rule.daysPastDue.least), { where: 'daysPastDue', change: 'customer-or-account' }),
      rule.daysPastDue?.most !== undefined &&
        atMost(late, days(rule.daysPastDue.most), { where: 'daysPastDue', change: 'customer-or-account' }),
      rule.products !== undefined && { bound: 'one-of', actual: product, allowed: rule.products, where: 'product' },
      rule.hardship !== undefined && {
        bound: 'one-of',
        actual: customer.hardship,
        allowed: rule.hardship,
        where: 'hardship',
      },
      rule.arrangements !== undefined &&
        atMost(count(countArrangements(rule.arrangements, subject)), count(rule.arrangements.most), {
          where: 'arrangements',
          change: 'customer-or-account',
        }),
      ...judgeDebts(rule, subject),
      rule.willing === true && judgeWill(customer.willing),
    ];
    return judgements.filter((judgement) => judgement !== false);
  },
});

function countArrangements(
  rule: NonNullable<EligibilityParams['arrangements']>,
  { account, date }: AccountSubject,
): number {
  const since = rule.withinMonths === undefined ? '' : monthsBefore(date, rule.withinMonths);
  return account.arrangements.filter(
    ({ outcome, agreedOn }) => (rule.outcome === 'any' || outcome === rule.outcome) && agreedOn >= since,
  ).length;
}

function judgeWill(willing: boolean | undefined): Judgement {
  if (willing === undefined) return missing('whether the customer is willing to repay');
  return { bound: 'one-of', actual: String(willing), allowed: ['true'], where: 'willing' };
}
