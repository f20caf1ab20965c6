import { solveAnnualRate } from 'repayment-plan';
import { type Every, seriesDates } from '../seriesDates.ts';
import {
  anyOf,
  type Category,
  COUNT,
  checksOf,
  type Figure,
  fraction,
  listOf,
  numberIn,
  PRINCIPAL,
  percentage,
  UNKNOWN_INPUTS,
} from './example.ts';

/** Decimals beyond those of any page. */
const DECIMALS = 12;
/** A solver that stops early prints more decimals than it has found. */
const VENDOR_TOLERANCE = 1e-6;
const VENDOR_DECIMALS = 7;

/** The American rate of one advance and a series of payments, of which the first and the last may differ. */
export const regulationZ: Category = (example) => {
  const { date } = example.inputs;
  const advance = numberIn(example, 'advance');
  const unit = UNITS.find(({ name }) => name.test(String(example.inputs['unit'])));
  if (typeof date !== 'string' || advance === undefined || !unit) return UNKNOWN_INPUTS;
  const amounts = [
    ...only(numberIn(example, 'firstPayment')),
    ...Array<number>(numberIn(example, 'n') ?? 1).fill(numberIn(example, 'payment') ?? 0),
    ...only(numberIn(example, 'lastPayment')),
  ];
  const { first = example.inputs['firstDate'] ?? example.inputs['payDate'] ?? seriesDates(date, 2, unit.every)[1] } =
    example.inputs;
  const every = unit.every.unit === 'semimonth' ? halfMonths(String(first)) : unit.every;
  const dates = seriesDates(String(first), amounts.length, every);
  const solved = solveAnnualRate({
    method: 'reg-z-actuarial',
    advances: [{ date, amount: advance }],
    payments: amounts.map((amount, index) => ({ date: dates[index] as string, amount })),
    unitPeriod: unit.period,
    decimals: DECIMALS,
  });
  return checksOf(example, { apr: percentage(solved.outcome === 'solved' ? solved.rate : null) });
};

/** Nominal or effective: pages and test suites do not say which they call the annual rate. */
export const annualRate: Category = (example) => {
  const { cases } = example.inputs;
  if (Array.isArray(cases)) {
    const rates = (cases as readonly (readonly [number, number, number])[]).map(levelRate);
    return checksOf(example, { apr: listOf(rates) });
  }
  const [principal, payment, count] = [
    numberIn(example, ...PRINCIPAL),
    numberIn(example, 'payment'),
    numberIn(example, ...COUNT),
  ];
  if (principal === undefined || payment === undefined || count === undefined) return UNKNOWN_INPUTS;
  return checksOf(example, { apr: levelRate([count, payment, principal]) });
};

type UnitPeriod = { readonly unit: 'week' | 'semimonth' | 'month'; readonly count: number };

/** The unit-periods as pages name them. */
const UNITS: readonly { readonly name: RegExp; readonly every: Every; readonly period: UnitPeriod | undefined }[] = [
  { name: /^semimonth/, every: { unit: 'semimonth', days: [1, 16] }, period: { unit: 'semimonth', count: 1 } },
  { name: /^2 months/, every: { unit: 'month', count: 2 }, period: { unit: 'month', count: 2 } },
  { name: /^month/, every: { unit: 'month', count: 1 }, period: { unit: 'month', count: 1 } },
  { name: /^2 weeks/, every: { unit: 'week', count: 2 }, period: { unit: 'week', count: 2 } },
  { name: /^week/, every: { unit: 'week', count: 1 }, period: { unit: 'week', count: 1 } },
  // One payment: its own term is the unit-period.
  { name: /term/, every: { unit: 'month', count: 1 }, period: undefined },
];

/** A day of the month and the one fifteen days from it. */
function halfMonths(first: string): Every {
  const day = Number(first.slice(8));
  return { unit: 'semimonth', days: day <= 15 ? [day, day + 15] : [day - 15, day] };
}

function only(amount: number | undefined): readonly number[] {
  return amount === undefined ? [] : [amount];
}

function levelRate([count, payment, principal]: readonly [number, number, number]): Figure {
  const amounts = [String(principal), ...Array<string>(count).fill(String(-payment))];
  const rates = (['nominal-irr', 'effective-irr'] as const).map((method): Figure => {
    const solved = solveAnnualRate({ method, amounts, periodsPerYear: 12, decimals: DECIMALS });
    const rate = solved.outcome === 'solved' ? solved.rate : null;
    const exact = fraction(rate);
    const isClose = (figure: unknown): boolean =>
      typeof figure === 'number' &&
      String(figure).length > VENDOR_DECIMALS + 1 &&
      Math.abs(Number(rate) - figure) <= VENDOR_TOLERANCE;
    return { ours: exact.ours, agrees: (figure) => exact.agrees(figure) || isClose(figure) };
  });
  return anyOf(...rates);
}
