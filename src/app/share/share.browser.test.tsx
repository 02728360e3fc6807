import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import {
  countSharedFiles,
  dropSharedFiles,
  keepSharedFiles,
  listSharedFiles,
} from '../../bridge/shared-files.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import { applyTheme } from '../../ui/theme.ts';
import { SharedWaiting } from '../today/SharedWaiting.tsx';
import SharePage from './SharePage.tsx';
import { sharedText } from './text.ts';

const start = location.href;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  await page.viewport(360, 740);
  history.replaceState(null, '', '/share');
  await dropSharedFiles((await listSharedFiles()).map(({ id }) => id));
});
afterEach(async () => {
  cleanUp();
  applyTheme('system');
  history.replaceState(null, '', start);
  await dropSharedFiles((await listSharedFiles()).map(({ id }) => id));
});

/** Photos of one colour each, and last what no browser can show. */
async function share(n: number): Promise<void> {
  const canvas = new OffscreenCanvas(40, 30);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const files: File[] = [];
  for (let i = 0; i < n - 1; i++) {
    pen.fillStyle = `hsl(${i * 20} 60% 50%)`;
    pen.fillRect(0, 0, 40, 30);
    files.push(new File([await canvas.convertToBlob()], `${i}.png`, { type: 'image/png' }));
  }
  files.push(new File(['not for browsers'], 'last.heic', { type: 'image/heic' }));
  await keepSharedFiles(files);
}

const link = (name: RegExp | string) => page.getByRole('link', { name });
const tiles = () => document.querySelectorAll(`ul[aria-label$="photos"] li`);

it('shows what was shared and says in words how many', async () => {
  await share(3);
  render(<SharePage />);
  await expect.element(page.getByText(/^Three photos came to Aura/)).toBeVisible();
  await expect.element(page.getByRole('img', { name: '0.png' })).toBeVisible();
  await expect.element(page.getByText('last.heic')).toBeInTheDocument();
  expect(tiles()).toHaveLength(3);
  // A reload later they still wait.
  cleanUp();
  render(<SharePage />);
  await expect.element(page.getByRole('img', { name: '0.png' })).toBeVisible();
});

it('leads to the two parts that take photos, and lets none go on the way', async () => {
  await share(2);
  render(<SharePage />);
  await expect.element(link(/^My clothes/)).toHaveAttribute('href', '/wardrobe?shared');
  await link(/^My portraits/).click();
  expect(location.pathname + location.search).toBe('/portraits?shared');
  expect(await countSharedFiles()).toBe(2);
});

it('shows the first of many', async () => {
  await share(40);
  render(<SharePage />);
  await expect.element(page.getByText('and 29 more')).toBeVisible();
  expect(tiles()).toHaveLength(12);
});

it('shows what comes while it is open', async () => {
  render(<SharePage />);
  await expect.element(page.getByText(sharedText.noneTitle)).toBeVisible();
  await share(2);
  await expect.element(page.getByText(/^Two photos came/)).toBeVisible();
});

it('lets them wait, with a way back on Today, until they are let go', async () => {
  await share(1);
  render(<SharePage />);
  await link(sharedText.later).click();
  expect(location.pathname).toBe('/');
  render(<SharedWaiting />);
  await link(/^One photo waits for you/).click();
  expect(location.pathname).toBe('/share');
  render(<SharePage />);
  await page.getByRole('button', { name: sharedText.dropOne }).click();
  await expect.poll(() => location.pathname).toBe('/');
  expect(await countSharedFiles()).toBe(0);
  render(<SharedWaiting />);
  expect(page.getByRole('link').elements()).toHaveLength(0);
});

it('says so where there was no room for all', async () => {
  await share(1);
  history.replaceState(null, '', '/share?missing');
  render(<SharePage />);
  await expect.element(page.getByRole('alert')).toHaveTextContent(sharedText.missing);
  await expect.element(link(/^My portraits/)).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, and no scroll to the side, ${theme}`, async () => {
    applyTheme(theme);
    render(<SharePage />);
    await expect.element(page.getByText(sharedText.noneTitle)).toBeVisible();
    expect(await violations()).toEqual([]);
    await share(20);
    await expect.element(link(/^My portraits/)).toBeVisible();
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
