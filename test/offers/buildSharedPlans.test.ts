import {
  type AccountInput,
  buildSharedPlans,
  type SharedAccountInput,
  type SharedPlans,
  type SharedPlansInput,
} from 'repayment-plan';
import { STORIES } from 'repayment-plan/testing';
import { describe, expect, it } from 'vitest';
import { deepFreeze, refusedPaths } from '../account/refusal.ts';
import { debt, infeasibleOf, leaving, planOf } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { policyWith } from './inputs.ts';

function shared(input: SharedPlansInput): SharedPlans {
  return buildSharedPlans(deepFreeze(input));
}

/** A card whose contract asks for a fixed minimum. */
function cardOf(accountId: string, principal: string, minimum: string): AccountInput {
  const minimumPayment = { principalShare: '0%', floor: minimum };
  return debt(principal, '12%', { accountId, contract: { rate: '12%', minimumPayment } });
}

function loanOf(accountId: string, principal: string, installment: string): AccountInput {
  const schedule = { remainingInstallments: 7, installment, nextDueDate: '2026-12-21' };
  return debt(principal, '6%', { accountId, product: 'personal-loan', contract: { rate: '6%', schedule } });
}

const { twoCardsAndALoan } = STORIES;
/** 390.00 and 480.00 with minimums of 200.00 and 100.00; 2,000.00 in installments of 300.00. */
const [small, large, loan] = twoCardsAndALoan.accounts as [AccountInput, AccountInput, AccountInput];

const accountsOf = (...accounts: readonly AccountInput[]): readonly SharedAccountInput[] =>
  accounts.map((account) => ({ account }));

const sharesIn = ({ calendar }: SharedPlans, index: number): readonly string[] =>
  calendar[index]?.parts.map(({ share }) => share) ?? [];

describe(twoCardsAndALoan.title, () => {
  // 600.00 a month by contractual payments of 200.00, 100.00 and 300.00, at 1 % a month on the cards, 0.5 % on the loan.
  const household = shared({
    accounts: accountsOf(...twoCardsAndALoan.accounts),
    affordability: twoCardsAndALoan.affordability,
    sharedBy: 'contractual-payment',
  });
  const paymentsOf = (index: number): readonly string[] | undefined => {
    const account = household.accounts[index];
    return account && planOf(account.result).schedule.map(({ payment }) => payment);
  };

  it('share 600.00 as 200.00, 100.00 and 300.00', () => {
    expect(household).toMatchObject({ outcome: 'plans', currency: 'CNY', startDate: '2026-11-21' });
    expect(household.accounts.map(({ weight }) => weight)).toEqual(['200.00', '100.00', '300.00']);
    expect(household.calendar[0]).toEqual({
      month: '2026-12',
      capacity: '600.00',
      due: '600.00',
      room: '0.00',
      floorsMet: true,
      parts: [
        { accountId: 'C-1', share: '200.00', due: '200.00' },
        { accountId: 'C-2', share: '100.00', due: '100.00' },
        { accountId: 'L-1', share: '300.00', due: '300.00' },
      ],
    });
  });

  it('pay the smaller card in two months', () => {
    // 390.00 + 3.90 - 200.00 = 193.90; + 1.939 = 195.84.
    expect(paymentsOf(0)).toEqual(['200.00', '195.84']);
  });

  it('move its 200.00 on from the month after, a quarter to the other card, which ends in the fourth', () => {
    // 480.00 + 4.80 - 100.00 = 384.80; + 3.85 - 100.00 = 288.65; + 2.89 - 150.00 = 141.54; + 1.42 = 142.96.
    expect(paymentsOf(1)).toEqual(['100.00', '100.00', '150.00', '142.96']);
  });

  it('leave the loan everything at last', () => {
    // 2,000.00 + 10.00 - 300.00 = 1,710.00; + 8.55 - 300.00 = 1,418.55; + 7.09 - 450.00 = 975.64;
    // + 4.88 - 450.00 = 530.52; + 2.65 = 533.17.
    expect(paymentsOf(2)).toEqual(['300.00', '300.00', '450.00', '450.00', '533.17']);
  });

  it('have one calendar, in which the last payments leave room', () => {
    expect(household.calendar.map(({ month, due, room }) => [month, due, room])).toEqual([
      ['2026-12', '600.00', '0.00'],
      ['2027-01', '595.84', '4.16'],
      ['2027-02', '600.00', '0.00'],
      ['2027-03', '592.96', '7.04'],
      ['2027-04', '533.17', '66.83'],
    ]);
    expect(household.calendar.map(({ parts }) => parts.length)).toEqual([3, 3, 2, 2, 1]);
  });
});

