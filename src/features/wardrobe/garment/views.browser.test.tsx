import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listGarments, saveGarments } from '../../../data/garments.ts';
import { emptyStores } from '../../../data/testing/stores.ts';
import { commitUndo } from '../../../data/undo.ts';
import { cleanUp, render } from '../../../ui/testing-render.tsx';
import { Toaster } from '../../../ui/toast.tsx';
import GarmentPage from './Page.tsx';
import { drawnPhoto, drawShirt, wardrobeReading } from './testing-garments.ts';

const worker = vi.hoisted(() => ({ reading: null as unknown }));

/** The worker's part; everything else is real. */
vi.mock('../../../bridge/infer.ts', () => ({
  transfer: <T,>(value: T) => value,
  infer: async (run: (api: unknown, call: string) => unknown) =>
    run({ readGarments: async () => worker.reading }, 'call'),
}));

const start = location.href;

beforeEach(async () => {
  await page.viewport(390, 844);
  await emptyStores();
});
afterEach(async () => {
  cleanUp();
  await commitUndo();
  history.replaceState(null, '', start);
});

async function saved(...args: Parameters<typeof drawnPhoto>): Promise<string> {
  return (await saveGarments(await drawnPhoto(...args))).garmentIds[0]!;
}

/** Opens a garment's page. */
function open(id: string): void {
  render(
    <>
      <GarmentPage params={{ id }} />
      <Toaster />
    </>,
  );
}

it('adds a photo to a garment: only what is like it, and splits it off again', async () => {
  const id = await saved('#1d2f5e');
  const { reading } = await drawnPhoto('#203060', { look: '00000000000000ff' });
  const shoe = { ...reading.garments[0]!, slot: 'shoes' as const };
  worker.reading = wardrobeReading([shoe, reading.garments[0]!]);
  open(id);
  await page.getByRole('button', { name: 'Add photos' }).click();
  const picker = document.querySelector<HTMLInputElement>('[data-testid=picker]');
  const file = new File([await drawShirt('#203060', '#fff')], 'again.png', { type: 'image/png' });
  await userEvent.upload(picker!, file);
  const second = page.getByRole('button', { name: 'Photo 2 of 2' });
  await expect.element(second).toBeVisible();
  expect(await listGarments()).toHaveLength(1);
  await second.click();
  await page.getByRole('button', { name: 'Split this photo off' }).click();
  await expect.poll(async () => (await listGarments()).length).toBe(2);
  await expect.poll(() => location.pathname).toMatch(/^\/wardrobe\/./);
});

it('adds every photo that is chosen, and says what came of each', async () => {
  const id = await saved('#1d2f5e');
  const { reading } = await drawnPhoto('#203060', { look: '00000000000000ff' });
  worker.reading = wardrobeReading([reading.garments[0]!]);
  open(id);
  await page.getByRole('button', { name: 'Add photos' }).click();
  const picker = document.querySelector<HTMLInputElement>('[data-testid=picker]');
  const drawn = ['#203060', '#213161', '#203060'].map(async (colour, i) => {
    const picture = await drawShirt(colour, '#fff');
    return new File([picture], `again-${i}.png`, { type: 'image/png' });
  });
  await userEvent.upload(picker!, await Promise.all(drawn));
  await expect.element(page.getByRole('button', { name: 'Photo 3 of 3' })).toBeVisible();
  await expect
    .element(page.getByText(/2 photos added\. One photo is in your wardrobe already/))
    .toBeVisible();
  expect(await listGarments()).toHaveLength(1);
});
