import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { getGarment, listGarments, saveGarments } from '../../../data/garments.ts';
import { emptyStores } from '../../../data/testing/stores.ts';
import { commitUndo } from '../../../data/undo.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { applyTheme } from '../../../ui/theme.ts';
import { Toaster } from '../../../ui/toast.tsx';
import {
  colourOf,
  drawnPhoto,
  garmentReading,
  garmentRecord,
} from '../garment/testing-garments.ts';
import AlikePage, { Pairs } from './Page.tsx';
import type { PairView } from './pairs.ts';

beforeEach(async () => {
  await page.viewport(390, 844);
  await emptyStores();
});
afterEach(async () => {
  cleanUp();
  await commitUndo();
  scrollTo(0, 0);
  applyTheme('system');
});

async function saved(...args: Parameters<typeof drawnPhoto>): Promise<string> {
  return (await saveGarments(await drawnPhoto(...args))).garmentIds[0]!;
}

function open(): void {
  render(
    <>
      <AlikePage />
      <Toaster />
    </>,
  );
}

const same = () => page.getByRole('button', { name: 'Same garment' });

it('joins two to one garment, and takes them apart again', async () => {
  const first = await saved('#1d2f5e');
  await saved('#1d2f5e');
  await saved('#d02020', { colours: [colourOf('red')] });
  open();
  await same().click();
  await expect.poll(async () => (await getGarment(first))?.views.length).toBe(2);
  expect(await listGarments()).toHaveLength(2);
  await expect
    .element(page.getByRole('heading', { name: 'Nothing looks like anything else' }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await listGarments()).length).toBe(3);
  await expect.element(same()).toBeVisible();
});

it('asks no more about two that are two, until that is taken back', async () => {
  await saved('#1d2f5e');
  await saved('#1d2f5e');
  open();
  await page.getByRole('button', { name: 'They are two' }).click();
  await expect
    .element(page.getByRole('heading', { name: 'Nothing looks like anything else' }))
    .toBeVisible();
  expect(await listGarments()).toHaveLength(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(same()).toBeVisible();
});

it('lists what is cut from the same part of one file apart from what only looks alike', async () => {
  const photo = await drawnPhoto('#1d2f5e');
  const twice = [garmentReading(), garmentReading()];
  await saveGarments({ ...photo, reading: { ...photo.reading, garments: twice } });
  await saved('#1d2f5e');
  open();
  const exact = page.getByRole('region', { name: 'The same picture twice' });
  await expect.element(exact.getByText('1 pair')).toBeVisible();
  await expect.element(exact.getByText('The same part of the same photo')).toBeVisible();
  const alike = page.getByRole('region', { name: 'They look alike' });
  await expect.element(alike.getByText('2 pairs')).toBeVisible();
});

it('teaches the next step without garments', async () => {
  open();
  await expect
    .element(page.getByRole('heading', { name: 'Look-alikes come from your garments' }))
    .toBeVisible();
  expect(await violations()).toEqual([]);
});

it('keeps few of 500 pairs in the page', async () => {
  const garments = [garmentRecord({ id: 'a' }), garmentRecord({ id: 'b' })] as const;
  const alike = Array.from(
    { length: 500 },
    (_, i): PairView => ({ ids: [`a${i}`, `b${i}`], why: 'look', bits: 0, cosine: null, garments }),
  );
  render(<Pairs view={{ count: 1_000, exact: [], alike }} />);
  const shown = () => document.querySelectorAll('a[href="/wardrobe/a"]').length;
  await expect.poll(shown).toBeGreaterThan(1);
  expect(document.documentElement.scrollHeight).toBeGreaterThan(50 * innerHeight);
  expect(shown()).toBeLessThan(20);
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    applyTheme(theme);
    await saved('#1d2f5e');
    await saved('#1d2f5e');
    open();
    await expect.element(same()).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'How look-alikes are found' }).click();
    await expect.element(page.getByText(/64 points of light and dark/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });
