import { describe, expect, it } from 'vitest';
import { ONE, type RoundingMode, ratio } from '../../src/money/index.ts';
import type { Holiday } from '../../src/schedule/index.ts';
import { ARREARS, buildSchedule, type Schedule } from '../../src/schedule/index.ts';
import {
  amounts,
  arrears,
  CAPITALIZED,
  columnOf,
  type DefinitionInput,
  date,
  deepFreeze,
  definitionOf,
  PAID_FIRST,
  PAID_LAST,
  percent,
  runsOf,
  scheduleOf,
  sumOf,
  unpayableOf,
  WAIVED_ON_COMPLETION,
  WAIVED_ON_SIGNING,
} from './definition.ts';

/** 1 % a month on 120,000. */
const LOAN = { claim: { principal: 120_000n }, rate: percent('12') } as const;

function paymentsOf(input: DefinitionInput): readonly bigint[] {
  return columnOf(scheduleOf(input).rows, 'payment');
}

describe('buildSchedule(): patterns', () => {
  it('buildSchedule() levels payments and lets the last take the residue', () => {
    // 120,000 * 0.01 / (1 - 1.01^-4) = 30,753.73 -> 30,754. Interest 1,200, 904 (904.46), 606 (605.96), 304 (304.48);
    // balances 90,446, 60,596, 30,448; last 30,448 + 304.
    const { rows, installment } = scheduleOf({ ...LOAN, installments: 4 });
    expect(columnOf(rows, 'interest')).toEqual([1200n, 904n, 606n, 304n]);
    expect(columnOf(rows, 'principalLeft')).toEqual([90_446n, 60_596n, 30_448n, 0n]);
    expect(columnOf(rows, 'payment')).toEqual([30_754n, 30_754n, 30_754n, 30_752n]);
    expect(installment).toBe(30_754n);
  });

  it('buildSchedule() splits principal equally and lets interest fall', () => {
    // floor(100,000 / 3) = 33,333, last 33,334; interest 1,000, 667 (666.67), 333 (333.34).
    const rows = scheduleOf({
      ...LOAN,
      claim: { principal: 100_000n },
      installments: 3,
      pattern: { kind: 'level-principal' },
    }).rows;
    expect(columnOf(rows, 'principal')).toEqual([33_333n, 33_333n, 33_334n]);
    expect(columnOf(rows, 'payment')).toEqual([34_333n, 34_000n, 33_667n]);
  });

  it('buildSchedule() charges a flat fee on the opening principal, rounded once', () => {
    // floor(100,001 / 3) = 33,333, last 33,335; 0.6 % of 100,001 = 600.006 -> 600.
    const { rows, conservation } = scheduleOf({
      claim: { principal: 100_001n },
      installments: 3,
      pattern: { kind: 'flat-fee', feePerInstallment: percent('0.6') },
    });
    expect(columnOf(rows, 'payment')).toEqual([33_933n, 33_933n, 33_935n]);
    expect(conservation.fees).toMatchObject({ claim: 0n, added: 1800n, paid: 1800n });
  });

  it('buildSchedule() charges a flat fee on the principal left by a down payment', () => {
    // 12,000 - 3,000 = 9,000: 3,000 + 1 % of 9,000.
    expect(
      paymentsOf({
        claim: { principal: 12_000n },
        installments: 3,
        downPayment: 3000n,
        pattern: { kind: 'flat-fee', feePerInstallment: percent('1') },
      }),
    ).toEqual([3090n, 3090n, 3090n]);
  });

  it('buildSchedule() pays interest first and then levels', () => {
    // Interest 1,200 twice, then the four payments of the level schedule above.
    expect(paymentsOf({ ...LOAN, installments: 6, pattern: { kind: 'interest-first', interestOnly: 2 } })).toEqual([
      1200n,
      1200n,
      30_754n,
      30_754n,
      30_754n,
      30_752n,
    ]);
  });

  it('buildSchedule() pays the whole principal with the last where interest is paid first until then', () => {
    expect(paymentsOf({ ...LOAN, installments: 3, pattern: { kind: 'interest-first', interestOnly: 2 } })).toEqual([
      1200n,
      1200n,
      121_200n,
    ]);
  });

  it('buildSchedule() leaves the agreed balloon to the last payment', () => {
    // (120,000 * 1.01^4 - 20,000) * 0.01 / (1.01^4 - 1) = 25,828.11 -> 25,828.
    // Interest 1,200, 954 (953.72), 705 (704.98), 454 (453.75); last 45,375 + 454 = 25,828 + 20,000 + 1.
    const rows = scheduleOf({ ...LOAN, installments: 4, pattern: { kind: 'balloon', amount: 20_000n } }).rows;
    expect(columnOf(rows, 'interest')).toEqual([1200n, 954n, 705n, 454n]);
    expect(columnOf(rows, 'payment')).toEqual([25_828n, 25_828n, 25_828n, 45_829n]);
  });

  it('buildSchedule() pays interest alone where the balloon is the whole principal', () => {
    expect(paymentsOf({ ...LOAN, installments: 3, pattern: { kind: 'balloon', amount: 120_000n } })).toEqual([
      1200n,
      1200n,
      121_200n,
    ]);
  });

  it('buildSchedule() steps payments up by percentage', () => {
    // 10 % more every 2 installments: 42,000 / (1 + 1 + 1.1 + 1.1) = 10,000.
    const weights = [ONE, ONE, ratio(11n, 10n), ratio(11n, 10n)];
    expect(
      paymentsOf({ claim: { principal: 42_000n }, installments: 4, pattern: { kind: 'step-up', weights } }),
    ).toEqual([10_000n, 10_000n, 11_000n, 11_000n]);
  });

  it('buildSchedule() steps payments up at interest', () => {
    // Base 120,000 * 1.01^4 / (1.01^3 + 1.01^2 + 1.05 * 1.01 + 1.05) = 30,010.92 -> 30,011; * 1.05 = 31,511.47 -> 31,511.
    // Interest 1,200, 912 (911.89), 621 (620.90), 312; balances 91,189, 62,090, 31,200; last 31,200 + 312.
    const weights = [ONE, ONE, ratio(105n, 100n), ratio(105n, 100n)];
    const rows = scheduleOf({ ...LOAN, installments: 4, pattern: { kind: 'step-up', weights } }).rows;
    expect(columnOf(rows, 'interest')).toEqual([1200n, 912n, 621n, 312n]);
    expect(columnOf(rows, 'payment')).toEqual([30_011n, 30_011n, 31_511n, 31_512n]);
  });

  it('buildSchedule() steps payments by a dated table', () => {
    // Twice as much from 1 February 2027: due 21 Dec, 21 Jan, 21 Feb, 21 Mar; 60,000 / (1 + 1 + 2 + 2) = 10,000.
    const { periods } = definitionOf({ installments: 4 });
    const weights = periods.map(({ end }) => (end >= '2027-02-01' ? ratio(2n) : ONE));
    expect(
      paymentsOf({ claim: { principal: 60_000n }, installments: 4, pattern: { kind: 'step-up', weights } }),
    ).toEqual([10_000n, 10_000n, 20_000n, 20_000n]);
  });

  it('buildSchedule() leaves payments as rounded where the last is agreed to be larger', () => {
    // 120,000 / (1 + 1 + 1 + 3) = 20,000 exactly: the larger last payment is the step, no residue.
    const weights = [ONE, ONE, ONE, ratio(3n)];
    expect(
      paymentsOf({ claim: { principal: 120_000n }, installments: 4, pattern: { kind: 'step-up', weights } }),
    ).toEqual([20_000n, 20_000n, 20_000n, 60_000n]);
  });

  it('buildSchedule() takes stated payments and repeats the last until everything is paid', () => {
    // 100,000 - 40,000 = 60,000, then 25,000, 25,000 and the 10,000 that are left.
    const pattern = { kind: 'irregular', payments: [40_000n, 25_000n] } as const;
    expect(paymentsOf({ claim: { principal: 100_000n }, installments: 9, pattern })).toEqual([
      40_000n,
      25_000n,
      25_000n,
      10_000n,
    ]);
  });

  it('buildSchedule() reports the balance that stated payments leave', () => {
    // 120,000 + 1,200 - 50,000 = 71,200; + 712 - 50,000 = 21,912.
    const pattern = { kind: 'irregular', payments: [50_000n, 50_000n] } as const;
    expect(unpayableOf({ ...LOAN, installments: 2, pattern })).toEqual({
      outcome: 'unpayable',
      reason: 'balance-left',
      number: 2,
      payment: 50_000n,
      required: 21_912n,
    });
  });

  it('buildSchedule() reports a stated payment that leaves interest unpaid', () => {
    const pattern = { kind: 'irregular', payments: [1199n] } as const;
    expect(unpayableOf({ ...LOAN, installments: 2, pattern })).toEqual({
      outcome: 'unpayable',
      reason: 'payment-below-interest',
      number: 1,
      payment: 1199n,
      required: 1200n,
    });
  });

  it('buildSchedule() never runs a payment of just the interest to a balloon', () => {
    const pattern = { kind: 'irregular', payments: [1200n] } as const;
    expect(unpayableOf({ ...LOAN, installments: 60, pattern })).toMatchObject({
      reason: 'balance-left',
      number: 60,
      required: 120_000n,
    });
  });
});

