import type { Affordability, AffordabilityInput } from '../../src/affordability/index.ts';
import type { CalendarDate } from '../../src/calendar/index.ts';
import type { Agreement, PolicySubject } from '../../src/policy/index.ts';
import { type AccountChanges, accountWith } from '../account/exampleAccount.ts';
import { budgetOf } from '../affordability/exampleBudget.ts';
import type { ParamsOf } from './rule.ts';
import type { LimitCase, RuleCases, SilentCase } from './ruleCases.ts';
import { budgetUnder, type SubjectChanges } from './subject.ts';

/** Kinds of rules on the account, its customer and its budget. The example plan starts on 2026-11-21. */
type AccountKind =
  | 'restructuring-term'
  | 're-age'
  | 'delinquency-class'
  | 'charge-off'
  | 'observation-period'
  | 'budget-guideline'
  | 'response-deadline';

const NO_BUDGET = 'cannot be evaluated without affordability';
const NOT_CONCERNED = 'does not concern this plan';

const on = (changes: AccountChanges): SubjectChanges => ({ account: accountWith(changes) });
const late = (daysPastDue: number) => on({ delinquency: { daysPastDue, cyclesPastDue: 1 } });

/** An agreement that says this and nothing else. */
function agreed(said: Partial<Agreement>): SubjectChanges {
  return { agreement: { items: [], undertakings: [], reAges: false, disclosedRates: [], ...said } };
}

/** A plan that re-ages an account. */
const reAging = (changes: AccountChanges): SubjectChanges => ({ ...on(changes), ...agreed({ reAges: true }) });

/** Installments of 100.00, but for those that are to be paid later: a payment holiday pays nothing. */
function dueOn(dates: readonly string[], holidays = 0): Pick<PolicySubject, 'rows'> {
  const rows = dates.map((dueDate, index) => ({
    number: index + 1,
    periodStart: '2026-11-21' as CalendarDate,
    periodEnd: dueDate as CalendarDate,
    dueDate: dueDate as CalendarDate,
    opening: 0n,
    accrued: 0n,
    payment: index < holidays ? 0n : 100_00n,
    interest: 0n,
    fee: 0n,
    arrears: { interest: 0n, compoundInterest: 0n, penalties: 0n, fees: 0n },
    principal: 0n,
    capitalized: 0n,
    principalLeft: 0n,
    closing: 0n,
    outstanding: 0n,
  }));
  return { rows };
}

const MONTHLY = ['2026-12-21', '2027-01-21', '2027-02-22', '2027-03-22'];

const withBudget = (affordability: Affordability): SubjectChanges => ({ budget: budgetUnder({}, affordability) });

type ExpenseInput = AffordabilityInput['expenses'][number];

/** A household of two, or of more, that spends this on food. */
function food(lines: readonly Partial<ExpenseInput>[], dependants = 1): SubjectChanges {
  const expenses = lines.map((line) => ({
    category: 'food',
    amount: '0.00',
    frequency: 'monthly' as const,
    essential: true,
    ...line,
  }));
  const rent = { category: 'rent', amount: '3000.00', frequency: 'monthly', essential: true } as const;
  return withBudget(budgetOf({ household: { adults: 1, dependants }, expenses: [rent, ...expenses] }));
}

/** 400.00 a month for one, 700.00 for two, 200.00 for each further member. */
const FOOD = {
  categories: [{ category: 'food', byHouseholdSize: ['400.00', '700.00'], perAdditionalMember: '200.00' }],
};

/** 商业银行信用卡业务监督管理办法, article 92: normal 0, special mention 1 to 90, then 91 to 120, 121 to 180, above 180. */
const CARD_CLASSES = [
  { class: 'normal', fromDaysPastDue: 0 },
  { class: 'special-mention', fromDaysPastDue: 1 },
  { class: 'substandard', fromDaysPastDue: 91 },
  { class: 'doubtful', fromDaysPastDue: 121 },
  { class: 'loss', fromDaysPastDue: 181 },
];
/** 商业银行金融资产风险分类办法 (2023): any day late, then above 90, above 270, above 360. */
const GENERAL_CLASSES = [
  { class: 'normal', fromDaysPastDue: 0 },
  { class: 'special-mention', fromDaysPastDue: 1 },
  { class: 'substandard', fromDaysPastDue: 91 },
  { class: 'doubtful', fromDaysPastDue: 271 },
  { class: 'loss', fromDaysPastDue: 361 },
];
/** 65 FR 36903: substandard from 90 days on, open-end credit charged off at 180. */
const US_CLASSES = [
  { class: 'pass', fromDaysPastDue: 0 },
  { class: 'substandard', fromDaysPastDue: 90 },
  { class: 'loss', fromDaysPastDue: 180 },
];
/** More than 90 days past due. */
const EU_CLASSES = [
  { class: 'performing', fromDaysPastDue: 0 },
  { class: 'non-performing', fromDaysPastDue: 91 },
];

