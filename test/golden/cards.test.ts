/**
 * A running card account, by other people's figures. Each row names where its figures stand; a page that prints whole
 * units is compared in whole units.
 */
import { buildPayoffPath, lateFee, minimumPayment, regZRepaymentEstimates, revolvingInterest } from 'repayment-plan';
import { describe, expect, it } from 'vitest';

type Terms = readonly [posted: string, from: string, paid: string, on: string, statement: string, counted: boolean];

describe('golden: interest by the day at 0.05 %', () => {
  const interest = (...[posted, from, paid, on, statement, counted]: Terms) =>
    revolvingInterest({
      currency: 'CNY',
      dailyRate: '0.05%',
      postings: [{ date: from, amount: posted }],
      payments: [{ date: on, amount: paid }],
      statementDates: [statement],
      statementDay: counted ? 'counted' : 'not-counted',
    });

  it('1,000 from 30 March, 100 paid on 23 April, statement on 5 May: 17.85 with that day, 17.40 without', () => {
    // https://sidaben.com/5948.html: 1,000 * 0.05 % * 24 + 900 * 0.05 % * 13; without the day, 12 days of 0.45 less one
    expect(interest('1000.00', '2025-03-30', '100.00', '2025-04-23', '2025-05-05', true).interest).toBe('17.85');
    expect(interest('1000.00', '2025-03-30', '100.00', '2025-04-23', '2025-05-05', false).interest).toBe('17.40');
  });

  it.each<readonly [expected: string, ...terms: Terms]>([
    // https://wodefinance.com/Creditcardoverdue/ggosaowncz.html: 32 days of 1,000, 10 days of 900
    ['20.50', '1000.00', '2025-03-30', '100.00', '2025-05-01', '2025-05-10', true],
    // https://g230.com/1757142244776563228.html: 26 days of 1,000, 10 days of 900
    ['17.50', '1000.00', '2025-08-30', '100.00', '2025-09-25', '2025-10-05', false],
    // https://wodefinance.com/Creditcardoverdue/dupwqkyvji.html: 41 days of 3,000, 11 days of 2,850
    ['77.18', '3000.00', '2025-03-25', '150.00', '2025-05-05', '2025-05-15', true],
  ])('%s on %s from %s, %s paid on %s, statement on %s', (expected, ...terms) => {
    expect(interest(...terms).interest).toBe(expected);
  });

  it('counts 61.50 and 15.68 in the two stretches of the last', () => {
    const [cycle] = interest('3000.00', '2025-03-25', '150.00', '2025-05-05', '2025-05-15', true).cycles;
    expect(cycle?.segments.map((segment) => segment.interest)).toEqual(['61.50', '15.68']);
  });

  it('compounds the unpaid 17.40 in the second month and does not start again from 1,000', () => {
    // 917.40 * 0.05 % * 18 + 817.40 * 0.05 % * 13 = 8.2566 + 5.3131 = 13.57. A page
    // (https://m.777doc.com/doc-4951956.html) starts again from 1,000, counts twelve days twice, and prints 20.20.
    const { cycles } = revolvingInterest({
      currency: 'CNY',
      dailyRate: '0.05%',
      postings: [{ date: '2025-03-30', amount: '1000.00' }],
      payments: [
        { date: '2025-04-23', amount: '100.00' },
        { date: '2025-05-23', amount: '100.00' },
      ],
      statementDates: ['2025-05-05', '2025-06-05'],
      statementDay: 'not-counted',
      capitalization: 'monthly',
    });
    expect(cycles.map((cycle) => cycle.interest)).toEqual(['17.40', '13.57']);
    expect(cycles[1]?.segments.map(({ days, balance }) => [days, balance])).toEqual([
      [18, '917.40'],
      [13, '817.40'],
    ]);
  });

  it('charges 1,500 interest and a late fee of 500 on 100,000 left unpaid for 30 days', () => {
    // https://hunanmt.com/bank/yinxingxinwen/1278.html: minimum 10 %, late fee 5 % of it
    const unpaid = interest('100000.00', '2025-04-01', '0.00', '2025-04-01', '2025-04-30', true);
    expect(unpaid.interest).toBe('1500.00');
    const { payment } = minimumPayment({ currency: 'CNY', owed: { purchases: '100000.00' }, rule: { share: '10%' } });
    expect(lateFee({ currency: 'CNY', unpaidMinimum: payment, share: '5%' }).fee).toBe('500.00');
  });
});

