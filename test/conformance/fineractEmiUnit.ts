import { buildLoanSchedule, type LoanInput, type LoanRow } from 'repayment-plan';
import type { Adapter, Answer, Skipped } from './adapter.ts';
import { isClose, scaled, withDecimals } from './amounts.ts';
import { answerLines, type FineractLoan, loanOf } from './fineract.ts';

interface ExpectedRow {
  /** From zero. */
  readonly period: number | string;
  readonly instalment: string;
  readonly interest: string;
  readonly principal: string;
  readonly balance: string;
  /** Of a stretch of the period; left out where the test looks at whole periods alone. */
  readonly rateFactor?: string | null;
  readonly subInterest?: string | null;
}

type Step =
  | { readonly op: 'disburse'; readonly date: string; readonly amount: string }
  | { readonly op: 'changeRate'; readonly date: string; readonly annualRatePercent: string }
  | { readonly op: 'interestPause'; readonly start: string; readonly end: string }
  | { readonly op: 'payPrincipal' | 'payInterest'; readonly date: string }
  | { readonly op: 'expect'; readonly rows: readonly ExpectedRow[] };

interface EmiUnitTest {
  readonly id: string;
  readonly params: FineractLoan & {
    readonly periods: readonly { readonly from: string; readonly due: string }[];
    readonly interestMethod: 'DECLINING_BALANCE' | 'FLAT';
    readonly mathContext: { readonly rounding: string };
  };
  readonly timeline: readonly Step[];
}

/** Decimals that the source prints of a factor; it computes with twelve significant digits. */
const FACTOR_DECIMALS = 11;

/**
 * Unit tests of Apache Fineract's calculator of progressive loans: installment, interest, principal and balance of
 * every period, and its factor. What is expected after a further tranche or a payment is not compared.
 */
export const fineractEmiUnit: Adapter = {
  set: 'fineract-emi-unit',
  answer: (test: EmiUnitTest): Answer | Skipped => {
    const answers = answersOf(test);
    if ('skipped' in answers) return answers;
    return answers.find(({ passed }) => !passed) ?? (answers[0] as Answer);
  },
  allowed: {},
};

function answersOf(test: EmiUnitTest): readonly Answer[] | Skipped {
  const answers: Answer[] = [];
  let loan: LoanInput | Skipped = { skipped: 'nothing is disbursed' };
  let reason = 'nothing is expected';
  for (const step of test.timeline) {
    if (step.op === 'expect' && !('skipped' in loan)) {
      answers.push(answerOf(loan, step.rows));
      continue;
    }
    const next: LoanInput | Skipped = after(test, loan, step);
    if ('skipped' in next) {
      reason = next.skipped;
      break;
    }
    loan = next;
  }
  return answers.length > 0 ? answers : { skipped: reason };
}

function after(test: EmiUnitTest, loan: LoanInput | Skipped, step: Step): LoanInput | Skipped {
  if (step.op === 'disburse') return 'skipped' in loan ? disbursed(test, step) : { skipped: 'several tranches' };
  if ('skipped' in loan) return loan;
  switch (step.op) {
    case 'changeRate': {
      const change = { kind: 'rate', from: step.date, rate: `${step.annualRatePercent}%` } as const;
      return { ...loan, changes: [...(loan.changes ?? []), change] };
    }
    case 'interestPause': {
      const change = { kind: 'interest-pause', from: step.start, until: step.end } as const;
      return { ...loan, changes: [...(loan.changes ?? []), change] };
    }
    default:
      return { skipped: 'payments before the figures are read need a payment replay' };
  }
}

function disbursed({ id, params }: EmiUnitTest, { date, amount }: { readonly date: string; readonly amount: string }) {
  const { periods } = params;
  // Of the tests that are named for it the parameters leave the strategy out.
  const isLeapYearOnly = id.includes('leap_year_only_actual');
  const loan = loanOf(
    {
      ...params,
      principal: amount,
      interestType: params.interestMethod,
      numberOfRepayments: periods.length,
      daysInYearCustomStrategy: isLeapYearOnly ? 'FEB_29_PERIOD_ONLY' : params.daysInYearCustomStrategy,
      scheduleType: 'PROGRESSIVE',
      downPaymentPercent: null,
      rounding: params.mathContext.rounding,
    },
    date,
  );
  if ('skipped' in loan) return loan;
  if (loan.dayCount === 'periodic') return { ...loan, firstDueDate: periods[0]?.due };
  return { ...loan, frequency: undefined, every: undefined, dueDates: periods.map(({ due }) => due) };
}

function answerOf(loan: LoanInput, rows: readonly ExpectedRow[]): Answer {
  const schedule = buildLoanSchedule(loan);
  if (schedule.outcome === 'unpayable') return { expected: 'rows', actual: schedule.reason, passed: false };
  const expected = rows.map(({ period, instalment, interest, principal, balance }) =>
    [Number(period) + 1, ...[instalment, interest, principal, balance].map((text) => withDecimals(text, 2))].join(' '),
  );
  const actual = rows.map(({ period }) => {
    const row = schedule.rows[Number(period)] as LoanRow;
    return [row.number, row.payment, row.interest, row.principal, row.principalLeft].join(' ');
  });
  const amounts = answerLines(expected, actual);
  return amounts.passed ? answerFactors(loan, rows, amounts) : amounts;
}

/** A loan of one that pays interest alone shows the factor of each period as its interest. */
function answerFactors(loan: LoanInput, rows: readonly ExpectedRow[], amounts: Answer): Answer {
  if (rows.every(({ rateFactor }) => rateFactor == null)) return amounts;
  const schedule = buildLoanSchedule({
    ...loan,
    principal: '1',
    minorDigits: 12,
    pattern: { kind: 'stated-principal', principals: ['0'] },
  });
  if (schedule.outcome === 'unpayable') return { expected: 'factors', actual: schedule.reason, passed: false };
  const pairs = schedule.rows.map(({ number, accrued }) => ({ printed: factorOf(rows, number - 1), accrued }));
  const wrong = pairs.find(({ printed, accrued }) => !isClose(printed, accrued, FACTOR_DECIMALS));
  return wrong ? { expected: `factor ${wrong.printed}`, actual: wrong.accrued, passed: false } : amounts;
}

/** The factors of the stretches of a period that bear interest: of a pause the source prints the factor without it. */
function factorOf(rows: readonly ExpectedRow[], period: number): string {
  const stretches = rows.filter((row) => Number(row.period) === period && Number(row.subInterest ?? 0) !== 0);
  const sum = stretches.reduce((total, { rateFactor }) => total + scaled(rateFactor ?? '0', 14), 0n);
  return `${sum}e-14`;
}