type Classes = ParamsOf<'delinquency-class'>['classes'];

/** A scale that limits nothing: it only says which class an account is in. */
const statedClasses = (
  title: string,
  params: ParamsOf<'delinquency-class'>,
  rows: readonly (readonly [daysPastDue: number, name: string])[],
): LimitCase<'delinquency-class'> => ({
  title,
  params,
  bound: 'stated',
  unit: 'text',
  limit: null,
  change: null,
  rows: rows.map(([daysPastDue, name]) => [late(daysPastDue), 'passed', name, null]),
});

/** A scale up to its worst class that is still allowed, for accounts in one class. */
const limitedClass = (
  classes: Classes,
  worst: string,
  where: string,
  limit: string,
  rows: LimitCase<'delinquency-class'>['rows'],
): LimitCase<'delinquency-class'> => ({
  title: `lets an account be ${worst} at worst and finds it ${where}`,
  params: { classes, worst },
  bound: 'at-most',
  unit: 'days',
  limit,
  where,
  change: 'customer-or-account',
  rows,
});

/** Which day an account may leave a state, whatever the plan's other facts. */
const leaving = (
  title: string,
  params: Omit<ParamsOf<'observation-period'>, 'leaves'>,
  rows: readonly (readonly [facts: SubjectChanges, firstDay: string])[],
): LimitCase<'observation-period'> => ({
  title,
  params: { ...params, leaves: 'restructured' },
  bound: 'stated',
  unit: 'text',
  limit: null,
  where: 'restructured',
  change: null,
  rows: rows.map(([facts, firstDay]) => [facts, 'passed', firstDay, null]),
});