describe('golden: paying a card off', () => {
  const whole = (amount: string): string => Number(amount).toFixed(0);
  const minimum = (share: string, floor: string, base: 'before-interest' | 'after-interest') =>
    ({ share, floor, base, interest: 'within' }) as const;

  it.each([
    ['before-interest', 968],
    ['after-interest', 817],
  ] as const)('3,000 at 22 %% under "2 %%, at least 15" of the balance %s takes %i months', (base, months) => {
    const payment = minimum('2%', '15.00', base);
    expect(buildPayoffPath({ currency: 'USD', balance: '3000.00', rate: '22%', payment }).months).toBe(months);
  });

  it.each([
    // https://www.nj.com/expo/life-and-culture/g66l-2019/01/a6e4084c3e2971/heres-how-to-pay-off-credit-ca.html
    ['1000.00', '15%', '2%', '20.00', 'before-interest', 79, '579'],
    ['1000.00', '22%', '2%', '20.00', 'before-interest', 137, '1735'],
    // https://kirpi4ik.dp.ua/revolving-vs-fixed-credit-card-payment-plans.html: 39 years, 10,538
    ['3000.00', '19.8%', '2%', '15.00', 'after-interest', 468, '10538'],
  ] as const)('%s at %s, minimum %s at least %s %s: %i months, interest %s', (balance, rate, share, floor, base, ...expected) => {
    const path = buildPayoffPath({ currency: 'USD', balance, rate, payment: minimum(share, floor, base) });
    expect([path.months, whole(path.interest)]).toEqual(expected);
  });

  it.each([
    // https://kirpi4ik.dp.ua/revolving-vs-fixed-credit-card-payment-plans.html: 5.5 years, 1,944
    ['3000.00', '19.8%', '75.00', 66, '1944'],
    // https://dollar-finance.com/about-debt-management-3/: 109 months, "more than 11,000"; 58 months, 1,536
    ['10000.00', '20%', '200.00', 109, '11680'],
    ['10000.00', '6%', '200.00', 58, '1536'],
    // A page (https://aicalculator.pro/minimum-payment-calculator) prints 32 months and 1,313: a month and 101 short.
    ['5000.00', '18.99%', '200.00', 33, '1414'],
  ] as const)('%s at %s by %s a month: %i months, interest %s', (balance, rate, payment, ...expected) => {
    const path = buildPayoffPath({ currency: 'USD', balance, rate, payment });
    expect([path.months, whole(path.interest)]).toEqual(expected);
  });

  it("30,000 at 7 % by 700 a month takes about four years (an adviser's client, https://proforma.autos/break-free-of-credit-card-debt)", () => {
    expect(buildPayoffPath({ currency: 'USD', balance: '30000.00', rate: '7%', payment: '700.00' }).months).toBe(50);
  });
});

/*
 * 12 CFR 1026, Appendix M2: 500 at 0 % for six months and 17 % after, 250 at 17 %, 250 at 21 %; minimum 2 %, at least 20.
 * Inputs, rates and the 36-month formula: verification primary. The appendix prints the calculation, no results; these
 * were computed apart from this library by its steps (verification of the steps of the minimum path: secondary).
 */
describe('golden: Regulation Z, Appendix M2', () => {
  const estimates = regZRepaymentEstimates({
    balances: [
      { balance: '500.00', apr: '17%', promotional: { apr: '0%', months: 6 } },
      { balance: '250.00', apr: '17%' },
      { balance: '250.00', apr: '21%' },
    ],
    minimumPayment: { share: '2%', floor: '20.00' },
    roundTo: 'cent',
  });

  it('repays in 36 months by 35.45', () => {
    // p = (500 * 30/36 * 17 % + 250 * 17 % + 250 * 21 %) / 1,000 / 12 = 1.3819444 %; 1,000 p / (1 - (1 + p)^-36) = 35.4457
    expect(estimates.in36Months).toMatchObject({
      periodicRate: '0.0138194444',
      payment: '35.45',
      totalCost: '1276.20',
    });
  });

  it('repays by minimum payments in 93 months, eight years, for 1,850.02', () => {
    expect(estimates.minimumOnly).toEqual({ months: 93, stated: { number: 8, unit: 'years' }, totalCost: '1850.02' });
    expect(estimates.in36Months.savings).toBe('573.82'); // 1,850.02 - 1,276.20
    expect(estimates.discloses).toBe('both');
  });
});
