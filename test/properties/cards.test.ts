/** Laws of what a card or a flat-rate loan comes to, through the public functions. */

import * as fc from 'fast-check';
import {
  allocateAmount,
  buildFlatRateLoan,
  buildPayoffPath,
  costOfDoingNothing,
  lateFee,
  minimumPayment,
  regZRepaymentEstimates,
  revolvingInterest,
  solveAnnuity,
} from 'repayment-plan';
import { type CalculatorInputs, calculatorInputArbitrary } from 'repayment-plan/testing';
import { expect, it } from 'vitest';
import { addDays, type CalendarDate } from '../../src/calendar/index.ts';
import { formatAmount, MINOR_DIGITS, multiplyRatios, ONE, type Ratio, ratio } from '../../src/money/index.ts';
import { minor, rateOf, sumOf } from './decimals.ts';
import { RUNS } from './runs.ts';

const FEWER_RUNS = { numRuns: Math.ceil(RUNS.numRuns / 5) };

/** Inputs of a calculator in currencies of no, two and three decimals. */
function inputsOf<Name extends keyof CalculatorInputs>(name: Name): fc.Arbitrary<CalculatorInputs[Name]> {
  const inCurrency = (currency: 'CNY' | 'JPY' | 'KWD') => calculatorInputArbitrary(fc, name, { currency });
  return fc.oneof(inCurrency('CNY'), inCurrency('JPY'), inCurrency('KWD'));
}

/** Whether a figure is the exact one rounded to a minor unit, in whatever mode. */
function isRounded(figure: bigint, exact: Ratio): boolean {
  const off = figure * exact.denominator - exact.numerator;
  return off < exact.denominator && -off < exact.denominator;
}

it('allocateAmount() gives parts that add up, each within a minor unit of its exact share', () => {
  fc.assert(
    fc.property(inputsOf('allocateAmount'), (input) => {
      const [amount, weights] = [minor(String(input.amount)), input.weights.map((weight) => minor(String(weight)))];
      const parts = allocateAmount(input).parts.map(minor);
      const total = weights.reduce((sum, weight) => sum + weight, 0n);
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
      expect(parts.every((part, index) => isRounded(part, ratio(amount * (weights[index] as bigint), total)))).toBe(
        true,
      );
    }),
    RUNS,
  );
});

it('lateFee() is the share rounded once, between floor and cap, and nothing where nothing is unpaid', () => {
  fc.assert(
    fc.property(inputsOf('lateFee'), (input) => {
      const fee = minor(lateFee(input).fee);
      const unpaid = minor(String(input.unpaidMinimum));
      const [floor, cap] = [minor(String(input.floor ?? '0')), input.cap ? minor(String(input.cap)) : null];
      if (unpaid === 0n) expect(fee).toBe(0n);
      if (unpaid === 0n || fee === cap) return;
      expect(cap === null || fee < cap).toBe(true);
      expect(fee >= floor).toBe(true);
      const share = multiplyRatios(ratio(unpaid), rateOf(String(input.share)));
      if (fee > floor) expect(isRounded(fee, share)).toBe(true);
    }),
    RUNS,
  );
});

it('minimumPayment() never asks for more than is owed, nor for less than floor and all but shares', () => {
  fc.assert(
    fc.property(inputsOf('minimumPayment'), (input) => {
      const { owed, rule } = input;
      const { payment, balance } = minimumPayment(input);
      expect(minor(balance)).toBe(sumOf(Object.values(owed).map(String)));
      const { purchases: _, cash: __, interest = '0', ...whole } = owed;
      const least =
        sumOf(Object.values(whole).map(String)) + (rule.interest === 'within' ? 0n : minor(String(interest)));
      expect(minor(payment)).toBeGreaterThanOrEqual(least);
      expect(minor(payment)).toBeLessThanOrEqual(minor(balance));
      const floor = minor(String(rule.floor ?? '0'));
      expect(minor(payment) >= floor || payment === balance).toBe(true);
      if (minor(balance) <= minor(String(rule.wholeBalanceUpTo ?? '0'))) expect(payment).toBe(balance);
    }),
    RUNS,
  );
});

