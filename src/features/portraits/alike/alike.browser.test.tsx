import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { listPhotos, savePhoto } from '../../../data/photos.ts';
import { photoOf, readingOf } from '../../../data/testing/fixtures.ts';
import { emptyStores } from '../../../data/testing/stores.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { applyTheme } from '../../../ui/theme.ts';
import AlikePage from './Page.tsx';
import { Exact } from './parts/Exact.tsx';
import { How } from './parts/How.tsx';
import { Stacks } from './parts/Stacks.tsx';
import type { StackView } from './stacks.ts';
import { photoFacts } from './testing-alike.ts';

/** The album is made in a worker, which has to start. */
const SLOW = { timeout: 20_000 };

beforeEach(async () => {
  await page.viewport(390, 844);
  await emptyStores();
});
afterEach(() => {
  cleanUp();
  scrollTo(0, 0);
  applyTheme('system');
});

const stack = (id: string, others = 2): StackView => ({
  id,
  best: photoFacts(`${id}-best`),
  reasons: ['eyes', 'sharpness'],
  others: Array.from({ length: others }, (_, i) => ({
    photo: photoFacts(`${id}-${i}`),
    behind: i === 0 ? (['eyes'] as const) : [],
    bits: i,
  })),
  taken: ['2026-05-06T07:08:09.000Z', '2026-05-06T07:08:12.000Z'],
});

it('stacks what is stored, and deletes the others only after asking, by their number', async () => {
  const reading = readingOf([]);
  for (const seed of [1, 2, 3]) await savePhoto(photoOf(seed, { reading }));
  await savePhoto(photoOf(4, { reading: { ...reading, look: 'f0f0f0f0f0f0f0f0' } }));
  render(<AlikePage />);
  await expect.element(page.getByRole('heading', { name: '3 look-alikes' }), SLOW).toBeVisible();
  await page.getByRole('button', { name: 'Keep the best, delete 2' }).click();
  await expect.element(page.getByRole('heading', { name: 'Delete 2 photos?' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await listPhotos()).toHaveLength(4);
  await page.getByRole('button', { name: 'Keep the best, delete 2' }).click();
  await page.getByRole('button', { name: 'Delete 2 photos' }).click();
  await expect.poll(async () => (await listPhotos()).length).toBe(2);
  await expect
    .element(page.getByRole('heading', { name: 'No look-alikes here' }), SLOW)
    .toBeVisible();
});

it('teaches the next step without photos', async () => {
  render(<AlikePage />);
  await expect
    .element(page.getByRole('heading', { name: 'Look-alikes come from your photos' }), SLOW)
    .toBeVisible();
});

it('says why the best is on top, when they were taken, and in what the others are behind', async () => {
  const onKeepBest = vi.fn();
  render(<Stacks stacks={[stack('s')]} onKeepBest={onKeepBest} />);
  await expect
    .element(page.getByText('On top for: eyes more open and sharper face.'))
    .toBeVisible();
  await expect.element(page.getByText(/^Taken .* to /)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 's-0.jpg, eyes less open' }))
    .toHaveAttribute('href', '/portraits/s-0');
  await page.getByRole('button', { name: 'Keep the best, delete 2' }).click();
  await page.getByRole('button', { name: 'Delete 2 photos' }).click();
  expect(onKeepBest).toHaveBeenCalledExactlyOnceWith(['s-0', 's-1']);
});

it('keeps few of 600 stacks in the page', async () => {
  const stacks = Array.from({ length: 600 }, (_, i) => stack(`s${i}`));
  render(<Stacks stacks={stacks} onKeepBest={() => undefined} />);
  const shown = () => document.querySelectorAll('section').length;
  await expect.poll(shown).toBeGreaterThan(1);
  expect(document.documentElement.scrollHeight).toBeGreaterThan(100 * innerHeight);
  scrollTo(0, document.documentElement.scrollHeight / 2);
  await expect.poll(() => document.querySelector('a[href^="/portraits/s3"]')).not.toBeNull();
  expect(shown()).toBeLessThan(20);
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    applyTheme(theme);
    render(
      <>
        <h1>Look-alikes</h1>
        <Stacks stacks={[stack('s'), stack('t', 1)]} onKeepBest={() => undefined} />
        <Exact groups={[[photoFacts('a'), photoFacts('b')]]} />
      </>,
    );
    await expect.element(page.getByRole('heading', { name: '3 look-alikes' })).toBeVisible();
    expect(await violations()).toEqual([]);
    render(<How open onOpenChange={() => undefined} embeddingModel="face-embedding" />);
    await expect.element(page.getByText(/Each photo has a look/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });
