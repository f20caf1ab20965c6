import { DAY_COUNTS, WHOLE_PERIOD_NAMES } from '../calendar/index.ts';
import { formatAmount } from '../money/index.ts';
import { ANNUAL_RATE_METHODS, DAILY_RATE_METHODS } from '../returns/index.ts';
import { type CalculatorDrawing, datesAfter } from './calculatorDrawing.ts';
import type { Draw } from './fastCheck.ts';
import { amountsDraw, TIME_COUNT_NAMES, transactionDraw } from './flowDraws.ts';

const MOST_PERIODS = 360;
const MOST_YEARS = 10;

/** A rate per period, or a yearly one and the periods that share it. */
function periodicRateDraw({ fc, fields, count, signedRate }: CalculatorDrawing): Draw<unknown> {
  return fc.oneof(signedRate, fields({ nominal: signedRate, periodsPerYear: count(1, 366) }));
}

/** Each of the five unknowns, and the others, of which an amount may be left out. */
export function annuityDraw(drawing: CalculatorDrawing): Draw<unknown> {
  const { fc, fields, count, signed, printing } = drawing;
  const needed = { rate: periodicRateDraw(drawing), periods: count(1, MOST_PERIODS) };
  const amounts = { presentValue: signed, payment: signed, futureValue: signed };
  const optional = { due: fc.constantFrom('end', 'begin'), ...printing };
  const without = (fields: Readonly<Record<string, Draw<unknown>>>, name: string) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name));
  const unknowns = Object.keys({ ...needed, ...amounts });
  return fc.oneof(
    ...unknowns.map((name) =>
      fields({ solveFor: fc.constant(name), ...without(needed, name) }, { ...without(amounts, name), ...optional }),
    ),
  );
}

/** Periods from one to another, both among those of the annuity. */
export function annuityPartsDraw(drawing: CalculatorDrawing): Draw<unknown> {
  const { fc, fields, joined, count, signed, printing } = drawing;
  const part = count(0, 100);
  const periods = fields({ before: part, inside: part, after: part }).map(({ before, inside, after }) => ({
    first: before + 1,
    last: before + 1 + inside,
    periods: before + 1 + inside + after,
  }));
  const rest = fields(
    { rate: periodicRateDraw(drawing) },
    { presentValue: signed, futureValue: signed, due: fc.constantFrom('end', 'begin'), ...printing },
  );
  return joined(periods, rest);
}

/** Two dates, which may be the same, by every convention. */
export function dayCountDraw({ fc, fields, joined, date, count, printing }: CalculatorDrawing): Draw<unknown> {
  const dates = fields({ first: date, gap: fc.oneof(count(0, 100), count(0, 10_000)) }).map(({ first, gap }) => {
    const [start, end] = datesAfter(first, [0, gap]);
    return { start, end };
  });
  const dayCount = fc.constantFrom('EU 2008/48/EC', ...DAY_COUNTS.filter((name) => name !== 'periodic'));
  return joined(dates, fields({ dayCount }, { wholePeriod: fc.constantFrom(...WHOLE_PERIOD_NAMES), ...printing }));
}

/** A rate of either sign, compounded up to daily. */
export function yearlyRatesDraw({ fc, fields, count, signedRate, printing }: CalculatorDrawing): Draw<unknown> {
  const quoted = fc.constantFrom('nominal', 'effective');
  return fields({ rate: signedRate, quoted, periodsPerYear: count(1, 366) }, printing);
}

const FLAT_FEE = ['flat-fee-nominal', 'flat-fee-effective'] as const;
const DATED = ['reg-z-actuarial', 'eu-apr'] as const;
const PERIODIC = Object.keys(ANNUAL_RATE_METHODS).filter(
  (name) => ![...FLAT_FEE, ...DATED].some((other) => other === name),
);

/** What each method takes. */
export function annualRateDraw(drawing: CalculatorDrawing): Draw<unknown> {
  const { fc, fields, joined, count, printing } = drawing;
  const fee = (most: number) => count(0, most).map((points) => `${points / 1_000}%`);
  const periodsPerYear = count(1, 366);
  const method = (...names: readonly string[]) => fc.constantFrom(...names);
  return fc.oneof(
    fields({ method: method(...PERIODIC), amounts: amountsDraw(drawing), periodsPerYear }, printing),
    fields({ method: method(...FLAT_FEE), fee: fee(5_000), periods: count(1, 60), periodsPerYear }, printing),
    fields({ method: method(...Object.keys(DAILY_RATE_METHODS)), rate: fee(1_000) }, printing),
    joined(
      fields({ method: method('reg-z-actuarial') }, { unitPeriod: unitPeriodDraw(drawing), ...printing }),
      transactionDraw(drawing),
    ),
    joined(
      fields(
        { method: method('eu-apr') },
        {
          timeCount: fc.constantFrom(...TIME_COUNT_NAMES),
          wholePeriod: fc.constantFrom(...WHOLE_PERIOD_NAMES),
          ...printing,
        },
      ),
      fc.oneof(transactionDraw(drawing), intervalsDraw(drawing)),
    ),
  );
}

function unitPeriodDraw({ fc, fields, count }: CalculatorDrawing): Draw<unknown> {
  const unit = (name: string, most: number) => fields({ unit: fc.constant(name), count: count(1, most) });
  return fc.oneof(unit('day', 366), unit('week', 52), unit('semimonth', 1), unit('month', 12));
}

/** Advances and payments by the time since the first advance. */
function intervalsDraw({ fc, fields, count, unsigned }: CalculatorDrawing): Draw<object> {
  const decimals = (digits: number) =>
    count(0, MOST_YEARS * 10 ** digits).map((units) => formatAmount(BigInt(units), digits));
  const after = fields(
    {},
    {
      years: fc.oneof(decimals(2), decimals(8)),
      months: count(0, 60),
      weeks: count(0, 60),
      days: count(0, 400),
    },
  );
  const flows = (most: number) => fc.array(fields({ after, amount: unsigned }), { minLength: 1, maxLength: most });
  return fields({ advances: flows(3), payments: flows(12) });
}