it('buildPayoffPath() bears a twelfth of a nominal rate each month, and its rows chain to what it says at the end', () => {
  fc.assert(
    fc.property(inputsOf('buildPayoffPath'), (input) => {
      const path = buildPayoffPath(input);
      const monthly = typeof input.rate === 'string' ? multiplyRatios(rateOf(input.rate), ratio(1n, 12n)) : null;
      let owed = minor(String(input.balance));
      for (const row of path.rows) {
        const [interest, payment] = [minor(row.interest), minor(row.payment)];
        expect([minor(row.opening), minor(row.principal)]).toEqual([owed, payment - interest]);
        if (monthly) expect(isRounded(interest, multiplyRatios(ratio(owed), monthly))).toBe(true);
        owed += interest - payment;
        expect(minor(row.closing)).toBe(owed);
      }
      expect(path.months).toBe(path.rows.length);
      expect(minor(path.paid) + owed).toBe(minor(String(input.balance)) + minor(path.interest));
      const last = path.rows.at(-1);
      if (path.outcome === 'paid-off') {
        expect(owed).toBe(0n);
        return;
      }
      expect(minor(path.balance)).toBe(owed);
      if (path.constraint === 'longest-term') expect(path.months).toBe(input.longestMonths ?? 1_200);
      else expect(minor(last?.payment ?? '0')).toBeLessThanOrEqual(minor(last?.interest ?? '0'));
    }),
    FEWER_RUNS,
  );
});

it('buildPayoffPath() by a higher payment is neither longer nor dearer', () => {
  const paid = inputsOf('buildPayoffPath').filter(({ payment }) => typeof payment === 'string');
  fc.assert(
    fc.property(paid, fc.integer({ min: 1, max: 100 }), (input, more) => {
      const units = (minor(String(input.payment)) * BigInt(100 + more)) / 100n + 1n;
      const higher = formatAmount(units, MINOR_DIGITS[input.currency]);
      const [low, high] = [buildPayoffPath(input), buildPayoffPath({ ...input, payment: higher })];
      if (low.outcome !== 'paid-off') return;
      expect(high.outcome).toBe('paid-off');
      expect(high.months).toBeLessThanOrEqual(low.months);
      expect(minor(high.interest)).toBeLessThanOrEqual(minor(low.interest));
    }),
    FEWER_RUNS,
  );
});

it('buildFlatRateLoan() divides one interest of the term and repays exactly the principal', () => {
  fc.assert(
    fc.property(inputsOf('buildFlatRateLoan'), (input) => {
      const loan = buildFlatRateLoan(input);
      const of = (field: 'payment' | 'interest' | 'fee' | 'principal') => sumOf(loan.rows.map((row) => row[field]));
      expect([of('principal'), of('interest')]).toEqual([minor(String(input.principal)), minor(loan.interest)]);
      expect([of('fee'), of('payment')]).toEqual([minor(loan.fees), minor(loan.paid)]);
      const { value, per } = input.flatRate;
      const terms = {
        month: ratio(BigInt(input.installments)),
        year: ratio(BigInt(input.installments), 12n),
        term: ONE,
      };
      const flat = multiplyRatios(rateOf(String(value)), terms[per]);
      expect(isRounded(minor(loan.interest), multiplyRatios(ratio(minor(String(input.principal))), flat))).toBe(true);
      expect(new Set(loan.rows.slice(0, -1).map(({ payment }) => payment)).size).toBeLessThan(2);
      expect(loan.rows.at(-1)?.payment).toBe(loan.lastPayment);
      expect(minor(loan.rows.at(-1)?.closing ?? '')).toBe(0n);
    }),
    FEWER_RUNS,
  );
});

it('buildFlatRateLoan() pays the same whatever the split, at a true rate between the flat one and twice that', () => {
  // Half of what the interest is counted on is owed on the average, or more: never less than (n + 1) / 2n of it.
  const term = inputsOf('buildFlatRateLoan').filter(({ principal }) => minor(String(principal)) > 1_000_000n);
  fc.assert(
    fc.property(term, (input) => {
      const splits = ['even', 'rule-of-78', 'actuarial'] as const;
      const [even, ...others] = splits.map((split) => buildFlatRateLoan({ ...input, feePerInstallment: '0', split }));
      const payments = (loan: typeof even) => loan?.rows.map(({ payment }) => payment);
      for (const other of others) expect(payments(other)).toEqual(payments(even));
      const { nominal, effective, averageBalance } = even?.rates ?? {};
      if (!nominal || !effective || !averageBalance) return;
      const perYear = Number(averageBalance) * ((input.installments + 1) / (2 * input.installments));
      expect(Number(effective)).toBeGreaterThanOrEqual(Number(nominal));
      expect(Number(nominal)).toBeGreaterThan(perYear - 0.001);
      expect(Number(nominal)).toBeLessThan(Number(averageBalance) + 0.001);
    }),
    FEWER_RUNS,
  );
});

