import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, it } from 'vitest';
import { type Bench, openBench, openPage, showAll } from './browser.ts';

const FOLDER = new URL('../screenshots/', import.meta.url).pathname;
const WIDTHS = [360, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'zh-CN'] as const;

let bench: Bench;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  bench = await openBench();
});
afterAll(() => bench.close());

const VIEWS = WIDTHS.flatMap((width) =>
  SCHEMES.flatMap((colorScheme) => LANGUAGES.map((language) => ({ width, colorScheme, language }))),
);

it.each(VIEWS)('$width px, $colorScheme, $language', async ({ width, colorScheme, language }) => {
  const { page } = await openPage(bench, { language, colorScheme, viewport: { width, height: 900 } });
  await page.waitForSelector('#agreement');
  await showAll(page);
  await page.screenshot({ path: `${FOLDER}${width}-${colorScheme}-${language}.png`, fullPage: true });
  await page.context().close();
});