export const ACCOUNT_CASES: { readonly [Kind in AccountKind]: RuleCases<Kind> } = {
  'restructuring-term': {
    broken: { params: { months: 3 }, facts: {} },
    limits: [
      {
        title: 'takes a plan of more than 3 months for a restructuring',
        params: { months: 3 },
        bound: 'at-most',
        unit: 'months',
        limit: '3',
        where: 'restructuring',
        change: 'term-months',
        rows: [
          [{ termMonths: 2 }, 'passed', '2', '1'],
          [{ termMonths: 3 }, 'passed', '3', '0'],
          [{ termMonths: 4 }, 'failed', '4', '-1'],
        ],
      },
      {
        title: 'takes everything but a lump sum for a restructuring where no month is free',
        params: { months: 0 },
        bound: 'at-most',
        unit: 'months',
        limit: '0',
        where: 'restructuring',
        change: 'term-months',
        rows: [
          [{ termMonths: 0 }, 'passed', '0', '0'],
          [{ termMonths: 1 }, 'failed', '1', '-1'],
        ],
      },
    ],
    refused: [
      [{}, 'months', /0 to 1200/],
      [{ months: -1 }, 'months', /0 to 1200/],
      [{ months: 1201 }, 'months', /0 to 1200/],
    ],
  },
  're-age': {
    broken: { params: { accountAgeMonths: 1_200 }, facts: reAging({}) },
    limits: [
      {
        title: 'lets an account be re-aged once within 12 months, this time included',
        params: { windows: [{ most: 1, withinMonths: 12 }] },
        bound: 'at-most',
        unit: 'count',
        limit: '1',
        where: 're-ages within 12 months',
        change: 'customer-or-account',
        rows: [
          [reAging({}), 'passed', '1', '0'],
          [reAging({ reAgedOn: ['2025-11-20'] }), 'passed', '1', '0'],
          [reAging({ reAgedOn: ['2025-11-21'] }), 'passed', '1', '0'],
          [reAging({ reAgedOn: ['2025-11-22'] }), 'failed', '2', '-1'],
        ],
      },
      {
        title: 'lets an account be re-aged twice within 60 months',
        params: { windows: [{ most: 2, withinMonths: 60 }] },
        bound: 'at-most',
        unit: 'count',
        limit: '2',
        where: 're-ages within 60 months',
        change: 'customer-or-account',
        rows: [
          [reAging({}), 'passed', '1', '1'],
          [reAging({ reAgedOn: ['2021-11-22'] }), 'passed', '2', '0'],
          [reAging({ reAgedOn: ['2021-11-21', '2024-01-01'] }), 'passed', '2', '0'],
          [reAging({ reAgedOn: ['2021-11-22', '2024-01-01'] }), 'failed', '3', '-1'],
        ],
      },
      {
        title: 'names the window that is broken of several',
        params: {
          windows: [
            { most: 1, withinMonths: 12 },
            { most: 2, withinMonths: 60 },
          ],
        },
        bound: 'at-most',
        unit: 'count',
        limit: '2',
        where: 're-ages within 60 months',
        change: 'customer-or-account',
        rows: [[reAging({ reAgedOn: ['2024-01-01', '2022-01-01'] }), 'failed', '3', '-1']],
      },
      {
        title: 'asks for an account of 9 whole months',
        params: { windows: [], accountAgeMonths: 9 },
        bound: 'at-least',
        unit: 'months',
        limit: '9',
        where: 'openedOn',
        change: 'customer-or-account',
        rows: [
          [reAging({ openedOn: '2026-01-21' }), 'passed', '10', '1'],
          [reAging({ openedOn: '2026-02-21' }), 'passed', '9', '0'],
          [reAging({ openedOn: '2026-02-22' }), 'failed', '8', '-1'],
        ],
      },
      {
        title: 'asks for 3 minimum payments in a row',
        params: { consecutivePayments: 3 },
        bound: 'at-least',
        unit: 'count',
        limit: '3',
        where: 'consecutivePayments',
        change: 'customer-or-account',
        rows: [
          [reAging({ consecutivePayments: 4 }), 'passed', '4', '1'],
          [reAging({ consecutivePayments: 3 }), 'passed', '3', '0'],
          [reAging({ consecutivePayments: 2 }), 'failed', '2', '-1'],
        ],
      },
    ],
    silent: [
      {
        title: 'payments in a row that are not known',
        params: { windows: [{ most: 1, withinMonths: 12 }], consecutivePayments: 3 },
        facts: reAging({}),
        result: 'failed',
        reason: 'cannot be evaluated without the number of minimum payments made in a row',
      },
      {
        title: 'an agreement that re-ages nothing',
        params: { accountAgeMonths: 1_200 },
        facts: agreed({}),
        result: 'not-applicable',
        reason: NOT_CONCERNED,
      },
      {
        title: 'no agreement',
        params: { accountAgeMonths: 1_200 },
        facts: { agreement: null },
        result: 'not-applicable',
        reason: NOT_CONCERNED,
      },
    ],
    refused: [
      [{}, 'windows', /accountAgeMonths/],
      [{ windows: [] }, 'windows', /accountAgeMonths/],
      [{ windows: [{ most: 0, withinMonths: 12 }] }, 'windows[0].most', /1 to 100/],
      [{ windows: [{ most: 1 }] }, 'windows[0].withinMonths', /1 to 1200/],
      [{ accountAgeMonths: 0 }, 'accountAgeMonths', /1 to 1200/],
      [{ consecutivePayments: 0 }, 'consecutivePayments', /1 to 1200/],
    ],
  },
  'delinquency-class': {
    broken: { params: { classes: CARD_CLASSES, worst: 'normal' }, facts: {} },
    limits: [
      statedClasses('says which class of cards an account is in', { classes: CARD_CLASSES }, [
        [0, 'normal'],
        [1, 'special-mention'],
        [90, 'special-mention'],
        [91, 'substandard'],
        [120, 'substandard'],
        [121, 'doubtful'],
        [180, 'doubtful'],
        [181, 'loss'],
        [20_000, 'loss'],
      ]),
      statedClasses('says which general class an account is in', { classes: GENERAL_CLASSES }, [
        [0, 'normal'],
        [1, 'special-mention'],
        [90, 'special-mention'],
        [91, 'substandard'],
        [270, 'substandard'],
        [271, 'doubtful'],
        [360, 'doubtful'],
        [361, 'loss'],
      ]),
      statedClasses('says which class of open-end credit an account is in', { classes: US_CLASSES }, [
        [89, 'pass'],
        [90, 'substandard'],
        [179, 'substandard'],
        [180, 'loss'],
      ]),
      statedClasses(
        'limits nothing where the last class is still allowed',
        { classes: EU_CLASSES, worst: 'non-performing' },
        [
          [90, 'performing'],
          [91, 'non-performing'],
        ],
      ),
      limitedClass(CARD_CLASSES, 'special-mention', 'special-mention', '90', [
        [late(89), 'passed', '89', '1'],
        [late(90), 'passed', '90', '0'],
      ]),
      limitedClass(CARD_CLASSES, 'special-mention', 'substandard', '90', [[late(91), 'failed', '91', '-1']]),
      limitedClass(CARD_CLASSES, 'special-mention', 'normal', '90', [[late(0), 'passed', '0', '90']]),
      limitedClass(GENERAL_CLASSES, 'substandard', 'substandard', '270', [
        [late(269), 'passed', '269', '1'],
        [late(270), 'passed', '270', '0'],
      ]),
      limitedClass(GENERAL_CLASSES, 'substandard', 'doubtful', '270', [[late(271), 'failed', '271', '-1']]),
      limitedClass(EU_CLASSES, 'performing', 'performing', '90', [[late(90), 'passed', '90', '0']]),
      limitedClass(EU_CLASSES, 'performing', 'non-performing', '90', [[late(91), 'failed', '91', '-1']]),
    ],
    silent: [
      {
        title: 'an account that is in none of the classes yet',
        params: { classes: [{ class: 'substandard', fromDaysPastDue: 90 }], worst: 'substandard' },
        facts: late(89),
        result: 'not-applicable',
        reason: NOT_CONCERNED,
      },
    ],
    refused: [
      [{}, 'classes', /list/],
      [{ classes: [] }, 'classes', /at least 1/],
      [{ classes: [{ class: 'normal', fromDaysPastDue: -1 }] }, 'classes[0].fromDaysPastDue', /0 to 20000/],
      [
        {
          classes: [
            { class: 'normal', fromDaysPastDue: 1 },
            { class: 'loss', fromDaysPastDue: 1 },
          ],
        },
        'classes[1].fromDaysPastDue',
        /above that of the class before/,
      ],
      [
        {
          classes: [
            { class: 'loss', fromDaysPastDue: 0 },
            { class: 'loss', fromDaysPastDue: 1 },
          ],
        },
        'classes[1].class',
        /unique/,
      ],
      [{ classes: US_CLASSES, worst: 'doubtful' }, 'worst', /pass, substandard, loss/],
    ],
  },
  'charge-off': {
    broken: { params: { fromDaysPastDue: 1 }, facts: {} },
    limits: [
      {
        title: 'lets no account be planned from 180 days past due on',
        params: { fromDaysPastDue: 180 },
        bound: 'at-most',
        unit: 'days',
        limit: '179',
        where: 'daysPastDue',
        change: 'customer-or-account',
        rows: [
          [late(178), 'passed', '178', '1'],
          [late(179), 'passed', '179', '0'],
          [late(180), 'failed', '180', '-1'],
        ],
      },
      {
        title: 'asks that the forgiven part of principal be charged off at once',
        params: { forgivenPartAtOnce: true },
        bound: 'all-of',
        unit: 'text',
        limit: 'forgiven-part-charged-off',
        where: 'principal',
        change: 'agreement',
        rows: [
          [
            { waived: { principal: 1n }, ...agreed({ undertakings: ['recording-kept', 'forgiven-part-charged-off'] }) },
            'passed',
            'recording-kept, forgiven-part-charged-off',
            null,
          ],
          [
            { waived: { principal: 1n }, ...agreed({ undertakings: ['recording-kept'] }) },
            'failed',
            'recording-kept',
            null,
          ],
          [{ waived: { principal: 1n }, ...agreed({}) }, 'failed', '', null],
          [{ waived: { principal: 1n }, agreement: null }, 'failed', '', null],
        ],
      },
      {
        title: 'judges days past due and the forgiven part at once',
        params: { fromDaysPastDue: 180, forgivenPartAtOnce: true },
        bound: 'all-of',
        unit: 'text',
        limit: 'forgiven-part-charged-off',
        where: 'principal',
        change: 'agreement',
        rows: [[{ ...late(179), waived: { principal: 1n } }, 'failed', '', null]],
      },
    ],
    silent: [
      {
        title: 'a plan that forgives no principal',
        params: { forgivenPartAtOnce: true },
        facts: { waived: { interest: 1_00n } },
        result: 'not-applicable',
        reason: NOT_CONCERNED,
      },
    ],
    refused: [
      [{}, 'fromDaysPastDue', /forgivenPartAtOnce/],
      [{ fromDaysPastDue: 0 }, 'fromDaysPastDue', /1 to 20000/],
      [{ forgivenPartAtOnce: false }, 'forgivenPartAtOnce', /true/],
    ],
  },
  'observation-period': {
    broken: {
      params: { months: 12, from: 'start', leaves: 'restructured' },
      facts: dueOn(MONTHLY),
    },
    applied: 'passed',
    limits: [
      leaving('counts months from the start', { months: 12, from: 'start' }, [
        [dueOn(MONTHLY), '2027-11-21'],
        [{ ...dueOn(MONTHLY), date: '2027-02-28' }, '2028-02-28'],
      ]),
      leaving('counts months from the start to the last day of a shorter month', { months: 6, from: 'start' }, [
        [{ ...dueOn(MONTHLY), date: '2027-08-31' }, '2028-02-29'],
      ]),
      leaving('counts months from the first due date', { months: 12, from: 'first-due-date' }, [
        [dueOn(MONTHLY), '2027-12-21'],
        // The first two installments are a payment holiday, the third is the first that is due.
        [dueOn(MONTHLY, 2), '2028-02-22'],
      ]),
      leaving('waits for the third payment', { months: 2, payments: 3, from: 'first-due-date' }, [
        // Two months after 21 December 2026 is 21 February 2027; the payment moved to the 22nd, a Monday.
        [dueOn(MONTHLY), '2027-02-22'],
        [dueOn(['2026-12-21', '2027-01-21', '2027-02-20']), '2027-02-21'],
        [dueOn(['2026-12-21', '2027-01-21', '2027-02-21']), '2027-02-21'],
        [dueOn(MONTHLY, 1), '2027-03-22'],
      ]),
      leaving('waits for the last payment where there are fewer', { months: 1, payments: 3, from: 'start' }, [
        [dueOn(['2026-12-21', '2027-01-21']), '2027-01-21'],
      ]),
      leaving('may ask for payments alone', { months: 0, payments: 1, from: 'start' }, [
        [dueOn(MONTHLY), '2026-12-21'],
      ]),
    ],
    silent: [
      {
        title: 'a plan under which nothing is paid',
        params: { months: 12, from: 'first-due-date', leaves: 'restructured' },
        facts: dueOn(MONTHLY, 4),
        result: 'failed',
        reason: 'cannot be evaluated without an installment that pays something',
      },
    ],
    refused: [
      [{ from: 'start', leaves: 'x' }, 'months', /0 to 1200/],
      [{ months: 12, from: 'snapshot', leaves: 'x' }, 'from', /start, first-due-date/],
      [{ months: 12, from: 'start' }, 'leaves', /text/],
      [{ months: 12, payments: 0, from: 'start', leaves: 'x' }, 'payments', /1 to 600/],
    ],
  },
  'budget-guideline': {
    broken: {
      params: { categories: [{ category: 'rent', byHouseholdSize: ['1.00'], perAdditionalMember: '0.00' }] },
      facts: food([]),
    },
    limits: [
      {
        title: 'lets a household of two spend 700.00 on food without a note',
        params: FOOD,
        bound: 'at-most',
        unit: 'amount',
        limit: '700.00',
        where: 'food',
        change: 'budget',
        rows: [
          [food([]), 'passed', '0.00', '700.00'],
          [food([{ amount: '699.99' }]), 'passed', '699.99', '0.01'],
          [food([{ amount: '700.00' }]), 'passed', '700.00', '0.00'],
          [food([{ amount: '700.01' }]), 'failed', '700.01', '-0.01'],
          [food([{ amount: '400.00' }, { amount: '300.01', essential: false }]), 'failed', '700.01', '-0.01'],
          // One line of the category is not explained.
          [food([{ amount: '400.00', note: 'diet' }, { amount: '300.01' }]), 'failed', '700.01', '-0.01'],
          // 161.53 x 52/12 = 699.963..., 161.54 x 52/12 = 700.006...
          [food([{ amount: '161.53', frequency: 'weekly' }]), 'passed', '699.97', '0.03'],
          [food([{ amount: '161.54', frequency: 'weekly' }]), 'failed', '700.01', '-0.01'],
          // November has 30 days, of which the line counts in 15.
          [food([{ amount: '1400.00', from: '2026-11-16' }]), 'passed', '700.00', '0.00'],
          [food([{ amount: '1400.00', from: '2026-11-15' }]), 'failed', '746.67', '-46.67'],
          [food([{ amount: '9999.00', from: '2026-12-01' }]), 'passed', '0.00', '700.00'],
        ],
      },
      {
        title: 'lets each further member cost 200.00 more',
        params: FOOD,
        bound: 'at-most',
        unit: 'amount',
        limit: '1100.00',
        where: 'food',
        change: 'budget',
        rows: [
          [food([{ amount: '1100.00' }], 3), 'passed', '1100.00', '0.00'],
          [food([{ amount: '1100.01' }], 3), 'failed', '1100.01', '-0.01'],
        ],
      },
      {
        title: 'lets food cost more where every line of it has a note',
        params: FOOD,
        bound: 'stated',
        unit: 'text',
        limit: null,
        where: 'food',
        change: null,
        rows: [
          [food([{ amount: '700.01', note: 'diet' }]), 'passed', '700.01', null],
          [
            food([
              { amount: '400.00', note: 'diet' },
              { amount: '300.01', note: 'infant' },
            ]),
            'passed',
            '700.01',
            null,
          ],
          // A line that begins later needs no note yet.
          [
            food([
              { amount: '700.01', note: 'diet' },
              { amount: '5.00', from: '2026-12-01' },
            ]),
            'passed',
            '700.01',
            null,
          ],
        ],
      },
    ],
    silent: [{ title: 'no budget', params: FOOD, facts: { budget: null }, result: 'failed', reason: NO_BUDGET }],
    refused: [
      [{}, 'categories', /list/],
      [{ categories: [] }, 'categories', /at least 1/],
      [
        { categories: [{ category: 'food', byHouseholdSize: [], perAdditionalMember: '0.00' }] },
        'categories[0].byHouseholdSize',
        /at least 1/,
      ],
      [
        { categories: [{ category: '', byHouseholdSize: ['1.00'], perAdditionalMember: '0.00' }] },
        'categories[0].category',
        /text/,
      ],
    ],
  },
  'response-deadline': {
    broken: { params: { days: 1 }, facts: on({ requestedOn: '2026-10-01' }) },
    limits: [
      {
        title: 'asks for an answer within 21 days',
        params: { days: 21 },
        bound: 'at-most',
        unit: 'days',
        limit: '21',
        where: 'requestedOn',
        change: null,
        rows: [
          [on({ requestedOn: '2026-11-01' }), 'passed', '20', '1'],
          [on({ requestedOn: '2026-10-31' }), 'passed', '21', '0'],
          [on({ requestedOn: '2026-10-30' }), 'failed', '22', '-1'],
          [{ ...on({ requestedOn: '2026-11-21' }), date: '2026-12-13' }, 'failed', '22', '-1'],
        ],
      },
    ],
    silent: [
      {
        title: 'a customer of whom it is not known when they asked',
        params: { days: 21 },
        facts: {},
        result: 'failed',
        reason: 'cannot be evaluated without the day on which the customer asked for help',
      },
    ],
    refused: [
      [{}, 'days', /0 to 20000/],
      [{ days: -1 }, 'days', /0 to 20000/],
      [{ days: 1.5 }, 'days', /0 to 20000/],
    ],
  },
};

