import * as fc from 'fast-check';
import {
  type AccountInput,
  type AffordabilityInput,
  assessAffordability,
  buildInstallmentPlan,
  type StressInput,
  type StressReport,
  stressPlan,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../account/refusal.ts';
import { debt, planOf } from '../plans/inputs.ts';
import { RUNS } from './runs.ts';

/** A law holds a plan against a dozen budgets: a tenth of the usual runs. */
const STRESS_RUNS = { numRuns: Math.ceil(RUNS.numRuns / 10) } as const;
const PATIENCE = 120_000;
const BASIS_POINTS = 10_000;

const minor = (amount: string): bigint => BigInt(amount.replace('.', ''));
const text = (units: number): string => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`;
const amount = (least: number, most: number) => fc.integer({ min: least, max: most }).map(text);
const day = fc.constantFrom('2026-12-10', '2027-02-01', '2027-05-17', '2028-01-31');

/** A debt, and a budget that carries it as a rule: twelve installments of about a twelfth of principal. */
const input = fc
  .record({
    units: fc.integer({ min: 10_000, max: 1_000_000 }),
    rate: fc.constantFrom('0%', '12%', '18.25%'),
    installments: fc.integer({ min: 1, max: 24 }),
    frequency: fc.constantFrom('monthly', 'fortnightly', 'semi-monthly'),
    salary: fc.integer({ min: 80, max: 300 }),
    wage: fc.option(fc.record({ amount: amount(1, 20_000), from: day })),
    rent: amount(0, 5_000),
    debt: fc.option(fc.record({ payment: amount(0, 5_000), until: day })),
  })
  .map(({ units, rate, installments, frequency, salary, wage, rent, debt: other }): StressInput => {
    const account = debt(text(units), rate);
    const income = { source: 'salary', amount: text(Math.ceil((units * salary) / installments / 100)), frequency };
    const affordability: AffordabilityInput = {
      household: { adults: 1, dependants: 0 },
      income: [
        income as AffordabilityInput['income'][number],
        ...(wage ? [{ source: 'wage', frequency: 'weekly' as const, ...wage }] : []),
      ],
      expenses: [{ category: 'housing', amount: rent, frequency: 'monthly', essential: true }],
      debts: other ? [{ ...other, frequency: 'monthly' as const }] : [],
    };
    const plan = planOf(buildInstallmentPlan({ account, terms: { installments } }));
    return deepFreeze({ account, affordability, plan });
  });

const points = fc.integer({ min: 0, max: BASIS_POINTS });
/** Basis points as a fraction, written. */
const share = (of: number): string => `${of / 100}%`;
const fallenBy = (given: StressInput, of: number) => {
  const { incomeFalls } = stressPlan({ ...given, incomeFalls: share(of) });
  if (!incomeFalls) throw new Error('a fall was asked for');
  return incomeFalls;
};
const pointsOf = (fraction: string): number => Math.round(Number(fraction) * BASIS_POINTS);

/** The largest fall, of a plan that is carried without one. */
const largestOf = ({ largestFall }: StressReport): string => {
  fc.pre(largestFall !== null);
  return largestFall as string;
};

function law(of: (given: StressInput, fall: number, other: number) => void): void {
  fc.assert(fc.property(input, points, points, of), STRESS_RUNS);
}

/** What falls due month by month, from the rows of a plan; nothing else is due in it. */
function dueOf(given: StressInput): ReadonlyMap<string, bigint> {
  const due = new Map<string, bigint>();
  for (const { dueDate, payment } of given.plan?.schedule ?? []) {
    const month = dueDate.slice(0, 7);
    due.set(month, (due.get(month) ?? 0n) + minor(payment));
  }
  return due;
}

/** Capacity month by month at a share of all income, by the public assessment: all else times the share's denominator. */
function capacityAt(given: StressInput, fall: number): (month: string) => bigint {
  const times = (amountText: unknown, factor: number): string => text(Number(minor(amountText as string)) * factor);
  const { income, expenses, debts = [], ...budget } = given.affordability;
  const { months } = assessAffordability({
    currency: 'CNY',
    from: '2026-11-01',
    months: 40,
    affordability: {
      ...budget,
      income: income.map((line) => ({ ...line, amount: times(line.amount, BASIS_POINTS - fall) })),
      expenses: expenses.map((line) => ({ ...line, amount: times(line.amount, BASIS_POINTS) })),
      debts: debts.map((line) => ({ ...line, payment: times(line.payment, BASIS_POINTS) })),
    },
  });
  const byMonth = new Map(months.map(({ month, capacity }) => [month as string, minor(capacity)]));
  return (month) => (byMonth.get(month) ?? 0n) / BigInt(BASIS_POINTS);
}

/** Months counted from the year zero. */
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthOf = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
const FIRST_DUE = numberOf('2026-12');

/** Every amount so many times as large; the payments of the plan as a schedule of principal alone. */
function stated(given: StressInput, factor: number): StressInput {
  const times = (amountText: unknown): string => text(Number(minor(amountText as string)) * factor);
  const { income, expenses, debts = [], ...budget } = given.affordability;
  const rows = (given.plan?.schedule ?? []).map(({ dueDate, payment }) => ({
    dueDate,
    payment: times(payment),
    principal: times(payment),
  }));
  return {
    account: debt(times(given.plan?.totals.paid), '0%') as AccountInput,
    affordability: {
      ...budget,
      income: income.map((line) => ({ ...line, amount: times(line.amount) })),
      expenses: expenses.map((line) => ({ ...line, amount: times(line.amount) })),
      debts: debts.map((line) => ({ ...line, payment: times(line.payment) })),
    },
    schedule: { kind: 'installment', startDate: '2026-11-21', frequency: 'monthly', rate: '0%', rows },
  };
}

describe('stressPlan', () => {
  it(
    'names a month as short exactly where more is due than is left of capacity, whatever the fall',
    () => {
      law((given, fall) => {
        const capacity = capacityAt(given, fall);
        const short = [...dueOf(given)]
          .filter(([month, due]) => due > capacity(month))
          .map(([month, due]) => [month, due, capacity(month), due - capacity(month)]);
        const { holds, fails, shortMonths } = fallenBy(given, fall);
        expect(
          shortMonths.map((found) => [found.month, minor(found.due), minor(found.capacity), minor(found.missing)]),
        ).toEqual(short);
        expect(holds).toBe(short.length === 0);
        expect(fails?.month ?? null).toBe(short[0]?.[0] ?? null);
      });
    },
    PATIENCE,
  );

  it(
    'has a smaller fall hold wherever a larger one does, and miss no more in any month',
    () => {
      law((given, fall, other) => {
        const [smaller, larger] = [Math.min(fall, other), Math.max(fall, other)].map((of) => fallenBy(given, of));
        const missing = new Map(larger?.shortMonths.map((short) => [short.month, minor(short.missing)]));
        for (const short of smaller?.shortMonths ?? []) {
          expect(minor(short.missing) <= (missing.get(short.month) ?? -1n)).toBe(true);
        }
        if (larger?.holds) expect(smaller?.holds).toBe(true);
      });
    },
    PATIENCE,
  );

  it(
    'finds the largest fall: it holds, every smaller one does, and a basis point more fails',
    () => {
      law((given, of) => {
        const largest = pointsOf(largestOf(stressPlan(given)));
        const holdsAt = (fall: number): boolean => {
          const capacity = capacityAt(given, fall);
          return [...dueOf(given)].every(([month, due]) => due <= capacity(month));
        };
        // By brute force: one by one around it, and far below it.
        for (let fall = Math.max(0, largest - 5); fall <= largest; fall += 1) expect(holdsAt(fall)).toBe(true);
        expect(holdsAt(Math.floor((largest * of) / BASIS_POINTS))).toBe(true);
        for (let fall = largest + 1; fall <= Math.min(BASIS_POINTS, largest + 5); fall += 1) {
          expect(holdsAt(fall)).toBe(false);
        }
      });
    },
    PATIENCE,
  );

  it(
    'names the months of a stop that fall short, and finds the longest stop by trying every number of months',
    () => {
      fc.assert(
        fc.property(
          input,
          fc.integer({ min: -4, max: 26 }),
          fc.integer({ min: 1, max: 12 }),
          (given, after, months) => {
            const from = FIRST_DUE + after;
            const [paid, stopped] = [capacityAt(given, 0), capacityAt(given, BASIS_POINTS)];
            const due = [...dueOf(given)];
            const shortWith = (count: number): readonly string[] =>
              due
                .filter(([month, owed]) => {
                  const isStopped = numberOf(month) >= from && numberOf(month) < from + count;
                  return owed > (isStopped ? stopped : paid)(month);
                })
                .map(([month]) => month);
            const report = stressPlan({ ...given, incomeStops: { months, from: `${monthOf(from)}-17` } });
            expect(report.incomeStops?.from).toBe(monthOf(from));
            expect(report.incomeStops?.shortMonths.map(({ month }) => month)).toEqual(shortWith(months));
            if (report.longestStop === null) {
              expect(shortWith(0)).not.toEqual([]);
              return;
            }
            const most = Math.max(0, Math.max(...due.map(([month]) => numberOf(month))) - from + 1);
            let longest = 0;
            while (longest < most && shortWith(longest + 1).length === 0) longest += 1;
            expect(report.longestStop).toBe(longest);
          },
        ),
        STRESS_RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'changes nothing by a fall of zero, nor by the question itself',
    () => {
      law((given, fall) => {
        const plain = stressPlan(given);
        const { share: none, ...fallen } = fallenBy(given, 0);
        expect(none).toBe('0');
        expect(fallen).toEqual(plain.unstressed);
        const asked = stressPlan({ ...given, incomeFalls: share(fall) });
        expect({ ...asked, incomeFalls: null }).toEqual(plain);
        expect(plain.largestFall === null).toBe(!plain.unstressed.holds);
      });
    },
    PATIENCE,
  );

  it(
    'knows no size: every amount ten times as large has the same months short, and bears the same',
    () => {
      law((given, fall) => {
        const [one, ten] = [1, 10].map((times) => stressPlan({ ...stated(given, times), incomeFalls: share(fall) }));
        expect([ten?.largestFall, ten?.longestStop]).toEqual([one?.largestFall, one?.longestStop]);
        const [short, larger] = [one, ten].map((report) => report?.incomeFalls?.shortMonths ?? []);
        expect(larger?.map(({ month }) => month)).toEqual(short?.map(({ month }) => month));
        for (const [index, month] of short?.entries() ?? []) {
          const found = larger?.[index];
          expect(minor(found?.due as string)).toBe(minor(month.due) * 10n);
          // Capacity is cut to a minor unit: ten times as much is cut ten times finer.
          expect(minor(found?.capacity as string) / 10n).toBe(minor(month.capacity));
        }
      });
    },
    PATIENCE,
  );
});
