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
  const rows = rowsOf(...given);
  if ('outcome' in rows) throw new Error(`unpayable: ${rows.reason}`);
  return rows;
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
      arrearsOrder: ['penalties', 'interest', 'fees', 'compoundInterest'],
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
    const at = (payment: bigint) => rowsOf({ ...input, pattern: { kind: 'irregular', payments: [payment, 200_000n] } });
    expect(at(stated)).toEqual({
      outcome: 'unpayable',
      reason: 'payment-below-interest',
      number: 1,
      payment: stated,
      required,
    });
    expect(at(required)).toHaveLength(2);
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