describe('buildSchedule(): carried interest', () => {
  it('buildSchedule() conserves the interest of a first period that exceeds the level payment', () => {
    // Rows worked in buildRows.test.ts: 1,898.13 accrue, 1,305.09 are paid, 593.04 are carried.
    const { rows, installment, conservation } = scheduleOf({
      claim: { principal: 5_000_000n },
      rate: percent('18.25'),
      installments: 60,
      startDate: '2025-01-01',
      firstDueDate: '2025-03-15',
    });
    const accrued = sumOf(rows, 'accrued');
    expect(rows[0]).toMatchObject({ accrued: 189_813n, interest: 130_509n, closing: 5_059_304n });
    expect(installment).toBe(130_509n);
    expect(columnOf(rows, 'payment').slice(0, -1)).toEqual(Array(59).fill(130_509n));
    expect(rows[59]?.payment).toBeLessThanOrEqual(130_509n);
    expect(conservation.interest).toMatchObject({ added: accrued, paid: accrued, capitalizedOut: 0n });
    expect(conservation.principal).toMatchObject({ claim: 5_000_000n, paid: 5_000_000n });
  });

  it.each([
    // A month of 30 days bears 50,000 * 0.1825 * 30 / 365 = 750.00 at first, one of 31 days 775.00.
    { rate: '18.25', installments: 360, shorter: 75_000n, longer: 77_500n },
    // 50,000 * 0.36 * 30 / 365 = 1,479.45; 31 days 1,528.77.
    { rate: '36', installments: 180, shorter: 147_945n, longer: 152_877n },
  ])('buildSchedule() carries interest of months of 31 days at $rate % over $installments months by days', (given) => {
    const { rows, installment, conservation } = scheduleOf({
      claim: { principal: 5_000_000n },
      rate: percent(given.rate),
      installments: given.installments,
      dayCount: 'ACT/365F',
    });
    expect(installment).toBeGreaterThan(given.shorter);
    expect(installment).toBeLessThan(given.longer);
    // Due 21 December 2026 (30 days), then 21 January 2027 (31 days).
    const [first, second] = rows;
    expect(first).toMatchObject({ accrued: given.shorter, interest: given.shorter });
    expect(second).toMatchObject({ payment: installment, interest: installment, principal: 0n });
    expect(second?.closing).toBe((first?.closing ?? 0n) + (second?.accrued ?? 0n) - installment);
    let carried = 0n;
    let bearing = 5_000_000n;
    for (const row of rows) {
      const due = carried + row.accrued;
      expect(row.interest).toBe(due < row.payment ? due : row.payment);
      expect(row.principal).toBe(row.payment - row.interest);
      carried = due - row.interest;
      bearing -= row.principal;
      expect([row.principalLeft, row.closing]).toEqual([bearing, bearing + carried]);
    }
    expect([bearing, carried]).toEqual([0n, 0n]);
    expect(new Set(columnOf(rows, 'payment').slice(0, -1))).toEqual(new Set([installment]));
    expect(rows[rows.length - 1]?.payment).toBeLessThanOrEqual(installment);
    expect(conservation.interest.paid).toBe(sumOf(rows, 'accrued'));
    expect(conservation.principal.paid).toBe(5_000_000n);
  });
});

