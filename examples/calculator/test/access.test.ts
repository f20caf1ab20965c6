import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench, openPage, showAll, startFrom } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** What axe finds against the rules of WCAG 2.2 AA and its own best practices. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run(document);
    return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

const VIEWS = (['en', 'zh-CN'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((colorScheme) => [1280, 360].map((width) => ({ language, colorScheme, width }))),
);

describe.each(VIEWS)('in $language, $colorScheme, $width px', ({ language, colorScheme, width }) => {
  it('the page has no barrier that axe knows', async () => {
    const { page } = await openPage(bench, { language, colorScheme, viewport: { width, height: 900 } });
    await page.waitForSelector('#agreement');
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    await showAll(page);
    expect(await violations(page)).toEqual([]);
    // With everything open: rules and their sources, the figures of charts, the menu, bad input.
    await page.check('[name="audience"][value="staff"]');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.locator('#chart-capacity tbody').waitFor();
    await showAll(page);
    expect(await violations(page)).toEqual([]);
    await page.fill('#account-balances-principal', 'x');
    expect(await violations(page)).toEqual([]);
    // Nor is anything wider than the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});

/** More than the page has. */
const MOST_STOPS = 200;

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || (document.activeElement as HTMLInputElement | null)?.name || '');

describe('with the keyboard alone', () => {
  it('the page is walked from the skip link to the offers, one is chosen, and a slider moved', async () => {
    const { page } = await openPage(bench);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    // The table scrolls by itself, so it comes before the offers in it.
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('choice');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#plan-title').textContent()).toBe('Offer 2');
    expect(await page.locator('.comparison th.chosen').textContent()).toContain('Offer 2');

    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('terms-kind');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('terms-installments');
    const before = Number(await page.inputValue('#terms-installments'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(Number(await page.inputValue('#terms-installments'))).toBe(before + 1);
    expect(await page.locator('#plan-title').textContent()).toBe('Your own plan');
    await page.context().close();
  });

  it('every control of the page can be reached, and shows where the focus is', async () => {
    const { page } = await openPage(bench);
    await page.waitForSelector('#agreement');
    const controls = await controlsOf(page);
    const reached = await walk(page);
    expect(controls.filter((control) => !reached.has(control))).toEqual([]);
    expect([...reached].filter(([, isMarked]) => !isMarked).map(([name]) => name)).toEqual([]);
    await page.context().close();
  });
});

/** Every control that is to be seen, by name; a group of radio buttons is one stop. */
async function controlsOf(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLInputElement>('a, button, input, select, summary, [tabindex="0"]');
    return [...all]
      .filter((element) => element.checkVisibility() && !element.disabled)
      .map((element) => (element.type === 'radio' ? element.name : element.id || `${element.textContent}`.trim()));
  });
  return [...new Set(names)];
}

/** Presses the tab key until the page ends: what was reached, and whether it showed that it had the focus. */
async function walk(page: Page): Promise<ReadonlyMap<string, boolean>> {
  const reached = new Map<string, boolean>();
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const active = document.activeElement as HTMLInputElement | null;
      if (!active || active === document.body) return null;
      const isMarked = [active, active.nextElementSibling].some(
        (element) => element && getComputedStyle(element).outlineStyle !== 'none',
      );
      return [active.type === 'radio' ? active.name : active.id || `${active.textContent}`.trim(), isMarked] as const;
    });
    if (stop === null) break;
    reached.set(...stop);
  }
  return reached;
}

describe('the menu of files', () => {
  it('shuts with the escape key, and when something else is pointed at', async () => {
    const { page } = await openPage(bench);
    const isOpen = () => page.locator('.menu').evaluate((menu) => (menu as HTMLDetailsElement).open);
    await page.click('.menu > summary');
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    await page.click('.menu > summary');
    await page.click('h1');
    expect(await isOpen()).toBe(false);
    await page.context().close();
  });
});

describe('what is told aloud', () => {
  it('follows the language that is switched to, without losing what was typed', async () => {
    const { page } = await openPage(bench);
    await startFrom(page, 'risingIncome');
    await page.fill('#terms-installments', '29');
    await page.check('[name="language"][value="zh-CN"]');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(await page.title()).toBe('还款方案');
    expect(await page.inputValue('#terms-installments')).toBe('29');
    expect(await page.locator('#plan-title').textContent()).toBe('自定方案');
    await page.context().close();
  });

  it('has all figures of a chart as a table', async () => {
    const { page } = await openPage(bench);
    await page.locator('#chart-capacity summary').click();
    const shown = page.locator('#chart-capacity tbody tr');
    await shown.first().waitFor();
    const rows = await shown.allTextContents();
    // The month of the start and 54 more: 12,000.00 at 1 % a month is 288.68, and 600.00 / 54 is 11.11.
    expect(rows.length).toBe(55);
    expect(rows[1]).toBe('Dec 2026299.79600.00');
    await page.context().close();
  });
});
