import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/money/index.ts';
import { judgeDebts } from '../../src/policy/debts.ts';
import { deepFreeze } from '../account/refusal.ts';
import { budgetOf } from '../affordability/exampleBudget.ts';
import { budgetUnder, subjectWith } from './subject.ts';

/** A claim of 110,000.00, another debt of 10,000.00, an income of 10,000.00 a month. */
const SUBJECT = subjectWith({
  budget: budgetUnder(
    {},
    budgetOf({
      income: [{ source: 'salary', amount: '10000.00', frequency: 'monthly' }],
      debts: [{ payment: '100.00', frequency: 'monthly', balance: '10000.00' }],
    }),
  ),
});

describe('judgeDebts()', () => {
  it('judgeDebts() judges nothing where nothing is limited, and then needs no budget', () => {
    expect(judgeDebts({}, subjectWith())).toEqual([]);
  });

  it('judgeDebts() judges debts in monthly incomes and as an amount, each against its own limit', () => {
    const limits = deepFreeze({
      debtToMonthlyIncome: { least: ratio(1n), most: ratio(13n) },
      largestDebt: 130_000_00n,
    });
    const incomes = { unit: 'share', value: { numerator: 120_000_00n, denominator: 10_000_00n } };
    const judged = judgeDebts(limits, SUBJECT);
    expect(judged).toMatchObject([
      { bound: 'at-least', where: 'debtToMonthlyIncome', actual: incomes, limit: { value: ratio(1n) } },
      { bound: 'at-most', where: 'debtToMonthlyIncome', actual: incomes, limit: { value: ratio(13n) } },
      {
        bound: 'at-most',
        where: 'debt',
        actual: { unit: 'amount', value: 120_000_00n },
        limit: { value: 130_000_00n },
      },
    ]);
  });

  it('judgeDebts() says once what is missing, however many limits need it', () => {
    const limits = { debtToMonthlyIncome: { most: ratio(13n) }, largestDebt: 130_000_00n };
    expect(judgeDebts(limits, subjectWith())).toEqual([{ bound: 'missing', what: 'affordability' }]);
  });
});
