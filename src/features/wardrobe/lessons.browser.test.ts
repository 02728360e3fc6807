import { beforeEach, expect, it, vi } from 'vitest';
import {
  changeGarments,
  getGarment,
  listGarments,
  saveGarments,
  splitView,
} from '../../data/garments.ts';
import { emptyStores } from '../../data/testing/stores.ts';
import { addView } from './garment/add-view.ts';
import {
  drawnPhoto,
  drawShirt,
  garmentReading,
  vectorAt,
  wardrobeReading,
} from './garment/testing-garments.ts';
import { readShopPhoto } from './own/compare.ts';

const worker = vi.hoisted(() => ({ reading: null as unknown }));

/** The worker's part; everything else is real. */
vi.mock('../../bridge/infer.ts', () => ({
  transfer: <T>(value: T) => value,
  infer: async (run: (api: unknown, call: string) => unknown) =>
    run({ readGarments: async () => worker.reading }, 'call'),
}));

beforeEach(emptyStores);

const at = (degrees: number) => ({ embedding: { model: 'garment', vector: vectorAt(degrees) } });
const GUESSES = [
  { category: 'shirt', probability: 0.5 },
  { category: 'jacket', probability: 0.4 },
] as const;

/** A garment that was read as a shirt, and that the person called a jacket. */
async function correctedJacket(): Promise<string> {
  const { garmentIds } = await saveGarments(
    await drawnPhoto('#1d2f5e', { ...at(0), guesses: GUESSES }),
  );
  await changeGarments(garmentIds, { category: 'jacket' });
  return garmentIds[0]!;
}

const photo = async (fill: string) =>
  new File([await drawShirt(fill, '#fff')], 'photo.png', { type: 'image/png' });

it('a correction counts in the shop: the like garment is called by its name', async () => {
  worker.reading = wardrobeReading([garmentReading({ ...at(4), guesses: GUESSES })]);
  const { signal } = new AbortController();
  const [before] = await readShopPhoto(await photo('#203060'), signal);
  expect(before).toMatchObject({ slot: 'top', guesses: [{ category: 'shirt' }, {}] });
  await correctedJacket();
  const [after] = await readShopPhoto(await photo('#203060'), signal);
  expect(after).toMatchObject({ slot: 'outerwear', guesses: [{ category: 'jacket' }, {}] });
});

it('a correction finds the garment again on another photo of it, beside a larger one', async () => {
  const id = await correctedJacket();
  const larger = garmentReading({ ...at(90), box: { x: 0, y: 0, width: 1, height: 1 } });
  const again = garmentReading({ ...at(4), guesses: GUESSES, look: '00000000000000ff' });
  worker.reading = wardrobeReading([larger, again]);
  const garment = (await getGarment(id))!;
  expect(await addView(garment, await photo('#203060'))).toBe('added');
  expect(await listGarments()).toHaveLength(1);
  // What was joined is the small one, and it keeps what it was taught when it is split off.
  const own = await getGarment(await splitView(id, 1));
  expect(own).toMatchObject({ category: 'jacket', slot: 'outerwear', look: '00000000000000ff' });
});
