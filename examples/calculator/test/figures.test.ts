import type { Page } from 'playwright-core';
import {
  buildBaselines,
  buildInterestReductionPlan,
  buildPrincipalSettlementPlan,
  buildSharedPlans,
  comparePlans,
  expectPlan,
  proposePlans,
} from 'repayment-plan';
import { STORIES } from 'repayment-plan/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench, openPage, settled, startFrom } from './browser.ts';
import { grouped, partiesOf, STORY_NAMES, type StoryName } from './stories.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Offers and baselines as the page says that it compares them: at most four, with nothing done for as long. */
function compared(name: StoryName) {
  const parties = partiesOf(name);
  const { offers } = proposePlans({ ...parties, preferences: { most: 4 } });
  const lengths = offers.map(({ plan }) => comparePlans({ plans: [plan] }).rows[0]?.months ?? 0);
  const months = Math.max(0, ...lengths) || 60;
  const { doingNothing, minimumPayments } = buildBaselines({ ...withoutBudget(parties), months });
  return comparePlans({ offers, baselines: [doingNothing, minimumPayments], against: 'doing-nothing' });
}

function withoutBudget({ account, policy }: ReturnType<typeof partiesOf>) {
  return { account, policy };
}

const cell = (page: Page, row: string, figure: string) =>
  page.locator(`[data-row="${row}"][data-figure="figure.${figure}"]`).textContent();

describe.each(['en', 'zh-CN'] as const)('in %s the page', (language) => {
  it.each(STORY_NAMES)('shows the offers of %s as the library makes them', async (name) => {
    const { page, complaints } = await openPage(bench, { language });
    await startFrom(page, name);
    const { rows } = compared(name);
    for (const row of rows) {
      const shown = await Promise.all(
        ['totalPaid', 'interestAndFees', 'waived', 'balanceLeft'].map((figure) => cell(page, row.name, figure)),
      );
      expect([row.name, ...shown]).toEqual([
        row.name,
        ...[row.totalPaid, row.interestAndFees, row.waived, row.balanceLeft].map(grouped),
      ]);
      expect(await cell(page, row.name, 'installment')).toBe(row.installment === null ? '–' : grouped(row.installment));
    }
    const columns = await page.locator('.comparison thead th').count();
    expect(columns).toBe(rows.length + (rows.some(({ source }) => source === 'offer') ? 0 : await ownColumns(page)));
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** Where nothing can be offered, the plan of the sliders stands among the ways on. */
async function ownColumns(page: Page): Promise<number> {
  return page.locator('[data-row="plan 1"][data-figure="figure.totalPaid"]').count();
}

describe('what is typed into the form', () => {
  it('brings minimum payments among the ways on', async () => {
    const { page } = await openPage(bench);
    await startFrom(page, 'beyondNinetyDays');
    await page.click('.form details:last-child > summary');
    await page.fill('#account-contract-minimumPayment-principalShare', '10%');
    await page.fill('#account-contract-minimumPayment-floor', '50');
    await settled(page);
    const { account } = partiesOf('beyondNinetyDays');
    const contract = { ...account.contract, minimumPayment: { principalShare: '10%', floor: '50' } };
    const { minimumPayments } = buildBaselines({ account: { ...account, contract }, months: 1 });
    if (minimumPayments.outcome !== 'baseline') throw new Error('Cannot test minimum payments that do not pay off');
    expect(await cell(page, 'minimum-payments', 'totalPaid')).toBe(grouped(minimumPayments.cost.paid));
    await page.context().close();
  });

  it('is read in a currency of three decimals', async () => {
    const { page } = await openPage(bench);
    await page.selectOption('#policy', 'none');
    await page.fill('#account-currency', 'KWD');
    await page.fill('#account-balances-principal', '12000.125');
    await settled(page);
    const { account, affordability } = partiesOf('beyondNinetyDays');
    const balances = { ...account.balances, principal: '12000.125' };
    const [first] = proposePlans({
      account: { ...account, currency: 'KWD', balances },
      affordability,
      preferences: { most: 4 },
    }).offers;
    if (!first) throw new Error('Cannot test an offer that is not made');
    expect(first.plan.totals.paid).toMatch(/\.\d{3}$/);
    await expectShown(page, first.plan);
    await page.context().close();
  });
});

describe('several accounts of one customer', () => {
  it('share the budget as the library shares it, by balance and by contract', async () => {
    const { page, complaints } = await openPage(bench);
    await startFrom(page, 'twoCardsAndALoan');
    const { accounts, affordability, policy } = STORIES.twoCardsAndALoan;
    for (const sharedBy of ['balance', 'contractual-payment'] as const) {
      await page.check(`[name="sharedBy"][value="${sharedBy}"]`);
      const entries = accounts.map((account) => ({ account }));
      const { calendar } = buildSharedPlans({ accounts: entries, affordability, policy, sharedBy });
      const shown = await page
        .locator('#shared tbody tr')
        .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
      const expected = calendar.map(({ parts, due, capacity }) => [
        ...accounts.map(({ accountId }) => parts.find((part) => part.accountId === accountId)?.due ?? '–'),
        due,
        capacity,
      ]);
      expect(shown).toEqual(expected.map((row) => row.map((text) => (text === '–' ? text : grouped(text)))));
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a plan made with the sliders', () => {
  it('is the plan that the library builds of the same terms', async () => {
    const { page } = await openPage(bench);
    await startFrom(page, 'vulnerableCustomer');
    await page.selectOption('#terms-kind', 'interest-reduction');
    await page.fill('#terms-installments', '31');
    await page.fill('#terms-rate', '3.7%');
    await page.fill('#terms-downPayment', '555.55');
    const terms = { installments: 31, rate: '3.7%', downPayment: '555.55' };
    const plan = expectPlan(buildInterestReductionPlan({ ...partiesOf('vulnerableCustomer'), terms }));
    await expectShown(page, plan);
    await page.context().close();
  });

  it('waives the share of principal that the slider says', async () => {
    const { page } = await openPage(bench);
    await startFrom(page, 'familyLumpSum');
    await page.selectOption('#terms-kind', 'principal-settlement');
    await page.fill('#terms-installments', '10');
    await page.fill('#terms-rate', '0%');
    await page.fill('#terms-downPayment', '0');
    await page.fill('#terms-waived', '10');
    const terms = { installments: 10, rate: '0%', principalShare: '90%' };
    await expectShown(page, expectPlan(buildPrincipalSettlementPlan({ ...partiesOf('familyLumpSum'), terms })));
    await page.context().close();
  });
});

type Shown = ReturnType<typeof expectPlan>;

async function expectShown(page: Page, plan: Shown): Promise<void> {
  const key = (name: string) => page.locator(`[data-key="figure.${name}"]`).textContent();
  expect(await page.locator('#installment').textContent()).toBe(`${plan.currency} ${grouped(plan.totals.installment)}`);
  expect(await key('totalPaid')).toBe(grouped(plan.totals.paid));
  expect(await key('interestAndFees')).toBe(grouped(plan.cost.interestAndFees));
  expect(await key('waived')).toBe(grouped(plan.totals.waived));
  expect(await key('lastInstallment')).toBe(grouped(plan.totals.lastInstallment));
  const more = page.locator('#schedule button');
  if ((await more.count()) > 0) await more.click();
  const rows = await page
    .locator('#schedule tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) =>
        [line.querySelectorAll('td')[1], line.querySelector('td:last-child')].map((at) => at?.textContent),
      ),
    );
  expect(rows).toEqual(plan.schedule.map(({ payment, closing }) => [grouped(payment), grouped(closing)]));
}