describe('buildSchedule(): holidays', () => {
  // Four payments without a holiday: 30,754. Two after a freeze: 120,000 * 0.01 * 1.0201 / 0.0201 = 60,901.49 -> 60,901.
  const START = { after: 0, installments: 2 } as const;
  // Six payments: 120,000 * 0.01 / (1 - 1.01^-6) = 20,705.80 -> 20,706; after two of them 80,793 is left.
  const MIDDLE = { after: 2, installments: 2 } as const;

  it.each([
    // Interest 1,200 and 603 (602.99).
    { interest: 'freeze', payments: [0n, 0n, 60_901n, 60_902n] },
    // 1,200 a month wait and are paid in two shares of 1,200 on top.
    { interest: 'simple', payments: [0n, 0n, 62_101n, 62_102n] },
    // 120,000 + 1,200 + 1,212 = 122,412, over two 62,125.61 -> 62,126; interest 1,224 (1,224.12) and 615.
    { interest: 'capitalize', payments: [0n, 0n, 62_126n, 62_125n] },
  ] as const)('buildSchedule() keeps the term after a holiday at the start: $interest', ({ interest, payments }) => {
    const holiday: Holiday = { ...START, interest, keeps: 'term' };
    expect(paymentsOf({ ...LOAN, installments: 4, holiday })).toEqual(payments);
  });

  it.each([
    // 80,793 over two: 41,003.45 -> 41,003; interest 808 (807.93) and 406 (405.98).
    { interest: 'freeze', payments: [20_706n, 20_706n, 0n, 0n, 41_003n, 41_004n] },
    // 808 a month wait: two shares of 808 on top.
    { interest: 'simple', payments: [20_706n, 20_706n, 0n, 0n, 41_811n, 41_812n] },
    // 80,793 + 808 + 816 (816.01) = 82,417, over two 41,827.65 -> 41,828; interest 824 and 414.
    { interest: 'capitalize', payments: [20_706n, 20_706n, 0n, 0n, 41_828n, 41_827n] },
  ] as const)('buildSchedule() keeps the term after a holiday in the middle: $interest', ({ interest, payments }) => {
    const holiday: Holiday = { ...MIDDLE, interest, keeps: 'term' };
    expect(paymentsOf({ ...LOAN, installments: 6, holiday })).toEqual(payments);
  });

  it.each([
    // The four payments of the level schedule, two months later.
    { interest: 'freeze', payments: [0n, 0n, 30_754n, 30_754n, 30_754n, 30_752n] },
    // 1,200 twice wait and are paid before principal: 3,600, then 928, 630, 329 of interest; balances 92,846, 63,020,
    // 32,896, 2,471; then 2,471 + 25.
    { interest: 'simple', payments: [0n, 0n, 30_754n, 30_754n, 30_754n, 30_754n, 2496n] },
    // 122,412 at 30,754: interest 1,224, 929, 631, 329; balances 92,882, 63,057, 32,934, 2,509; then 2,509 + 25.
    { interest: 'capitalize', payments: [0n, 0n, 30_754n, 30_754n, 30_754n, 30_754n, 2534n] },
  ] as const)('buildSchedule() keeps the payment after a holiday at the start: $interest', ({ interest, payments }) => {
    const holiday: Holiday = { ...START, interest, keeps: 'payment' };
    expect(paymentsOf({ ...LOAN, installments: 4, holiday })).toEqual(payments);
  });

  it.each([
    { interest: 'freeze', payments: [20_706n, 20_706n, 0n, 0n, 20_706n, 20_706n, 20_706n, 20_705n] },
    // 808 twice wait: 2,424, then 625, 424, 221 of interest; balances 62,511, 42,430, 22,148, 1,663; then 1,663 + 17.
    { interest: 'simple', payments: [20_706n, 20_706n, 0n, 0n, 20_706n, 20_706n, 20_706n, 20_706n, 1680n] },
    // 82,417 at 20,706: interest 824, 625, 425, 222; balances 62,535, 42,454, 22,173, 1,689; then 1,689 + 17.
    { interest: 'capitalize', payments: [20_706n, 20_706n, 0n, 0n, 20_706n, 20_706n, 20_706n, 20_706n, 1706n] },
  ] as const)('buildSchedule() keeps the payment after a holiday in the middle: $interest', ({
    interest,
    payments,
  }) => {
    const holiday: Holiday = { ...MIDDLE, interest, keeps: 'payment' };
    expect(paymentsOf({ ...LOAN, installments: 6, holiday })).toEqual(payments);
  });

  it.each([
    // Two months of 1,200 (start) or 808 (middle) wait without bearing interest.
    { name: 'at the start', where: START, installments: 4, payment: 30_754n, waiting: 2400n, before: 0, kept: 4 },
    { name: 'in the middle', where: MIDDLE, installments: 6, payment: 20_706n, waiting: 1616n, before: 2, kept: 4 },
  ])('buildSchedule() keeps the payment after a simple holiday $name, which a further one ends', (given) => {
    const holiday: Holiday = { ...given.where, interest: 'simple', keeps: 'payment' };
    const { rows } = scheduleOf({ ...LOAN, installments: given.installments, holiday });
    const full = Array.from({ length: given.kept }, () => given.payment);
    expect(columnOf(rows, 'payment').slice(given.before, -1)).toEqual([0n, 0n, ...full]);
    expect(rows[rows.length - 1]?.payment).toBeLessThan(given.payment);
    const paused = rows.slice(given.where.after, given.where.after + 2);
    expect(sumOf(paused, 'accrued')).toBe(given.waiting);
    expect(sumOf(paused, 'capitalized')).toBe(0n);
    expect(sumOf(rows, 'interest')).toBe(sumOf(rows, 'accrued'));
  });

  it('buildSchedule() pays the interest of a long simple holiday before principal, with as many kept payments as it takes', () => {
    // 24 months of 1,200 wait. Payment 1: 28,800 + 1,200 - 20,706 = 9,294 wait on; 2: 9,294 + 1,200, principal 10,212.
    const holiday: Holiday = { after: 0, installments: 24, interest: 'simple', keeps: 'payment' };
    const { rows } = scheduleOf({ ...LOAN, installments: 6, holiday });
    expect(rows[23]).toMatchObject({ payment: 0n, principalLeft: 120_000n, closing: 148_800n });
    expect(rows[24]).toMatchObject({ payment: 20_706n, interest: 20_706n, principal: 0n, closing: 129_294n });
    expect(rows[25]).toMatchObject({ payment: 20_706n, interest: 10_494n, principal: 10_212n, closing: 109_788n });
  });

  it('buildSchedule() ends a holiday that keeps the payment without a stray last row of rounding', () => {
    // 5,000,000 / 60 = 83,333.33; after three months without payment 59 of 83,333, and 83,353 in row 63.
    const holiday: Holiday = { after: 0, installments: 3, interest: 'freeze', keeps: 'payment' };
    expect(runsOf(scheduleOf({ claim: { principal: 5_000_000n }, installments: 60, holiday }).rows)).toEqual([
      [0n, 3],
      [83_333n, 59],
      [83_353n, 1],
    ]);
  });

  it('buildSchedule() splits principal anew after a holiday that keeps the term', () => {
    // 20,000 a month; after two 80,000, then two months of 800 wait; 40,000 + 800 (400) + 800 of them.
    const holiday: Holiday = { ...MIDDLE, interest: 'simple', keeps: 'term' };
    expect(paymentsOf({ ...LOAN, installments: 6, pattern: { kind: 'level-principal' }, holiday })).toEqual([
      21_200n,
      21_000n,
      0n,
      0n,
      41_600n,
      41_200n,
    ]);
  });

  it('buildSchedule() spreads arrears over the paying installments alone', () => {
    // 900 over 4 - 1 payments.
    const holiday: Holiday = { after: 1, installments: 1, interest: 'freeze', keeps: 'term' };
    const { rows } = scheduleOf({ claim: { principal: 12_000n, fees: 900n }, installments: 4, holiday });
    expect(rows.map((row) => row.arrears.fees)).toEqual([300n, 0n, 300n, 300n]);
  });

  it('buildSchedule() never pays more of a bucket than it holds where a holiday adds installments', () => {
    // 12,000 over 12 are 1,000 a payment. At 3 % a month six capitalized months take more than 12 payments to repay,
    // but after the twelfth no arrears are left.
    const { rows } = scheduleOf({
      claim: { principal: 120_000n, interest: 12_000n },
      installments: 12,
      rate: percent('36'),
      holiday: { after: 2, installments: 6, interest: 'capitalize', keeps: 'payment' },
    });
    const paid = rows.filter((row) => row.payment > 0n).map((row) => row.arrears.interest);
    expect(paid).toEqual([...Array(12).fill(1000n), ...Array(paid.length - 12).fill(0n)]);
  });

  it('buildSchedule() leaves payments as rounded where a holiday stands before the last', () => {
    // 120,000 / 12 = 10,000 exactly; the last pays the four that are left because of the holiday, no residue.
    const holiday: Holiday = { after: 8, installments: 3, interest: 'freeze', keeps: 'term' };
    expect(paymentsOf({ claim: { principal: 120_000n }, installments: 12, holiday })).toEqual([
      ...Array(8).fill(10_000n),
      ...Array(3).fill(0n),
      40_000n,
    ]);
  });

  it('buildSchedule() never solves a negative payment where multiples repaid more than a balloon leaves', () => {
    // (120,000 - 110,000) / 12 = 833.33 -> 5,000. After six payments 90,000 is left, 20,000 less than the balloon: what
    // then falls due is nothing or more, and the last pays the rest.
    const result = buildSchedule(
      definitionOf({
        claim: { principal: 120_000n },
        installments: 12,
        pattern: { kind: 'balloon', amount: 110_000n },
        paymentMultiple: 5000n,
        holiday: { after: 6, installments: 2, interest: 'freeze', keeps: 'term' },
      }),
    );
    expect(result.outcome).toBe('schedule');
  });

  it('buildSchedule() keeps the balance of a frozen row and the waiver on completion outstanding', () => {
    const { rows } = scheduleOf({
      claim: { principal: 12_000n, penalties: 500n },
      installments: 4,
      treatment: { penalties: WAIVED_ON_COMPLETION },
      holiday: { after: 1, installments: 1, interest: 'freeze', keeps: 'term' },
    });
    // 12,000 / 4 = 3,000, then 9,000 over two.
    expect(columnOf(rows, 'outstanding')).toEqual([9500n, 9500n, 5000n, 0n]);
  });
});

