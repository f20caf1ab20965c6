import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench, openPage, startFrom } from './browser.ts';
import { STORY_NAMES } from './stories.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const ZONES = ['UTC', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Apia'] as const;

/** Everything that is written on the page, and where the lines of its charts begin and end. */
async function written(page: Page): Promise<string> {
  await page.waitForSelector('#words[aria-busy="false"]');
  await page.locator('#chart-balance summary').click();
  await page.locator('#chart-balance tbody').waitFor();
  return page.evaluate(() => document.querySelector('main')?.textContent ?? '');
}

describe('in every time zone', () => {
  it('the page says the same, and complains of nothing', async () => {
    const said = new Set<string>();
    for (const timezoneId of ZONES) {
      const { page, complaints } = await openPage(bench, { timezoneId });
      await startFrom(page, 'temporaryGap');
      said.add(await written(page));
      expect(complaints, timezoneId).toEqual([]);
      await page.context().close();
    }
    expect(said.size).toBe(1);
    expect([...said][0]).toContain('Mar 2027');
  });
});

/** Moves every slider to its two ends and back; what the page says of the plan at each. */
async function slideToEnds(): Promise<readonly string[]> {
  const told: string[] = [];
  for (const range of document.querySelectorAll<HTMLInputElement>('.slider input[type="range"]')) {
    const before = range.value;
    for (const end of [range.max, range.min, before]) {
      range.value = end;
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((drawn) => setTimeout(drawn, 30));
      told.push(document.querySelector('#installment, .infeasible')?.textContent ?? '');
    }
  }
  return told;
}

describe('whatever is done', () => {
  it('the page asks for nothing from elsewhere and breaks no rule of its policy', async () => {
    const { page, complaints } = await openPage(bench);
    for (const preset of ['mainlandChina', 'unitedKingdom', 'japan', 'none'])
      await page.selectOption('#policy', preset);
    await page.check('[name="audience"][value="staff"]');
    for (const kind of ['extended-term', 'principal-settlement', 'interest-reduction', 'installment']) {
      await page.selectOption('#terms-kind', kind);
    }
    await page.fill('#terms-installments', '3');
    // Far above the budget: the worker looks for what would do.
    await page.locator('.counter-offer button').first().waitFor();
    await page.locator('.counter-offer button').first().click();
    expect(await page.locator('.badge').first().textContent()).toContain('Fits the budget');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(STORY_NAMES)('every kind of plan answers to both ends of every slider: %s', async (name) => {
    const { page, complaints } = await openPage(bench);
    await startFrom(page, name);
    for (const kind of ['installment', 'extended-term', 'interest-reduction', 'principal-settlement']) {
      await page.selectOption('#terms-kind', kind);
      const ends = await page.evaluate(slideToEnds);
      // A plan or why there is none: never neither.
      expect(
        ends.filter((told) => told === ''),
        kind,
      ).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('follows a counter-offer that the library would make', async () => {
    const { page } = await openPage(bench);
    await page.selectOption('#terms-kind', 'interest-reduction');
    await page.fill('#terms-rate', '6%');
    await page.fill('#terms-installments', '12');
    await page.getByRole('button', { name: 'Use: number of payments' }).click();
    // 12,000.00 and 600.00 of interest at 6 %: 22 payments are 604.8 each, 23 are 579.5.
    const installments = Number(await page.inputValue('#terms-installments'));
    expect(installments).toBe(await nearestCount());
    await page.context().close();
  });
});

async function nearestCount(): Promise<number> {
  const { proposeCounterOffer } = await import('repayment-plan');
  const { partiesOf } = await import('./stories.ts');
  const counter = proposeCounterOffer({
    ...partiesOf('beyondNinetyDays'),
    kind: 'interest-reduction',
    terms: { installments: 12, rate: '6%', downPayment: '0' },
  });
  if (counter.outcome !== 'counter-offer')
    throw new Error('Cannot test a counter-offer that the library does not make');
  return Number(counter.moves.find(({ axis }) => axis === 'installments')?.to);
}
