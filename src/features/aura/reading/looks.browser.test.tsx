import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { eraseEverything } from '../../../data/storage.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { applyTheme } from '../../../ui/theme.ts';
import type { ReadAura } from './actions.ts';
import AuraReadingPage from './Page.tsx';
import { fullReading, keepPhoto, leading } from './testing-reading.ts';
import { text } from './text.ts';

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  vi.restoreAllMocks();
  applyTheme('system');
  await eraseEverything();
});

const open = (id: string, read: ReadAura) =>
  render(<AuraReadingPage params={{ id }} read={read} />);
const blend = {
  mode: 'heuristic',
  outcome: 'engine-led',
  engine: leading('white', 0.7),
  classifier: leading('indigo', 0.5),
} as const;
const both: ReadAura = async () => fullReading('white', { blend });

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    applyTheme(theme);
    const id = await keepPhoto(1, 2);
    open(id, () => new Promise(() => {}));
    await expect.element(page.getByRole('progressbar')).toBeVisible();
    expect(await violations()).toEqual([]);
    open(id, both);
    await expect.element(page.getByText(text.outcome('engine-led'))).toBeInTheDocument();
    await page.getByText(text.makers).click();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: text.another }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

it('has headings in order and nothing wider than the phone', async () => {
  open(await keepPhoto(1, 5), both);
  await expect.element(page.getByText(text.outcome('engine-led'))).toBeInTheDocument();
  const levels = [...document.querySelectorAll('h1, h2, h3')].map((h) => Number(h.tagName[1]));
  expect(levels[0]).toBe(1);
  for (const [i, level] of levels.entries())
    expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

it('gives every face and button room for a finger', async () => {
  open(await keepPhoto(1, 5), both);
  await expect.element(page.getByRole('button', { name: text.yes })).toBeVisible();
  const targets = [...document.querySelectorAll('button, a, label, summary')];
  for (const target of targets) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height), target.textContent ?? '').toBeGreaterThanOrEqual(44);
  }
});

it('copies the hex of a colour, and says so where it may not', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  open(await keepPhoto(1, 1), both);
  const swatch = page.getByRole('button', { name: text.copyHex('#43479f') });
  await swatch.click();
  await expect.element(page.getByText(text.copied('#43479f'))).toBeVisible();
  expect(write).toHaveBeenCalledWith('#43479f');
  write.mockRejectedValue(new DOMException('', 'NotAllowedError'));
  await swatch.click();
  await expect.element(page.getByText(text.notCopied('#43479f'))).toBeVisible();
});
