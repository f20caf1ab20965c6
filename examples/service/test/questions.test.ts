import {
  assessAffordability,
  buildExtendedTermPlan,
  buildInstallmentPlan,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  checkPolicy,
  comparePlans,
  expectPlan,
  proposePlans,
} from 'repayment-plan';
import {
  explainComparison,
  explainInfeasible,
  explainPlan,
  explainProposal,
  explainVerdict,
} from 'repayment-plan/explain';
import { mainlandChina } from 'repayment-plan/policies';
import { STORIES } from 'repayment-plan/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, post, startService, type TestedService } from '../support/service.ts';

const { lastingPressure, familyLumpSum, belowInterest, twoCardsAndALoan } = STORIES;
const { account, affordability } = lastingPressure;
const [, , loan] = twoCardsAndALoan.accounts;
const plan = expectPlan(buildInstallmentPlan({ account, affordability, terms: { installments: 36, rate: '12%' } }));
const options = { locale: 'en', audience: 'customer' } as const;

let service: TestedService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.app.close());

/** What the service answers is what the library says, to the byte. */
async function expectAnswer(question: string, body: object, answer: unknown) {
  const { status, headers, text } = await post(service.app, `/${question}`, body);
  expect({ status, type: headers['content-type'], text }).toEqual({
    status: 200,
    type: 'application/json; charset=utf-8',
    text: JSON.stringify(answer),
  });
}

describe('questions', () => {
  it('assess answers what the library assesses', async () => {
    const body = { affordability, currency: 'CNY', from: '2026-12-01', months: 12, payment: '300.00' } as const;
    await expectAnswer('assess', body, assessAffordability(body));
  });

  it('build answers the plan of each recipe', async () => {
    const terms = { installments: 36, rate: '6%' };
    const input = { account, affordability, policy: null };
    await expectAnswer('build', { kind: 'installment', ...input, terms }, buildInstallmentPlan({ ...input, terms }));
    await expectAnswer(
      'build',
      { kind: 'interest-reduction', ...input, terms },
      buildInterestReductionPlan({ ...input, terms }),
    );
    const extended = { account: loan as typeof account, terms: { installments: 12 } };
    await expectAnswer('build', { kind: 'extended-term', ...extended }, buildExtendedTermPlan(extended));
    const { policy } = familyLumpSum;
    const settled = { account: familyLumpSum.account, policy, terms: { lumpSum: true, startDate: '2026-12-01' } };
    await expectAnswer('build', { kind: 'principal-settlement', ...settled }, buildPrincipalSettlementPlan(settled));
  });

  it('build answers a question without an answer as data', async () => {
    const input = { account: belowInterest.account, terms: { payment: '750.00' } };
    const none = buildInstallmentPlan(input);
    expect(none.outcome).toBe('infeasible');
    await expectAnswer('build', { kind: 'installment', ...input }, none);
  });

  it('a preset is asked for by its name, in every question that takes a policy', async () => {
    const input = { account, affordability, policy: mainlandChina };
    const named = { ...input, policy: mainlandChina.policyId };
    const terms = { installments: 48, rate: '4%' };
    const built = buildInterestReductionPlan({ ...input, terms });
    for (let round = 0; round < 2; round += 1) {
      await expectAnswer('build', { kind: 'interest-reduction', ...named, terms }, built);
    }
    await expectAnswer('check', { ...named, plan }, checkPolicy({ ...input, plan }));
    await expectAnswer(
      'propose',
      { ...named, preferences: { most: 2 } },
      proposePlans({ ...input, preferences: { most: 2 } }),
    );
  });

  it('check judges a schedule of another system', async () => {
    const rows = ['2026-12-21', '2027-01-21'].map((dueDate) => ({
      dueDate,
      payment: '15000.00',
      principal: '15000.00',
    }));
    const schedule = { kind: 'installment', startDate: '2026-11-21', frequency: 'monthly', rate: '0%', rows } as const;
    const body = { account, affordability, policy: mainlandChina, schedule };
    await expectAnswer('check', body, checkPolicy(body));
  });

  it("propose, compare and explain take each other's answers", async () => {
    const proposal = proposePlans({ account, affordability });
    await expectAnswer('propose', { account, affordability }, proposal);
    const comparison = comparePlans({ offers: proposal.offers, plans: [plan] });
    await expectAnswer('compare', { offers: proposal.offers, plans: [plan] }, comparison);
    await expectAnswer('explain', { proposal, options }, explainProposal(proposal, options));
    await expectAnswer('explain', { comparison, options }, explainComparison(comparison, options));
  });

  it('explain tells plans, verdicts and what is infeasible, in both languages', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const told = { locale, audience: 'staff' } as const;
      await expectAnswer('explain', { plan, options: told }, explainPlan(plan, told));
      const inCurrency = { ...told, currency: 'CNY' } as const;
      const { verdict } = plan;
      await expectAnswer('explain', { verdict, options: inCurrency }, explainVerdict(verdict, inCurrency));
      const none = buildInstallmentPlan({ account: belowInterest.account, terms: { payment: '750.00' } });
      if (none.outcome !== 'infeasible') throw new Error('there is a plan');
      await expectAnswer('explain', { infeasible: none, options: told }, explainInfeasible(none, told));
    }
  });
});

describe('bodies', () => {
  it('may begin with a byte order mark', async () => {
    const body = `\uFEFF${JSON.stringify({ account, affordability })}`;
    expect((await post(service.app, '/propose', body)).text).toBe(
      JSON.stringify(proposePlans({ account, affordability })),
    );
    const request = { kind: 'installment', account, terms: { installments: 12 } };
    const stored = await post(service.app, '/plans', `\uFEFF${JSON.stringify(request)}`, {
      'idempotency-key': 'mark',
    });
    expect(stored.json.request).toEqual(request);
  });
});

describe('health', () => {
  it('is live and ready', async () => {
    expect((await get(service.app, '/health/live')).json).toEqual({ status: 'live' });
    expect((await get(service.app, '/health/ready')).json).toEqual({ status: 'ready' });
  });
});
