import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { WardrobeReading } from '../../core/wardrobe/types.ts';
import { listGarments } from '../../data/garments.ts';
import { eraseEverything } from '../../data/storage.ts';
import { Toaster } from '../../ui/index.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import WardrobePage from './Page.tsx';
import { forgetView } from './parts/useView.ts';
import { type Drawn, drawGarment, drawnPhoto, vectorAt } from './testing-garments.ts';

const worker = vi.hoisted(() => ({
  /** What the next photos show, in order; null is refused unless insisted on. */
  shows: [] as (Drawn | null)[],
  /** Photos are read once this resolves. */
  gate: Promise.resolve(),
  said: [] as string[],
}));

async function read(
  bitmap: ImageBitmap,
  options: { readonly insist: boolean },
): Promise<WardrobeReading<Blob>> {
  const drawn = worker.shows.shift();
  await worker.gate;
  bitmap.close();
  const photo = await drawnPhoto(drawn ?? { category: 't-shirt', colours: ['white'] });
  if (drawn || options.insist) return photo.reading;
  const warnings = [{ id: 'not-clothing', value: 0.04 }] as const;
  const quality = { ...photo.reading.quality, verdict: 'reject', warnings } as const;
  return { ...photo.reading, garments: [], quality };
}

/** The worker's part; the queue, the storage and the search are real. */
vi.mock('../../bridge/infer.ts', () => ({
  transfer: <T,>(value: T) => value,
  infer: (run: (api: unknown, call: string) => unknown) =>
    run(
      {
        readGarments: (_: string, bitmap: ImageBitmap, options: { readonly insist: boolean }) =>
          read(bitmap, options),
        embedText: async (_: string, text: string) => {
          worker.said.push(text);
          return { model: 'garment', vector: vectorAt(0) };
        },
      },
      'call',
    ),
}));

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  forgetView();
  worker.shows = [];
  worker.said = [];
  worker.gate = Promise.resolve();
  await eraseEverything();
});

let made = 0;

/** A photo of its own bytes. */
async function photo(): Promise<File> {
  made += 1;
  const picture = await drawGarment({ category: 'shirt', colours: ['navy'] }, 40 + made);
  return new File([picture], `photo-${made}.png`, { type: 'image/png' });
}

/** Drops files on the page. */
function drop(...files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
  document.body.dispatchEvent(event);
}

async function open(): Promise<void> {
  render(
    <>
      <WardrobePage />
      <Toaster />
    </>,
  );
  await expect.element(page.getByText('Your clothes will hang here')).toBeVisible();
}

const tiles = () =>
  [...document.querySelectorAll('[data-index]')].map((each) => each.getAttribute('aria-label'));
const button = (name: string | RegExp) => page.getByRole('button', { name });
const SLOW = { timeout: 20_000 };

/** A gate that is opened by what is given back. */
function hold(): () => void {
  let open: () => void = () => undefined;
  worker.gate = new Promise((resolve) => {
    open = resolve;
  });
  return () => open();
}

it('says how far an import is, and hangs each garment up as it is read', async () => {
  await open();
  worker.shows = [
    { category: 'jeans', colours: ['denim'] },
    { category: 'sweater', colours: ['cream'], sure: 0.4 },
    { category: 'coat', colours: ['camel'] },
  ];
  const goOn = hold();
  drop(await photo(), await photo(), await photo());
  await expect.element(page.getByText('Reading 3 photos')).toBeVisible();
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '0 of 3');
  await expect.element(button('Pause')).toBeVisible();
  expect(await violations()).toEqual([]);
  goOn();
  await expect.poll(() => tiles().length, SLOW).toBe(3);
  expect(tiles().toSorted()).toEqual([
    'Coat, camel',
    'Jeans, denim',
    'Jumper, cream, needs a look',
  ]);
  await expect.poll(() => page.getByRole('progressbar').elements().length, SLOW).toBe(0);
  await expect.element(page.getByText('One needs a look')).toBeVisible();
});

