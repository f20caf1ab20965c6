import { checkPolicy } from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { unitedStates } from '../../../src/policy/presets/index.ts';
import { late, owing, testCases } from './presetCase.ts';

const account = owing('USD', '10000');
const WORKOUT = { program: 'us.workout' };
const SETTLEMENT = { kind: 'principal-settlement', account } as const;
const flagged = (...flags: string[]) => owing('USD', '10000', { customer: { flags } });

describe('guidance of 2003', () => {
  testCases(unitedStates, [
    {
      title: 'lets a workout take 60 months',
      rule: 'us.ffiec.workout.longest-term',
      account,
      terms: { ...WORKOUT, installments: 60 },
      result: 'passed',
    },
    {
      title: 'wants a higher authority for 61',
      rule: 'us.ffiec.workout.longest-term',
      account,
      terms: { ...WORKOUT, installments: 61 },
      result: 'failed',
      says: { severity: 'approval', level: 'supervisory', verification: 'secondary' },
    },
    {
      title: 'concerns workouts alone',
      rule: 'us.ffiec.workout.longest-term',
      account,
      terms: { installments: 61 },
      result: 'not-applicable',
    },
    {
      ...SETTLEMENT,
      title: 'lets a settlement forgive principal',
      rule: 'us.ffiec.settlement.principal',
      terms: { program: 'us.settlement', installments: 3, principalShare: '50%' },
      result: 'passed',
    },
    {
      title: 'criticises a balance that rises, in words that are recalled',
      rule: 'us.ffiec.no-negative-amortization',
      account,
      terms: { ...WORKOUT, holiday: { after: 0, installments: 3, interest: 'capitalize', keeps: 'term' } },
      result: 'failed',
      says: { severity: 'information', verification: 'memory' },
    },
    {
      ...SETTLEMENT,
      title: 'lets a settlement take 6 months',
      rule: 'us.ffiec.settlement.window',
      terms: { program: 'us.settlement', installments: 6 },
      result: 'passed',
    },
    {
      ...SETTLEMENT,
      title: 'and not 7',
      rule: 'us.ffiec.settlement.window',
      terms: { program: 'us.settlement', installments: 7 },
      result: 'failed',
    },
  ]);
});

describe('no deferred loss, OCC NR 2008-132', () => {
  const rule = 'us.occ.no-deferred-loss';
  const half = { program: 'us.settlement', installments: 3, principalShare: '60%' };
  const charged = { undertakings: ['forgiven-part-charged-off'] };
  testCases(unitedStates, [
    {
      ...SETTLEMENT,
      title: 'asks that forgiven principal is charged off at once',
      rule,
      terms: half,
      result: 'failed',
    },
    { ...SETTLEMENT, title: 'is content once it is', rule, terms: { ...half, agreement: charged }, result: 'passed' },
  ]);
});

describe('the classification policy of 2000', () => {
  const loan = (daysPastDue: number) => owing('USD', '10000', { ...late(daysPastDue), product: 'personal-loan' });
  const aged = (openedOn: string, more: object = {}) =>
    owing('USD', '10000', { openedOn, consecutivePayments: 3, ...more });
  const reAges = { agreement: { reAges: true } };
  const rule = 'us.rccp.re-age';
  testCases(unitedStates, [
    {
      title: 'classes as substandard from 90 days',
      rule: 'us.rccp.class',
      account: owing('USD', '10000', late(90)),
      result: 'passed',
      says: { actual: 'substandard' },
    },
    {
      title: 'and not on day 89',
      rule: 'us.rccp.class',
      account: owing('USD', '10000', late(89)),
      result: 'passed',
      says: { actual: 'pass' },
    },
    {
      title: 'lets a card of 179 days be',
      rule: 'us.rccp.charge-off.open-end',
      account: owing('USD', '10000', late(179)),
      result: 'passed',
    },
    {
      title: 'charges it off at 180',
      rule: 'us.rccp.charge-off.open-end',
      account: owing('USD', '10000', late(180)),
      result: 'failed',
      says: { severity: 'warning' },
    },
    {
      title: 'is not that of loans',
      rule: 'us.rccp.charge-off.open-end',
      account: loan(180),
      result: 'not-applicable',
    },
    {
      title: 'lets a loan of 119 days be',
      rule: 'us.rccp.charge-off.closed-end',
      account: loan(119),
      result: 'passed',
    },
    {
      title: 'charges it off at 120',
      rule: 'us.rccp.charge-off.closed-end',
      account: loan(120),
      result: 'failed',
      says: { severity: 'warning' },
    },
    {
      title: 'lets an account of nine months be re-aged after three payments',
      rule,
      account: aged('2026-02-21'),
      terms: reAges,
      result: 'passed',
    },
    { title: 'not one a day younger', rule, account: aged('2026-02-22'), terms: reAges, result: 'failed' },
    {
      title: 'not after two payments',
      rule,
      account: aged('2015-01-01', { consecutivePayments: 2 }),
      terms: reAges,
      result: 'failed',
    },
    {
      title: 'not twice within twelve months',
      rule,
      account: aged('2015-01-01', { reAgedOn: ['2026-01-10'] }),
      terms: reAges,
      result: 'failed',
    },
    {
      title: 'but twice within five years',
      rule,
      account: aged('2015-01-01', { reAgedOn: ['2025-01-10'] }),
      terms: reAges,
      result: 'passed',
    },
    {
      title: 'and not three times',
      rule,
      account: aged('2015-01-01', { reAgedOn: ['2023-01-10', '2025-01-10'] }),
      terms: reAges,
      result: 'failed',
    },
    {
      title: 'but for one more in a workout',
      rule: 'us.rccp.re-age.workout',
      account: aged('2015-01-01', { reAgedOn: ['2023-01-10', '2025-01-10'] }),
      terms: { ...WORKOUT, ...reAges },
      result: 'passed',
    },
  ]);
});

