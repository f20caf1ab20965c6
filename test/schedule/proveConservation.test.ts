import { describe, expect, it } from 'vitest';
import { isRepaymentError } from '../../src/errors.ts';
import { NO_ARREARS } from '../../src/schedule/arrears.ts';
import { type Installment, type Schedule, treatClaim } from '../../src/schedule/index.ts';
import { type ConservationInput, proveConservation } from '../../src/schedule/proveConservation.ts';
import { applyDownPayment } from '../../src/schedule/treatClaim.ts';
import {
  amounts,
  arrears,
  CAPITALIZED,
  date,
  deepFreeze,
  definitionOf,
  PAID_FIRST,
  percent,
  scheduleOf,
} from './definition.ts';

/** Rows by hand: 1,000 of principal and 60 + 20 + 40 + 10 of arrears at 1 % and a fee of 5, in two payments. */
function row(given: Partial<Installment<bigint>>): Installment<bigint> {
  return {
    number: 1,
    periodStart: date('2026-11-21'),
    periodEnd: date('2026-12-21'),
    dueDate: date('2026-12-21'),
    opening: 1130n,
    accrued: 10n,
    payment: 580n,
    interest: 10n,
    fee: 5n,
    arrears: arrears({ interest: 30n, compoundInterest: 10n, penalties: 20n, fees: 5n }),
    principal: 500n,
    capitalized: 0n,
    principalLeft: 500n,
    closing: 565n,
    outstanding: 565n,
    ...given,
  };
}

const CLAIM = amounts({ principal: 1000n, interest: 60n, compoundInterest: 20n, penalties: 40n, fees: 10n });
const TREATED = treatClaim(CLAIM, definitionOf({ installments: 2 }).treatment, 'halfExpand');
const SECOND: Partial<Installment<bigint>> = {
  number: 2,
  opening: 565n,
  accrued: 5n,
  payment: 575n,
  interest: 5n,
  principalLeft: 0n,
  closing: 0n,
  outstanding: 0n,
};
const TRUE: ConservationInput = deepFreeze({
  treated: TREATED,
  downPayment: amounts({}),
  rows: [row({}), row(SECOND)],
});

/** The law that a tampered schedule breaks. */
function brokenLaw(input: ConservationInput): string | undefined {
  try {
    proveConservation(input);
    return undefined;
  } catch (error) {
    if (!isRepaymentError(error, 'not-conserved')) throw error;
    return error.details[0]?.law;
  }
}

function withRows(first: Partial<Installment<bigint>>, second: Partial<Installment<bigint>> = {}): ConservationInput {
  return { ...TRUE, rows: [row(first), row({ ...SECOND, ...second })] };
}

