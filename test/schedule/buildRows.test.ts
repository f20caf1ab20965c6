import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/money/index.ts';
import { planArrears } from '../../src/schedule/arrears.ts';
import { buildRows } from '../../src/schedule/buildRows.ts';
import { byBucket, type Installment, treatClaim } from '../../src/schedule/index.ts';
import type { OpeningPosition } from '../../src/schedule/position.ts';
import {
  arrears,
  columnOf,
  type DefinitionInput,
  deepFreeze,
  definitionOf,
  PAID_FIRST,
  PAID_LAST,
  percent,
  sumOf,
} from './definition.ts';

/** Runs rows with nothing capitalized, waived or paid down. */
function rowsOf(input: DefinitionInput, given: { readonly extra?: bigint; readonly conditional?: bigint } = {}) {
  const definition = deepFreeze(definitionOf(input));
  const treated = treatClaim(definition.claim, definition.treatment, definition.rounding);
  const opening: OpeningPosition = {
    principal: definition.claim.principal,
    arrears: planArrears(
      treated,
      byBucket(() => 0n),
      definition.payingInstallments,
    ),
    conditional: given.conditional ?? 0n,
  };
  return buildRows(definition, opening, given.extra ?? 0n);
}

function payableRowsOf(...given: Parameters<typeof rowsOf>): readonly Installment<bigint>[] {
  const result = rowsOf(...given);
  if (result.outcome === 'unpayable') throw new Error(`unpayable: ${result.reason}`);
  return result.rows;
}

