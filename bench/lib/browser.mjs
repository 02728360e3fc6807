/** The browser that is measured in, and the machine it runs on. */
import { cpus, totalmem } from 'node:os';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, ensureChromium, SOFTWARE_GL_ARGS } from '../../scripts/chromium.mjs';

/** @returns {Promise<import('playwright').Browser>} */
export function launch() {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: [
      ...CHROMIUM_ARGS.slice(1),
      ...SOFTWARE_GL_ARGS,
      '--enable-blink-features=ForceEagerMeasureMemory',
    ],
  });
}

/** A new window brings pages of the browser's own, which load for about a second: ms until they are done. */
const WINDOW_SETTLES_MS = 2_000;

/**
 * Opens a page in a context of its own: its caches and stores are empty. The page starts when the
 * window around it stands still.
 * @param {import('playwright').Browser} browser @param {string} url
 */
export async function openPage(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.waitForTimeout(WINDOW_SETTLES_MS);
  page.on('pageerror', (error) => console.error(`${new URL(url).pathname}: ${error.message}`));
  await page.goto(url);
  return page;
}

/** What a measurement ran on; no name of it. @param {import('playwright').Browser} browser */
export function machineOf(browser) {
  return {
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    chromium: browser.version(),
    webgl: 'software',
  };
}
