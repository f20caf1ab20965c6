import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import type { StoryName } from './stories.ts';

/** Debian's own browser; anything that it would fetch by itself is off. */
const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The built page, served as it is meant to be, and a browser to look at it with. */
export interface Bench {
  readonly address: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

export async function openBench(): Promise<Bench> {
  const server: PreviewServer = await preview({ root: new URL('..', import.meta.url).pathname, preview: { port: 0 } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('Cannot test the page as the server has no address');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return {
    address,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** A page, and everything that it complained of. */
export interface OpenPage {
  readonly page: Page;
  /** Errors of the console, uncaught errors, and reports of the content security policy. */
  readonly complaints: readonly string[];
}

export interface PageOptions extends BrowserContextOptions {
  readonly language?: 'en' | 'zh-CN';
}

/** Opens the page in a context of its own, until its first offers are there. */
export async function openPage(bench: Bench, options: PageOptions = {}): Promise<OpenPage> {
  const { language = 'en', ...context } = options;
  const opened = await bench.browser.newContext({ viewport: { width: 1280, height: 900 }, ...context });
  const page = await opened.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (
      !request.url().startsWith(bench.address) &&
      !request.url().startsWith('data:') &&
      !request.url().startsWith('blob:')
    ) {
      complaints.push(`asked for ${request.url()}`);
    }
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content security policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(`${bench.address}?lang=${language}`);
  await page.waitForSelector('#installment');
  await settled(page);
  return { page, complaints };
}

/** Waits until offers have followed what was typed. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main[aria-busy="false"]');
}

/**
 * Makes the window as tall as the page: parts that are out of sight are not laid out, so that nothing could be found in
 * them. Once is not enough, as they are taller when they are laid out.
 */
export async function showAll(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  for (let time = 0; time < 3; time += 1) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
  }
}

export async function startFrom(page: Page, story: StoryName): Promise<void> {
  await page.selectOption('#story', story);
  await settled(page);
}
