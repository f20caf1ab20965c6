import { expect, it } from 'vitest';
import { fixInstallments, levelFrom } from '../../src/schedule/levelFrom.ts';
import { type Loan, scheduleLoan } from '../../src/schedule/loan.ts';
import { deepFreeze } from './definition.ts';
import { bareLoanOf, loanOf, on } from './loan.ts';

function paymentsOf(loan: Loan): readonly bigint[] {
  const result = scheduleLoan(loan);
  return result.outcome === 'schedule' ? result.rows.map(({ payment }) => payment) : [];
}

it('levelFrom() solves the installment over all periods from a number on', () => {
  const loan = bareLoanOf({ rate: '12' });
  expect(levelFrom(loan, 3).levelings.map(({ from, factors }) => [from, factors.length])).toEqual([[3, 4]]);
});

it('levelFrom() takes the place of a leveling from the same period', () => {
  expect(levelFrom(loanOf(), 1).levelings).toHaveLength(1);
});

it('levelFrom() gives up what was solved for later periods', () => {
  const loan = loanOf({ rate: '12' });
  expect(levelFrom(levelFrom(loan, 5), 3).levelings.map(({ from }) => from)).toEqual([1, 3]);
  expect(paymentsOf(levelFrom(levelFrom(bareLoanOf({ rate: '12' }), 5), 1))).toEqual(paymentsOf(loan));
});

it('levelFrom() leaves pauses out of the installment', () => {
  const pauses = [{ from: on('2024-02-10'), until: on('2024-03-10') }];
  // 17.01 as without them; the last of Apache Fineract's LoanInterestPause takes what is saved: 16.52.
  expect(paymentsOf(loanOf({ pauses }))).toEqual([1701n, 1701n, 1701n, 1701n, 1701n, 1652n]);
});

it('levelFrom() solves over interest that has accrued and is covered by the first payment', () => {
  // Apache Fineract, LoanReAging: 83.57 with 0.24 accrued, due at once and over three months more: 21.14, not 21.13.
  const loan = loanOf({
    principal: 83_57n,
    accrued: { amount: 24n, pay: 'first' },
    startDate: '2024-02-15',
    firstDueDate: '2024-02-15',
    installments: 4,
    pattern: { kind: 'level-payment', coversArrears: true },
  });
  expect(paymentsOf(loan)).toEqual([2114n, 2114n, 2114n, 2112n]);
});

it('levelFrom() covers no more accrued interest than the first payment is', () => {
  // 1,000 and 170 accrued at 1 % over 600 payments are (1,000 + 170 / 1.01) * 0.01 / (1 - 1.01^-600) = 11.71.
  const loan = loanOf({
    principal: 1_000_00n,
    accrued: { amount: 170_00n, pay: 'first' },
    rate: '12',
    installments: 600,
    pattern: { kind: 'level-payment', coversArrears: true },
  });
  expect(scheduleLoan(loan)).toEqual({
    outcome: 'unpayable',
    reason: 'payment-below-interest',
    number: 1,
    payment: 11_71n,
    required: 180_00n,
  });
});

it.each([
  // 75 * 0.01025 / (1 - 1.01025^-5) = 15.4645; its last payment is 15.49, more than 2 cents larger. Apache Fineract,
  // EMICalculation, has 15.47 and a last of 15.45.
  { adjustment: 'none', principal: 75_00n, rate: '12.3', installments: 5, payment: 1546n },
  { adjustment: 'spread', principal: 75_00n, rate: '12.3', installments: 5, payment: 1547n },
] as const)('levelFrom() solves $payment for $principal at $rate % with adjustment $adjustment', (row) => {
  const { payment, ...given } = row;
  expect(paymentsOf(loanOf(given))[0]).toBe(payment);
});

it('levelFrom() tries an even share of the residue and keeps what comes closer', () => {
  const plain = paymentsOf(loanOf({ principal: 10_000_00n, rate: '9.99', installments: 24 }));
  const spread = paymentsOf(loanOf({ principal: 10_000_00n, rate: '9.99', installments: 24, adjustment: 'spread' }));
  const gap = (payments: readonly bigint[]): bigint => {
    const difference = (payments[payments.length - 1] as bigint) - (payments[0] as bigint);
    return difference < 0n ? -difference : difference;
  };
  expect(gap(spread)).toBeLessThanOrEqual(gap(plain));
});

