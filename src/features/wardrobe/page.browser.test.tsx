import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FaultError } from '../../core/fault.ts';
import { listGarments, saveGarments } from '../../data/garments.ts';
import { eraseEverything } from '../../data/storage.ts';
import { Toaster } from '../../ui/index.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import { applyTheme } from '../../ui/theme.ts';
import Card from './card.tsx';
import WardrobePage from './Page.tsx';
import { forgetView } from './parts/useView.ts';
import { type Drawn, drawnPhoto } from './testing-garments.ts';

const text = vi.hoisted(() => ({
  cosines: null as ReadonlyMap<string, number> | null,
}));

/** The text model's part; without cosines it is not on this device. */
vi.mock('./search.ts', () => ({
  similarityTo: async () => {
    if (text.cosines) return text.cosines;
    throw new FaultError('weights-missing', 'not here');
  },
}));

const home = window.location.href;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  await page.viewport(390, 844);
});

afterEach(async () => {
  cleanUp();
  forgetView();
  text.cosines = null;
  history.replaceState(null, '', home);
  applyTheme('system');
  await eraseEverything();
});

async function keep(...garments: readonly Drawn[]): Promise<void> {
  for (const each of garments.toReversed()) await saveGarments(await drawnPhoto(each));
}

const CLOTHES: readonly Drawn[] = [
  { category: 'shirt', colours: ['navy', 'white'], pattern: 'striped' },
  { category: 'shirt', colours: ['white'] },
  { category: 'jeans', colours: ['denim'] },
  { category: 'sweater', colours: ['cream'], sure: 0.4 },
  { category: 'dress', colours: ['burgundy'] },
];

function open(): void {
  render(
    <>
      <WardrobePage />
      <Toaster />
    </>,
  );
}

const tiles = () =>
  [...document.querySelectorAll('[data-index]')].map((each) => each.getAttribute('aria-label'));
const button = (name: string | RegExp) => page.getByRole('button', { name });

