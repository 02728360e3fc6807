import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { deletePhotos, listPhotos, savePhoto } from '../../../data/photos.ts';
import { embeddingOf, photoOf, readingOf } from '../../../data/testing/fixtures.ts';
import { emptyStores } from '../../../data/testing/stores.ts';
import { cleanUp, render } from '../../../ui/testing-render.tsx';
import VibesPage from './Page.tsx';

/** The album and the vibes are made in a worker, which has to start. */
const SLOW = { timeout: 20_000 };

beforeEach(async () => {
  await page.viewport(390, 844);
  await emptyStores();
});
afterEach(() => {
  cleanUp();
  scrollTo(0, 0);
});

const map = (name: RegExp) => page.getByRole('application', { name });

/** Photos that are the same but for their file: one person, one look. */
async function saveSame(from: number, to: number): Promise<void> {
  for (let seed = from; seed <= to; seed++)
    await savePhoto(photoOf(seed, { reading: readingOf([embeddingOf(1)]) }));
}

it('teaches the next step without photos, and without faces', async () => {
  render(<VibesPage />);
  const none = page.getByRole('heading', { name: 'Vibes come from your photos' });
  await expect.element(none, SLOW).toBeVisible();
  await savePhoto(photoOf(1, { reading: readingOf([]) }));
  const faceless = page.getByRole('heading', { name: 'No person in these photos yet' });
  await expect.element(faceless, SLOW).toBeVisible();
});

it('says how many photos it takes, then that these are one vibe, and follows what is deleted', async () => {
  await saveSame(1, 1);
  render(<VibesPage />);
  await expect.element(map(/Map of 1 photo in one vibe/), SLOW).toBeVisible();
  await expect.element(page.getByText(/One photo makes one vibe. From 6 on/)).toBeVisible();
  await saveSame(2, 7);
  await expect.element(map(/Map of 7 photos in one vibe/), SLOW).toBeVisible();
  await expect.element(page.getByText(/None stood apart clearly enough/)).toBeVisible();
  const [first] = await listPhotos();
  await deletePhotos([first!.id]);
  await expect.element(map(/Map of 6 photos in one vibe/), SLOW).toBeVisible();
});
