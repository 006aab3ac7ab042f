/** One real Chromium for a spec; every page notes what a browser complains about. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserPath } from '../run/browser.mjs';

export const WIDTHS = [390, 768, 1440] as const;

/** A busy machine is slow; what has not come by then does not come. */
const PATIENCE_MS = 12_000;

export interface WatchedPage {
  readonly page: Page;
  /** What the console, the policy of the page and the network complained about, word for word. */
  readonly complaints: string[];
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === null) throw new Error('There is no Chromium: run "npm test browser".');
  // Root's Chromium has no sandbox, and the small shared memory of a container is not enough for it.
  const args = ['--no-sandbox', '--disable-dev-shm-usage'];
  return chromium.launch({ executablePath, args });
}

export async function watchedPage(browser: Browser, baseURL: string): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (fault) => complaints.push(fault.message));
  return { page, complaints };
}

/** By how many pixels the page is wider than the window: 0 where nobody scrolls sideways. */
export async function overflowAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 900 });
  await page.waitForTimeout(200);
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}
