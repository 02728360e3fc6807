import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import KitSampler from './kit-sampler.tsx';
import { cleanUp, render, violations } from './testing-render.tsx';
import { applyTheme } from './theme.ts';
import { notify } from './toast.tsx';

beforeEach(async () => {
  await page.viewport(390, 844);
  document.documentElement.lang = 'en';
  render(<KitSampler />);
});

afterEach(() => {
  cleanUp();
  applyTheme('system');
});

describe('the kit', () => {
  for (const theme of ['light', 'dark'] as const)
    it(`has no axe violations, ${theme}`, async () => {
      applyTheme(theme);
      await document.fonts.ready;
      expect(await violations()).toEqual([]);
    });

  it('has no axe violations in an open sheet, an open question and with notices', async () => {
    notify({ text: 'Saved', tone: 'good' });
    await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Open sheet' }).click();
    await expect.element(page.getByRole('dialog', { name: 'A sheet' })).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.element(page.getByRole('alertdialog', { name: 'Delete?' })).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
  });

  it('gives every press 44 px, counting the finger margin of chips', () => {
    const small = [...document.querySelectorAll<HTMLElement>('main button, main a')].filter(
      (element) => {
        const after = getComputedStyle(element, '::after');
        const margin = after.content === 'none' ? 0 : -Number.parseFloat(after.top) || 0;
        return element.offsetHeight + 2 * margin < 44;
      },
    );
    expect(small.map((element) => element.outerHTML)).toEqual([]);
  });
});

describe('Bar', () => {
  it('is a meter with its name, its range and its words', async () => {
    const bar = page.getByRole('meter', { name: 'Light' }).element();
    expect(bar.getAttribute('aria-valuemin')).toBe('0');
    expect(bar.getAttribute('aria-valuemax')).toBe('1');
    expect(bar.getAttribute('aria-valuenow')).toBe('0.42');
    expect(bar.getAttribute('aria-valuetext')).toBe('dim');
    const sharp = page.getByRole('meter', { name: 'Sharpness' }).element();
    expect(sharp.getAttribute('aria-valuetext')).toBe('94');
  });

  it('draws valence from its middle', async () => {
    const bar = page.getByRole('meter', { name: 'Expression' }).element();
    expect(bar.getAttribute('aria-valuemin')).toBe('-1');
    expect(bar.getAttribute('aria-valuenow')).toBe('-0.4');
    const fill = bar.querySelector<HTMLElement>('[style]');
    expect(fill?.style.left).toBe('30%');
    expect(fill?.style.width).toBe('20%');
  });
});

describe('ProgressCard', () => {
  it('tells how far it is', () => {
    const bar = page.getByRole('progressbar', { name: 'Reading 50 photos' }).element();
    expect(bar.getAttribute('aria-valuenow')).toBe('62');
    expect(bar.getAttribute('aria-valuetext')).toBe('31 of 50');
  });
});
