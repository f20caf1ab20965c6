import { buildInstallmentPlan, isRepaymentError } from 'repayment-plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench, openPage, settled } from './browser.ts';
import { partiesOf } from './stories.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** What is typed where, and the path by which the library refuses it. */
const BAD = [
  ['#account-balances-principal', '12.345', 'account.balances.principal'],
  ['#account-balances-fees', '-1', 'account.balances.fees'],
  ['#account-contract-rate-value', 'eighteen', 'account.contract.rate.value'],
  ['#account-delinquency-daysPastDue', 'many', 'account.delinquency.daysPastDue'],
  ['#account-currency', 'ZZZ', 'account.currency'],
  ['#affordability-income-0-amount', '1e9', 'affordability.income[0].amount'],
  ['#affordability-household-adults', '0', 'affordability.household.adults'],
] as const;

/** The rule that the library names for each bad field. */
function refusedRules(): ReadonlyMap<string, string> {
  const { account, affordability, policy } = structuredClone(partiesOf('beyondNinetyDays')) as unknown as {
    account: Record<string, unknown>;
    affordability: { income: Record<string, unknown>[]; household: Record<string, unknown> };
    policy: object;
  };
  const inputs = {
    account: {
      ...account,
      currency: 'ZZZ',
      balances: { ...(account['balances'] as object), principal: '12.345', fees: '-1' },
      contract: { rate: { value: 'eighteen', per: 'year' } },
      delinquency: { daysPastDue: 'many', cyclesPastDue: 3 },
    },
    affordability: {
      ...affordability,
      household: { adults: 0, dependants: 0 },
      income: [{ ...affordability.income[0], amount: '1e9' }],
    },
    policy,
  };
  try {
    buildInstallmentPlan({ ...inputs, terms: { installments: 36, rate: '6%' } } as never);
  } catch (error) {
    if (isRepaymentError(error, 'invalid-input')) return new Map(error.details.map(({ path, rule }) => [path, rule]));
    throw error;
  }
  return new Map();
}

describe('bad input', () => {
  it('is shown beside every field at once, in the words of the library', async () => {
    const { page, complaints } = await openPage(bench);
    for (const [field, text] of BAD) await page.fill(field, text);
    const rules = refusedRules();
    for (const [field, , path] of BAD) {
      const input = page.locator(field);
      expect(await input.getAttribute('aria-invalid'), field).toBe('true');
      const described = await input.getAttribute('aria-describedby');
      const told = await page.locator(`#${described}`).textContent();
      const rule = rules.get(path) ?? 'the library does not refuse it';
      expect(told).toBe(`${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`);
    }
    expect(await page.locator('.problems li').count()).toBe(rules.size);
    // And in one place, by the names of the fields, each a way to its field.
    await page.locator('.problems').getByRole('link', { name: 'Principal' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('account-balances-principal');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is told in Chinese, and goes when it is mended', async () => {
    const { page } = await openPage(bench, { language: 'zh-CN' });
    for (const [field, text] of BAD) await page.fill(field, text);
    const told = await page.locator('.form .problem').allTextContents();
    expect(told.length).toBe(BAD.length);
    // No rule is quoted in English for want of a text.
    expect(told.filter((text) => /must|请检查/.test(text))).toEqual([]);
    await page.reload();
    await page.waitForSelector('#installment');
    await page.fill('#account-balances-principal', 'x');
    expect(await page.locator('.form .problem').count()).toBe(1);
    await page.fill('#account-balances-principal', '9000');
    expect(await page.locator('.form .problem').count()).toBe(0);
    await page.context().close();
  });

  it('of a slider is shown beside it, and leaves the offers', async () => {
    const { page } = await openPage(bench);
    await page.fill('#terms-rate', '7');
    const described = await page.getAttribute('#terms-rate', 'aria-describedby');
    expect(await page.locator(`#${described}`).textContent()).toContain('carry a percent sign');
    expect(await page.locator('.comparison').count()).toBe(1);
    await page.context().close();
  });

  it('of rules in another currency is shown beside the choice of rules', async () => {
    const { page } = await openPage(bench);
    await page.selectOption('#policy', 'japan');
    const problem = page.locator('#policy-problem');
    await problem.waitFor();
    expect(await problem.textContent()).toBe('Must be CNY, the currency of all amounts.');
    await page.context().close();
  });
});

describe('a line of the budget', () => {
  it('is added, counted and taken away again', async () => {
    const { page } = await openPage(bench);
    const before = await page.locator('.standing-capacity dd').textContent();
    await page.getByRole('button', { name: 'Add a debt' }).click();
    await page.fill('#affordability-debts-0-payment', '250');
    await settled(page);
    expect(before).toBe('600.00');
    expect(await page.locator('.standing-capacity dd').textContent()).toBe('350.00');
    await page.getByRole('button', { name: 'Remove' }).last().click();
    await settled(page);
    expect(await page.locator('.standing-capacity dd').textContent()).toBe('600.00');
    await page.context().close();
  });
});