describe('buildSchedule(): treatments and down payment', () => {
  /** 30,000 and 100 of accrued interest over three payments without interest. */
  const CLAIM = { claim: { principal: 30_000n, interest: 100n }, installments: 3 } as const;

  it.each([
    { name: 'spread', treatment: {}, payments: [10_033n, 10_033n, 10_034n], principal: 30_000n },
    { name: 'paid first', treatment: PAID_FIRST, payments: [10_100n, 10_000n, 10_000n], principal: 30_000n },
    { name: 'paid last', treatment: PAID_LAST, payments: [10_000n, 10_000n, 10_100n], principal: 30_000n },
    // 30,100 / 3 = 10,033.33
    { name: 'capitalized', treatment: CAPITALIZED, payments: [10_033n, 10_033n, 10_034n], principal: 30_100n },
    {
      name: 'waived on signing',
      treatment: WAIVED_ON_SIGNING,
      payments: [10_000n, 10_000n, 10_000n],
      principal: 30_000n,
    },
    {
      name: 'waived on completion',
      treatment: WAIVED_ON_COMPLETION,
      payments: [10_000n, 10_000n, 10_000n],
      principal: 30_000n,
    },
    {
      // 50 waived; 25 capitalized: 30,025 / 3 = 10,008.33; 25 spread: 8, 8, 9.
      name: 'shared out',
      treatment: { waiveOnSigning: percent('50'), capitalize: percent('25') },
      payments: [10_016n, 10_016n, 10_018n],
      principal: 30_025n,
    },
  ])('buildSchedule() repays a claim whose interest is $name', ({ treatment, payments, principal }) => {
    const { rows } = scheduleOf({ ...CLAIM, treatment: { interest: treatment } });
    expect(columnOf(rows, 'payment')).toEqual(payments);
    expect(sumOf(rows, 'principal')).toBe(principal);
  });

  it.each(ARREARS)('buildSchedule() treats the bucket %s like any other', (bucket) => {
    const claim = { principal: 30_000n, [bucket]: 100n };
    const { rows, conservation } = scheduleOf({ claim, installments: 3, treatment: { [bucket]: PAID_FIRST } });
    expect(columnOf(rows, 'payment')).toEqual([10_100n, 10_000n, 10_000n]);
    expect(rows[0]?.arrears).toEqual(arrears({ [bucket]: 100n }));
    expect(conservation[bucket]).toMatchObject({ claim: 100n, paid: 100n, waived: 0n });
  });

  it('buildSchedule() lets capitalized arrears bear interest', () => {
    // 1 % of 120,000 + 500
    const { rows } = scheduleOf({
      ...LOAN,
      claim: { principal: 120_000n, fees: 500n },
      installments: 4,
      treatment: { fees: CAPITALIZED },
    });
    expect(rows[0]?.accrued).toBe(1205n);
  });

  it('buildSchedule() waives part of the principal on signing', () => {
    // 60 % of 30,000 over three.
    const { rows, conservation } = scheduleOf({
      ...CLAIM,
      claim: { principal: 30_000n },
      treatment: { principal: { waiveOnSigning: percent('40') } },
    });
    expect(columnOf(rows, 'payment')).toEqual([6000n, 6000n, 6000n]);
    expect(conservation.principal).toMatchObject({ claim: 30_000n, paid: 18_000n, waived: 12_000n });
  });

  it('buildSchedule() shows what is waived on completion in `outstanding` alone, until the last row', () => {
    const { rows, conservation } = scheduleOf({
      claim: { principal: 30_000n, interest: 100n, penalties: 40n },
      installments: 3,
      treatment: {
        principal: { waiveOnCompletion: percent('10') },
        interest: WAIVED_ON_COMPLETION,
        penalties: WAIVED_ON_SIGNING,
      },
    });
    // 27,000 over three; 3,000 + 100 stay owed until the end; penalties left at once.
    expect(columnOf(rows, 'closing')).toEqual([18_000n, 9000n, 0n]);
    expect(columnOf(rows, 'outstanding')).toEqual([21_100n, 12_100n, 0n]);
    expect(conservation.principal.waived).toBe(3000n);
    expect(conservation.interest.waived).toBe(100n);
  });

  it('buildSchedule() settles buckets due first, then principal, with the down payment', () => {
    // 12,000 pay interest 1,000, fees 2,000 and 9,000 of principal; penalties are spread: (91,000 + 3,000) / 4.
    const { downPayment, rows } = scheduleOf({
      claim: { principal: 100_000n, interest: 1000n, penalties: 3000n, fees: 2000n },
      installments: 4,
      treatment: { interest: PAID_FIRST, fees: PAID_FIRST },
      downPayment: 12_000n,
    });
    expect(downPayment).toEqual(amounts({ interest: 1000n, fees: 2000n, principal: 9000n }));
    expect(columnOf(rows, 'payment')).toEqual([23_500n, 23_500n, 23_500n, 23_500n]);
  });

  it('buildSchedule() has what a small down payment leaves of the buckets due first paid with the first payment', () => {
    // 1,500 pay fees first where the order says so: 500 of fees and 1,000 of interest are left.
    const { downPayment, rows } = scheduleOf({
      claim: { principal: 40_000n, interest: 1000n, fees: 2000n },
      installments: 4,
      treatment: { interest: PAID_FIRST, fees: PAID_FIRST },
      downPayment: 1500n,
      paymentOrder: ['fees', 'interest', 'penalties', 'compoundInterest'],
    });
    expect(downPayment).toEqual(amounts({ fees: 1500n }));
    expect(rows[0]?.arrears).toEqual(arrears({ interest: 1000n, fees: 500n }));
    expect(columnOf(rows, 'payment')).toEqual([11_500n, 10_000n, 10_000n, 10_000n]);
  });

  it('buildSchedule() bears interest on what the down payment leaves', () => {
    const { rows } = scheduleOf({ ...LOAN, installments: 4, downPayment: 20_000n });
    expect(rows[0]).toMatchObject({ opening: 100_000n, accrued: 1000n });
  });

  it('buildSchedule() repays arrears alone where the down payment repays the principal', () => {
    expect(
      paymentsOf({ ...LOAN, claim: { principal: 5000n, fees: 400n }, installments: 3, downPayment: 5000n }),
    ).toEqual([133n, 133n, 134n]);
  });
});

