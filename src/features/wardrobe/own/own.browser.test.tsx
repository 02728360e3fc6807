import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { GarmentReading } from '../../../core/wardrobe/types.ts';
import { archiveGarments, listGarments, saveGarments } from '../../../data/garments.ts';
import { emptyStores, rowCounts } from '../../../data/testing/stores.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { applyTheme } from '../../../ui/theme.ts';
import {
  colourOf,
  drawnPhoto,
  drawShirt,
  garmentReading,
  vectorAt,
  wardrobeReading,
} from '../garment/testing-garments.ts';
import OwnPage from './Page.tsx';

const worker = vi.hoisted(() => ({
  garments: [] as unknown[],
  fault: null as string | null,
}));

/** The worker's part; everything else is real. */
vi.mock('../../../bridge/infer.ts', () => ({
  transfer: <T,>(value: T) => value,
  infer: async (run: (api: unknown, call: string) => unknown) =>
    run(
      {
        readGarments: async () => {
          if (worker.fault) throw Object.assign(new Error('no'), { name: worker.fault });
          return wardrobeReading(worker.garments as GarmentReading<Blob>[]);
        },
      },
      'call',
    ),
}));

/** The nearest are found in a worker, which has to start. */
const SLOW = { timeout: 20_000 };

beforeEach(async () => {
  await page.viewport(390, 844);
  await emptyStores();
  worker.fault = null;
  worker.garments = [await shop()];
});
afterEach(() => {
  cleanUp();
  scrollTo(0, 0);
  applyTheme('system');
});

const at = (degrees: number) => ({ embedding: { model: 'garment', vector: vectorAt(degrees) } });

async function shop(over: Partial<GarmentReading<Blob>> = {}): Promise<GarmentReading<Blob>> {
  const picture = await drawShirt('#1d2f5e', null);
  return garmentReading({ cutOut: picture, thumb: picture, ...at(0), ...over });
}

async function saved(...args: Parameters<typeof drawnPhoto>): Promise<string> {
  return (await saveGarments(await drawnPhoto(...args))).garmentIds[0]!;
}

/** Opens the page and hands a photo to its picker. */
async function ask(): Promise<void> {
  render(<OwnPage />);
  await page.getByRole('button', { name: /Choose a photo|Another photo/ }).click();
  const file = new File([await drawShirt('#1d2f5e', '#eee')], 'shop.png', { type: 'image/png' });
  await userEvent.upload(document.querySelector<HTMLInputElement>('[data-testid=picker]')!, file);
}

it('shows the nearest with how like they are and why, and keeps nothing of the photo', async () => {
  const twin = await saved('#1d2f5e', at(8));
  const polo = await saved('#d02020', {
    ...at(50),
    colours: [colourOf('red')],
    guesses: [{ category: 'polo', probability: 0.9 }],
  });
  const before = await rowCounts();
  await ask();
  await expect
    .element(page.getByRole('heading', { name: 'Yes, you own something like this' }), SLOW)
    .toBeVisible();
  const near = page.getByRole('region', { name: 'Nearest in your wardrobe' });
  await expect.element(near.getByText('Almost the same, same category, same colour')).toBeVisible();
  await expect.element(near.getByText('Like it, same kind')).toBeVisible();
  const hrefs = [...document.querySelectorAll('li a')].map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual([`/wardrobe/${twin}`, `/wardrobe/${polo}`]);
  expect(await rowCounts()).toEqual(before);
  expect(await listGarments()).toHaveLength(2);
});

it('leaves out what is put away', async () => {
  await saved('#d02020', { ...at(50), colours: [colourOf('red')] });
  const away = await saved('#1d2f5e', at(2));
  await archiveGarments([away], true);
  await ask();
  await expect
    .element(page.getByRole('heading', { name: 'You own this kind, but not like this one' }), SLOW)
    .toBeVisible();
});

it('compares by category and colour where the garment model is not there, and says so', async () => {
  worker.garments = [await shop({ embedding: null })];
  await saved('#1d2f5e', { embedding: null });
  await saved('#d02020', {
    embedding: null,
    slot: 'shoes',
    colours: [colourOf('red')],
    guesses: [{ category: 'boots', probability: 0.9 }],
  });
  await ask();
  await expect
    .element(page.getByText(/compared by category, colour and pattern alone/))
    .toBeVisible();
  await expect.element(page.getByText('Same category, same colour')).toBeVisible();
  expect(document.querySelectorAll('li a')).toHaveLength(1);
});

it('asks which garment is meant, the largest first', async () => {
  const shoe = await shop({
    ...at(90),
    slot: 'shoes',
    guesses: [{ category: 'boots', probability: 0.7 }],
    box: { x: 0, y: 0.8, width: 0.1, height: 0.1 },
  });
  worker.garments = [shoe, await shop()];
  await saved('#1d2f5e', at(8));
  await ask();
  await expect.element(page.getByRole('heading', { name: 'Which one?' })).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Shirt, number 1 in the photo' }))
    .toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Boots, number 2 in the photo' }).click();
  await expect
    .element(page.getByRole('heading', { name: 'You own nothing like this' }), SLOW)
    .toBeVisible();
});

it('takes a photo that is pasted', async () => {
  await saved('#1d2f5e', at(8));
  render(<OwnPage />);
  await expect.element(page.getByText(/paste one/)).toBeVisible();
  const data = new DataTransfer();
  data.items.add(new File([await drawShirt('#1d2f5e', '#eee')], 'a.png', { type: 'image/png' }));
  document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  await expect.element(page.getByRole('heading', { name: /^Yes/ }), SLOW).toBeVisible();
});

it('says what is wrong, and tries again', async () => {
  await saved('#1d2f5e', at(8));
  worker.fault = 'weights-missing';
  await ask();
  await expect.element(page.getByText('A model is not on this device yet')).toBeVisible();
  worker.fault = null;
  worker.garments = [];
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect
    .element(page.getByRole('heading', { name: 'No garment was found in that photo' }))
    .toBeVisible();
});

it('asks for clothes first where there are none', async () => {
  render(<OwnPage />);
  await expect.element(page.getByRole('heading', { name: 'Your wardrobe is empty' })).toBeVisible();
  expect(await violations()).toEqual([]);
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    applyTheme(theme);
    await saved('#1d2f5e', at(8));
    worker.garments = [await shop(), await shop(at(20))];
    await ask();
    await expect.element(page.getByRole('heading', { name: /^Yes/ }), SLOW).toBeVisible();
    expect(await violations()).toEqual([]);
  });
