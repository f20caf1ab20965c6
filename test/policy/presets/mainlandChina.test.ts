import { describe, expect, it } from 'vitest';
import { mainlandChina } from '../../../src/policy/presets/index.ts';
import { card } from '../../plans/inputs.ts';
import { earning, findingOf, late, owing, planUnder, testCases } from './presetCase.ts';

const PERSONALIZED = 'cn.article-70';
const hardship = { hardship: 'temporary', willing: true } as const;
const broken = { kind: 'installment', agreedOn: '2026-01-10', endedOn: '2026-06-10', outcome: 'broken' } as const;
const on = (asOf: string) => owing('CNY', '50000', { asOf });
const late1000 = (daysPastDue: number) => owing('CNY', '1000', late(daysPastDue));

const INTEREST_FIRST = ['interest', 'compoundInterest', 'penalties', 'fees', 'principal'] as const;
const PRINCIPAL_FIRST = ['principal', 'interest', 'compoundInterest', 'penalties', 'fees'] as const;

/** What an agreement under article 70 says and promises. */
const AGREEMENT = {
  items: ['rights-and-duties', 'default-liability', 'other-terms'],
  undertakings: ['no-new-credit-card', 'collection-stops'],
} as const;

describe('a plan under article 70', () => {
  const of = (rule: string) => ({ rule, account: owing('CNY', '50000', { customer: hardship }) });
  testCases(mainlandChina, [
    {
      ...of('cn.art70.longest-term'),
      title: 'allows five years, 60 months',
      terms: { program: PERSONALIZED, installments: 60 },
      result: 'passed',
    },
    {
      ...of('cn.art70.longest-term'),
      title: 'and not 61',
      terms: { program: PERSONALIZED, installments: 61 },
      result: 'failed',
    },
    {
      ...of('cn.art70.longest-term'),
      title: 'concerns plans that name the program',
      terms: { installments: 61 },
      result: 'not-applicable',
    },
    {
      ...of('cn.n13.longest-term'),
      title: 'is not asked of it',
      terms: { program: PERSONALIZED, installments: 61 },
      result: 'not-applicable',
    },
    {
      ...of('cn.art70.eligibility'),
      title: 'asks for special circumstances and willingness',
      terms: { program: PERSONALIZED },
      result: 'passed',
    },
    {
      ...of('cn.art70.eligibility'),
      title: 'does not take an unwilling customer',
      account: owing('CNY', '50000', { customer: { ...hardship, willing: false } }),
      terms: { program: PERSONALIZED },
      result: 'failed',
    },
    {
      ...of('cn.art70.eligibility'),
      title: 'does not take a customer in no hardship',
      account: owing('CNY', '50000', { customer: { willing: true } }),
      terms: { program: PERSONALIZED },
      result: 'failed',
    },
    {
      ...of('cn.art70.contents'),
      title: 'asks for what the plan itself does not state',
      terms: { program: PERSONALIZED },
      result: 'failed',
      says: { fix: { change: 'agreement', to: 'rights-and-duties, default-liability, other-terms' } },
    },
    {
      ...of('cn.art70.contents'),
      title: 'is content with the rest',
      terms: { program: PERSONALIZED, agreement: AGREEMENT },
      result: 'passed',
    },
    {
      ...of('cn.art70.undertaking'),
      title: 'asks for the promise not to apply for a card',
      terms: { program: PERSONALIZED, agreement: { ...AGREEMENT, undertakings: ['collection-stops'] } },
      result: 'failed',
    },
    {
      ...of('cn.art70.undertaking'),
      title: 'is content with it',
      terms: { program: PERSONALIZED, agreement: AGREEMENT },
      result: 'passed',
    },
    {
      ...of('cn.art70.collection-stop'),
      title: 'asks that collection stops on signing',
      terms: { program: PERSONALIZED, agreement: { ...AGREEMENT, undertakings: ['no-new-credit-card'] } },
      result: 'failed',
    },
    {
      ...of('cn.art70.collection-stop'),
      title: 'is content once it does',
      terms: { program: PERSONALIZED, agreement: AGREEMENT },
      result: 'passed',
    },
    {
      ...of('cn.bureau.personalized-installment'),
      title: 'is reported under 14',
      terms: { program: PERSONALIZED, agreement: { ...AGREEMENT, reportingCode: '14' } },
      result: 'passed',
    },
    {
      ...of('cn.bureau.personalized-installment'),
      title: 'and not under 11',
      terms: { program: PERSONALIZED, agreement: { ...AGREEMENT, reportingCode: '11' } },
      result: 'failed',
    },
  ]);

  it('may be made after a broken one, and with interest: article 70 says neither "once" nor that interest stops', () => {
    const account = { ...card, customer: hardship };
    const { verdict } = planUnder(mainlandChina, {
      account,
      terms: { program: PERSONALIZED, installments: 60, rate: '12%', agreement: AGREEMENT },
    });
    expect(account.arrangements).toHaveLength(1);
    expect(verdict.outcome).toBe('compliant');
  });

  it('is refused at 61 months, and 60 are the fix', () => {
    const plan = planUnder(mainlandChina, { account: card, terms: { program: PERSONALIZED, installments: 61 } });
    expect(plan.verdict.outcome).toBe('refused');
    expect(findingOf(plan, 'cn.art70.longest-term').fix).toEqual({ change: 'term-months', to: '60' });
  });
});

describe('article 57: up to 90 days past due interest and fees come first, from 91 on principal', () => {
  const of = (daysPastDue: number, allocation: readonly string[]) => ({
    rule: 'cn.art57.allocation',
    account: late1000(daysPastDue),
    terms: { agreement: { allocation } },
  });
  testCases(mainlandChina, [
    { ...of(90, INTEREST_FIRST), title: 'on day 90, interest first', result: 'passed' },
    { ...of(90, PRINCIPAL_FIRST), title: 'on day 90, principal first', result: 'failed' },
    { ...of(91, INTEREST_FIRST), title: 'on day 91, interest first', result: 'failed' },
    { ...of(91, PRINCIPAL_FIRST), title: 'on day 91, principal first', result: 'passed' },
    // The text does not fix the order inside "interest or fees".
    {
      ...of(91, ['principal', 'penalties', 'fees', 'interest', 'compoundInterest']),
      title: 'on day 91, penalties before interest',
      result: 'passed',
    },
    { ...of(0, PRINCIPAL_FIRST), title: 'before anything is overdue', result: 'not-applicable' },
  ]);
});

describe('article 57 on a start date after the snapshot', () => {
  // 85 days past due on 21 November: 90 on the 26th, 91 on the 27th.
  const startingOn = (startDate: string) => {
    const { balances, ...account } = late1000(85);
    return planUnder(mainlandChina, {
      account: { ...account, balances: { ...balances, interest: '120.00' } },
      terms: {
        startDate,
        rate: '0%',
        downPayment: '100.00',
        accrualUntilStart: 'frozen',
        treatment: { interest: { pay: 'first' } },
      },
    });
  };

  it.each([
    ['2026-11-26', 'interest', 'special-mention'],
    ['2026-11-27', 'principal', 'substandard'],
  ])('a plan from %s on pays %s first, and the account is %s', (startDate, first, state) => {
    const plan = startingOn(startDate);
    // 1,000.00 and 120.00 of interest that is due; the down payment of 100.00 goes to what comes first, installments pay the rest.
    const left = plan.schedule.reduce((sum, { arrears }) => sum + Number(arrears.interest) * 100, 0);
    expect(Math.round(left)).toBe(first === 'interest' ? 20_00 : 120_00);
    expect(findingOf(plan, 'cn.art57.allocation').actual).toMatch(new RegExp(`^${first}`));
    expect(findingOf(plan, 'cn.class.card').actual).toBe(state);
  });
});