describe('buildSchedule(): payment multiples', () => {
  it('buildSchedule() rounds the installment up to the multiple and ends with a smaller one', () => {
    // 100,000 / 12 = 8,333.33 -> 8,350: 11 of them are 91,850; last 8,150.
    expect(runsOf(scheduleOf({ claim: { principal: 100_000n }, installments: 12, paymentMultiple: 50n }).rows)).toEqual(
      [
        [8350n, 11],
        [8150n, 1],
      ],
    );
  });

  it('buildSchedule() has fewer installments where the multiple repays sooner', () => {
    // 10,000 / 12 = 833.33 -> 1,000: ten payments.
    const { rows } = scheduleOf({ claim: { principal: 10_000n }, installments: 12, paymentMultiple: 1000n });
    expect(runsOf(rows)).toEqual([[1000n, 10]]);
  });

  it('buildSchedule() pays everything at once where the multiple exceeds the claim', () => {
    expect(paymentsOf({ claim: { principal: 300n }, installments: 12, paymentMultiple: 5000n })).toEqual([300n]);
  });

  it('buildSchedule() speaks of the rounded installment', () => {
    const { installment } = scheduleOf({ ...LOAN, installments: 4, paymentMultiple: 10_000n });
    expect(installment).toBe(40_000n);
  });
});