it('pauses between photos, and goes on', async () => {
  await open();
  worker.shows = Array.from({ length: 6 }, () => ({ category: 'shirt', colours: ['navy'] }));
  const goOn = hold();
  const files = await Promise.all(Array.from({ length: 6 }, photo));
  drop(...files);
  await button('Pause').click();
  await expect.element(page.getByText(/photos are waiting/)).toBeVisible();
  goOn();
  await expect.poll(() => tiles().length, SLOW).toBe(2);
  expect(await listGarments()).toHaveLength(2);
  await button('Continue').click();
  await expect.poll(async () => (await listGarments()).length, SLOW).toBe(6);
});

it('names what was left out and why, and believes who says that it is clothing', async () => {
  await open();
  worker.shows = [null, null];
  drop(await photo(), await photo());
  await expect.element(button('2 left out'), SLOW).toHaveAttribute('aria-expanded', 'false');
  expect(page.getByText('2 photos were left out').query()).not.toBeVisible();
  await button('2 left out').click();
  await expect.element(page.getByText('2 photos were left out')).toBeVisible();
  await button('See why').click();
  await expect.element(page.getByText('It does not look like clothing.').first()).toBeVisible();
  expect(await violations()).toEqual([]);
  worker.shows = [null];
  await button(/^It is clothing/)
    .first()
    .click();
  await expect.poll(tiles, SLOW).toEqual(['T-shirt, white']);
  await expect.element(page.getByRole('dialog', { name: 'One photo was left out' })).toBeVisible();
  await button(/^Leave it/).click();
  await expect.poll(() => page.getByText(/left out/).elements().length).toBe(0);
});

it('finds the same photo again, and changes nothing', async () => {
  await open();
  worker.shows = [{ category: 'coat', colours: ['camel'] }];
  const one = await photo();
  drop(one);
  await expect.poll(() => tiles().length, SLOW).toBe(1);
  drop(one);
  await button('1 already here').click(SLOW);
  await expect.element(page.getByText('One photo was already here')).toBeVisible();
  const [garment] = await listGarments();
  await expect
    .element(page.getByRole('link', { name: 'Open' }))
    .toHaveAttribute('href', `/wardrobe/${garment?.id}`);
  expect(tiles()).toHaveLength(1);
});

it('says in one line what became no garment, and not while something is searched for', async () => {
  await open();
  worker.shows = [{ category: 'coat', colours: ['camel'] }, null];
  const [one, two] = [await photo(), await photo()];
  drop(one, two);
  await expect.element(button('1 left out'), SLOW).toBeVisible();
  drop(one);
  await expect.element(button('1 already here · 1 left out'), SLOW).toBeVisible();
  const top = () => document.querySelector('[data-index]')?.getBoundingClientRect().top ?? 999;
  expect(top()).toBeLessThan(500);
  await page.getByRole('searchbox').fill('camel coat');
  await expect.poll(() => button(/left out/).elements().length).toBe(0);
  await expect.element(page.getByText('1 fits')).toBeVisible();
  expect(top()).toBeLessThan(500);
});

it('searches while an import runs', async () => {
  await open();
  worker.shows = [
    { category: 'dress', colours: ['red'], vector: vectorAt(80) },
    { category: 'dress', colours: ['red'], vector: vectorAt(5) },
    { category: 'shirt', colours: ['navy'], vector: vectorAt(1) },
  ];
  drop(await photo(), await photo());
  await expect.poll(() => tiles().length, SLOW).toBe(2);
  const goOn = hold();
  drop(await photo());
  await expect.element(page.getByText('Reading 1 photo')).toBeVisible();
  await page.getByRole('searchbox').fill('red dress');
  await expect.poll(() => worker.said, SLOW).toContain('red dress');
  await expect.element(page.getByText('2 fit')).toBeVisible();
  expect(page.getByRole('progressbar').elements()).toHaveLength(1);
  goOn();
  await expect.poll(async () => (await listGarments()).length, SLOW).toBe(3);
  // What the import adds meanwhile is no red dress, and is not shown.
  expect(tiles()).toEqual(['Dress, red', 'Dress, red']);
});

it('leaves out what is no photo, and says so', async () => {
  await open();
  drop(new File(['words'], 'notes.txt', { type: 'text/plain' }));
  await expect.element(page.getByText(/There was no photo in that/)).toBeVisible();
  expect(await listGarments()).toEqual([]);
});
