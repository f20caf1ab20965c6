import { buildFlatRateLoan, type FlatRateInput, type FlatRateLoan, solveAnnualRate } from 'repayment-plan';
import {
  amount,
  anyOf,
  type Category,
  COUNT,
  checksOf,
  type Example,
  type Figure,
  listOf,
  numberIn,
  PRINCIPAL,
  percentage,
  UNKNOWN_INPUTS,
} from './example.ts';

type Split = NonNullable<FlatRateInput['split']>;

/** A fee per installment, by installment or for the term: its sums, and what it comes to a year. */
export const installmentFee: Category = (example) => {
  const loan = flatLoan(example, 'even');
  if (!loan) return UNKNOWN_INPUTS;
  return checksOf(example, {
    ...amountsOf(loan),
    real: yearly(loan),
    annual: yearly(loan),
    apr: yearly(loan),
    irr: yearly(loan),
    effective: yearly(loan),
    avgBalanceRate: percentage(loan.rates.averageBalance),
    approxFormula: percentage(loan.rates.averageBalance),
  }).map((check) =>
    // What a page calls the real rate was recomputed both ways; the nominal one stands for both.
    check.figure === 'real' ? { ...check, recomputed: example.recomputed['aprNominal'] } : check,
  );
};

/** What parts that are rounded alone come to, against a schedule that adds up. */
export const rounding: Category = (example) => {
  const loan = flatLoan(example, 'even');
  if (!loan) return UNKNOWN_INPUTS;
  return checksOf(example, { total: amount(loan.paid) }).map((check) => ({
    ...check,
    recomputed: example.recomputed['trueTotal'],
  }));
};

/** The shortcut 24 n f / (n + 1), in percent, for pairs of count and fee of the term; or what a rate per day is a year. */
export const rateConversion: Category = (example) => {
  const { pairs } = example.inputs;
  const rate = numberIn(example, 'dailyRate');
  if (rate !== undefined) {
    const yearlyRates = DAILY_METHODS.map((method) => annualized(method, rate));
    return checksOf(
      example,
      Object.fromEntries(Object.keys(example.expected).map((name) => [name, anyOf(...yearlyRates)])),
    );
  }
  if (!Array.isArray(pairs)) return UNKNOWN_INPUTS;
  const rates = (pairs as readonly (readonly [number, number])[]).map(([installments, value]) =>
    percentage(
      buildFlatRateLoan({ currency: 'CNY', principal: 10_000, flatRate: { value, per: 'term' }, installments }).rates
        .averageBalance,
    ),
  );
  return checksOf(example, { rates: listOf(rates) });
};

/** Pages do not say how a rate per day becomes one per year. */
const DAILY_METHODS = ['daily-365', 'daily-360', 'daily-compounded-monthly', 'daily-compounded'] as const;

function annualized(method: (typeof DAILY_METHODS)[number], rate: number): Figure {
  const solved = solveAnnualRate({ method, rate });
  return percentage(solved.outcome === 'solved' ? solved.rate : null);
}

/** A loan at a flat rate, its interest divided by the Rule of 78. */
export const ruleOf78: Category = (example) => flatRateChecks(example, 'rule-of-78');

/** A loan at a flat rate, its interest by the true rate. */
export const flatRate: Category = (example) => flatRateChecks(example, 'actuarial');

function flatRateChecks(example: Example, split: Split): ReturnType<Category> {
  const loan = flatLoan(example, split);
  if (!loan) return UNKNOWN_INPUTS;
  const rows = loan.rows.flatMap(({ number, interest, principal }): [string, Figure][] => [
    [`m${number}`, amount(interest)],
    [`i${number}`, amount(interest)],
    [`m${number}Principal`, amount(principal)],
    [`p${number}`, amount(principal)],
  ]);
  return checksOf(example, {
    ...amountsOf(loan),
    ...Object.fromEntries(rows),
    apr: percentage(loan.rates.effective),
    nominal: percentage(loan.rates.nominal),
    effective: yearly(loan),
    // "Annual interest" is a rate on one page and an amount on another.
    annualInterest: anyOf(amount(loan.interest), percentage(loan.rates.nominal)),
  });
}

function amountsOf(loan: FlatRateLoan): Readonly<Record<string, Figure>> {
  const [first] = loan.rows;
  const each = evenInterest(loan);
  return {
    payment: amount(loan.payment),
    principalPart: amount(first?.principal ?? ''),
    feePerPeriod: each,
    monthlyInterest: each,
    totalFee: amount(loan.interest),
    totalInterest: amount(loan.interest),
    interest: amount(loan.interest),
    total: amount(loan.paid),
  };
}

/** The charge of one installment where all are alike. */
function evenInterest({ interest, rows }: FlatRateLoan): Figure {
  return amount(String(Number(interest) / rows.length));
}

/** Pages do not say whether "real" is nominal or effective. */
function yearly({ rates }: FlatRateLoan): Figure {
  return anyOf(percentage(rates.nominal), percentage(rates.effective));
}

/** The fields that a flat rate stands in, with the time it covers. */
const RATE_FIELDS = {
  ratePerPeriod: 'month',
  monthlyFlat: 'month',
  flat: 'year',
  totalFeeRate: 'term',
} as const satisfies Record<string, FlatRateInput['flatRate']['per']>;

function flatLoan(example: Example, split: Split): FlatRateLoan | undefined {
  const [principal, installments] = [numberIn(example, ...PRINCIPAL), numberIn(example, ...COUNT)];
  for (const [field, per] of Object.entries(RATE_FIELDS)) {
    const value = numberIn(example, field);
    if (value === undefined || principal === undefined || installments === undefined) continue;
    const feePerInstallment = numberIn(example, 'handlingFeePerMonth') ?? 0;
    return buildFlatRateLoan({
      currency: 'HKD',
      principal,
      flatRate: { value, per },
      installments,
      feePerInstallment,
      split,
    });
  }
  return undefined;
}