describe('buildSchedule(): rates', () => {
  it('buildSchedule() prices a rate that steps between periods into one payment', () => {
    // Two months at 0 %, two at 1 %: 120,000 * 1.01^2 / (1.01^2 + 1.01^2 + 1.01 + 1) = 122,412 / 4.0502 = 30,223.69.
    // Balances 89,776, 59,552; interest 596 (595.52), 299 (299.24).
    const rate = { initial: percent('0'), steps: [{ from: date('2027-01-22'), rate: percent('12') }] };
    const { rows } = scheduleOf({ claim: { principal: 120_000n }, installments: 4, rate });
    expect(columnOf(rows, 'interest')).toEqual([0n, 0n, 596n, 299n]);
    expect(columnOf(rows, 'payment')).toEqual([30_224n, 30_224n, 30_224n, 30_223n]);
  });

  it('buildSchedule() solves the payment anew at a step where payments are staged', () => {
    // 120,000 / 4 = 30,000 twice; then 60,000 at 1 % over two: 30,450.75 -> 30,451; interest 600, 301 (301.49).
    const rate = { initial: percent('0'), steps: [{ from: date('2027-01-22'), rate: percent('12') }] };
    const { rows } = scheduleOf({ claim: { principal: 120_000n }, installments: 4, rate, solveAgainAt: [3] });
    expect(columnOf(rows, 'interest')).toEqual([0n, 0n, 600n, 301n]);
    expect(columnOf(rows, 'payment')).toEqual([30_000n, 30_000n, 30_451n, 30_450n]);
  });

  it('buildSchedule() counts the days of each rate where it steps inside a period', () => {
    // 21 Nov to 21 Dec 2026: 10 days at 3.65 % (to 1 Dec) and 20 at 7.30 %: (0.0365 * 10 + 0.073 * 20) / 365 = 0.005.
    // 21 Dec to 21 Jan: 31 days, 0.0062. 1,000,000 * 1.005 * 1.0062 / (1.0062 + 1) = 504,052.94.
    const rate = { initial: percent('3.65'), steps: [{ from: date('2026-12-02'), rate: percent('7.3') }] };
    const { rows } = scheduleOf({ claim: { principal: 1_000_000n }, installments: 2, rate, dayCount: 'ACT/365F' });
    expect(columnOf(rows, 'interest')).toEqual([5000n, 3106n]);
    expect(columnOf(rows, 'payment')).toEqual([504_053n, 504_053n]);
  });

  it('buildSchedule() takes the mean of the rates by days where months are periodic', () => {
    // 10 of 30 days at 12 %, 20 at 24 %: a mean of 20 % a year, 1.6667 % a month of 600,000.
    const rate = { initial: percent('12'), steps: [{ from: date('2026-12-02'), rate: percent('24') }] };
    expect(scheduleOf({ claim: { principal: 600_000n }, installments: 2, rate }).rows[0]?.accrued).toBe(10_000n);
  });
});