describe('proveConservation', () => {
  it('proveConservation() returns the sums of every bucket', () => {
    const none = { added: 0n, capitalizedIn: 0n, waived: 0n, capitalizedOut: 0n };
    expect(proveConservation(TRUE)).toEqual({
      principal: { ...none, claim: 1000n, paid: 1000n },
      interest: { ...none, claim: 60n, added: 15n, paid: 75n },
      compoundInterest: { ...none, claim: 20n, paid: 20n },
      penalties: { ...none, claim: 40n, paid: 40n },
      fees: { ...none, claim: 10n, added: 10n, paid: 20n },
    });
  });

  it('proveConservation() shows what was capitalized leaving its bucket and entering principal', () => {
    // 500 of penalties on signing; one holiday month of 1 % on 10,500 = 105 of interest.
    const { conservation } = scheduleOf({
      claim: { principal: 10_000n, penalties: 500n },
      installments: 3,
      rate: percent('12'),
      treatment: { penalties: CAPITALIZED },
      holiday: { after: 0, installments: 1, interest: 'capitalize', keeps: 'term' },
    });
    expect(conservation.principal).toMatchObject({ claim: 10_000n, capitalizedIn: 605n, paid: 10_605n });
    expect(conservation.penalties).toMatchObject({ claim: 500n, capitalizedOut: 500n, paid: 0n });
    expect(conservation.interest.capitalizedOut).toBe(105n);
  });

  it('proveConservation() counts the down payment as paid', () => {
    const claim = amounts({ principal: 300n, fees: 20n });
    const { treatment } = definitionOf({ installments: 1, treatment: { fees: PAID_FIRST } });
    const treated = treatClaim(claim, treatment, 'halfExpand');
    const downPayment = applyDownPayment(treated, 120n, ['fees']);
    const rest = row({
      ...SECOND,
      opening: 200n,
      accrued: 0n,
      payment: 200n,
      interest: 0n,
      fee: 0n,
      arrears: arrears({}),
      principal: 200n,
    });
    const ledger = proveConservation({ treated, downPayment, rows: [rest] });
    expect(ledger.principal.paid).toBe(300n);
    expect(ledger.fees.paid).toBe(20n);
  });

  it('proveConservation() accepts no rows where nothing is owed', () => {
    const { treatment } = definitionOf({ installments: 1 });
    const treated = treatClaim(amounts({}), treatment, 'halfExpand');
    expect(proveConservation({ treated, downPayment: amounts({}), rows: [] }).principal.paid).toBe(0n);
  });

  it('proveConservation() refuses no rows where something is owed', () => {
    expect(brokenLaw({ ...TRUE, rows: [] })).toBe('bucket principal');
  });

  it.each<{ field: string; first: Partial<Installment<bigint>>; law: string }>([
    { field: 'opening', first: { opening: 1131n }, law: 'row balance' },
    { field: 'accrued', first: { accrued: 11n }, law: 'row balance' },
    { field: 'fee', first: { fee: 6n }, law: 'row balance' },
    { field: 'payment', first: { payment: 581n }, law: 'row balance' },
    { field: 'closing', first: { closing: 564n }, law: 'row balance' },
    { field: 'interest', first: { interest: 9n }, law: 'row parts' },
    { field: 'principal', first: { principal: 501n }, law: 'row parts' },
    { field: 'arrears.interest', first: { arrears: { ...row({}).arrears, interest: 31n } }, law: 'row parts' },
    {
      field: 'arrears.compoundInterest',
      first: { arrears: { ...row({}).arrears, compoundInterest: 9n } },
      law: 'row parts',
    },
    { field: 'arrears.penalties', first: { arrears: { ...row({}).arrears, penalties: 21n } }, law: 'row parts' },
    { field: 'arrears.fees', first: { arrears: { ...row({}).arrears, fees: 4n } }, law: 'row parts' },
    { field: 'capitalized', first: { capitalized: 1n }, law: 'bucket principal' },
    { field: 'principalLeft', first: { principalLeft: -1n }, law: 'no negative part' },
  ])('proveConservation() refuses a row whose $field was altered', ({ first, law }) => {
    expect(brokenLaw(withRows(first))).toBe(law);
  });

  it.each<{ field: string; first: Partial<Installment<bigint>>; law: string }>([
    { field: 'opening', first: { opening: 1001n }, law: 'row balance' },
    { field: 'closing', first: { closing: 499n }, law: 'row balance' },
    { field: 'principal', first: { principal: 501n }, law: 'row balance' },
    { field: 'payment', first: { payment: 511n }, law: 'row parts' },
    { field: 'interest, and accrued with it,', first: { interest: 9n, accrued: 9n }, law: 'row parts' },
    { field: 'interest alone', first: { interest: 9n }, law: 'row parts' },
    { field: 'accrued alone', first: { accrued: 9n }, law: 'row balance' },
    { field: 'fee', first: { fee: 1n }, law: 'row balance' },
    { field: 'capitalized', first: { capitalized: 1n }, law: 'bucket principal' },
    { field: 'principalLeft', first: { principalLeft: -1n }, law: 'no negative part' },
    {
      field: 'sign of principal',
      first: { principal: -1n, closing: 1001n, payment: 9n },
      law: 'no negative part',
    },
    {
      field: 'sign of interest',
      first: { interest: -1n, accrued: -1n, payment: 499n },
      law: 'no negative part',
    },
  ])('proveConservation() refuses a row of principal and interest alone whose $field was altered', ({ first, law }) => {
    // 1,000 at 1 % in two rows: 500 + 10, then 500 + 5.
    const arrears = NO_ARREARS.byBucket;
    const plain = { arrears, fee: 0n, opening: 1000n, payment: 510n, closing: 500n };
    const rows = [
      row({ ...plain, ...first }),
      row({ ...SECOND, arrears, fee: 0n, opening: first.closing ?? 500n, payment: 505n }),
    ];
    const treated = treatClaim(
      amounts({ principal: 1000n }),
      definitionOf({ installments: 2 }).treatment,
      'halfExpand',
    );
    expect(brokenLaw({ treated, downPayment: amounts({}), rows })).toBe(law);
    expect(
      brokenLaw({ treated, downPayment: amounts({}), rows: [row(plain), row({ ...rows[1], opening: 500n })] }),
    ).toBe(undefined);
  });

  it('proveConservation() refuses an opening that is not the closing before it', () => {
    expect(brokenLaw(withRows({}, { opening: 566n, payment: 576n, principal: 501n }))).toBe('opening follows closing');
  });

  it('proveConservation() refuses a last closing that is not zero', () => {
    expect(brokenLaw(withRows({}, { payment: 574n, principal: 499n, closing: 1n }))).toBe('last closing');
  });

  it('proveConservation() refuses principal left after the last row', () => {
    expect(brokenLaw(withRows({}, { principalLeft: 1n }))).toBe('principal left');
  });

  it.each<{ name: string; first: Partial<Installment<bigint>>; second: Partial<Installment<bigint>> }>([
    {
      name: 'principal',
      first: { principal: -5n, interest: 515n },
      second: { principal: 1005n, interest: -500n },
    },
    { name: 'interest', first: { interest: -5n, principal: 515n }, second: { interest: 20n, principal: 485n } },
    {
      name: 'payment',
      first: { payment: -580n, closing: 1725n, principal: -660n },
      second: { opening: 1725n, payment: 1735n, principal: 1660n },
    },
    {
      name: 'penalties',
      first: { arrears: { ...row({}).arrears, penalties: 45n }, principal: 475n },
      second: { arrears: { ...row({}).arrears, penalties: -5n }, principal: 525n },
    },
    {
      name: 'interest of the claim',
      first: { arrears: { ...row({}).arrears, interest: 70n }, principal: 460n },
      second: { arrears: { ...row({}).arrears, interest: -10n }, principal: 540n },
    },
    {
      name: 'compound interest',
      first: { arrears: { ...row({}).arrears, compoundInterest: 25n }, principal: 485n },
      second: { arrears: { ...row({}).arrears, compoundInterest: -5n }, principal: 515n },
    },
    {
      name: 'fees of the claim',
      first: { arrears: { ...row({}).arrears, fees: 15n }, principal: 490n },
      second: { arrears: { ...row({}).arrears, fees: -5n }, principal: 510n },
    },
    {
      name: 'a fee',
      first: { fee: 20n, payment: 595n },
      second: { fee: -10n, payment: 560n },
    },
  ])('proveConservation() refuses a negative payment of $name that another row makes good', ({ first, second }) => {
    expect(brokenLaw(withRows(first, second))).toBe('no negative part');
  });

  it.each([
    { bucket: 'principal', law: 'bucket principal' },
    { bucket: 'interest', law: 'bucket interest' },
    { bucket: 'compoundInterest', law: 'bucket compoundInterest' },
    { bucket: 'penalties', law: 'bucket penalties' },
    { bucket: 'fees', law: 'bucket fees' },
  ] as const)('proveConservation() refuses rows that pay another $bucket than was owed', ({ bucket, law }) => {
    const treated = { ...TREATED, [bucket]: { ...TREATED[bucket], claim: TREATED[bucket].claim + 1n } };
    expect(brokenLaw({ ...TRUE, treated })).toBe(law);
  });

  it.each([
    'waivedOnSigning',
    'waivedOnCompletion',
    'capitalized',
  ] as const)('proveConservation() refuses a $0 part that no row knows of', (part) => {
    const treated = { ...TREATED, penalties: { ...TREATED.penalties, [part]: 1n } };
    expect(brokenLaw({ ...TRUE, treated })).toMatch(/^bucket (principal|penalties)$/);
  });

  it('proveConservation() refuses a down payment that was not made', () => {
    expect(brokenLaw({ ...TRUE, downPayment: amounts({ fees: 1n }) })).toBe('bucket fees');
  });

  it('proveConservation() names the law and both sides of it', () => {
    // Row 1: 1,130 + 10 + 5 - 581 = 564, but closing says 565.
    const prove = () => proveConservation(withRows({ payment: 581n }));
    expect(prove).toThrowError(/row balance, 564 is not 565/);
    try {
      prove();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'not-conserved',
        details: [{ law: 'row balance', left: '564', right: '565' }],
      });
    }
  });

  it('proveConservation() proves what the engine builds, from the same rows', () => {
    const schedule: Schedule = deepFreeze(
      scheduleOf({ claim: { principal: 50_000n, fees: 70n }, installments: 7, rate: percent('9') }),
    );
    expect(proveConservation(schedule)).toEqual(schedule.conservation);
  });
});