describe('ordinary installments of the notice of 2022', () => {
  const cash = (amount: string) => owing('CNY', '80000', { principalParts: { cash: amount } });
  const CASH = { program: 'cn.cash-installment' };
  const again = owing('CNY', '50000', { arrangements: [broken] });
  testCases(mainlandChina, [
    {
      title: 'run for at most five years',
      rule: 'cn.n13.longest-term',
      account: on('2026-11-21'),
      terms: { installments: 60 },
      result: 'passed',
    },
    {
      title: 'and not for 61 months',
      rule: 'cn.n13.longest-term',
      account: on('2026-11-21'),
      terms: { installments: 61 },
      result: 'failed',
    },
    {
      title: 'before the notice was issued on 2022-07-07',
      rule: 'cn.n13.longest-term',
      account: on('2022-07-06'),
      terms: { installments: 61 },
      result: 'not-applicable',
    },
    {
      title: 'from that day on',
      rule: 'cn.n13.longest-term',
      account: on('2022-07-07'),
      terms: { installments: 61 },
      result: 'failed',
    },
    {
      title: 'of cash are for at most 50,000',
      rule: 'cn.n13.cash-amount',
      account: cash('50000'),
      terms: CASH,
      result: 'passed',
    },
    {
      title: 'and not for a cent more',
      rule: 'cn.n13.cash-amount',
      account: cash('50000.01'),
      terms: CASH,
      result: 'failed',
    },
    {
      title: 'of cash run for at most two years',
      rule: 'cn.n13.cash-term',
      account: cash('50000'),
      terms: { ...CASH, installments: 24 },
      result: 'passed',
    },
    {
      title: 'and not for 25 months',
      rule: 'cn.n13.cash-term',
      account: cash('50000'),
      terms: { ...CASH, installments: 25 },
      result: 'failed',
    },
    {
      title: 'of anything else may',
      rule: 'cn.n13.cash-term',
      account: cash('50000'),
      terms: { installments: 25 },
      result: 'not-applicable',
    },
    { title: 'are not put into installments again', rule: 'cn.n13.no-reinstallment', account: again, result: 'failed' },
    {
      title: 'but for plans under article 70',
      rule: 'cn.n13.no-reinstallment',
      account: again,
      terms: { program: PERSONALIZED },
      result: 'not-applicable',
    },
    {
      title: 'but for those paid off',
      rule: 'cn.n13.no-reinstallment',
      account: owing('CNY', '50000', { arrangements: [{ ...broken, outcome: 'completed' }] }),
      result: 'passed',
    },
    {
      title: 'are of cards, not of loans',
      rule: 'cn.n13.longest-term',
      account: owing('CNY', '50000', { product: 'personal-loan' }),
      terms: { installments: 61 },
      result: 'not-applicable',
    },
    {
      title: 'count interest for the days used when paid early',
      rule: 'cn.n13.early-settlement',
      account: on('2026-11-21'),
      terms: { agreement: { earlySettlement: 'all-interest' } },
      result: 'failed',
      says: { severity: 'information', verification: 'memory' },
    },
    {
      title: 'spread over the term do not take all interest first',
      rule: 'cn.n13.no-upfront-interest',
      account: on('2026-11-21'),
      result: 'passed',
    },
  ]);
});

describe('the rate band of 银发〔2016〕111号, 0.05 % a day and 0.7 of it', () => {
  const daily = (value: string) => ({ rate: { value, per: 'day' } });
  const ceiling = 'cn.pboc111.rate-ceiling';
  const floor = 'cn.pboc111.rate-floor';
  testCases(mainlandChina, [
    {
      title: 'had not begun on 2016-12-31',
      rule: ceiling,
      account: on('2016-12-31'),
      terms: { rate: '18.26%' },
      result: 'not-applicable',
    },
    {
      title: 'began on 2017-01-01',
      rule: ceiling,
      account: on('2017-01-01'),
      terms: { rate: '18.26%' },
      result: 'failed',
    },
    {
      title: 'still held on 2020-12-31',
      rule: ceiling,
      account: on('2020-12-31'),
      terms: { rate: '18.26%' },
      result: 'failed',
    },
    {
      title: 'had ended on 2021-01-01',
      rule: ceiling,
      account: on('2021-01-01'),
      terms: { rate: '18.26%' },
      result: 'not-applicable',
    },
    // 0.05 % x 365 = 18.25 %, 0.035 % x 365 = 12.775 %.
    {
      title: 'allowed 0.05 % a day itself',
      rule: ceiling,
      account: on('2020-12-31'),
      terms: daily('0.05%'),
      result: 'passed',
      says: { limit: '0.1825', actual: '0.1825' },
    },
    {
      title: 'allowed 0.035 % a day itself',
      rule: floor,
      account: on('2020-12-31'),
      terms: daily('0.035%'),
      result: 'passed',
      says: { limit: '0.12775', actual: '0.12775' },
    },
    { title: 'and nothing below', rule: floor, account: on('2020-12-31'), terms: daily('0.0349%'), result: 'failed' },
    {
      title: 'has no floor since',
      rule: floor,
      account: on('2021-01-01'),
      terms: { rate: '0%' },
      result: 'not-applicable',
    },
  ]);
});

