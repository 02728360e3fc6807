/** The pictures on the map of vibes: cut from the stored photos, each leading to its own. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { savePhoto } from '../../../data/photos.ts';
import { embeddingOf, photoOf, readingOf } from '../../../data/testing/fixtures.ts';
import { emptyStores } from '../../../data/testing/stores.ts';
import { cleanUp, render } from '../../../ui/testing-render.tsx';
import { Explorer } from './parts/Explorer.tsx';
import { albumOfKinds, type TestAlbum } from './testing-vibes.ts';

const SLOW = { timeout: 20_000 };
type Colour = readonly [red: number, green: number, blue: number];

/** One for each photo; no mark of a vibe has any of them. */
const COLOURS: readonly Colour[] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 0, 255],
];

beforeEach(async () => {
  await page.viewport(390, 844);
  await emptyStores();
});
afterEach(cleanUp);

async function plain([red, green, blue]: Colour): Promise<Blob> {
  const canvas = new OffscreenCanvas(120, 90);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = `rgb(${red} ${green} ${blue})`;
  pen.fillRect(0, 0, 120, 90);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** An album of as many stored photos as there are colours, and the id of each. */
async function storedAlbum(): Promise<TestAlbum & { readonly ids: readonly string[] }> {
  const { album, vibes } = await albumOfKinds(COLOURS.length / 4);
  const ids: string[] = [];
  for (const [i, colour] of COLOURS.entries()) {
    const reading = readingOf([embeddingOf(i)]);
    ids.push((await savePhoto(photoOf(i + 1, { reading, view: await plain(colour) }))).id);
  }
  const faces = [...album.faces.values()].map((face, i) => ({ ...face, photoId: ids[i]! }));
  const photos = [...album.photos.values()].map((photo, i) => ({ ...photo, id: ids[i]! }));
  return {
    ids,
    vibes,
    album: {
      faces: new Map(faces.map((face) => [face.id, face])),
      photos: new Map(photos.map((photo) => [photo.id, photo])),
    },
  };
}

const canvas = () => document.querySelector<HTMLCanvasElement>('canvas[role=application]')!;

/** The middle of all that has exactly this colour on the map, CSS pixels; null below 200 pixels. */
function middleOf([red, green, blue]: Colour): { readonly x: number; readonly y: number } | null {
  const { width, height, clientWidth } = canvas();
  const { data } = canvas().getContext('2d')!.getImageData(0, 0, width, height);
  let [x, y, count] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] !== red || data[i + 1] !== green || data[i + 2] !== blue) continue;
    x += (i / 4) % width;
    y += Math.floor(i / 4 / width);
    count += 1;
  }
  const unit = width / clientWidth;
  return count < 200 ? null : { x: x / count / unit, y: y / count / unit };
}

it('each photo is drawn by its picture, and a tap on a picture opens that photo', async () => {
  const { ids, vibes, album } = await storedAlbum();
  render(<Explorer vibes={vibes} album={album} />);
  for (const colour of COLOURS) await expect.poll(() => middleOf(colour), SLOW).not.toBeNull();
  for (const [i, colour] of COLOURS.entries()) {
    await userEvent.click(canvas(), { position: middleOf(colour)! });
    const link = page.getByRole('link', { name: 'Open photo' });
    await expect.element(link).toHaveAttribute('href', `/portraits/${ids[i]}`);
    const card = () => document.querySelector('section canvas')?.getAttribute('data-shown');
    await expect.poll(card, SLOW).toBe('true');
    await page.getByRole('button', { name: 'Close' }).click();
  }
});
