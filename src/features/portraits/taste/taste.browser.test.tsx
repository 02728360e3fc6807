import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TasteResult } from '../../../core/taste/types.ts';
import { getTaste } from '../../../data/artifacts.ts';
import { savePhoto } from '../../../data/photos.ts';
import { listVerdicts, rateFace } from '../../../data/ratings.ts';
import { eraseEverything } from '../../../data/storage.ts';
import { embeddingOf, photoOf, readingOf } from '../../../data/testing/fixtures.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { Toaster } from '../../../ui/toast.tsx';
import { buildAlbum } from '../album/build.ts';
import { rankPerson } from '../album/person.ts';
import { forgetAlbum } from '../album/store.ts';
import TastePage from './Page.tsx';
import { Status } from './parts/Status.tsx';
import { text } from './text.ts';

const SLOW = { timeout: 20_000 };

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  await eraseEverything();
  forgetAlbum();
});

/** Photos of one person, each with a face of the same vector. */
async function photos(count: number): Promise<void> {
  for (let i = 0; i < count; i++)
    await savePhoto(photoOf(i + 1, { reading: readingOf([embeddingOf(1)]) }));
}

/** The pictures of the pair, by their addresses: another pair has others. */
const shownPictures = (): string =>
  Array.from(document.querySelectorAll('img'), (img) => img.src)
    .filter(Boolean)
    .join();

/** A star of the photo that is asked about. */
const star = (value: number) =>
  page
    .getByRole('region', { name: text.rateQuestion })
    .getByRole('button', { name: text.stars(value), exact: true });

it('asks for one of two, by press and by key, and keeps the answers', async () => {
  await photos(4);
  render(<TastePage />);
  const left = page.getByRole('button', { name: text.pick('left') });
  await expect.poll(() => left.query(), SLOW).not.toBeNull();
  await expect.poll(shownPictures, SLOW).not.toBe('');
  const before = shownPictures();
  await left.click();
  await expect.poll(async () => (await listVerdicts()).comparisons.length, SLOW).toBe(1);
  await expect.poll(shownPictures, SLOW).not.toBe('');
  await expect.poll(shownPictures, SLOW).not.toBe(before);
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(async () => (await listVerdicts()).comparisons.length, SLOW).toBe(2);
  const [first, second] = (await listVerdicts()).comparisons;
  const pair = (c: typeof first) => [c!.winner, c!.loser].sort().join();
  expect(pair(first)).not.toBe(pair(second));
});

it('rates 0 to 5, goes on to the next, and says how many photos are missing', async () => {
  await photos(3);
  render(<TastePage />);
  const mode = () => document.querySelector<HTMLInputElement>('input[value=rate]');
  await expect.poll(mode, SLOW).not.toBeNull();
  mode()?.click();
  for (const value of [5, 0]) {
    await star(value).click(SLOW);
    await expect
      .poll(async () => (await listVerdicts()).ratings.map((r) => r.value), SLOW)
      .toContain(value);
  }
  await expect.poll(() => page.getByText(text.status.tooFew(3, 9)).query(), SLOW).not.toBeNull();
  await userEvent.keyboard('3');
  await expect.poll(() => page.getByText(text.allDone).query(), SLOW).not.toBeNull();
});

/** Opens the page with so many photos, and the way of one photo after the other by pointer. */
async function rateOne(count: number): Promise<void> {
  await photos(count);
  render(
    <>
      <TastePage />
      <Toaster />
    </>,
  );
  const way = page.getByRole('radio', { name: text.rate });
  await expect.poll(() => way.query(), SLOW).not.toBeNull();
  await way.click();
}
const ratings = async () => (await listVerdicts()).ratings.map(({ value }) => value);

it('takes the keys 0 to 5 at once after the way was chosen, by pointer and by key', async () => {
  await rateOne(3);
  await userEvent.keyboard('4');
  await expect.poll(ratings, SLOW).toEqual([4]);
  const radio = document.querySelector<HTMLInputElement>('input[value=rate]');
  await userEvent.tab({ shift: true });
  expect(document.activeElement).toBe(radio);
  // Its arrows are the choice's own; they answer nothing.
  await userEvent.keyboard('{ArrowLeft}');
  expect(document.activeElement).toHaveProperty('value', 'compare');
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(radio);
  expect((await listVerdicts()).comparisons).toEqual([]);
  await userEvent.keyboard('2');
  await expect.poll(async () => (await ratings()).sort(), SLOW).toEqual([2, 4]);
});