describe('what a plan costs', () => {
  const owes = { interest: '100', penalties: '860', fees: '20' };
  const account = owing('CNY', '50000', {
    balances: { principal: '50000', compoundInterest: '0', ...owes },
  });
  const rule = 'cn.pboc111.no-interest-on-fees';
  testCases(mainlandChina, [
    {
      title: 'lets penalties bear no interest',
      rule,
      account,
      terms: { treatment: { penalties: { capitalize: '100%' } } },
      result: 'failed',
    },
    {
      title: 'lets fees bear none',
      rule,
      account,
      terms: { treatment: { fees: { capitalize: '100%' } } },
      result: 'failed',
    },
    {
      title: 'says nothing of interest in arrears',
      rule,
      account,
      terms: { treatment: { interest: { capitalize: '100%' } } },
      result: 'passed',
    },
    {
      title: 'may be 24 % by habit of courts',
      rule: 'cn.court.total-cost',
      account: on('2026-11-21'),
      terms: { rate: '23.9%' },
      result: 'passed',
    },
    {
      title: 'is warned of above',
      rule: 'cn.court.total-cost',
      account: on('2026-11-21'),
      terms: { rate: '24.1%' },
      result: 'failed',
      says: { severity: 'warning', level: 'practice' },
    },
  ]);

  it('above 24 % warns and refuses nothing', () => {
    const plan = planUnder(mainlandChina, { account: on('2026-11-21'), terms: { rate: '24.1%' } });
    expect(plan.verdict.outcome).toBe('compliant');
  });
});

describe('the cost table of 金规〔2026〕2号', () => {
  const rule = 'cn.jg2026-2.cost-table';
  const items = ['charge-items', 'charge-recipients', 'contingent-charges', 'no-other-charges'];
  testCases(mainlandChina, [
    { title: 'is not yet asked for on 2026-07-31', rule, account: on('2026-07-31'), result: 'not-applicable' },
    {
      title: 'is asked for from 2026-08-01',
      rule,
      account: on('2026-08-01'),
      result: 'failed',
      says: { severity: 'warning' },
    },
    {
      title: 'lists charges, recipients and contingent charges, and that there are no others',
      rule,
      account: on('2026-08-01'),
      terms: { agreement: { items } },
      result: 'passed',
    },
    {
      title: 'is missed where contingent charges are not listed',
      rule,
      account: on('2026-08-01'),
      terms: { agreement: { items: items.filter((item) => item !== 'contingent-charges') } },
      result: 'failed',
    },
  ]);
});

describe('five classes', () => {
  const classed = (daysPastDue: number, product: 'credit-card' | 'personal-loan') =>
    owing('CNY', '1000', { ...late(daysPastDue), product });
  const CARD = [
    [0, 'normal'],
    [1, 'special-mention'],
    [90, 'special-mention'],
    [91, 'substandard'],
    [120, 'substandard'],
    [121, 'doubtful'],
    [180, 'doubtful'],
    [181, 'loss'],
  ] as const;
  const GENERAL = [
    [0, 'normal'],
    [1, 'special-mention'],
    [90, 'special-mention'],
    [91, 'substandard'],
    [270, 'substandard'],
    [271, 'doubtful'],
    [360, 'doubtful'],
    [361, 'loss'],
  ] as const;
  testCases(mainlandChina, [
    ...CARD.map(
      ([days, actual]) =>
        ({
          title: `of 2011 for cards, ${days} days past due`,
          rule: 'cn.class.card',
          account: classed(days, 'credit-card'),
          result: 'passed',
          says: { actual },
        }) as const,
    ),
    ...GENERAL.map(
      ([days, actual]) =>
        ({
          title: `of 2023 for loans, ${days} days past due`,
          rule: 'cn.class.general',
          account: classed(days, 'personal-loan'),
          result: 'passed',
          says: { actual },
        }) as const,
    ),
    {
      title: 'of 2023 are not those of cards',
      rule: 'cn.class.general',
      account: classed(100, 'credit-card'),
      result: 'not-applicable',
    },
    {
      title: 'of 2011 are not those of loans',
      rule: 'cn.class.card',
      account: classed(100, 'personal-loan'),
      result: 'not-applicable',
    },
    {
      title: 'of 2023 began on 2023-07-01',
      rule: 'cn.class.general',
      account: { ...classed(100, 'personal-loan'), asOf: '2023-06-30' },
      result: 'not-applicable',
    },
  ]);

  it('can be those of 2023 for cards too, where a bank gives the two rules other products', () => {
    const scales = { 'cn.class.card': ['other'], 'cn.class.general': ['credit-card', 'personal-loan'] } as const;
    const rules = mainlandChina.rules.map((rule) =>
      rule.id in scales ? { ...rule, appliesTo: { products: scales[rule.id as keyof typeof scales] } } : rule,
    );
    const plan = planUnder({ ...mainlandChina, rules }, { account: classed(100, 'credit-card') });
    expect(findingOf(plan, 'cn.class.card').result).toBe('not-applicable');
    expect(findingOf(plan, 'cn.class.general')).toMatchObject({ result: 'passed', actual: 'substandard' });
  });

  it('are left by a restructured asset a year after the first due date, 2026-12-21', () => {
    const plan = planUnder(mainlandChina, { account: on('2026-11-21') });
    expect(plan.totals.firstDueDate).toBe('2026-12-21');
    expect(findingOf(plan, 'cn.class.restructured-observation').actual).toContain('2027-12-21');
  });
});

