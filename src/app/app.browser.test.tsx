import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setSetting } from '../data/settings.ts';
import { cleanUp, render, violations } from '../ui/testing-render.tsx';
import { applyTheme } from '../ui/theme.ts';
import { App } from './App.tsx';
import { notYet } from './not-yet.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { faultPageText, shellText } from './text.ts';
import { followSettings } from './useSettings.ts';

const home = window.location.href;
let stop: () => void = () => undefined;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  await page.viewport(390, 844);
});

afterEach(async () => {
  cleanUp();
  stop();
  history.replaceState(null, '', home);
  await setSetting('simulatedMode', false);
  await setSetting('theme', 'system');
  applyTheme('system');
});

function open(path: string): void {
  history.replaceState(null, '', path);
  stop = followSettings();
  render(<App />, 'div');
}

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const current = () =>
  [...document.querySelectorAll('[aria-current=page]')].map((each) => each.textContent);

function Broken(): never {
  throw new Error('a test fault');
}

describe('the shell', () => {
  it('moves the focus to the heading and marks the place, but leaves the first page alone', async () => {
    open('/privacy');
    await expect.element(heading('Privacy')).toBeInTheDocument();
    expect(document.activeElement).toBe(document.body);
    expect(current()).toEqual([shellText.more]);
    await page.getByRole('link', { name: 'Wardrobe' }).click();
    await expect.element(heading('Wardrobe')).toHaveFocus();
    expect(document.title).toBe('Wardrobe · Aura');
    expect(current()).toEqual(['Wardrobe']);
  });

  it('begins with a link that skips the navigation', async () => {
    open('/more');
    await expect.element(heading('More')).toBeInTheDocument();
    const skip = document.querySelector<HTMLElement>('a, button');
    expect(skip?.textContent).toBe(shellText.skip);
    expect(skip?.getBoundingClientRect().bottom).toBeLessThanOrEqual(0);
    skip?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.id).toBe('main');
  });

  it('starts a new page at its top, and goes back to where a page was left', async () => {
    open('/privacy');
    await expect.element(heading('Privacy')).toBeInTheDocument();
    scrollTo(0, 300);
    await expect.poll(() => scrollY).toBe(300);
    await page.getByRole('link', { name: 'Wardrobe' }).click();
    await expect.element(heading('Wardrobe')).toBeInTheDocument();
    expect(scrollY).toBe(0);
    history.back();
    await expect.element(heading('Privacy')).toBeInTheDocument();
    await expect.poll(() => scrollY).toBe(300);
  });

  it('shows every place in the rail on a wide screen', async () => {
    await page.viewport(1280, 800);
    open('/more');
    const rail = page.getByRole('navigation', { name: shellText.navigation });
    await expect.element(rail.getByRole('link', { name: 'Lab' })).toBeVisible();
    await expect.element(rail.getByRole('link', { name: 'Settings' })).toBeVisible();
  });

  it('says so where nothing lives', async () => {
    open('/no/such/place');
    await expect.element(page.getByText('Nothing lives here')).toBeVisible();
  });

  it('keeps a fault in its place, with a way out', async () => {
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    await expect.element(heading(faultPageText.title)).toBeVisible();
    await expect.element(page.getByRole('button', { name: faultPageText.reload })).toBeVisible();
    await expect.element(page.getByText('a test fault')).toBeInTheDocument();
  });
});

describe('settings', () => {
  it('label every page while simulated mode is on, and follow the theme', async () => {
    open('/settings');
    await page.getByRole('switch', { name: 'Simulated mode' }).click();
    await page.getByRole('radio', { name: 'Dark' }).click();
    await expect.poll(() => document.documentElement.dataset.theme).toBe('dark');
    await page.getByRole('link', { name: 'Wardrobe' }).click();
    await expect.element(heading('Wardrobe')).toBeInTheDocument();
    await expect.element(page.getByText(shellText.simulated)).toBeVisible();
  });
});

describe('axe', () => {
  const pages = ['/', '/more', '/settings', '/privacy', ...notYet.map((part) => part.href)];
  for (const theme of ['light', 'dark'] as const)
    for (const path of pages)
      it(`finds nothing on ${path}, ${theme}`, async () => {
        applyTheme(theme);
        await setSetting('theme', theme);
        open(path);
        await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
        await expect.element(page.getByText(shellText.loading)).not.toBeInTheDocument();
        expect(await violations()).toEqual([]);
      });
});