describe('buildSchedule(): rounding', () => {
  // 1,005 at 10 % a period over three: 1,005 * 0.1 / (1 - 1.1^-3) = 404.125; interest of 1,005 is 100.5, a tie.
  it.each<{ mode: RoundingMode; interest: readonly bigint[]; payments: readonly bigint[] }>([
    { mode: 'halfExpand', interest: [101n, 70n, 37n], payments: [404n, 404n, 405n] },
    { mode: 'halfEven', interest: [100n, 70n, 37n], payments: [404n, 404n, 404n] },
    { mode: 'ceil', interest: [101n, 71n, 37n], payments: [405n, 405n, 404n] },
    { mode: 'expand', interest: [101n, 71n, 37n], payments: [405n, 405n, 404n] },
    { mode: 'floor', interest: [100n, 70n, 36n], payments: [404n, 404n, 403n] },
    { mode: 'trunc', interest: [100n, 70n, 36n], payments: [404n, 404n, 403n] },
  ])('buildSchedule() rounds payment and interest by $mode', ({ mode, interest, payments }) => {
    const { rows } = scheduleOf({
      claim: { principal: 1005n },
      rate: percent('120'),
      installments: 3,
      rounding: mode,
    });
    expect(columnOf(rows, 'interest')).toEqual(interest);
    expect(columnOf(rows, 'payment')).toEqual(payments);
  });

  it.each([
    // 1,000 * 0.01 * 1.0201 / 0.0201 = 507.51: in yen 508, interest 10 and 5 (502 left).
    { name: 'yen: 1,000 of no minor digits', principal: 1000n, payments: [508n, 507n] },
    // 1,000.00: 507.51; interest 10.00 and 5.02 (5.0249), 502.49 left.
    { name: 'yuan: 1,000.00', principal: 100_000n, payments: [50_751n, 50_751n] },
    // 1,000.000: 507.512; interest 10.000 and 5.025 (5.02488), 502.488 left.
    { name: 'dinars: 1,000.000', principal: 1_000_000n, payments: [507_512n, 507_513n] },
  ])('buildSchedule() rounds to the minor unit of $name', ({ principal, payments }) => {
    expect(paymentsOf({ claim: { principal }, rate: percent('12'), installments: 2 })).toEqual(payments);
  });

  it('buildSchedule() makes the last payment the smaller one where rounding down would hide a balloon', () => {
    // 5,000.00 at 3 % a month: 500,000 * 0.03 * (1 + 1 / (1.03^360 - 1)) = 15,000.36, and 15,000 is the interest alone.
    const { rows, installment } = scheduleOf({
      claim: { principal: 500_000n },
      rate: percent('36'),
      installments: 360,
    });
    expect(installment).toBe(15_001n);
    expect(new Set(columnOf(rows, 'payment').slice(0, -1))).toEqual(new Set([15_001n]));
    expect(rows[rows.length - 1]?.payment).toBeLessThanOrEqual(15_001n);
  });

  it('buildSchedule() needs no further unit where the payment was rounded up', () => {
    // 50,000.00 at 3 % a month over 360: 150,000 * (1 + 1 / (1.03^360 - 1)) = 150,003.59 -> 150,004.
    const { rows, installment } = scheduleOf({
      claim: { principal: 5_000_000n },
      rate: percent('36'),
      installments: 360,
    });
    expect(installment).toBe(150_004n);
    expect(rows[rows.length - 1]?.payment).toBeLessThanOrEqual(150_004n);
  });

  it('buildSchedule() pays single units where there are fewer units than installments', () => {
    // 100 / 360 rounds to 0, which would leave 100 to the last.
    const { rows } = scheduleOf({ claim: { principal: 100n }, installments: 360 });
    expect(runsOf(rows)).toEqual([[1n, 100]]);
  });

  it('buildSchedule() leaves a last payment alone that is larger by less than a whole installment', () => {
    // 5,000,000 / 60 = 83,333.33; last 5,000,000 - 59 * 83,333 = 83,353.
    expect(runsOf(scheduleOf({ claim: { principal: 5_000_000n }, installments: 60 }).rows)).toEqual([
      [83_333n, 59],
      [83_353n, 1],
    ]);
  });

  it('buildSchedule() finds a hidden balloon beside arrears that are spread', () => {
    // 7 / 4 rounds down to 1, which would leave 4 of principal and 1 of fees to the last: more than twice the 2 before it.
    expect(paymentsOf({ claim: { principal: 7n, fees: 4n }, installments: 4, rounding: 'floor' })).toEqual([
      3n,
      3n,
      3n,
      2n,
    ]);
  });

  it('buildSchedule() does not take a lump of arrears in the last row for a balloon', () => {
    // 30,000 / 3; 90,000 of fees fall due with the last.
    expect(
      paymentsOf({
        claim: { principal: 30_000n, fees: 90_000n },
        installments: 3,
        treatment: { fees: PAID_LAST },
      }),
    ).toEqual([10_000n, 10_000n, 100_000n]);
  });
});

