import { expect, it } from 'vitest';
import { formatFraction, type Ratio, ratio, ZERO } from '../../src/money/index.ts';
import {
  ANNUITY_UNKNOWNS,
  type AnnuityAmounts,
  type AnnuityTerms,
  annuityParts,
  annuityPeriods,
} from '../../src/returns/annuity.ts';

const AMOUNTS: AnnuityAmounts = { presentValue: ZERO, payment: ZERO, futureValue: ZERO };
const MONTHLY: AnnuityTerms = { rate: ratio(8n, 1_200n), periods: 60, due: 'end' };
const TENTH: AnnuityTerms = { rate: ratio(1n, 10n), periods: 2, due: 'end' };

function whole(value: number): Ratio {
  return ratio(BigInt(value));
}

it('ANNUITY_UNKNOWNS.payment is exact to as many digits as are printed', () => {
  // numpy-financial, test_financial, pmt with Decimals: -304.1459143262052370338701494, of which its 28 digits lose three.
  const payment = ANNUITY_UNKNOWNS.payment(MONTHLY, { ...AMOUNTS, presentValue: whole(15_000) });
  expect(formatFraction(payment, 21)).toBe('-304.14591432620523703387');
});

it.each<{ unknown: keyof AnnuityAmounts; terms: AnnuityTerms; amounts: Partial<AnnuityAmounts>; expected: string }>([
  { unknown: 'presentValue', terms: TENTH, amounts: { payment: whole(-121) }, expected: '210' },
  { unknown: 'presentValue', terms: { ...TENTH, due: 'begin' }, amounts: { payment: whole(-121) }, expected: '231' },
  { unknown: 'presentValue', terms: TENTH, amounts: { futureValue: whole(-121) }, expected: '100' },
  { unknown: 'futureValue', terms: TENTH, amounts: { payment: whole(-100) }, expected: '210' },
  { unknown: 'futureValue', terms: { ...TENTH, due: 'begin' }, amounts: { payment: whole(-100) }, expected: '231' },
  { unknown: 'futureValue', terms: TENTH, amounts: { presentValue: whole(100), payment: whole(-100) }, expected: '89' },
  { unknown: 'payment', terms: TENTH, amounts: { presentValue: whole(210) }, expected: '-121' },
  { unknown: 'payment', terms: { ...TENTH, due: 'begin' }, amounts: { presentValue: whole(231) }, expected: '-121' },
  { unknown: 'payment', terms: TENTH, amounts: { futureValue: whole(210) }, expected: '-100' },
  // At zero: 8 payments share 2,000.
  {
    unknown: 'payment',
    terms: { ...TENTH, rate: ZERO, periods: 8 },
    amounts: { presentValue: whole(2_000) },
    expected: '-250',
  },
  {
    unknown: 'futureValue',
    terms: { ...TENTH, rate: ZERO, periods: 5, due: 'begin' },
    amounts: { payment: whole(100) },
    expected: '-500',
  },
])('ANNUITY_UNKNOWNS.$unknown is $expected at $terms.due', ({ unknown, terms, amounts, expected }) => {
  expect(formatFraction(ANNUITY_UNKNOWNS[unknown](terms, { ...AMOUNTS, ...amounts }))).toBe(expected);
});

it.each<{ case: string; terms: Omit<AnnuityTerms, 'periods'>; amounts: Partial<AnnuityAmounts>; expected: string }>([
  // numpy-financial, test_financial, nper.
  {
    case: 'saving',
    terms: { rate: ratio(75n, 1_000n), due: 'end' },
    amounts: { payment: whole(-2_000), futureValue: whole(100_000) },
    expected: '21.544944',
  },
  {
    case: 'saving early',
    terms: { rate: ratio(75n, 1_000n), due: 'begin' },
    amounts: { payment: whole(-2_000), futureValue: whole(100_000) },
    expected: '20.761564',
  },
  {
    case: 'growth alone',
    terms: { rate: ratio(1n, 10n), due: 'end' },
    amounts: { presentValue: whole(-500), futureValue: whole(1_500) },
    expected: '11.526705',
  },
  {
    case: 'no interest',
    terms: { rate: ZERO, due: 'end' },
    amounts: { payment: whole(-2_000), futureValue: whole(100_000) },
    expected: '50',
  },
  {
    case: 'two whole periods',
    terms: { rate: ratio(1n, 10n), due: 'end' },
    amounts: { presentValue: whole(210), payment: whole(-121) },
    expected: '2',
  },
])('annuityPeriods() is $expected for $case', ({ terms, amounts, expected }) => {
  expect(formatFraction(annuityPeriods(terms, { ...AMOUNTS, ...amounts }) as Ratio, 6)).toBe(expected);
});

it.each<{ case: string; rate: Ratio; amounts: Partial<AnnuityAmounts> }>([
  { case: 'nothing is paid at zero', rate: ZERO, amounts: { presentValue: whole(100) } },
  {
    case: 'payments are the interest alone',
    rate: ratio(1n, 10n),
    amounts: { presentValue: whole(100), payment: whole(-10) },
  },
  {
    case: 'payments are below the interest',
    rate: ratio(1n, 10n),
    amounts: { presentValue: whole(100), payment: whole(-9) },
  },
  {
    case: 'the goal is the whole perpetuity',
    rate: ratio(1n, 10n),
    amounts: { payment: whole(-10), futureValue: whole(-100) },
  },
])('annuityPeriods() is null where $case', ({ rate, amounts }) => {
  expect(annuityPeriods({ rate, due: 'end' }, { ...AMOUNTS, ...amounts })).toBeNull();
});

it.each<{
  due: AnnuityTerms['due'];
  payment: number;
  first: number;
  last: number;
  interest: string;
  principal: string;
}>([
  // 210 at 10 %: 21 + 100, then 11 + 110.
  { due: 'end', payment: -121, first: 1, last: 1, interest: '-21', principal: '-100' },
  { due: 'end', payment: -121, first: 2, last: 2, interest: '-11', principal: '-110' },
  { due: 'end', payment: -121, first: 1, last: 2, interest: '-32', principal: '-210' },
  // At once, 210 less 110: 100 bear 10 for a period, so that 110 settle them.
  { due: 'begin', payment: -110, first: 1, last: 1, interest: '0', principal: '-110' },
  { due: 'begin', payment: -110, first: 2, last: 2, interest: '-10', principal: '-100' },
  { due: 'begin', payment: -110, first: 1, last: 2, interest: '-10', principal: '-210' },
])('annuityParts() finds $interest of interest in payments $first to $last at the $due', (row) => {
  const amounts = { presentValue: whole(210), payment: whole(row.payment), futureValue: ZERO };
  const { interest, principal } = annuityParts({ ...TENTH, due: row.due }, amounts, row);
  expect(formatFraction(interest)).toBe(row.interest);
  expect(formatFraction(principal)).toBe(row.principal);
});
