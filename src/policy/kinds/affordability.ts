import * as z from 'zod/mini';
import type { CapacityLimits, CapacityPath, MonthCapacity } from '../../affordability/index.ts';
import { fractionField, shareField, strictObject } from '../../input/index.ts';
import { amountForHousehold, householdTableFields } from '../householdTable.ts';
import { amount, atLeast, atMost, type Comparison, compare, headroom, type Judgement, missing } from '../judgement.ts';
import { ruleKind } from '../ruleKind.ts';
import type { PolicyBudget, PolicySubject } from '../subject.ts';
import { each } from '../tighter.ts';

/**
 * In every month, what falls due is at most a share of disposable income, less the customer's buffer. Disposable
 * income is taken as capacity takes it, with the policy's living minimum.
 */
export const disposableIncomeShare = ruleKind({
  summary: 'In every month what falls due is at most a share of disposable income.',
  params: () => strictObject({ share: shareField, countsOtherExpenses: z._default(z.boolean(), false) }),
  tighter: { share: 'lower', countsOtherExpenses: true },
  judge: (rule, subject) =>
    inTightestMonth(subject, disposableLimits(rule), ({ month, due, figures }) =>
      atMost(amount(due), amount(figures.capacity), { where: month, change: 'payment' }),
    ),
  mostDue: (rule, budget) => {
    const path = pathUnder(budget, disposableLimits(rule));
    return (month) => path.inMonth(month).capacity;
  },
});

interface DisposableShare {
  readonly share: CapacityLimits['disposableShare'];
  readonly countsOtherExpenses: boolean;
}

function disposableLimits({ share, countsOtherExpenses }: DisposableShare): Partial<CapacityLimits> {
  return { disposableShare: share, countsOtherExpenses, debtToIncome: null };
}

/** In every month, the plan and all other debt payments are at most a share of income. */
export const allDebtToIncome = ruleKind({
  summary: 'In every month the plan and all other debt are at most a share of income.',
  params: () => strictObject({ share: fractionField }),
  tighter: { share: 'lower' },
  judge: ({ share: debtToIncome }, subject) =>
    inTightestMonth(subject, { debtToIncome }, ({ month, due, figures }) =>
      atMost(amount(due), amount(figures.debtAllowance as bigint), { where: month, change: 'payment' }),
    ),
  mostDue: ({ share: debtToIncome }, budget) => {
    const path = pathUnder(budget, { debtToIncome });
    return (month) => path.inMonth(month).debtAllowance as bigint;
  },
});

/** In every month, income less other debt payments and less the plan leaves the household its living minimum. */
export const livingMinimum = ruleKind({
  summary: 'Every month leaves the household its living minimum.',
  params: (digits) => strictObject(householdTableFields(digits)),
  tighter: { byHouseholdSize: each('higher', 'same'), perAdditionalMember: 'higher' },
  judge: (params, subject) => {
    if (!subject.budget) return [missing('affordability')];
    const least = amountForHousehold(params, subject.budget.affordability.household);
    return inTightestMonth(subject, {}, ({ month, due, figures }) =>
      atLeast(amount(figures.incomeAfterDebts - due), amount(least), {
        where: month,
        change: 'payment',
        to: amount(leftBeyond(least, figures)),
      }),
    );
  },
  mostDue: (params, { affordability, capacity }) => {
    const least = amountForHousehold(params, affordability.household);
    return (month) => leftBeyond(least, capacity.inMonth(month));
  },
});

/** What income after other debt leaves beyond the living minimum; never negative. */
function leftBeyond(least: bigint, { incomeAfterDebts }: MonthCapacity<bigint>): bigint {
  return incomeAfterDebts > least ? incomeAfterDebts - least : 0n;
}

interface JudgedMonth {
  readonly month: string;
  readonly due: bigint;
  readonly figures: MonthCapacity<bigint>;
}

/** Judges every month in which something falls due, with a rule's own limits; returns the first with the least room. */
function inTightestMonth(
  { budget, dueByMonth }: PolicySubject,
  own: Partial<CapacityLimits>,
  judge: (month: JudgedMonth) => Comparison,
): readonly Judgement[] {
  if (!budget) return [missing('affordability')];
  const path = pathUnder(budget, own);
  const judged = dueByMonth
    .filter(({ due }) => due > 0n)
    .map(({ month, due }) => judge({ month, due, figures: path.inMonth(month) }));
  const tighter = (left: Comparison, right: Comparison) =>
    compare(headroom(right), headroom(left)) < 0 ? right : left;
  return judged.length === 0 ? [] : [judged.reduce(tighter)];
}

/** The budget's capacity with a rule's own limits in the place of the policy's. */
function pathUnder(budget: PolicyBudget, own: Partial<CapacityLimits>): CapacityPath {
  const limits = { ...budget.limits, ...own };
  return sameLimits(limits, budget.limits) ? budget.capacity : budget.capacity.under(limits);
}

function sameLimits(one: CapacityLimits, other: CapacityLimits): boolean {
  return (
    one.disposableShare === other.disposableShare &&
    one.debtToIncome === other.debtToIncome &&
    one.livingMinimum === other.livingMinimum &&
    one.countsOtherExpenses === other.countsOtherExpenses
  );
}