describe('buildSchedule(): result', () => {
  it('buildSchedule() speaks of the only payment where there is one', () => {
    // 120,000 * 1.01
    const { installment, rows } = scheduleOf({ ...LOAN, installments: 1 });
    expect(rows).toHaveLength(1);
    expect(installment).toBe(121_200n);
  });

  it('buildSchedule() speaks of the largest payment but the last', () => {
    expect(
      scheduleOf({ claim: { principal: 30_000n, fees: 300n }, installments: 3, treatment: { fees: PAID_FIRST } })
        .installment,
    ).toBe(10_300n);
  });

  it('buildSchedule() speaks of a payment in the middle where that is the largest', () => {
    // Weights 1, 3, 2 and 1 of 70,000: 10,000, 30,000, 20,000 and the rest.
    const weights = [1n, 3n, 2n, 1n].map((weight) => ratio(weight));
    const pattern = { kind: 'step-up', weights } as const;
    expect(scheduleOf({ claim: { principal: 70_000n }, installments: 4, pattern }).installment).toBe(30_000n);
  });

  it('buildSchedule() returns the treated claim and the sums of every bucket', () => {
    const schedule: Schedule = scheduleOf({
      claim: { principal: 30_000n, interest: 100n, penalties: 40n },
      rate: percent('12'),
      installments: 3,
      treatment: { penalties: WAIVED_ON_SIGNING },
    });
    const accrued = sumOf(schedule.rows, 'accrued');
    expect(schedule.treated.penalties).toMatchObject({ claim: 40n, waivedOnSigning: 40n, payable: 0n });
    expect(schedule.conservation.interest).toEqual({
      claim: 100n,
      added: accrued,
      capitalizedIn: 0n,
      paid: 100n + accrued,
      waived: 0n,
      capitalizedOut: 0n,
    });
    expect(schedule.conservation.penalties).toMatchObject({ claim: 40n, paid: 0n, waived: 40n });
  });

  it('buildSchedule() gives the same result twice from one frozen definition', () => {
    const definition = deepFreeze(
      definitionOf({
        claim: { principal: 120_000n, interest: 900n, fees: 40n },
        rate: percent('18.25'),
        installments: 9,
        treatment: { interest: CAPITALIZED, fees: PAID_LAST },
        holiday: { after: 2, installments: 2, interest: 'capitalize', keeps: 'term' },
        downPayment: 3000n,
        paymentMultiple: 50n,
      }),
    );
    const first = buildSchedule(definition);
    expect(first.outcome).toBe('schedule');
    expect(buildSchedule(definition)).toEqual(first);
  });
});
