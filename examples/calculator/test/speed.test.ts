import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, openBench, openPage, startFrom } from './browser.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const MOST_BYTES = 200_000;
const MOST_MILLISECONDS_TO_START = 1_000;
const MOST_MILLISECONDS_A_MOVE = 50;
const MOVES = 100;
/** Other work on the machine only ever adds: the least of a few runs is what the page itself takes. */
const RUNS = 8;

async function leastOf(measure: () => Promise<number>, enough: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS && least > enough; run += 1) least = Math.min(least, await measure());
  return least;
}

describe('the page', () => {
  it('loads at most 200 kB, compressed, until it is at rest', async () => {
    const page = await bench.browser.newPage();
    const sizes: number[] = [];
    page.on('response', async (response) => {
      if (response.url().startsWith(bench.address)) sizes.push(gzipSync(await response.body()).length);
    });
    await page.goto(`${bench.address}?lang=zh-CN`, { waitUntil: 'networkidle' });
    await page.waitForSelector('#agreement');
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`first load: ${sizes.length} files, ${bytes} bytes compressed`);
    expect(sizes.length).toBeGreaterThan(2);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    await page.close();
  });

  it('has its offers and answers to a slider within a second', async () => {
    const least = await leastOf(() => startTime(bench), MOST_MILLISECONDS_TO_START);
    console.log(`interactive after ${Math.round(least)} ms`);
    expect(least).toBeLessThanOrEqual(MOST_MILLISECONDS_TO_START);
  });

  it.each([
    'installments',
    'rate',
    'downPayment',
    'waived',
  ])('answers a move of %s within 50 ms, drawn', async (slider) => {
    const { page } = await openPage(bench);
    await startFrom(page, 'beyondNinetyDays');
    await page.locator('#charts').scrollIntoViewIfNeeded();
    const least = await leastOf(() => slide(page, slider), MOST_MILLISECONDS_A_MOVE);
    console.log(`a move of ${slider}: ${Math.round(least)} ms at the 95th percentile`);
    expect(least).toBeLessThanOrEqual(MOST_MILLISECONDS_A_MOVE);
    await page.context().close();
  });
});

/** From the start of the navigation until an own plan of the sliders is on the page. */
async function startTime({ browser, address }: Bench): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      const slider = document.querySelector<HTMLInputElement>('#terms-installments-range');
      if (!slider || !document.querySelector('.comparison')) return;
      observer.disconnect();
      slider.value = '24';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      requestAnimationFrame(() => {
        document.documentElement.dataset['answered'] = String(performance.now());
      });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${address}?lang=en`);
  const title = page.locator('#plan-title');
  await page.waitForSelector('html[data-answered]');
  expect(await title.textContent()).toBe('Your own plan');
  const answered = Number(await page.getAttribute('html', 'data-answered'));
  await context.close();
  return answered;
}

/** From each move until the frame after it has been drawn: the 95th percentile. */
async function slide(page: Page, name: string): Promise<number> {
  const times = await page.evaluate(
    async ({ slider, moves }) => {
      const range = document.querySelector<HTMLInputElement>(`#terms-${slider}-range`);
      if (!range) throw new Error(`Cannot move ${slider} as it has no slider`);
      const [least, most, step] = [Number(range.min), Number(range.max), Number(range.step)];
      const steps = Math.floor((most - least) / step);
      const taken: number[] = [];
      for (let move = 1; move <= moves; move += 1) {
        const begun = performance.now();
        range.value = String(least + step * ((move * 7) % steps));
        range.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise<void>((drawn) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => drawn();
            port2.postMessage(null);
          });
        });
        taken.push(performance.now() - begun);
      }
      return taken;
    },
    { slider: name, moves: MOVES },
  );
  return times.sort((one, other) => one - other)[Math.floor(MOVES * 0.95)] ?? Number.POSITIVE_INFINITY;
}