for (const theme of ['light', 'dark'] as const) {
  it(`teaches the ways in where there is nothing yet, ${theme}`, async () => {
    applyTheme(theme);
    open();
    await expect.element(page.getByText('Your clothes will hang here')).toBeVisible();
    await expect.element(button('Choose photos')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Take photos' }))
      .toHaveAttribute('href', '/wardrobe/capture');
    expect(page.getByRole('searchbox').elements()).toHaveLength(0);
    expect(await violations()).toEqual([]);
  });

  it(`shows each garment with its name, and says of one that it needs a look, ${theme}`, async () => {
    applyTheme(theme);
    await keep(...CLOTHES);
    open();
    await expect
      .poll(tiles)
      .toEqual([
        'Shirt, navy',
        'Shirt, white',
        'Jeans, denim',
        'Jumper, cream, needs a look',
        'Dress, burgundy',
      ]);
    await expect.element(button('All 5')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByText('One needs a look')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Dress, burgundy' }))
      .toHaveAttribute('href', expect.stringMatching(/^\/wardrobe\/.+/));
    expect(await violations()).toEqual([]);
  });
}

it('filters by slot and in the sheet, with counts that follow', async () => {
  await keep(...CLOTHES);
  open();
  await button('Tops 3').click();
  await expect.poll(() => tiles().length).toBe(3);
  await button('Filters').click();
  await button('Burgundy 1').query();
  expect(button('Burgundy 1').elements()).toHaveLength(0);
  await button('White 2').click();
  await expect.element(button('Show 2 garments')).toBeVisible();
  expect(await violations()).toEqual([]);
  await button('Striped 1').click();
  await button('Show 1 garment').click();
  await expect.poll(tiles).toEqual(['Shirt, navy']);
  await expect.element(button('Filters, 2 on')).toBeVisible();
  await expect.element(button('All 1')).toBeVisible();
  await button('Filters, 2 on').click();
  await button('Clear filters').click();
  await button('Show 3 garments').click();
  await expect.poll(() => tiles().length).toBe(3);
});

it('counts in the chips and in the sheet only what a search found', async () => {
  await keep(...CLOTHES);
  open();
  await page.getByRole('searchbox').fill('burgundy dress');
  await expect.poll(tiles).toEqual(['Dress, burgundy']);
  await expect.element(button('All 1')).toBeVisible();
  expect(button(/^Tops/).elements()).toHaveLength(0);
  await button('Filters').click();
  await expect.element(button('Show 1 garment')).toBeVisible();
  expect(button(/^Denim/).elements()).toHaveLength(0);
});

it('keeps the order that was chosen, and the filter, for who comes back', async () => {
  await keep(...CLOTHES);
  open();
  await page.getByRole('combobox', { name: 'Order' }).selectOptions('Casual first');
  await button('Tops 3').click();
  await expect.poll(() => tiles()[0]).toBe('Jumper, cream, needs a look');
  open();
  await expect.poll(() => tiles()[0]).toBe('Jumper, cream, needs a look');
  await expect.poll(() => tiles().length).toBe(3);
});

it('searches by words alone where the text model is missing, and says so', async () => {
  await keep(...CLOTHES);
  open();
  await page.getByRole('searchbox').fill('navy striped shirt for work');
  await expect.poll(() => tiles()[0]).toBe('Shirt, navy');
  await expect.element(page.getByText('1 fits')).toBeVisible();
  await expect.element(page.getByText(/Looked for: navy, striped, shirt/)).toBeVisible();
  await expect.element(page.getByText(/By words only/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Models' })).toBeVisible();
  expect(tiles()).not.toContain('Dress, burgundy');
  expect(await violations()).toEqual([]);
  await button('Clear the search').click();
  await expect.poll(() => tiles().length).toBe(5);
});

it('lets the pictures answer where the words name nothing', async () => {
  await keep(...CLOTHES);
  const garments = await listGarments();
  text.cosines = new Map(
    garments.map(({ id, category }) => [id, category === 'dress' ? 0.9 : 0.1]),
  );
  open();
  await page.getByRole('searchbox').fill('romantic');
  await expect.poll(() => tiles()[0], { timeout: 5_000 }).toBe('Dress, burgundy');
  await expect.element(page.getByText('Nearest to these words')).toBeVisible();
  await page.getByRole('searchbox').fill('spaceship');
  text.cosines = new Map();
  await expect.element(page.getByText('Nothing like that here.')).toBeVisible();
});

it('moves by arrow keys, and deletes with a way back', async () => {
  await keep(...CLOTHES);
  open();
  await expect.poll(() => tiles().length).toBe(5);
  const focused = () => document.activeElement?.getAttribute('aria-label');
  document.querySelector<HTMLElement>('[data-index="0"]')?.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(focused).toBe('Shirt, white');
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(focused).toBe('Dress, burgundy');
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => tiles().length).toBe(4);
  await button('Undo').click();
  await expect.poll(() => tiles().length).toBe(5);
});

it('shows on Today what is there, and what waits for an answer', async () => {
  render(<Card />);
  await expect.element(page.getByText('Your wardrobe')).toBeVisible();
  await expect.element(button('Choose photos')).toBeVisible();
  await keep(...CLOTHES);
  await expect.element(page.getByText('5 garments')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: '1 needs a look' }))
    .toHaveAttribute('href', '/wardrobe?look');
  expect(tiles()).toHaveLength(3);
  render(
    <>
      <h1>Today</h1>
      <Card />
    </>,
  );
  await expect.element(page.getByText('5 garments')).toBeVisible();
  expect(await violations()).toEqual([]);
});

it('opens the question at once for who comes from Today', async () => {
  await keep(...CLOTHES);
  history.replaceState(null, '', '/wardrobe?look');
  open();
  await expect.element(page.getByRole('dialog', { name: 'The last one' })).toBeVisible();
});
