import {
  buildInstallmentPlan,
  type Plan,
  type PolicyInput,
  proposeCounterOffer,
  type TermsInput,
} from 'repayment-plan';
import { describe, expect, it } from 'vitest';
import { debt, leaving } from '../plans/inputs.ts';
import { ruleOf } from '../policy/rule.ts';
import { counterOf, policyWith } from './inputs.ts';

/** 1,200.00 at 1 % a year, and 0.50 of interest that may be waived. */
const account = debt('1200.00', '1%', {
  balances: { principal: '1200.00', interest: '0.50', compoundInterest: '0.00', penalties: '0.00', fees: '0.00' },
});
const CONTRACT_POINTS = 100;
const INTEREST = 50;

interface Case {
  readonly title: string;
  readonly terms: { readonly installments: number; readonly rate: string };
  readonly payment?: string;
  readonly capacity?: string;
  readonly policy: PolicyInput;
}

const within = (months: number) => ruleOf('longest-term', { months });
const floor = (rate: string) => ruleOf('rate-floor', { rate });

const CASES: readonly Case[] = [
  {
    title: 'too dear at any count, so that a rate has to join',
    terms: { installments: 5, rate: '1%' },
    capacity: '150.30',
    policy: policyWith(within(8)),
  },
  {
    title: 'too dear by a little, so that a waiver may join',
    terms: { installments: 5, rate: '1%' },
    payment: '150.60',
    policy: policyWith(within(8)),
  },
  {
    title: 'too dear, with a floor below which no rate goes',
    terms: { installments: 4, rate: '1%' },
    payment: '150.59',
    policy: policyWith(within(8), floor('0.9%')),
  },
  {
    title: 'too long and too cheap',
    terms: { installments: 11, rate: '0.2%' },
    policy: policyWith(within(8), floor('0.5%')),
  },
  {
    title: 'too long for the policy and too dear where it is not',
    terms: { installments: 10, rate: '1%' },
    capacity: '150.30',
    policy: policyWith(within(8)),
  },
  {
    title: 'too long for a range whose other end is no help, and too cheap',
    terms: { installments: 11, rate: '0.2%' },
    policy: policyWith(ruleOf('term-range', { least: 3, most: 8 }), floor('0.5%')),
  },
  {
    title: 'too short for a range whose other end is no help, and too cheap',
    terms: { installments: 2, rate: '0.2%' },
    policy: policyWith(ruleOf('installment-range', { least: '150.00', most: '300.00' }), floor('0.5%')),
  },
  {
    title: 'too cheap, and too short for what needs an approval that nobody may give',
    terms: { installments: 2, rate: '0.2%' },
    policy: policyWith(ruleOf('term-range', { least: 5 }, { severity: 'approval' }), floor('0.5%')),
  },
];

const build = ({ capacity, policy }: Case, terms: TermsInput<'installment'>): Plan => {
  const affordability = capacity === undefined ? null : leaving(capacity);
  const result = buildInstallmentPlan({ account, affordability, policy, terms });
  if (result.outcome !== 'plan') throw new Error(result.message);
  return result;
};

const cents = (amount: string): number => Math.round(Number(amount) * 100);

function passes({ payment }: Case, plan: Plan): boolean {
  const bounded = payment === undefined || cents(plan.totals.installment) <= cents(payment);
  return bounded && plan.affordability?.fits !== false && plan.verdict.outcome !== 'refused';
}

interface Found {
  readonly installments: number;
  readonly change: 'rate' | 'waiver-interest';
  readonly to: string;
  readonly distance: number;
  readonly away: number;
}

/** Every count that is not enough alone, with the smallest change of rate or waiver that is: the nearest of all. */
function bruteForce(given: Case): Found | undefined {
  const { installments: own, rate } = given.terms;
  const asked = cents(build(given, given.terms).lender.loss);
  const points = Math.round(Number.parseFloat(rate) * 100);
  const found: Found[] = [];
  for (let installments = 1; installments <= 12; installments += 1) {
    if (installments === own || passes(given, build(given, { installments, rate }))) continue;
    const away = Math.abs(installments - own);
    const nearest = (
      change: Found['change'],
      values: readonly number[],
      termsAt: (value: number) => object,
      text: (value: number) => string,
    ) => {
      for (const value of values) {
        const plan = build(given, { installments, rate, ...termsAt(value) });
        if (!passes(given, plan)) continue;
        found.push({
          installments,
          change,
          to: text(value),
          distance: Math.abs(cents(plan.lender.loss) - asked),
          away,
        });
        return;
      }
    };
    const rates = Array.from({ length: CONTRACT_POINTS + 1 }, (_, value) => value)
      .filter((value) => value !== points)
      .sort((one, other) => Math.abs(one - points) - Math.abs(other - points));
    const waivers = Array.from({ length: INTEREST }, (_, value) => value + 1);
    nearest(
      'rate',
      rates,
      (value) => ({ rate: `${value / 100}%` }),
      (value) => String(value / 10_000),
    );
    nearest(
      'waiver-interest',
      waivers,
      (value) => ({ treatment: { interest: { waive: 'on-signing', share: `${value * 2}%` } } }),
      (value) => (value / 100).toFixed(2),
    );
  }
  return found.sort((one, other) => one.distance - other.distance || one.away - other.away)[0];
}

describe('combinedMove()', { timeout: 60_000 }, () => {
  it.each(CASES)('finds what trying everything finds: $title', (given) => {
    const { capacity, payment, policy, terms } = given;
    const counter = counterOf(
      proposeCounterOffer({
        account,
        affordability: capacity === undefined ? null : leaving(capacity),
        policy,
        kind: 'installment',
        terms: { ...terms, ...(payment !== undefined && { payment }) },
      }),
    );
    const expected = bruteForce(given);
    expect(expected).toBeDefined();
    expect(counter.combined?.moves.map(({ axis, to }) => [axis, to])).toEqual([
      ['installments', expected?.installments],
      [expected?.change, expected?.to],
    ]);
  });

  it('looks past counts that come to no plan, as those that a holiday leaves nothing of', () => {
    // Three months without payment, so that one to three installments are no plan.
    const holiday = { after: 0, installments: 3, interest: 'freeze', keeps: 'term' } as const;
    const counter = counterOf(
      proposeCounterOffer({
        account,
        policy: policyWith(within(8), floor('0.5%')),
        kind: 'installment',
        terms: { installments: 11, rate: '0.2%', holiday },
      }),
    );
    // A plan of eight months at the floor is the nearest: shorter ones and higher rates are worth more.
    expect(counter.moves).toEqual([]);
    expect(counter.combined?.moves.map(({ axis, to }) => [axis, to])).toEqual([
      ['installments', 8],
      ['rate', '0.005'],
    ]);
  });

  it('is none where one term alone is always enough', () => {
    const counter = counterOf(
      proposeCounterOffer({
        account,
        policy: policyWith(floor('0.5%')),
        kind: 'installment',
        terms: { installments: 4, rate: '0.2%' },
      }),
    );
    expect(counter.moves.map(({ axis }) => axis)).toEqual(['rate']);
    expect(counter.combined).toBeNull();
  });
});
