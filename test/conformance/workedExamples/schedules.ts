import { buildFlatRateLoan, buildInterestReductionPlan, expectPlan, type Plan } from 'repayment-plan';
import { accountOf, planOf } from './account.ts';
import {
  amount,
  anyOf,
  type Category,
  COUNT,
  checksOf,
  count,
  type Figure,
  fraction,
  numberIn,
  PRINCIPAL,
  UNKNOWN_INPUTS,
} from './example.ts';

/** A level payment, its sums and its first row. */
export const annuity: Category = (example) => {
  const [principal, installments] = [numberIn(example, ...PRINCIPAL), numberIn(example, ...COUNT)];
  const [apr, monthly] = [numberIn(example, 'apr'), numberIn(example, 'monthlyRate')];
  const rate = yearlyOrMonthly(apr, monthly);
  if (principal === undefined || installments === undefined || rate === undefined) return UNKNOWN_INPUTS;
  const plan = planOf(principal, 0, { installments, rate });
  const [first] = plan.schedule;
  const payment = amount(plan.totals.installment);
  return checksOf(example, {
    payment,
    emi: payment,
    total: sumOf(plan, plan.totals.paid),
    interest: sumOf(plan, plan.totals.interest),
    firstInterest: amount(first?.interest ?? ''),
    interestPart: amount(first?.interest ?? ''),
    firstPrincipal: amount(first?.principal ?? ''),
    principalPart: amount(first?.principal ?? ''),
    effectiveAnnual: fraction(plan.cost.annualRates[1]?.rate ?? null),
  }).map((check) => ({
    ...check,
    // Where a page's rate is in doubt, the payment was recomputed at several.
    recomputed: check.recomputed ?? example.recomputed[`${check.figure}At${(apr ?? 0) * 100}`],
  }));
};

/** The same debt at a flat rate, by level payments, by level principal, and with all principal at the end. */
export const methodComparison: Category = (example) => {
  const [principal, installments] = [numberIn(example, ...PRINCIPAL), numberIn(example, ...COUNT)];
  const apr = numberIn(example, 'apr');
  const monthly = numberIn(example, 'monthlyRate', 'rate');
  const rate = yearlyOrMonthly(apr, monthly);
  if (principal === undefined || installments === undefined || rate === undefined) return UNKNOWN_INPUTS;
  const by = (pattern: NonNullable<Parameters<typeof planOf>[2]['pattern']>): Plan =>
    planOf(principal, 0, { installments, rate, pattern });
  const flat = buildFlatRateLoan({ currency: 'USD', principal, flatRate: rate, installments });
  const level = by({ kind: 'level-payment' });
  const bullet = amount(by({ kind: 'balloon', amount: principal }).totals.interest);
  const interest = sumOf(level, level.totals.interest);
  return checksOf(example, {
    flatFeeTotal: amount(flat.interest),
    flatInterest: amount(flat.interest),
    flatEmi: amount(flat.payment),
    annuityPayment: amount(level.totals.installment),
    reducingEmi: amount(level.totals.installment),
    annuityInterest: interest,
    reducingInterest: interest,
    equalPrincipalInterest: amount(by({ kind: 'level-principal' }).totals.interest),
    bulletInterest: bullet,
    bullet,
    difference: sumOf(level, String(Number(flat.interest) - Number(level.totals.interest))),
  });
};

/** A frozen balance in equal parts. */
export const principalOnly: Category = (example) => {
  const [balance, installments] = [numberIn(example, ...PRINCIPAL), numberIn(example, ...COUNT)];
  if (balance === undefined || installments === undefined) return UNKNOWN_INPUTS;
  const rate = numberIn(example, 'rate') ?? 0;
  const { totals } = expectPlan(
    buildInterestReductionPlan({ account: accountOf(balance), terms: { installments, rate } }),
  );
  return checksOf(example, { payment: amount(totals.installment), lastPayment: amount(totals.lastInstallment) });
};

/** Stated payments until nothing is left. */
export const planSolver: Category = (example) => {
  const [balance, payment] = [numberIn(example, ...PRINCIPAL), numberIn(example, 'each', 'payment')];
  if (balance === undefined || payment === undefined) return UNKNOWN_INPUTS;
  const pattern = { kind: 'irregular', payments: [{ fromInstallment: 1, payment }] } as const;
  const { totals } = planOf(balance, numberIn(example, 'apr') ?? 0, { pattern });
  return checksOf(example, { payments: count(totals.installments), last: amount(totals.lastInstallment) });
};

/** A rate by what it is for; a yearly one goes before a monthly one. */
function yearlyOrMonthly(apr: number | undefined, monthly: number | undefined) {
  if (apr !== undefined) return { value: apr, per: 'year' } as const;
  return monthly === undefined ? undefined : ({ value: monthly, per: 'month' } as const);
}

/**
 * A sum over level payments. Pages multiply the payment by the count, rounded or not, and leave out that the last one is
 * another: the first is off by just that difference, the second by at most half a cent a payment on top of it.
 */
function sumOf({ totals }: Plan, ours: string): Figure {
  const residue = Number(totals.installment) - Number(totals.lastInstallment);
  const multiplied = String(Number(ours) + residue);
  return anyOf(amount(ours), amount(multiplied), amount(multiplied, totals.installments * 0.005));
}
