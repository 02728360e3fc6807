/** What is wrong with a garment's photo stands on its page. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { saveGarments } from '../../../data/garments.ts';
import { emptyStores } from '../../../data/testing/stores.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import GarmentPage from './Page.tsx';
import { drawnPhoto } from './testing-garments.ts';

beforeEach(emptyStores);
afterEach(cleanUp);

it('tells of a photo that is too dark, and of a good one nothing', async () => {
  const photo = await drawnPhoto('#1d2f5e');
  const dark = { id: 'dark', value: 20 } as const;
  const quality = { ...photo.reading.quality, verdict: 'fair', warnings: [dark] } as const;
  const { garmentIds } = await saveGarments({ ...photo, reading: { ...photo.reading, quality } });
  render(<GarmentPage params={{ id: garmentIds[0]! }} />);
  await expect.element(page.getByText('This photo is dark', { exact: false })).toBeVisible();
  expect(await violations()).toEqual([]);
  cleanUp();
  const good = await saveGarments(await drawnPhoto('#5e1d2f'));
  render(<GarmentPage params={{ id: good.garmentIds[0]! }} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.getByText('This photo is', { exact: false }).query()).toBeNull();
});
