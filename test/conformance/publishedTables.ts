import { buildLoanSchedule, type LoanInput, type LoanRow } from 'repayment-plan';
import type { Adapter, Answer, Skipped } from './adapter.ts';
import { withDecimals } from './amounts.ts';
import { answerLines } from './fineract.ts';

type PrintedRow = { readonly nr: number | string } & Partial<
  Readonly<Record<'payment' | 'principal' | 'interest' | 'balance', string>>
>;

interface PublishedTable {
  readonly inputs: {
    readonly principal: string;
    readonly annualRatePercent: string | null;
    readonly periodRate: string | null;
    readonly numberOfPayments: number | string;
    readonly frequency: string;
  };
  readonly expected: {
    readonly payment?: string | null;
    readonly interestOnlyPayment?: string | null;
    /** A payment that the page states; its rows are then unrounded. */
    readonly paymentGiven?: string | null;
    readonly rows?: readonly PrintedRow[];
  };
  /** How rows were found to be rounded: how many match each way. */
  readonly recomputed?: { readonly rowsMatched?: Readonly<Record<string, number | string | null>> };
}

const CYCLES: Readonly<Record<string, Pick<LoanInput, 'frequency' | 'every'> & { readonly perYear: number }>> = {
  weekly: { frequency: 'weekly', perYear: 52 },
  fortnightly: { frequency: 'fortnightly', perYear: 26 },
  biweekly: { frequency: 'fortnightly', perYear: 26 },
  monthly: { frequency: 'monthly', perYear: 12 },
  quarterly: { frequency: 'quarterly', perYear: 4 },
  semiannual: { frequency: 'monthly', every: 6, perYear: 2 },
  annual: { frequency: 'monthly', every: 12, perYear: 1 },
  yearly: { frequency: 'monthly', every: 12, perYear: 1 },
};

/** Payments and rows of published amortisation tables and disclosure forms, to the digits that they print. */
export const publishedTables: Adapter = {
  set: 'published-tables',
  answer: ({ inputs, expected, recomputed }: PublishedTable): Answer | Skipped => {
    const cycle = CYCLES[inputs.frequency];
    if (!cycle) return { skipped: `payments ${inputs.frequency}` };
    const { perYear, ...frequency } = cycle;
    const rate =
      inputs.annualRatePercent === null
        ? yearlyRate(inputs.periodRate ?? '0', perYear)
        : `${inputs.annualRatePercent}%`;
    const loan: LoanInput = {
      principal: inputs.principal,
      minorDigits: 2,
      startDate: '2024-01-01',
      ...frequency,
      installments: Number(inputs.numberOfPayments),
      rate,
    };
    const lines = [...linesOfPayment(loan, expected), ...linesOfRows(loan, expected, recomputed?.rowsMatched ?? {})];
    if (lines.length === 0) return { skipped: 'no payment and no row is printed' };
    return answerLines(
      lines.map(([printed]) => printed),
      lines.map(([, ours]) => ours),
    );
  },
  allowed: {},
};

type Line = readonly [printed: string, ours: string];

/** A rate per period is nominal: times the periods of a year, in whole-number arithmetic on its digits. */
function yearlyRate(periodRate: string, perYear: number): string {
  const [whole = '0', fraction = ''] = periodRate.split('.');
  return withDecimals(`${BigInt(whole + fraction) * BigInt(perYear)}e-${fraction.length}`, 24);
}

function linesOfPayment(
  loan: LoanInput,
  { payment, interestOnlyPayment }: PublishedTable['expected'],
): readonly Line[] {
  const level = payment == null ? [] : [[withDecimals(payment, 2), paymentOf(loan)] as const];
  if (interestOnlyPayment == null) return level;
  const interestOnly: LoanInput = { ...loan, pattern: { kind: 'interest-first', interestOnly: 1 } };
  return [...level, [withDecimals(interestOnlyPayment, 2), paymentOf(interestOnly)]];
}

function paymentOf(loan: LoanInput): string {
  return rowsOf(loan)[0]?.payment ?? 'unpayable';
}

function rowsOf(loan: LoanInput): readonly LoanRow[] {
  const schedule = buildLoanSchedule(loan);
  return schedule.outcome === 'schedule' ? schedule.rows : [];
}

function linesOfRows(
  loan: LoanInput,
  { rows = [], payment, paymentGiven }: PublishedTable['expected'],
  matched: Readonly<Record<string, number | string | null>>,
): readonly Line[] {
  const ours = rowsOf(paymentGiven == null ? tabulated(loan, payment ?? null, matched) : unrounded(loan, paymentGiven));
  return rows.flatMap((row) =>
    (['payment', 'principal', 'interest', 'balance'] as const)
      .filter((column) => row[column] !== undefined)
      .map((column): Line => {
        const printed = row[column] as string;
        const own = ours[Number(row.nr) - 1];
        const text = own?.[column === 'balance' ? 'principalLeft' : column] ?? '0';
        return [`${row.nr} ${column} ${printed}`, `${row.nr} ${column} ${withDecimals(text, decimalsOf(printed))}`];
      }),
  );
}

/** How tables are rounded; of equal counts the first. */
const WAYS: Readonly<Record<string, (loan: LoanInput, payment: string | null) => LoanInput>> = {
  interestRoundedEachPeriod: (loan) => loan,
  unroundedRunningBalanceWithRoundedPayment: unrounded,
  unroundedRunningBalanceWithExactPayment: (loan) => unrounded(loan, null),
};

function tabulated(
  loan: LoanInput,
  payment: string | null,
  matched: Readonly<Record<string, number | string | null>>,
): LoanInput {
  const count = (way: string): number => Number(matched[way] ?? 0);
  const [best = ''] = Object.keys(WAYS).sort((one, other) => count(other) - count(one));
  return WAYS[best]?.(loan, payment) ?? loan;
}

/** An unrounded balance under the payment that is printed, or under the exact one. */
function unrounded(loan: LoanInput, payment: string | null): LoanInput {
  return { ...loan, minorDigits: 12, ...(payment !== null && { payment }) };
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