it('revolvingInterest() is what each day adds, and its segments add up to it', () => {
  fc.assert(
    fc.property(inputsOf('revolvingInterest'), (drawn) => {
      const input = { ...drawn, bill: null, variant: 'full-balance' } as const;
      const { cycles, interest } = revolvingInterest(input);
      const changes = [
        ...input.postings.map(({ date, amount }) => ({ date, amount: minor(String(amount)) })),
        ...(input.payments ?? []).map(({ date, amount }) => ({ date, amount: -minor(String(amount)) })),
      ];
      const days = changes.map(({ date }) => date).sort();
      let [carried, day] = [0n, (days[0] ?? '2199-12-31') as CalendarDate];
      for (const cycle of cycles) {
        let balances = 0n;
        const isIn = () => (input.statementDay === 'counted' ? day <= cycle.statementDate : day < cycle.statementDate);
        for (; isIn(); day = addDays(day, 1)) {
          const today = day;
          const owed = changes.reduce((sum, { date, amount }) => (date <= today ? sum + amount : sum), carried);
          if (owed > 0n) balances += owed;
        }
        expect(isRounded(minor(cycle.interest), multiplyRatios(ratio(balances), rateOf(String(input.dailyRate))))).toBe(
          true,
        );
        expect(sumOf(cycle.segments.map((segment) => segment.interest))).toBe(minor(cycle.interest));
        if (input.capitalization === 'monthly') carried += minor(cycle.interest);
      }
      expect(sumOf(cycles.map((cycle) => cycle.interest))).toBe(minor(interest));
    }),
    FEWER_RUNS,
  );
});

it('revolvingInterest() is never dearer with a bill that could be paid free, and never dearer on the residual alone', () => {
  fc.assert(
    fc.property(inputsOf('revolvingInterest'), (input) => {
      const { bill = null } = input;
      if (bill === null) return;
      const interest = (more: object) => minor(revolvingInterest({ ...input, ...more }).interest);
      const whole = interest({ variant: 'full-balance' });
      expect(whole).toBeLessThanOrEqual(interest({ variant: 'full-balance', bill: null }));
      expect(interest({ variant: 'residual' })).toBeLessThanOrEqual(whole);
    }),
    FEWER_RUNS,
  );
});

it('regZRepaymentEstimates() of one balance are its payoff path and its annuity over 36 months', () => {
  fc.assert(
    fc.property(inputsOf('regZRepaymentEstimates'), ({ balances, minimumPayment: rule }) => {
      const { balance, apr } = balances[0] as (typeof balances)[number];
      const estimates = regZRepaymentEstimates({ balances: [{ balance, apr }], minimumPayment: rule, roundTo: 'cent' });
      const payment = { interest: 'within', ...rule } as const;
      const path = buildPayoffPath({ currency: 'USD', balance, rate: apr, payment });
      const { minimumOnly, in36Months } = estimates;
      expect(minimumOnly && [minimumOnly.months, minimumOnly.totalCost]).toEqual(
        path.outcome === 'paid-off' ? [path.months, path.paid] : null,
      );
      const rate = { nominal: apr, periodsPerYear: 12 };
      const level = solveAnnuity({ solveFor: 'payment', rate, periods: 36, presentValue: balance, decimals: 30 });
      if (level.outcome !== 'solved') throw new Error(level.outcome);
      const exact = rateOf(level.value);
      expect(isRounded(minor(in36Months.payment), multiplyRatios(exact, ratio(-100n)))).toBe(true);
      expect(minor(in36Months.totalCost)).toBe(36n * minor(in36Months.payment));
      if (minimumOnly)
        expect(minor(in36Months.savings ?? '')).toBe(minor(minimumOnly.totalCost) - minor(in36Months.totalCost));
    }),
    FEWER_RUNS,
  );
});

it('regZRepaymentEstimates() show no second estimate where the first is no longer or does not exist', () => {
  fc.assert(
    fc.property(inputsOf('regZRepaymentEstimates'), (input) => {
      const { minimumOnly, in36Months, discloses } = regZRepaymentEstimates(input);
      expect(discloses === 'no-amortization-warning').toBe(minimumOnly === null);
      expect(in36Months.savings === null).toBe(minimumOnly === null);
      if (discloses === 'both') expect(minimumOnly?.months).toBeGreaterThanOrEqual(42);
    }),
    FEWER_RUNS,
  );
});

it('costOfDoingNothing() adds up by bucket, and longer goes on from where shorter ends', () => {
  fc.assert(
    fc.property(inputsOf('costOfDoingNothing'), fc.integer({ min: 1, max: 12 }), (input, more) => {
      const [short, long] = [costOfDoingNothing(input), costOfDoingNothing({ ...input, months: input.months + more })];
      expect(long.rows.slice(0, input.months)).toEqual(short.rows);
      expect(sumOf(Object.values(short.added))).toBe(minor(short.cost));
      const { principal, interest, compoundInterest, penalties, fees } = input.account.balances;
      const owed = sumOf(
        [principal, interest, compoundInterest, penalties, fees].map((amount) => String(amount ?? '0')),
      );
      expect(minor(short.total)).toBe(owed + minor(short.cost));
      expect(minor(long.cost)).toBeGreaterThanOrEqual(minor(short.cost));
    }),
    FEWER_RUNS,
  );
});
