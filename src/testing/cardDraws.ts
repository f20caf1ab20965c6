import { INTEREST_VARIANTS, MINIMUM_BASES, MINIMUM_INTEREST, STATEMENT_DAYS } from '../account/index.ts';
import type { RevolvingInterestInput } from '../calculators/index.ts';
import { addDays, type CalendarDate } from '../calendar/index.ts';
import { INTEREST_SPLITS } from '../schedule/index.ts';
import { type CalculatorDrawing, datesAfter } from './calculatorDrawing.ts';
import type { Draw } from './fastCheck.ts';

/** An amount among debts, of which one at least is there. */
export function allocationDraw({ fc, fields, currency, amount, count }: CalculatorDrawing): Draw<unknown> {
  const weights = fields({
    there: amount(1, 1_000_000_000),
    others: fc.array(amount(0, 1_000_000_000), { maxLength: 11 }),
    at: count(0, 11),
  }).map(({ there, others, at }) => [...others.slice(0, at), there, ...others.slice(at)]);
  return fields({ currency, amount: amount(0, 1_000_000_000_000), weights });
}

/** A share, and all that a minimum payment may ask for beside it. */
function minimumRuleDraw(
  { fc, fields, share, amount }: CalculatorDrawing,
  more: Readonly<Record<string, Draw<unknown>>> = {},
) {
  return fields(
    { share },
    {
      floor: amount(0, 10_000),
      wholeBalanceUpTo: amount(0, 10_000),
      base: fc.constantFrom(...MINIMUM_BASES),
      interest: fc.constantFrom(...MINIMUM_INTEREST),
      ...more,
    },
  );
}

const OWED = ['purchases', 'cash', 'installments', 'overLimit', 'unpaidMinimum', 'interest', 'fees'] as const;

/** A statement of parts that are owed or left out. */
export function minimumPaymentDraw(drawing: CalculatorDrawing): Draw<unknown> {
  const { fields, currency, amount, share, rounding } = drawing;
  const parts = Object.fromEntries(OWED.map((part) => [part, amount(0, 10_000_000)]));
  return fields(
    { currency, owed: fields({}, parts), rule: minimumRuleDraw(drawing, { cashShare: share }) },
    { rounding },
  );
}

/** A floor and a cap of which either may be the higher one. */
export function lateFeeDraw({ fc, fields, currency, amount, share, rounding }: CalculatorDrawing): Draw<unknown> {
  return fields(
    { currency, unpaidMinimum: amount(0, 10_000_000), share },
    { floor: amount(0, 10_000), cap: fc.option(amount(0, 50_000)), rounding },
  );
}

/** A balance paid off by an amount, which may be too small, or by minimum payments. */
export function payoffDraw(drawing: CalculatorDrawing): Draw<unknown> {
  const { fc, fields, currency, amount, count, quotedRate, rounding } = drawing;
  return fields(
    {
      currency,
      balance: amount(1, 10_000_000),
      rate: quotedRate(3_600),
      payment: fc.oneof(amount(1, 1_000_000), minimumRuleDraw(drawing)),
    },
    { longestMonths: count(1, 1_200), rounding },
  );
}

/** Balances in dollars at their rates, some of them lower at first. */
export function repaymentEstimatesDraw(drawing: CalculatorDrawing): Draw<unknown> {
  const { fc, fields, amount, count, rate } = drawing;
  const balance = fields(
    { balance: amount(1, 5_000_000), apr: rate },
    { promotional: fc.option(fields({ apr: rate, months: count(1, 120) })) },
  );
  return fields(
    { balances: fc.array(balance, { minLength: 1, maxLength: 5 }), minimumPayment: minimumRuleDraw(drawing) },
    { roundTo: fc.constantFrom('dollar', 'cent') },
  );
}

/** What {@link revolvingInterestDraw} draws, days counted from one. */
interface DrawnCard {
  readonly opened: CalendarDate;
  readonly postings: readonly DrawnMove[];
  readonly payments: readonly DrawnMove[];
  readonly statements: readonly number[];
  readonly bill: { readonly day: number; readonly days: number } | null;
  readonly rest: Omit<RevolvingInterestInput, 'postings' | 'payments' | 'statementDates' | 'bill' | 'variant'>;
  readonly variant: (typeof INTEREST_VARIANTS)[number];
}

interface DrawnMove {
  readonly day: number;
  readonly amount: string;
}

/** Postings and payments of some months, which may come before, on and after each statement. */
export function revolvingInterestDraw({
  fc,
  fields,
  currency,
  date,
  amount,
  count,
  rounding,
}: CalculatorDrawing): Draw<unknown> {
  const moves = fc.array(fields({ day: count(0, 150), amount: amount(0, 1_000_000) }), { maxLength: 8 });
  const drawn: Draw<DrawnCard> = fields({
    opened: date,
    postings: moves,
    payments: moves,
    statements: fc.array(count(1, 35), { minLength: 1, maxLength: 5 }),
    bill: fc.option(fields({ day: count(0, 60), days: count(0, 30) })),
    variant: fc.constantFrom(...INTEREST_VARIANTS),
    rest: fields(
      {
        currency,
        dailyRate: count(0, 200).map((points) => `${points / 1_000}%`),
        statementDay: fc.constantFrom(...STATEMENT_DAYS),
      },
      { capitalization: fc.constantFrom('none', 'monthly'), rounding },
    ),
  });
  return drawn.map(cardOf);
}

/** Without a bill nothing is residual. */
function cardOf({ opened, postings, payments, statements, bill, variant, rest }: DrawnCard): RevolvingInterestInput {
  const dated = ({ day, amount }: DrawnMove) => ({ date: addDays(opened, day), amount });
  const statementDate = bill && addDays(opened, bill.day);
  return {
    ...rest,
    postings: postings.map(dated),
    payments: payments.map(dated),
    statementDates: datesAfter(opened, statements),
    ...(bill && statementDate
      ? { variant, bill: { statementDate, dueDate: addDays(statementDate, bill.days) } }
      : { bill: null }),
  };
}

/** A loan in monthly installments on the opening principal. */
export function flatRateDraw({ fc, fields, currency, amount, count, rounding }: CalculatorDrawing): Draw<unknown> {
  const quoted = (per: string, mostPoints: number) =>
    fields({ value: count(0, mostPoints).map((points) => `${points / 100}%`), per: fc.constant(per) });
  return fields(
    {
      currency,
      principal: amount(1, 1_000_000_000),
      flatRate: fc.oneof(quoted('month', 200), quoted('year', 2_400), quoted('term', 10_000)),
      installments: count(1, 120),
    },
    { feePerInstallment: amount(0, 10_000), split: fc.constantFrom(...INTEREST_SPLITS), rounding },
  );
}
