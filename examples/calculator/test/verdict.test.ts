import { buildPrincipalSettlementPlan, expectPlan, proposeCounterOffer } from 'repayment-plan';
import { explainCounterOffer, explainPlan, explainVerdict } from 'repayment-plan/explain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench, openPage, startFrom } from './browser.ts';
import { grouped, partiesOf } from './stories.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Half of principal, where the rules let a tenth be waived. */
const terms = { installments: 12, rate: '0%', principalShare: '50%', downPayment: '0' };
const plan = expectPlan(buildPrincipalSettlementPlan({ ...partiesOf('familyLumpSum'), terms }));

async function refusedPlan(language: 'en' | 'zh-CN') {
  const opened = await openPage(bench, { language });
  const { page } = opened;
  await startFrom(page, 'familyLumpSum');
  await page.selectOption('#terms-kind', 'principal-settlement');
  await page.fill('#terms-installments', '12');
  await page.fill('#terms-rate', '0%');
  await page.fill('#terms-downPayment', '0');
  await page.fill('#terms-waived', '50');
  await page.waitForSelector('#words[aria-busy="false"]');
  return opened;
}

describe.each(['en', 'zh-CN'] as const)('of a plan against the rules, in %s,', (locale) => {
  it('customers read what would have to change, and on request rule, limit, source and fix', async () => {
    const { page, complaints } = await refusedPlan(locale);
    expect(plan.verdict.outcome).toBe('refused');
    const currency = plan.currency;
    const shown = (await page.locator('#verdict').textContent()) ?? '';
    for (const audience of ['customer', 'staff'] as const) {
      const { sections } = explainVerdict(plan.verdict, { locale, audience, currency });
      for (const { text } of sections.flatMap(({ sentences }) => sentences)) expect(shown).toContain(text);
    }
    expect(shown).toContain('Example Bank, hardship policy (illustrative)');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('both sides read the plan in words, each in their own', async () => {
    const { page } = await refusedPlan(locale);
    const customer = explainPlan(plan, { locale, audience: 'customer' });
    const words = (await page.locator('#words').textContent()) ?? '';
    for (const { text } of customer.sections[0]?.sentences ?? []) expect(words).toContain(text);
    await page.check('[name="audience"][value="staff"]');
    const staff = explainPlan(plan, { locale, audience: 'staff' });
    const lender = staff.sections.find(({ id }) => id === 'lender');
    const told = (await page.locator('#words').textContent()) ?? '';
    for (const { text } of lender?.sentences ?? []) expect(told).toContain(text);
    expect(lender?.sentences.length).toBeGreaterThan(0);
    await page.context().close();
  });

  it('both sides read which changes would do, as the library finds them', async () => {
    const { page } = await refusedPlan(locale);
    await page.locator('.counter-offer[aria-busy="false"]').waitFor();
    const counter = proposeCounterOffer({ ...partiesOf('familyLumpSum'), kind: 'principal-settlement', terms });
    if (counter.outcome === 'infeasible') throw new Error('Cannot test a counter-offer to no plan');
    const { sections } = explainCounterOffer(counter, { locale, audience: 'customer' });
    const told = (await page.locator('.counter-offer').textContent()) ?? '';
    for (const { text } of sections.flatMap(({ sentences }) => sentences)) expect(told).toContain(text);
    await page.context().close();
  });
});

describe('a change that would do', () => {
  it('is taken to the minor unit, be it one or two together', async () => {
    const { page } = await openPage(bench);
    await page.selectOption('#terms-kind', 'interest-reduction');
    await page.fill('#terms-installments', '12');
    await page.fill('#terms-rate', '6%');
    await page.getByRole('button', { name: 'Use both changes' }).click();
    const counter = proposeCounterOffer({
      ...partiesOf('beyondNinetyDays'),
      kind: 'interest-reduction',
      terms: { installments: 12, rate: '6%', downPayment: '0.00' },
    });
    if (counter.outcome !== 'counter-offer' || !counter.combined) throw new Error('Cannot test what is not found');
    expect(await page.locator('[data-key="figure.totalPaid"]').textContent()).toBe(
      grouped(counter.combined.plan.totals.paid),
    );
    expect(await page.locator('.badge').first().textContent()).toContain('Fits the budget');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('plan-title');
    // From there the sliders go on.
    await page.fill('#terms-installments', '40');
    expect(await page.locator('.plan-figures').textContent()).toContain('40 payments');
    await page.context().close();
  });
});
