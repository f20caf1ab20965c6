/**
 * Loan schedules printed by others, through the public function. Apache Fineract's figures name feature or test class
 * and scenario; its repository is https://github.com/apache/fineract (verification: a copy of its test sources).
 */
import { buildLoanSchedule, type LoanInput, type LoanRow } from 'repayment-plan';
import { describe, expect, it } from 'vitest';

function rowsOf(input: LoanInput): readonly LoanRow[] {
  const result = buildLoanSchedule(input);
  if (result.outcome === 'unpayable') throw new Error(`unpayable: ${result.reason}`);
  return result.rows;
}

const HALF_EVEN = { currency: 'USD', rounding: 'halfEven', adjustment: 'spread', oddPeriod: 'proportional' } as const;

/** Payments in runs of equal ones and the interest of each row, as printed. */
interface FineractCase {
  readonly scenario: string;
  readonly loan: Partial<LoanInput> & Pick<LoanInput, 'principal' | 'rate' | 'startDate' | 'installments'>;
  readonly payment: string;
  readonly last: string;
  readonly interest: readonly string[];
}

const FINERACT: readonly FineractCase[] = [
  {
    scenario: 'EMICalculation, 360/30: 100 at 7 % over six months',
    loan: { principal: '100', rate: '7%', startDate: '2024-01-01', installments: 6 },
    payment: '17.01',
    last: '17.00',
    interest: ['0.58', '0.49', '0.39', '0.29', '0.20', '0.10'],
  },
  {
    scenario: 'EMICalculation, 365/30, adjusted: 75 at 12.3 % over five months',
    loan: { principal: '75', rate: '12.3%', startDate: '2024-01-01', installments: 5 },
    payment: '15.47',
    last: '15.45',
    interest: ['0.77', '0.62', '0.47', '0.31', '0.16'],
  },
  {
    scenario: 'EMICalculation, actual/actual, adjusted: 331.77 at 10.65 % across the new year',
    loan: {
      principal: '331.77',
      rate: '10.65%',
      startDate: '2023-12-12',
      installments: 5,
      dayCount: 'ACT/ACT year-end',
    },
    payment: '68.14',
    last: '68.12',
    interest: ['3.00', '2.41', '1.70', '1.21', '0.59'],
  },
  {
    scenario: 'EMICalculation, leap year for the period of 29 February only: 10,000 at 9.482 %',
    loan: { principal: '10000', rate: '9.482%', startDate: '2023-12-12', installments: 6, dayCount: 'ACT/365A' },
    payment: '1713.21',
    last: '1713.18',
    interest: ['80.53', '67.38', '50.50', '40.74', '26.39', '13.69'],
  },
  {
    scenario: 'EMICalculation, every two months from 29 October, actual/actual: 5,000 at 7 %',
    loan: {
      principal: '5000',
      rate: '7%',
      startDate: '2022-10-29',
      installments: 6,
      every: 2,
      dayCount: 'ACT/ACT year-end',
    },
    payment: '867.68',
    last: '867.65',
    interest: ['58.49', '49.03', '38.80', '29.75', '19.95', '10.03'],
  },
  {
    scenario: 'ProgressiveEMICalculatorTest, every two weeks of a year of 364 days: 100 at 9.4822 %',
    loan: {
      principal: '100',
      rate: '9.4822%',
      startDate: '2024-01-01',
      installments: 3,
      frequency: 'weekly',
      every: 2,
    },
    payment: '33.57',
    last: '33.58',
    interest: ['0.36', '0.24', '0.12'],
  },
  {
    scenario: 'ProgressiveEMICalculatorTest, every 15 days of a year of 360: 100 at 9.4822 %',
    loan: {
      principal: '100',
      rate: '9.4822%',
      startDate: '2024-01-01',
      installments: 6,
      frequency: 'daily',
      every: 15,
      dayCount: 'ACT/360',
    },
    payment: '16.90',
    last: '16.89',
    interest: ['0.40', '0.33', '0.26', '0.20', '0.13', '0.07'],
  },
  {
    scenario: 'EMICalculation, down payment of 25 %, every two weeks of 7/360: 100 at 9.4822 %',
    loan: {
      principal: '100',
      rate: '9.4822%',
      startDate: '2024-01-01',
      installments: 5,
      frequency: 'weekly',
      every: 2,
      dayCount: 'ACT/360',
      downPayment: { share: '25%' },
    },
    payment: '15.17',
    last: '15.16',
    interest: ['0.28', '0.22', '0.17', '0.11', '0.06'],
  },
];