it('levelFrom() keeps an installment whose even share of the residue would end the loan early', () => {
  // 895.56 * f / (1 - (1 + f)^-60) with f = 0.8642 / 12 is 65.5046; interest in cents leaves 65.38 of principal to the
  // last, due with 4.71 of interest. 4.59 / 60 is 0.08, and 65.58 a month repay it in fewer than 60.
  const loan = { principal: 895_56n, rate: '86.42', installments: 60 };
  expect(paymentsOf(loanOf({ ...loan, adjustment: 'spread' }))).toEqual(paymentsOf(loanOf(loan)));
  expect(paymentsOf(loanOf(loan)).filter((payment) => payment !== 65_50n)).toEqual([70_09n]);
});

it.each([3, 4])('levelFrom() has no residue to spread from %i on where stated payments end before', (from) => {
  // Two payments of 60.00 pay 100.00 and its interest of 0.58 and 0.24.
  const pattern = { kind: 'irregular', payments: [60_00n] } as const;
  const loan = bareLoanOf({ pattern, adjustment: 'spread' });
  expect(paymentsOf(levelFrom(levelFrom(loan, 1), from))).toEqual([60_00n, 40_82n]);
});

it('fixInstallments() keeps installments whatever interest becomes', () => {
  const loan = fixInstallments(deepFreeze(loanOf()));
  expect(loan.levelings.map(({ payment }) => payment)).toEqual([1701n]);
  expect(paymentsOf({ ...loan, ratePath: { initial: { numerator: 0n, denominator: 1n }, steps: [] } })).toEqual([
    1701n,
    1701n,
    1701n,
    1701n,
    1701n,
    1495n,
  ]);
});

it('fixInstallments() fixes the first payment that is more than interest', () => {
  const loan = loanOf({ pattern: { kind: 'interest-first', interestOnly: 2 } });
  // 100 * i / (1 - (1 + i)^-4) with i = 0.07 / 12: 25.37.
  expect(fixInstallments(loan).levelings[0]?.payment).toBe(2537n);
});

it('fixInstallments() leaves alone what follows from principal, and what is not payable', () => {
  const principal = loanOf({ pattern: { kind: 'level-principal' } });
  expect(fixInstallments(principal)).toBe(principal);
  const unpayable = loanOf({ pattern: { kind: 'irregular', payments: [1n] } });
  expect(fixInstallments(unpayable)).toBe(unpayable);
});

it('levelFrom() spreads the residue of the installment without the pauses that lie ahead', () => {
  const loan = { principal: 75_00n, rate: '12.3', installments: 5, adjustment: 'spread' } as const;
  const pauses = [{ from: on('2024-01-10'), until: on('2024-02-20') }];
  // 15.47 as without them; what they save lands in the last row.
  expect(paymentsOf(loanOf({ ...loan, pauses })).slice(0, 4)).toEqual([1547n, 1547n, 1547n, 1547n]);
  expect(paymentsOf(loanOf({ ...loan, pauses }))[4]).toBeLessThan(1545n);
});

it('fixInstallments() fixes what was solved, without the interest that is due on top of it', () => {
  // 17.01 and a sixth of 0.60 in each payment but the last.
  const loan = loanOf({ accrued: { amount: 60n, pay: 'spread' } });
  expect(paymentsOf(loan).slice(0, 5)).toEqual([1711n, 1711n, 1711n, 1711n, 1711n]);
  expect(fixInstallments(loan).levelings.map(({ payment }) => payment)).toEqual([1701n]);
  expect(paymentsOf(fixInstallments(loan))).toEqual(paymentsOf(loan));
});

it('fixInstallments() fixes the whole payment where it covers that interest', () => {
  const loan = loanOf({
    accrued: { amount: 60n, pay: 'first' },
    pattern: { kind: 'level-payment', coversArrears: true },
  });
  const [payment] = paymentsOf(loan);
  expect(fixInstallments(loan).levelings.map((leveling) => leveling.payment)).toEqual([payment]);
  expect(paymentsOf(fixInstallments(loan))).toEqual(paymentsOf(loan));
});

it('fixInstallments() leaves the last row to pay what is left', () => {
  const loan = loanOf({ installments: 1 });
  expect(fixInstallments(loan).levelings.map(({ payment }) => payment)).toEqual([undefined]);
});