describe('habits and what a bureau is told', () => {
  const account = on('2026-11-21');
  const waived = owing('CNY', '50000', {
    balances: { principal: '50000', interest: '0', compoundInterest: '0', penalties: '860', fees: '0' },
  });
  const waiver = { treatment: { penalties: { waive: 'on-signing', share: '100%' } } };
  const reduction = 'cn.bureau.debt-reduction';
  const grace = (days: number, amount: string) => ({ agreement: { grace: { days, amount } } });
  const named = (rate: string) => ({ agreement: { disclosedRates: [{ method: 'pboc-irr', rate }] } });
  const charging = (share: string) => owing('CNY', '50000', { contract: { rate: '12%', lateFee: { share } } });
  // 12,000 without interest over 12: 1,000.00 a month; 55 % of 1,818.19 are 1,000.00, of 1,818.18 they are 999.99.
  const dti = { rule: 'cn.dti', account: owing('CNY', '12000'), terms: { rate: '0%' } };
  testCases(mainlandChina, [
    {
      title: 'reports a reduction of debt under 11',
      rule: reduction,
      account: waived,
      terms: { ...waiver, agreement: { reportingCode: '11' } },
      result: 'passed',
    },
    {
      title: 'not under another code',
      rule: reduction,
      account: waived,
      terms: { ...waiver, agreement: { reportingCode: '9' } },
      result: 'failed',
    },
    { title: 'is silent where nothing is waived', rule: reduction, account: waived, result: 'not-applicable' },
    {
      title: 'grants 3 days and CNY 10, by a convention that was not seen',
      rule: 'cn.practice.grace',
      account,
      terms: grace(3, '10.00'),
      result: 'passed',
      says: { verification: 'memory', severity: 'information' },
    },
    { title: 'not two days', rule: 'cn.practice.grace', account, terms: grace(2, '10.00'), result: 'failed' },
    { title: 'not a cent less', rule: 'cn.practice.grace', account, terms: grace(3, '9.99'), result: 'failed' },
    {
      title: 'asks for a tenth of principal, as ten equal parts are',
      rule: 'cn.practice.minimum-payment',
      account,
      terms: { rate: '0%', installments: 10 },
      result: 'passed',
    },
    {
      title: 'which eleven are not',
      rule: 'cn.practice.minimum-payment',
      account,
      terms: { rate: '0%', installments: 11 },
      result: 'failed',
      says: { severity: 'information', level: 'practice' },
    },
    { title: 'is 5 % of a missed minimum', rule: 'cn.practice.penalty', account: charging('5%'), result: 'passed' },
    {
      title: 'is seldom more',
      rule: 'cn.practice.penalty',
      account: charging('5.01%'),
      result: 'failed',
      says: { severity: 'information' },
    },
    // 1.01^12 - 1 = 0.126825.
    {
      title: 'names the rate with compounding, 12.68 % for 1 % a month',
      rule: 'cn.pboc2021-3.yearly-rate',
      account,
      terms: named('12.68%'),
      result: 'passed',
    },
    {
      title: 'not a hundredth of a percent beside it',
      rule: 'cn.pboc2021-3.yearly-rate',
      account,
      terms: named('12.69%'),
      result: 'failed',
    },
    {
      title: 'keeps the recording of an oral agreement, which is only noted',
      rule: 'cn.art70.recording',
      account,
      terms: { program: PERSONALIZED },
      result: 'failed',
      says: { severity: 'information' },
    },
    { ...dti, title: 'takes 55 % of income with all debt', affordability: earning('1818.19'), result: 'passed' },
    {
      ...dti,
      title: 'warns of more',
      affordability: earning('1818.18'),
      result: 'failed',
      says: { severity: 'warning' },
    },
  ]);
});