describe('Regulation Z', () => {
  const agreement = { items: ['terms-before-start'], undertakings: ['rate-restored-at-most'] };
  testCases(unitedStates, [
    {
      title: 'keeps the rate of a workout at the original 12 % or below',
      rule: 'us.regz.workout-rate',
      account,
      terms: { ...WORKOUT, rate: '12%' },
      result: 'passed',
    },
    {
      title: 'and not a basis point above',
      rule: 'us.regz.workout-rate',
      account,
      terms: { ...WORKOUT, rate: '12.01%' },
      result: 'failed',
    },
    {
      title: 'asks for written terms before the start, and a rate restored at most',
      rule: 'us.regz.workout-terms',
      account,
      terms: WORKOUT,
      result: 'failed',
    },
    {
      title: 'is content with them',
      rule: 'us.regz.workout-terms',
      account,
      terms: { ...WORKOUT, agreement },
      result: 'passed',
    },
    // 10,000.00 at 1 % a month over 36: 10,000 x 0.01 / (1 - 1.01^-36) = 332.143, so 332.14, or 332 to the dollar.
    {
      title: 'estimates the payment of 36 months',
      rule: 'us.regz.36-months',
      account,
      terms: { agreement: { repaymentEstimate: { months: 36, payment: '332.14' } } },
      result: 'passed',
    },
    {
      title: 'not a cent beside it',
      rule: 'us.regz.36-months',
      account,
      terms: { agreement: { repaymentEstimate: { months: 36, payment: '332.15' } } },
      result: 'failed',
      says: { severity: 'information' },
    },
    {
      title: 'but to the dollar',
      rule: 'us.regz.36-months',
      account,
      terms: { agreement: { repaymentEstimate: { months: 36, payment: '332.00' } } },
      result: 'passed',
    },
  ]);

  // A level loan at 12 % on monthly dates: within an eighth of a percentage point of 12 %, with a hair to either side.
  const loan = owing('USD', '10000', { product: 'personal-loan' });
  const named = (rate: string) => ({ agreement: { disclosedRates: [{ method: 'reg-z-actuarial', rate }] } });
  testCases(unitedStates, [
    {
      title: 'lets the rate named be an eighth of a point off',
      rule: 'us.regz.yearly-rate',
      account: loan,
      terms: named('12.12%'),
      result: 'passed',
    },
    { title: 'and not more', rule: 'us.regz.yearly-rate', account: loan, terms: named('12.13%'), result: 'failed' },
  ]);
});

describe('servicemembers', () => {
  testCases(unitedStates, [
    {
      title: 'under the Military Lending Act pay at most 36 %',
      rule: 'us.mla.mapr',
      account: flagged('servicemember'),
      terms: { rate: '36%' },
      result: 'passed',
    },
    {
      title: 'and nothing above',
      rule: 'us.mla.mapr',
      account: flagged('servicemember'),
      terms: { rate: '36.01%' },
      result: 'failed',
    },
    {
      title: 'on active duty pay at most 6 %',
      rule: 'us.scra.6',
      account: flagged('other', 'active-duty'),
      terms: { rate: '6%' },
      result: 'passed',
    },
    {
      title: 'and nothing above',
      rule: 'us.scra.6',
      account: flagged('active-duty'),
      terms: { rate: '6.01%' },
      result: 'failed',
    },
    {
      title: 'are known by their flag',
      rule: 'us.scra.6',
      account,
      terms: { rate: '6.01%' },
      result: 'not-applicable',
    },
  ]);
});

describe('fees of servicemembers', () => {
  // One month on 1,200.00: 4.00 of interest at 4 % a year, and a fee, so (4.00 + fee) / 1,200.00 x 12 a year.
  const charged = (fee: string, payment: string) =>
    checkPolicy({
      account: { ...owing('USD', '1200'), customer: { flags: ['active-duty', 'servicemember'] } },
      policy: unitedStates,
      schedule: {
        kind: 'interest-reduction',
        startDate: '2026-11-21',
        frequency: 'monthly',
        rate: '4%',
        rows: [{ dueDate: '2026-12-21', principal: '1200.00', interest: '4.00', fee, payment }],
      },
    }).findings;

  it.each([
    { rule: 'us.scra.6', fee: '2.00', payment: '1206.00', result: 'passed', percentage: '6 %' },
    { rule: 'us.scra.6', fee: '2.01', payment: '1206.01', result: 'failed', percentage: '6.01 %' },
    { rule: 'us.mla.mapr', fee: '32.00', payment: '1236.00', result: 'passed', percentage: '36 %' },
    { rule: 'us.mla.mapr', fee: '32.01', payment: '1236.01', result: 'failed', percentage: '36.01 %' },
  ])('count: $fee makes $percentage, and $rule has $result', ({ rule, fee, payment, result }) => {
    expect(charged(fee, payment).find((finding) => finding.rule === rule)).toMatchObject({ result });
  });
});

describe('Form 1099-C', () => {
  const rule = 'us.irs.1099c';
  const waives = (principalShare: string) => ({ program: 'us.settlement', installments: 3, principalShare });
  testCases(unitedStates, [
    { ...SETTLEMENT, title: 'reports 600 forgiven, 6 % of 10,000', rule, terms: waives('94%'), result: 'failed' },
    { ...SETTLEMENT, title: 'and not a dollar less', rule, terms: waives('94.01%'), result: 'not-applicable' },
    {
      ...SETTLEMENT,
      title: 'is named by the agreement',
      rule,
      terms: { ...waives('94%'), agreement: { reportingCode: '1099-C' } },
      result: 'passed',
    },
  ]);
});