describe('buildRows', () => {
  it('buildRows() pays interest, then arrears due, then principal', () => {
    // 120,000 at 1 % over 4 levels to 30,754; penalties 400 spread are 100 a payment.
    // Row 1: interest 1,200, arrears 100, principal 30,854 - 1,300 = 29,554. Row 2: 1 % of 90,446 = 904.46 -> 904.
    const rows = payableRowsOf({
      claim: { principal: 120_000n, penalties: 400n },
      installments: 4,
      rate: percent('12'),
    });
    expect(rows[0]).toMatchObject({
      number: 1,
      opening: 120_400n,
      accrued: 1200n,
      payment: 30_854n,
      interest: 1200n,
      fee: 0n,
      arrears: arrears({ penalties: 100n }),
      principal: 29_554n,
      capitalized: 0n,
      principalLeft: 90_446n,
      closing: 90_746n,
      outstanding: 90_746n,
    });
    expect(rows[1]).toMatchObject({ interest: 904n, principal: 29_850n, payment: 30_854n });
  });

  it('buildRows() closes with a payment of everything owed', () => {
    // Balances 90,446, 60,596 (interest 904), 30,448 (interest 606); last 30,448 + 304 + the 100 of arrears left.
    const rows = payableRowsOf({
      claim: { principal: 120_000n, penalties: 400n },
      installments: 4,
      rate: percent('12'),
    });
    expect(rows[3]).toMatchObject({
      opening: 30_548n,
      payment: 30_852n,
      interest: 304n,
      arrears: arrears({ penalties: 100n }),
      principal: 30_448n,
      principalLeft: 0n,
      closing: 0n,
    });
  });

  it('buildRows() gives every row its period and dates', () => {
    const rows = payableRowsOf({ claim: { principal: 300n }, installments: 3, startDate: '2026-10-31' });
    expect(
      rows.map(({ number, periodStart, periodEnd, dueDate }) => [number, periodStart, periodEnd, dueDate]),
    ).toEqual([
      [1, '2026-10-31', '2026-11-30', '2026-11-30'],
      [2, '2026-11-30', '2026-12-31', '2026-12-31'],
      [3, '2026-12-31', '2027-01-31', '2027-01-31'],
    ]);
  });

  it('buildRows() adds the extra to every solved payment', () => {
    // 1,000 / 3 = 333.33 -> 333 + 1; last 1,000 - 668
    const rows = payableRowsOf({ claim: { principal: 1000n }, installments: 3 }, { extra: 1n });
    expect(columnOf(rows, 'payment')).toEqual([334n, 334n, 332n]);
  });

  it('buildRows() keeps what is waived on completion outstanding until the last row', () => {
    const rows = payableRowsOf({ claim: { principal: 300n }, installments: 3 }, { conditional: 50n });
    expect(columnOf(rows, 'closing')).toEqual([200n, 100n, 0n]);
    expect(columnOf(rows, 'outstanding')).toEqual([250n, 150n, 0n]);
  });

  it('buildRows() rounds the whole installment up to the payment multiple, arrears included', () => {
    // 10,000 / 4 + 100 of arrears = 2,600 -> 3,000: three payments, then 10,400 - 9,000.
    const rows = payableRowsOf({
      claim: { principal: 10_000n, fees: 400n },
      installments: 4,
      paymentMultiple: 1000n,
    });
    expect(columnOf(rows, 'payment')).toEqual([3000n, 3000n, 3000n, 1400n]);
    expect(columnOf(rows, 'principal')).toEqual([2900n, 2900n, 2900n, 1300n]);
  });

  it('buildRows() leaves a payment that is a multiple already', () => {
    const rows = payableRowsOf({ claim: { principal: 12_000n }, installments: 4, paymentMultiple: 1000n });
    expect(columnOf(rows, 'payment')).toEqual([3000n, 3000n, 3000n, 3000n]);
  });

  it('buildRows() ends early, with fewer rows, where the multiple repays sooner', () => {
    // 10,000 / 10 = 1,000 -> 3,000: 3 payments and a last of 1,000.
    const rows = payableRowsOf({ claim: { principal: 10_000n }, installments: 10, paymentMultiple: 3000n });
    expect(columnOf(rows, 'payment')).toEqual([3000n, 3000n, 3000n, 1000n]);
  });

  it('buildRows() pays arrears ahead once principal is repaid', () => {
    // 20,000 / 4 = 5,000 -> 8,000. Row 3: principal 4,000 is left, so 4,000 go to arrears due last; row 4 the other 1,000.
    const rows = payableRowsOf({
      claim: { principal: 20_000n, interest: 5000n },
      installments: 4,
      treatment: { interest: PAID_LAST },
      paymentMultiple: 8000n,
    });
    expect(columnOf(rows, 'payment')).toEqual([8000n, 8000n, 8000n, 1000n]);
    expect(columnOf(rows, 'principal')).toEqual([8000n, 8000n, 4000n, 0n]);
    expect(rows.map((row) => row.arrears.interest)).toEqual([0n, 0n, 4000n, 1000n]);
  });

  it('buildRows() asks for no more arrears than are left after some were paid ahead', () => {
    // Level 25 + 100 + 2,000 = 2,125 -> 3,000. Row 1: due 2,100, principal 100, ahead 800: interest 300, penalties 500.
    // Row 2: no interest is left; 25 + 2,000 -> 3,000 of penalties (5,500 left). Row 3 closes with 2,500.
    const rows = payableRowsOf({
      claim: { principal: 100n, interest: 400n, penalties: 8000n },
      installments: 4,
      paymentMultiple: 3000n,
    });
    expect(rows.map((row) => row.arrears)).toEqual([
      arrears({ interest: 400n, penalties: 2500n }),
      arrears({ penalties: 3000n }),
      arrears({ penalties: 2500n }),
    ]);
    expect(columnOf(rows, 'payment')).toEqual([3000n, 3000n, 2500n]);
  });

  it('buildRows() pays ahead in the order of arrears given', () => {
    const rows = payableRowsOf({
      claim: { principal: 100n, interest: 400n, penalties: 8000n },
      installments: 4,
      paymentMultiple: 3000n,
      paymentOrder: ['penalties', 'interest', 'fees', 'compoundInterest'],
    });
    // The 800 ahead of row 1 all go to penalties.
    expect(rows[0]?.arrears).toEqual(arrears({ interest: 100n, penalties: 2800n }));
  });

  it('buildRows() charges the flat fee on the opening principal in every row', () => {
    // 10,000 / 4 = 2,500; 0.75 % of 10,000 = 75.
    const rows = payableRowsOf({
      claim: { principal: 10_000n },
      installments: 4,
      pattern: { kind: 'flat-fee', feePerInstallment: ratio(75n, 10_000n) },
    });
    expect(columnOf(rows, 'fee')).toEqual([75n, 75n, 75n, 75n]);
    expect(columnOf(rows, 'payment')).toEqual([2575n, 2575n, 2575n, 2575n]);
    expect(sumOf(rows, 'accrued')).toBe(0n);
  });

  it('buildRows() returns one row of zeros where nothing is owed', () => {
    const rows = payableRowsOf({ claim: {}, installments: 6, rate: percent('12') });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ opening: 0n, payment: 0n, closing: 0n });
  });

  it.each([
    // 1 % of 100,000 is 1,000; arrears of 300 are 100 a payment, or all due with the first.
    { name: 'interest', claim: {}, treatment: {}, stated: 999n, required: 1000n },
    { name: 'interest and spread arrears', claim: { fees: 300n }, treatment: {}, stated: 1099n, required: 1100n },
    {
      name: 'interest and arrears paid first',
      claim: { fees: 300n },
      treatment: { fees: PAID_FIRST },
      stated: 1299n,
      required: 1300n,
    },
  ])('buildRows() refuses a payment one unit below $name', ({ claim, treatment, stated, required }) => {
    const input: DefinitionInput = {
      claim: { principal: 100_000n, ...claim },
      treatment,
      installments: 3,
      rate: percent('12'),
    };
    const at = (payment: bigint): DefinitionInput => ({
      ...input,
      pattern: { kind: 'irregular', payments: [payment, 200_000n] },
    });
    expect(rowsOf(at(stated))).toEqual({
      outcome: 'unpayable',
      reason: 'payment-below-interest',
      number: 1,
      payment: stated,
      required,
    });
    expect(payableRowsOf(at(required))).toHaveLength(2);
  });

  it('buildRows() names the installment at which a payment falls short', () => {
    // 100,000 - (50,000 - 1,000) = 51,000, of which 1 % is 510.
    const payments = [50_000n, 509n];
    expect(
      rowsOf({
        claim: { principal: 100_000n },
        installments: 5,
        rate: percent('12'),
        pattern: { kind: 'irregular', payments },
      }),
    ).toEqual({ outcome: 'unpayable', reason: 'payment-below-interest', number: 2, payment: 509n, required: 510n });
  });

  /** 100,000 at 10 % a month; three months to the first of five payments: 1.1^3 - 1 = 33.1 %. */
  const LONG_FIRST: DefinitionInput = {
    claim: { principal: 100_000n, fees: 500n },
    rate: percent('120'),
    installments: 5,
    firstDueDate: '2027-02-21',
  };

  it('buildRows() carries interest that a level payment cannot pay, without interest on it', () => {
    // 133,100 / (1 + 1.1^-1 + 1.1^-2 + 1.1^-3 + 1.1^-4) = 133,100 / 4.169865 = 31,919.495 -> 31,919; fees 100
    // on top. Row 1: 33,100 accrue, 31,919 are paid: 1,181 carried. Row 2: 1,181 + 10,000 first, then principal 20,738.
    // Row 3: 7,926 (7,926.2); row 4: 5,527 (5,526.9); row 5: 2,888 (2,887.7) and the 28,877 left.
    const rows = payableRowsOf(LONG_FIRST);
    expect(rows[0]).toMatchObject({
      opening: 100_500n,
      accrued: 33_100n,
      payment: 32_019n,
      interest: 31_919n,
      arrears: arrears({ fees: 100n }),
      principal: 0n,
      capitalized: 0n,
      principalLeft: 100_000n,
      closing: 101_581n, // 100,000 + 400 of fees + 1,181
    });
    expect(columnOf(rows, 'accrued')).toEqual([33_100n, 10_000n, 7926n, 5527n, 2888n]);
    expect(columnOf(rows, 'interest')).toEqual([31_919n, 11_181n, 7926n, 5527n, 2888n]);
    expect(columnOf(rows, 'principal')).toEqual([0n, 20_738n, 23_993n, 26_392n, 28_877n]);
    expect(columnOf(rows, 'payment')).toEqual([32_019n, 32_019n, 32_019n, 32_019n, 31_865n]);
    expect(columnOf(rows, 'closing')).toEqual([101_581n, 79_562n, 55_469n, 28_977n, 0n]);
  });

  it('buildRows() carries interest over several payments until they pay it', () => {
    // 1 January to 15 March 2025: two whole months and 14 days. With i = 73/4800:
    // (1 + i)^2 * (1 + 14/30 i) - 1 = 0.0379627, so 50,000.00 bear 1,898.13. Sixty payments a month apart from the start
    // are 1,276.48, so these are 1,276.48 * 1.0379627 / 1.0152083 = 1,305.09.
    // 1,898.13 - 1,305.09 = 593.04; + 760.42 (50,000 i) - 1,305.09 = 48.37; + 760.42 leaves 496.30 for principal.
    const rows = payableRowsOf({
      claim: { principal: 5_000_000n },
      rate: percent('18.25'),
      installments: 60,
      startDate: '2025-01-01',
      firstDueDate: '2025-03-15',
    });
    const [first, second, third] = rows;
    expect(first).toMatchObject({ accrued: 189_813n, payment: 130_509n, interest: 130_509n, principal: 0n });
    expect(first).toMatchObject({ principalLeft: 5_000_000n, closing: 5_059_304n });
    expect(second).toMatchObject({ accrued: 76_042n, payment: 130_509n, interest: 130_509n, principal: 0n });
    expect(second).toMatchObject({ principalLeft: 5_000_000n, closing: 5_004_837n });
    expect(third).toMatchObject({ accrued: 76_042n, payment: 130_509n, interest: 80_879n, principal: 49_630n });
    expect(third).toMatchObject({ principalLeft: 4_950_370n, closing: 4_950_370n });
    expect(rows).toHaveLength(60);
  });

  it('buildRows() carries interest to the last row where only a balloon is left to pay it', () => {
    // 0.1 % a day over 30, 31 and 31 days: 1,000,000 * (1.03 * 1.031^2 - 1) / (1.031^2 + 1.031 + 1)
    // = 94,849.83 / 3.093961 = 30,656.44 -> 30,656. Row 1: 30,000, principal 656. Row 2: 30,980 (30,979.66) accrue, 324
    // are carried. Row 3: 30,980 + 324 and the 999,344 of principal.
    const rows = payableRowsOf({
      claim: { principal: 1_000_000n },
      rate: percent('36.5'),
      installments: 3,
      dayCount: 'ACT/365F',
      pattern: { kind: 'balloon', amount: 1_000_000n },
    });
    expect(columnOf(rows, 'payment')).toEqual([30_656n, 30_656n, 1_030_648n]);
    expect(columnOf(rows, 'interest')).toEqual([30_000n, 30_656n, 31_304n]);
    expect(columnOf(rows, 'principal')).toEqual([656n, 0n, 999_344n]);
    expect(columnOf(rows, 'closing')).toEqual([999_344n, 999_668n, 0n]);
  });

  it.each([
    { kind: 'level-principal' },
    { kind: 'flat-fee', feePerInstallment: ratio(1n, 100n) },
    { kind: 'interest-first', interestOnly: 1 },
  ] as const)('buildRows() leaves no interest of a long first period unpaid with $kind, which pays it on top', (pattern) => {
    const rows = payableRowsOf({ ...LONG_FIRST, pattern });
    expect(columnOf(rows, 'interest')).toEqual(columnOf(rows, 'accrued'));
  });

  it('buildRows() refuses steps that fall short of the interest of a long first period', () => {
    // Steps of one are the level payment above: 31,919 and 100 of fees against 33,100 and 100.
    const weights = Array(5).fill(ratio(1n));
    expect(rowsOf({ ...LONG_FIRST, pattern: { kind: 'step-up', weights } })).toEqual({
      outcome: 'unpayable',
      reason: 'payment-below-interest',
      number: 1,
      payment: 32_019n,
      required: 33_200n,
    });
  });

  it.each([
    // Two payments of 49 leave 2 of 100: a unit an installment. Of 101 they leave 3.
    { principal: 100n, payments: [49n, 51n] },
    { principal: 101n, payments: [49n, 49n, 3n] },
  ])('buildRows() takes at most a minor unit an installment into a stated payment: $payments', ({
    principal,
    payments,
  }) => {
    const rows = payableRowsOf({
      claim: { principal },
      installments: 9,
      pattern: { kind: 'irregular', payments: [49n] },
    });
    expect(columnOf(rows, 'payment')).toEqual(payments);
  });

  it('buildRows() leaves a small last row where the count is agreed', () => {
    // 10 / 4 = 2.5 -> 3: the third payment leaves 1.
    const rows = payableRowsOf({ claim: { principal: 10n }, installments: 4, rounding: 'ceil' });
    expect(columnOf(rows, 'payment')).toEqual([3n, 3n, 3n, 1n]);
  });

  it.each<{ name: string; input: DefinitionInput; extra?: bigint; hidesBalloon: boolean }>([
    // 5 / 12 rounds to nothing, and the last would pay 5.
    { name: 'more than nothing planned', input: { claim: { principal: 5n }, installments: 12 }, hidesBalloon: true },
    {
      name: 'nothing, as one more unit repays in five',
      input: { claim: { principal: 5n }, installments: 12 },
      extra: 1n,
      hidesBalloon: false,
    },
    // 5 / 4 = 1.25 -> 1: the last pays 2.
    { name: 'twice what was planned', input: { claim: { principal: 5n }, installments: 4 }, hidesBalloon: false },
    // 6 / 4 = 1.5 -> 1: the last pays 3.
    {
      name: 'a unit more than twice',
      input: { claim: { principal: 6n }, installments: 4, rounding: 'floor' },
      hidesBalloon: true,
    },
    // 60 / (1 + 1 + 1 + 3) = 10: 30 are planned for the last.
    {
      name: 'a larger step',
      input: {
        claim: { principal: 60n },
        installments: 4,
        pattern: { kind: 'step-up', weights: [ratio(1n), ratio(1n), ratio(1n), ratio(3n)] },
      },
      hidesBalloon: false,
    },
    {
      name: 'an agreed balloon',
      input: { claim: { principal: 60n }, installments: 4, pattern: { kind: 'balloon', amount: 56n } },
      hidesBalloon: false,
    },
    {
      name: 'arrears due last',
      input: { claim: { principal: 4n, fees: 60n }, installments: 4, treatment: { fees: PAID_LAST } },
      hidesBalloon: false,
    },
  ])('buildRows() tells a balloon made by rounding from a last row of $name', ({ input, extra = 0n, hidesBalloon }) => {
    expect(rowsOf(input, { extra })).toMatchObject({ outcome: 'rows', hidesBalloon });
  });

  it('buildRows() reports the balance that stated payments leave', () => {
    // 100,000 - 4 * 20,000
    expect(
      rowsOf({
        claim: { principal: 100_000n },
        installments: 4,
        pattern: { kind: 'irregular', payments: [20_000n] },
      }),
    ).toEqual({ outcome: 'unpayable', reason: 'balance-left', number: 4, payment: 20_000n, required: 20_000n });
  });
});