describe('schedules of Apache Fineract', () => {
  it.each(FINERACT)('$scenario: $payment, last $last', ({ loan, payment, last, interest }) => {
    const rows = rowsOf({ ...HALF_EVEN, ...loan });
    const payments = rows.map((row) => row.payment);
    expect(payments).toEqual([...Array(rows.length - 1).fill(payment), last]);
    expect(rows.map((row) => row.interest)).toEqual(interest);
  });

  it('ProgressiveEMICalculatorTest, rate factors of 9.4822 % by month, 365 and actual days in 2024', () => {
    // The interest of one that is only ever charged interest is the factor; the test prints twelve decimals.
    const factors = (dayCount: LoanInput['dayCount']) =>
      rowsOf({
        principal: '1',
        minorDigits: 12,
        rate: '9.4822%',
        startDate: '2024-01-01',
        installments: 6,
        dayCount,
        pattern: { kind: 'stated-principal', principals: ['0'] },
      }).map(({ interest }) => interest);
    expect(factors('ACT/365F')).toEqual([
      '0.008053375342',
      '0.007533802740',
      '0.008053375342',
      '0.007793589041',
      '0.008053375342',
      '0.007793589041',
    ]);
    expect(factors('ACT/ACT year-end')).toEqual([
      '0.008031371585',
      '0.007513218579',
      '0.008031371585',
      '0.007772295082',
      '0.008031371585',
      '0.007772295082',
    ]);
  });

  it('LoanInterestRateChange: 0 % to 12 % from the second installment on', () => {
    const rows = rowsOf({
      ...HALF_EVEN,
      principal: '1000',
      rate: '0%',
      startDate: '2025-04-01',
      installments: 4,
      changes: [{ kind: 'rate', from: '2025-05-02', rate: '12%' }],
    });
    expect(rows.map(({ payment, interest }) => [payment, interest])).toEqual([
      ['250.00', '0.00'],
      ['255.01', '7.50'],
      ['255.01', '5.02'],
      ['255.02', '2.52'],
    ]);
  });
});

describe('published tables', () => {
  it('CFPB, Regulation Z, Appendix H-24(B): 162,000 at 3.875 % over 360 months is 761.78', () => {
    // Sample Loan Estimate (verification: secondary).
    const [first] = rowsOf({
      principal: '162000',
      currency: 'USD',
      rate: '3.875%',
      startDate: '2024-01-01',
      installments: 360,
    });
    expect(first?.payment).toBe('761.78');
  });

  it('CFPB, Regulation Z, Appendix H-24(C): 211,000 at 4 % pays 703.33 of interest alone', () => {
    // Sample Loan Estimate, interest alone for five years (verification: secondary).
    const [first] = rowsOf({
      principal: '211000',
      currency: 'USD',
      rate: '4%',
      startDate: '2024-01-01',
      installments: 360,
      pattern: { kind: 'interest-first', interestOnly: 60 },
    });
    expect(first?.payment).toBe('703.33');
  });
});

describe('unrounded schedules', () => {
  it('100,000 at 6 % paid off by 600 a month leaves 99,596.9899875 after four, without rounding', () => {
    // 100,000 * 1.005 - 600 four times over: 99,900; 99,799.5; 99,698.4975; 99,596.9899875.
    const rows = rowsOf({
      principal: '100000',
      minorDigits: 12,
      rate: '6%',
      startDate: '2024-01-01',
      installments: 360,
      payment: '600',
    });
    expect(rows.slice(0, 4).map(({ closing }) => closing)).toEqual([
      '99900.000000000000',
      '99799.500000000000',
      '99698.497500000000',
      '99596.989987500000',
    ]);
  });
});