type DebtInput = NonNullable<AffordabilityInput['debts']>[number];

/** An income of 10,000.00 in November 2026, and debts beside the claim of 110,000.00. */
function owing(...debts: readonly Partial<DebtInput>[]): SubjectChanges {
  return withBudget(
    budgetOf({
      income: [{ source: 'salary', amount: '20000.00', frequency: 'monthly', from: '2026-11-16' }],
      debts: debts.map((debt) => ({ payment: '0.00', frequency: 'monthly' as const, ...debt })),
    }),
  );
}

/** What `eligibility` asks of debts and will. */
export const ELIGIBILITY_LIMITS: readonly LimitCase<'eligibility'>[] = [
  {
    // (110,000.00 + 10,000.00) / 10,000.00; a minor unit of it is a millionth.
    title: 'asks for debts of 12 monthly incomes',
    params: { debtToMonthlyIncome: { least: '12' } },
    bound: 'at-least',
    unit: 'share',
    limit: '12',
    where: 'debtToMonthlyIncome',
    change: 'customer-or-account',
    rows: [
      [owing({ balance: '10000.01' }), 'passed', '12.000001', '0.000001'],
      [owing({ balance: '10000.00' }), 'passed', '12', '0'],
      [owing({ balance: '9999.99' }), 'failed', '11.999999', '-0.000001'],
      [owing(), 'failed', '11', '-1'],
    ],
  },
  {
    title: 'lets debts be 12.5 monthly incomes',
    params: { debtToMonthlyIncome: { least: 0, most: 12.5 } },
    bound: 'at-most',
    unit: 'share',
    limit: '12.5',
    where: 'debtToMonthlyIncome',
    change: 'customer-or-account',
    rows: [[owing({ balance: '10000.00' }, { balance: '5000.01' }), 'failed', '12.500001', '-0.000001']],
  },
  {
    title: 'lets debts be 12.5 monthly incomes and no limit hold below',
    params: { debtToMonthlyIncome: { most: '12.5' } },
    bound: 'at-most',
    unit: 'share',
    limit: '12.5',
    where: 'debtToMonthlyIncome',
    change: 'customer-or-account',
    rows: [
      [owing({ balance: '10000.00' }, { balance: '4999.99' }), 'passed', '12.499999', '0.000001'],
      [owing({ balance: '10000.00' }, { balance: '5000.00' }), 'passed', '12.5', '0'],
      [owing({ balance: '10000.00' }, { balance: '5000.01' }), 'failed', '12.500001', '-0.000001'],
    ],
  },
  {
    title: 'lets the claim and other debts be 150,000.00',
    params: { largestDebt: '150000.00' },
    bound: 'at-most',
    unit: 'amount',
    limit: '150000.00',
    where: 'debt',
    change: 'customer-or-account',
    rows: [
      [owing({ balance: '39999.99' }), 'passed', '149999.99', '0.01'],
      [owing({ balance: '30000.00' }, { balance: '10000.00' }), 'passed', '150000.00', '0.00'],
      [owing({ balance: '40000.01' }), 'failed', '150000.01', '-0.01'],
      // What ended the day before counts no more; what ends on the plan's date does.
      [owing({ balance: '99999.00', until: '2026-11-20' }), 'passed', '110000.00', '40000.00'],
      [owing({ balance: '40000.01', until: '2026-11-21' }), 'failed', '150000.01', '-0.01'],
      [owing({ until: '2026-11-20' }), 'passed', '110000.00', '40000.00'],
    ],
  },
  {
    title: 'asks for a customer who is willing to repay',
    params: { willing: true },
    bound: 'one-of',
    unit: 'text',
    limit: 'true',
    where: 'willing',
    change: 'customer-or-account',
    rows: [
      [on({ customer: { willing: true } }), 'passed', 'true', null],
      [on({ customer: { willing: false } }), 'failed', 'false', null],
    ],
  },
];

