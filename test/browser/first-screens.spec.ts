/** Signing in, the ledger and a case in a real browser on the real stack, under the real Content-Security-Policy. */
import { mkdirSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ApiService } from '../integration/api/api-service.js';
import { openBrowser, overflowAt, watchedPage, WIDTHS } from './browser.js';

jest.setTimeout(120_000);

/** What is looked at by eye; under the ignored data folder. */
const PICTURES = 'data/browser';

describe('the first screens', () => {
  let service: ApiService;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let ledgerNumber: string;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    [service, browser] = await Promise.all([ApiService.open('browser_first'), openBrowser()]);
    const staff = await service.as('staff1');
    ({
      case: { ledgerNumber },
    } = await staff.register('八所镇'));
    ({ page, complaints } = await watchedPage(browser, service.address));
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  async function fitsEveryWidth(name: string): Promise<void> {
    for (const width of WIDTHS) {
      expect({ width, overflow: await overflowAt(page, width) }).toEqual({ width, overflow: 0 });
      await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
    }
  }

  it('ask who is there, remembering where one was going', async () => {
    await page.goto('/ledger?lamp=none');
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await fitsEveryWidth('sign-in');
    await page.getByLabel('账号').fill('staff1');
    await page.getByLabel('密码').fill('wrong');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('account_or_password_wrong').waitFor();
    await page.getByLabel('密码').fill(service.passwordOf('staff1'));
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '督办台账' }).waitFor();
    expect(new URL(page.url()).search).toBe('?lamp=none');
  });

  it('show the ledger with lamps in words, and open a case from it', async () => {
    await page.getByRole('link', { name: ledgerNumber }).waitFor();
    expect(await page.getByText('未计时').count()).toBeGreaterThan(0);
    await fitsEveryWidth('ledger');
    await page.getByRole('link', { name: ledgerNumber }).click();
    await page.getByRole('heading', { name: ledgerNumber }).waitFor();
    await page.getByText('示例村未按期召开组织生活会').waitFor();
    await page.getByText('办理经过').waitFor();
    await fitsEveryWidth('case');
  });

  it('keep the menu in a drawer on a phone, and speak English when asked', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: '打开菜单' }).click();
    await page.getByRole('dialog').getByRole('link', { name: '台账' }).click();
    await page.getByRole('heading', { name: '督办台账' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Ledger' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });

  it('say plainly that there is no such page, with a code to quote', async () => {
    await page.goto('/no-such-page');
    await page.getByText('page_missing').waitFor();
    expect(await page.getByRole('link').count()).toBe(1);
  });

  it('gave the browser nothing to complain about but the refused sign-in', () => {
    expect(complaints.filter((complaint) => !complaint.includes('status of 401'))).toEqual([]);
  });
});
