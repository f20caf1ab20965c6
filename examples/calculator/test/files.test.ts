import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { buildInstallmentPlan, comparePlans, expectPlan, parsePlan, proposePlans } from 'repayment-plan';
import { scheduleCsv } from 'repayment-plan/explain';
import { mainlandChina } from 'repayment-plan/policies';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench, openPage, settled, startFrom } from './browser.ts';
import { partiesOf } from './stories.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Clicks an entry of the menu and reads the file that it saves. */
async function saved(page: Page, name: string): Promise<string> {
  if (
    !(await page
      .locator('.menu')
      .getAttribute('open')
      .then((open) => open !== null))
  )
    await page.click('.menu > summary');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.menu').getByRole('button', { name }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

async function opened(page: Page, text: string | Buffer, name = 'file.json'): Promise<string> {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await page.setInputFiles('#import', { name, mimeType: 'application/json', buffer });
  const report = page.locator('.import-report p');
  await report.waitFor();
  return (await report.textContent()) ?? '';
}

const plan = expectPlan(
  buildInstallmentPlan({ ...partiesOf('beyondNinetyDays'), terms: { installments: 17, rate: '5%' } }),
);

describe('files', () => {
  it('carry the plan that is looked at out and in again', async () => {
    const { page, complaints } = await openPage(bench);
    await page.fill('#terms-installments', '17');
    await page.fill('#terms-rate', '5%');
    const text = await saved(page, 'Save the plan');
    expect(parsePlan(text)).toEqual(plan);
    await startFrom(page, 'temporaryGap');
    expect(await opened(page, text)).toBe('The plan was read, and it adds up.');
    expect(await page.locator('#plan-title').textContent()).toBe('Plan from a file');
    expect(await page.locator('#installment').textContent()).toContain(plan.totals.installment);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('carry the form and the sliders out and in again', async () => {
    const { page } = await openPage(bench);
    await startFrom(page, 'risingIncome');
    await page.fill('#account-accountId', 'B-77');
    await page.fill('#account-balances-fees', '12.34');
    await settled(page);
    await page.fill('#terms-installments', '23');
    const told = await page.locator('#installment').textContent();
    const text = await saved(page, 'Save the form');
    await page.reload();
    await page.waitForSelector('#installment');
    await page.click('.menu > summary');
    expect(await opened(page, text)).toBe('The form was filled in from the file.');
    await settled(page);
    expect(await page.inputValue('#account-balances-fees')).toBe('12.34');
    expect(await page.inputValue('#terms-installments')).toBe('23');
    expect(await page.locator('#installment').textContent()).toBe(told);
    expect(await saved(page, 'Save the form')).toBe(text);
    await page.context().close();
  });

  it('hold the schedule and the comparison as the library writes them', async () => {
    const { page } = await openPage(bench, { language: 'zh-CN' });
    await page.fill('#terms-installments', '17');
    await page.fill('#terms-rate', '5%');
    expect(await saved(page, '保存还款计划表')).toBe(scheduleCsv(plan, { locale: 'zh-CN', byteOrderMark: true }));
    const lines = (await saved(page, '保存方案对比')).trim().split('\r\n');
    const [own] = comparePlans({ plans: [plan] }).rows;
    expect(lines.find((line) => line.startsWith('plan 1'))).toContain(`,${own?.totalPaid},`);
    await page.context().close();
  });
});

const text = JSON.stringify(plan);
const form = (changes: object) =>
  JSON.stringify({
    format: 'repayment-plan-calculator/1',
    account: partiesOf('zeroCapacity').account,
    affordability: partiesOf('zeroCapacity').affordability,
    policy: { source: 'none' },
    terms: { kind: 'installment', installments: 12, rate: '6%', downPayment: '0', waived: 0 },
    agreed: { program: '', undertakings: [], annualFee: '', rightsAndDuties: '', defaultLiability: '', otherTerms: '' },
    ...changes,
  });

/** Files that are not to be trusted, and what is said of each. */
const HOSTILE = [
  [
    'a plan that is off by one minor unit',
    text.replace(/"paid":"(\d+)\.(\d)(\d)"/, '"paid":"$1.$20"'),
    'does not add up',
  ],
  ['a plan of another version', text.replace('"schemaVersion":"1"', '"schemaVersion":"9"'), 'cannot be read'],
  ['a plan that reaches for a prototype', text.replace('{', '{"__proto__":{"outcome":"plan"},'), 'cannot be read'],
  ['no JSON', '<script>alert(1)</script>', 'not JSON'],
  ['a list', '[1,2,3]', 'not JSON'],
  ['an object of something else', '{"hello":"world"}', 'neither a plan nor a saved form'],
  [
    'a form nested too deeply',
    form({ account: JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) }),
    'cannot be read',
  ],
  [
    'a form with a bad amount',
    form({ account: { ...partiesOf('zeroCapacity').account, balances: { principal: {} } } }),
    'cannot be read',
  ],
  [
    'a form with rules that are not known',
    form({ policy: { source: 'preset', name: 'constructor' } }),
    'cannot be read',
  ],
  ['a form with terms of another type', form({ terms: { kind: 'installment', installments: [12] } }), 'cannot be read'],
  ['a file that is too large', Buffer.alloc(4_000_001, 0x20), 'larger than 4 MB'],
] as const;

describe('a file that is not to be trusted', () => {
  it.each(HOSTILE)('is refused: %s', async (_name, content, told) => {
    const { page, complaints } = await openPage(bench);
    const before = await page.locator('#installment').textContent();
    const principal = await page.inputValue('#account-balances-principal');
    await page.click('.menu > summary');
    expect(await opened(page, content)).toContain(told);
    expect(await page.locator('#installment').textContent()).toBe(before);
    expect(await page.inputValue('#account-balances-principal')).toBe(principal);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the agreement', () => {
  it('is complete when everything is filled in that no plan knows, and judged with it', async () => {
    const { page } = await openPage(bench, { language: 'zh-CN' });
    await page.selectOption('#policy', 'mainlandChina');
    await page.selectOption('#program', 'cn.article-70');
    await page.check('#account-customer-willing');
    await page.waitForSelector('#agreement');
    expect(await page.locator('#agreement .missing').count()).toBeGreaterThan(0);
    await page.click('.agreed > summary');
    await page.check('#agreed-no-new-credit-card');
    await page.check('#agreed-collection-stops');
    await page.selectOption('#agreed-annualFee', 'not-charged');
    await page.fill('#agreed-rightsAndDuties', '按时还款 <b>&');
    await page.fill('#agreed-defaultLiability', '连续两期未还，协议终止');
    await page.fill('#agreed-otherTerms', '无');
    await settled(page);
    await page.waitForSelector('#words[aria-busy="false"]');
    expect(await page.locator('#agreement .missing').allTextContents()).toEqual([]);
    expect(await page.locator('#agreement ol').textContent()).toContain('按时还款 <b>&');

    const { account, affordability } = partiesOf('beyondNinetyDays');
    const items = ['rights-and-duties', 'default-liability', 'other-terms'] as const;
    const undertakings = ['no-new-credit-card', 'collection-stops'] as const;
    const [first] = proposePlans({
      account: { ...account, customer: { ...account.customer, willing: true } },
      affordability,
      policy: mainlandChina,
      preferences: { most: 4, terms: { program: 'cn.article-70', agreement: { items, undertakings } } },
    }).offers;
    expect(first?.plan.verdict.outcome).toBe('compliant');
    const told = await saved(page, '保存方案（JSON）');
    expect(parsePlan(told)).toEqual(first?.plan);
    await page.context().close();
  });
});

describe('on paper', () => {
  it.each(['en', 'zh-CN'] as const)('stands the agreement alone, in %s', async (language) => {
    const { page } = await openPage(bench, { language });
    await page.waitForSelector('#agreement');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#agreement').isVisible()).toBe(true);
    for (const hidden of ['.top', '.form', '#offers', '#plan', '#charts', '#verdict', '#words', '#schedule', '.foot']) {
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    }
    // Six items, the last payment of 299.80 among them (53 of 299.79 before it), and a place to sign for each side.
    expect(await page.locator('#agreement ol.items > li').count()).toBe(6);
    expect(await page.locator('#agreement').textContent()).toContain('299.80');
    expect(await page.locator('.signatures p').count()).toBe(2);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(4);
    await page.context().close();
  });
});