export const ELIGIBILITY_SILENT: readonly SilentCase<'eligibility'>[] = [
  {
    title: 'no budget to take other debts from',
    params: { largestDebt: '999999.00' },
    facts: { budget: null },
    result: 'failed',
    reason: NO_BUDGET,
  },
  {
    title: 'no budget to take income from',
    params: { debtToMonthlyIncome: { most: 999 } },
    facts: { budget: null },
    result: 'failed',
    reason: NO_BUDGET,
  },
  {
    title: 'debts of which the balance is not known',
    params: { largestDebt: '999999.00' },
    facts: owing({}, { balance: '1.00' }, {}),
    result: 'failed',
    reason: 'cannot be evaluated without affordability.debts[0].balance, affordability.debts[2].balance',
  },
  {
    title: 'a debt without a balance against income',
    params: { debtToMonthlyIncome: { least: '0' } },
    facts: owing({ balance: '1.00' }, {}),
    result: 'failed',
    reason: 'cannot be evaluated without affordability.debts[1].balance',
  },
  {
    title: 'no income in the month of the plan',
    params: { debtToMonthlyIncome: { least: '0' } },
    facts: { ...owing(), date: '2026-10-31' },
    result: 'failed',
    reason: 'cannot be evaluated without an income in 2026-10',
  },
  {
    title: 'a will that is not known',
    params: { willing: true },
    facts: {},
    result: 'failed',
    reason: 'cannot be evaluated without whether the customer is willing to repay',
  },
];