describe('buildSharedPlans', () => {
  const affordability = leaving('600.00');

  it('shares by balance where nothing else is said, the cents to the largest remainders', () => {
    // 600.00 by 390 : 480 : 2,000 of 2,870 is 81.533, 100.348, 418.118: one cent is left, for the .8 of the last.
    const plans = shared({ accounts: accountsOf(small, large, loan), affordability });
    expect(sharesIn(plans, 0)).toEqual(['81.53', '100.35', '418.12']);
  });

  it('holds the floor of an account, the others share what is left', () => {
    // By payment 200.00, 100.00, 300.00; 150.00 for the second leaves 450.00 by 2 : 3, which is 180.00 and 270.00.
    const accounts = [{ account: small }, { account: large, floor: '150.00' }, { account: loan }];
    const plans = shared({ accounts, affordability, sharedBy: 'contractual-payment' });
    expect(sharesIn(plans, 0)).toEqual(['180.00', '150.00', '270.00']);
    expect(plans.calendar[0]?.floorsMet).toBe(true);
  });

  it('says in which months capacity is below the floors, and shares it in proportion to them', () => {
    // 100.00 by floors of 90.00 and 60.00 is 60.00 and 40.00.
    const accounts = [
      { account: small, floor: '90.00' },
      { account: large, floor: '60.00' },
    ];
    const plans = shared({ accounts, affordability: leaving('100.00') });
    expect(sharesIn(plans, 0)).toEqual(['60.00', '40.00']);
    expect(plans.calendar[0]?.floorsMet).toBe(false);
  });

  it('counts a weekly installment 52 times in twelve months', () => {
    // 30.00 x 52 / 12 = 130.00.
    const schedule = { remainingInstallments: 7, installment: '30.00', nextDueDate: '2026-12-21', frequency: 'weekly' };
    const weekly = { ...loan, contract: { rate: '6%', schedule } } as AccountInput;
    const { accounts } = shared({ accounts: accountsOf(weekly), affordability, sharedBy: 'contractual-payment' });
    expect(accounts[0]?.weight).toBe('130.00');
  });

  it('bears the rate that is agreed for an account', () => {
    const { accounts } = shared({ accounts: [{ account: small, rate: '0%' }], affordability });
    const [first] = accounts;
    expect(first && planOf(first.result).totals.paid).toBe('390.00');
  });

  it('pays in whole payment multiples, and leaves the rest as room', () => {
    // 600.00 by 390 : 480 is 268.97 and 331.03; in tens 260.00 and 330.00, which leaves 10.00.
    const rounding = { mode: 'halfExpand', paymentMultiple: '10.00' } as const;
    const policy = { ...policyWith(), rounding };
    const { calendar } = shared({ accounts: accountsOf(small, large), affordability, policy });
    expect(calendar[0]?.parts.map(({ due }) => due)).toEqual(['260.00', '330.00']);
    expect(calendar[0]?.room).toBe('10.00');
  });

  it('starts with the last snapshot, the others accruing until then', () => {
    const later = { ...large, asOf: '2026-12-21' };
    const { startDate, calendar } = shared({ accounts: accountsOf(small, later), affordability });
    expect([startDate, calendar[0]?.month]).toEqual(['2026-12-21', '2027-01']);
  });

  it('has no plan where nothing can be paid, and says what would be due', () => {
    const plans = shared({ accounts: accountsOf(small, loan), affordability: leaving('0.00') });
    expect(plans).toMatchObject({ outcome: 'incomplete', calendar: [] });
    const [first] = plans.accounts;
    expect(first && infeasibleOf(first.result).message).toBe('installment 1 of 0.00 is below the 3.90 due with it');
  });

  it('keeps the plans there are where another account cannot be paid', () => {
    // 20.00 by 50 : 10 is 16.67 and 3.33, which is below the loan's interest of 10.00.
    const poor = loanOf('L-1', '2000.00', '10.00');
    const accounts = accountsOf(cardOf('C-1', '50.00', '50.00'), poor);
    const plans = shared({ accounts, affordability: leaving('20.00'), sharedBy: 'contractual-payment' });
    expect(plans.outcome).toBe('incomplete');
    expect(plans.accounts.map(({ result }) => result.outcome)).toEqual(['plan', 'infeasible']);
    expect(plans.calendar.map(({ parts }) => parts[1]?.due)).toEqual(['0.00', '0.00', '0.00', '0.00']);
  });

  it('leaves a little to a further month rather than pay more than the share in the last', () => {
    // 300.02 without interest at 100.00 a month: the third month would close with 100.02. It leaves 1.21 instead.
    const [first] = shared({ accounts: accountsOf(debt('300.02', '0%')), affordability: leaving('100.00') }).accounts;
    const rows = first && planOf(first.result).schedule;
    expect(rows?.map(({ payment }) => payment)).toEqual(['100.00', '100.00', '98.81', '1.21']);
  });

  it('has no plan where the longest term leaves a cent', () => {
    // 12.01 in twelve months at 1.00 a month.
    const policy = policyWith(ruleOf('longest-term', { months: 12 }));
    const input = { accounts: accountsOf(debt('12.01', '0%')), affordability: leaving('1.00'), policy };
    const [first] = shared(input).accounts;
    expect(first && infeasibleOf(first.result).message).toBe('after installment 12 there is still 0.01 to pay');
  });

  it('refuses an account given twice, another currency, nothing owed and a start before the last snapshot', () => {
    const settled = debt('0.00', '12%', { accountId: 'C-3' });
    const foreign = { ...large, currency: 'USD' as const };
    const refused = () =>
      buildSharedPlans({
        accounts: accountsOf(small, small, foreign, settled),
        affordability,
        startDate: '2026-11-20',
      });
    expect(refusedPaths(refused)).toEqual([
      'accounts[1].account.accountId',
      'accounts[2].account.currency',
      'accounts[3].account.balances',
      'startDate',
    ]);
  });

  it('refuses to share by contractual payment where a contract asks for none', () => {
    const accounts = accountsOf(debt('10.00'));
    const refused = () => buildSharedPlans({ accounts, affordability, sharedBy: 'contractual-payment' });
    expect(refusedPaths(refused)).toEqual(['accounts[0].account.contract']);
    // 0.02 a quarter is 0.0067 a month: nothing where the policy rounds down.
    const schedule = {
      remainingInstallments: 7,
      installment: '0.02',
      nextDueDate: '2026-12-21',
      frequency: 'quarterly',
    };
    const quarterly = { ...loan, contract: { rate: '6%', schedule } } as AccountInput;
    const input = { accounts: accountsOf(quarterly), affordability, sharedBy: 'contractual-payment' } as const;
    const policy = { ...policyWith(), rounding: { mode: 'floor' } } as const;
    expect(refusedPaths(() => buildSharedPlans(input))).toEqual([]);
    expect(refusedPaths(() => buildSharedPlans({ ...input, policy }))).toEqual(['accounts[0].account.contract']);
  });

  it('refuses what is no list of accounts', () => {
    const pathsOf = (accounts: unknown) => refusedPaths(() => buildSharedPlans({ accounts, affordability } as never));
    expect([null, 'A-1001', []].map(pathsOf)).toEqual([['accounts'], ['accounts'], ['accounts']]);
    expect(refusedPaths(() => buildSharedPlans(null as never))).toHaveLength(1);
  });
});