it('keeps the photo low, so that the stars are at hand, and one notice, the last', async () => {
  await rateOne(4);
  await star(5).click(SLOW);
  await expect.element(page.getByText(text.rated(5)), SLOW).toBeVisible();
  await expect.poll(shownPictures, SLOW).not.toBe('');
  for (const img of document.querySelectorAll('section img'))
    expect(img.clientHeight).toBeLessThan(844 * 0.31);
  // The bar takes 68 px below, and a notice above it as much again.
  for (const value of [0, 1, 2, 3, 4, 5])
    expect(star(value).element().getBoundingClientRect().bottom).toBeLessThan(700);
  await userEvent.keyboard('1');
  await expect.element(page.getByText(text.rated(1)), SLOW).toBeVisible();
  expect(page.getByText(text.rated(5)).query()).toBeNull();
  expect(page.getByText(text.undo).elements()).toHaveLength(1);
  await page.getByText(text.undo).click();
  await expect.poll(ratings, SLOW).toEqual([5]);
});

it('lists what was rated with its stars, to be changed', async () => {
  await photos(3);
  const [person] = (await buildAlbum()).people;
  const [first, second] = person!.faces.map(({ id }) => id);
  await rateFace(first!, 4, '2026-11-21T10:00:00.000Z');
  await rateFace(second!, 0, '2026-11-21T10:01:00.000Z');
  render(<TastePage />);
  await expect.element(page.getByRole('heading', { name: text.ratings.title }), SLOW).toBeVisible();
  const pressed = () =>
    [...document.querySelectorAll('button[aria-pressed=true]')].map((each) =>
      each.getAttribute('aria-label'),
    );
  expect(pressed()).toEqual([text.stars(4), text.stars(0)]);
  const rows = page.getByRole('group', { name: /^photo \d/ });
  await rows
    .first()
    .getByRole('button', { name: text.stars(1), exact: true })
    .click();
  await expect.poll(pressed, SLOW).toEqual([text.stars(1), text.stars(0)]);
  expect(await ratings()).toEqual([0, 1]);
  // A key there is not an answer to the question.
  await userEvent.keyboard('{ArrowLeft}');
  expect((await listVerdicts()).comparisons).toEqual([]);
  expect(await violations()).toEqual([]);
});

it('never asks for more verdicts than there are photos: it says how many photos are missing', async () => {
  const result = { kind: 'not-enough', rated: 0, missing: 12 } as const;
  render(<Status result={result} learning={false} photos={5} />);
  await expect.element(page.getByText(text.status.tooFew(5, 7))).toBeVisible();
  expect(document.body.textContent).toContain('there are 5 of this person. Add 7 more.');
  expect(page.getByText(text.status.notEnough(0, 12)).query()).toBeNull();
  cleanUp();
  render(<Status result={result} learning={false} photos={12} />);
  await expect.element(page.getByText(text.status.notEnough(0, 12))).toBeVisible();
});

it('equal ratings teach nothing: it says so, nothing fails, and the ranking stays as it was', async () => {
  await photos(12);
  const rank = async () => {
    const album = await buildAlbum();
    const [person] = album.people;
    return { person: person!, ranked: await rankPerson(album, person!) };
  };
  const before = await rank();
  expect(before.ranked).toHaveLength(12);
  render(<TastePage />);
  await expect
    .poll(() => page.getByRole('button', { name: text.pick('left') }).query(), SLOW)
    .not.toBeNull();
  for (const face of before.person.faces) await rateFace(face.id, 3, '2026-11-21T10:00:00.000Z');
  await expect.poll(() => page.getByText(text.status.noVariance).query(), SLOW).not.toBeNull();
  expect((await getTaste(before.person.id))?.result).toEqual({ kind: 'no-variance', rated: 12 });
  expect(page.getByRole('alert').query()).toBeNull();
  expect((await rank()).ranked).toEqual(before.ranked);
});

it('nobody to ask about: says what to do', async () => {
  render(<TastePage />);
  await expect.poll(() => page.getByText(text.nobody).query(), SLOW).not.toBeNull();
});

const fitted = (used: boolean): TasteResult =>
  ({
    kind: 'fitted',
    used,
    metrics: {
      rated: 30,
      groups: 30,
      rho: 0.61,
      interval: [0.3, 0.8],
      baseline: 0.12,
      folds: 5,
      repeats: 5,
    },
    influences: [
      { feature: 'smile', weight: 0.8 },
      { feature: 'warmth', weight: -0.3 },
    ],
    scores: new Map(),
  }) as unknown as TasteResult;

it('shows what was learnt with its doubt, and what is liked only when it is used', async () => {
  render(<Status result={fitted(true)} learning={false} photos={30} />);
  const words = document.body.textContent ?? '';
  for (const part of ['0.61', '0.30 to 0.80', '0.12', 'smiling', 'cool light', text.status.used])
    expect(words).toContain(part);
  cleanUp();
  render(<Status result={fitted(false)} learning={false} photos={30} />);
  expect(document.body.textContent).toContain(text.status.unused);
  expect(document.body.textContent).not.toContain('smiling');
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    await photos(3);
    document.documentElement.style.colorScheme = theme;
    render(<TastePage />);
    await expect
      .poll(() => page.getByRole('button', { name: text.pick('left') }).query(), SLOW)
      .not.toBeNull();
    expect(await violations()).toEqual([]);
    document.documentElement.style.colorScheme = '';
  });