/** Bad parameters of `eligibility` on debts and will. */
export const ELIGIBILITY_REFUSED: RuleCases<'eligibility'>['refused'] = [
  [{ debtToMonthlyIncome: {} }, 'debtToMonthlyIncome.least', /most is not/],
  [{ debtToMonthlyIncome: { least: '12', most: '11.99' } }, 'debtToMonthlyIncome.most', /below least/],
  [{ debtToMonthlyIncome: { least: -1 } }, 'debtToMonthlyIncome.least', /negative/],
  [{ largestDebt: '1.001' }, 'largestDebt', /2 decimals/],
  [{ willing: false }, 'willing', /true/],
];

const TIERS = {
  aboveSanctioning: true,
  tiers: [
    { tier: 'specialist', longestTermMonths: 36 },
    { tier: 'team-lead', longestTermMonths: 60 },
    { tier: 'committee' },
  ],
};

/** Who may grant a plan where whoever granted the credit may not. */
export const TIER_LIMITS: readonly LimitCase<'authority-tiers'>[] = [
  {
    title: 'judges by the first tier above the one that granted the credit',
    params: TIERS,
    bound: 'at-most',
    unit: 'months',
    limit: '60',
    where: 'termMonths',
    change: 'term-months',
    rows: [
      [{ ...on({ sanctionedBy: 'specialist' }), termMonths: 59 }, 'passed', '59', '1'],
      [{ ...on({ sanctionedBy: 'specialist' }), termMonths: 60 }, 'passed', '60', '0'],
      [{ ...on({ sanctionedBy: 'specialist' }), termMonths: 61 }, 'failed', '61', '-1'],
    ],
  },
  {
    title: 'names the first tier above where it has no limits',
    params: TIERS,
    bound: 'stated',
    unit: 'text',
    limit: null,
    where: 'sanctionedBy',
    change: null,
    rows: [[{ ...on({ sanctionedBy: 'team-lead' }), termMonths: 600 }, 'passed', 'committee', null]],
  },
];

export const TIER_SILENT: readonly SilentCase<'authority-tiers'>[] = [
  {
    title: 'an account of which it is not known who granted it',
    params: TIERS,
    facts: {},
    result: 'failed',
    reason: 'cannot be evaluated without the tier that granted the credit',
  },
  {
    title: 'credit that a tier granted which is not listed',
    params: TIERS,
    facts: on({ sanctionedBy: 'head-office' }),
    result: 'failed',
    reason: 'cannot be evaluated without a tier named head-office',
  },
  {
    title: 'credit that the highest tier granted',
    params: TIERS,
    facts: on({ sanctionedBy: 'committee' }),
    result: 'failed',
    reason: 'cannot be evaluated without a tier above committee',
  },
];

/** What may be waived of all buckets together, of a claim of 110,000.00. */
export const TOTAL_WAIVER_LIMITS: readonly LimitCase<'largest-waiver'>[] = [
  {
    // 10 % of 110,000.00 are 11,000.00; one minor unit of 11,000,000 is 0.0000000909... of it.
    title: 'lets a tenth of the claim be waived in all',
    params: { principal: '100%', total: '10%' },
    bound: 'at-most',
    unit: 'share',
    limit: '0.1',
    where: 'total',
    change: 'waiver',
    rows: [[{ waived: { principal: 10_000_00n, interest: 1_000_01n } }, 'failed', '0.1000000909', '-0.000000091']],
  },
  {
    title: 'lets a tenth of the claim be waived in all, whatever the buckets',
    params: { total: '10%' },
    bound: 'at-most',
    unit: 'share',
    limit: '0.1',
    where: 'total',
    change: 'waiver',
    rows: [
      [{ waived: { principal: 10_000_00n, interest: 999_99n } }, 'passed', '0.0999999091', '0.000000091'],
      [{ waived: { principal: 10_000_00n, interest: 1_000_00n } }, 'passed', '0.1', '0'],
    ],
  },
  {
    title: 'lets an amount be waived in all',
    params: { total: { amount: '500.00' } },
    bound: 'at-most',
    unit: 'amount',
    limit: '500.00',
    where: 'total',
    change: 'waiver',
    rows: [
      [{ waived: { principal: 300_00n, interest: 199_99n } }, 'passed', '499.99', '0.01'],
      [{ waived: { principal: 300_00n, interest: 200_00n } }, 'passed', '500.00', '0.00'],
      [{ waived: { principal: 300_00n, interest: 200_01n } }, 'failed', '500.01', '-0.01'],
    ],
  },
  {
    title: 'holds share and amount of the total at once, the amount being the smaller',
    params: { total: { share: '10%', amount: '10999.99' } },
    bound: 'at-most',
    unit: 'amount',
    limit: '10999.99',
    where: 'total',
    change: 'waiver',
    rows: [[{ waived: { principal: 11_000_00n } }, 'failed', '11000.00', '-0.01']],
  },
  {
    title: 'lets an amount be waived in all in the band from 91 days past due on',
    params: {
      bands: [
        { daysPastDue: { most: 90 }, total: '0%' },
        { daysPastDue: { least: 91 }, total: { amount: '500.00' } },
      ],
    },
    bound: 'at-most',
    unit: 'amount',
    limit: '500.00',
    where: 'total',
    change: 'waiver',
    rows: [
      [{ ...late(91), waived: { interest: 500_00n } }, 'passed', '500.00', '0.00'],
      [{ ...late(91), waived: { interest: 500_01n } }, 'failed', '500.01', '-0.01'],
    ],
  },
];
