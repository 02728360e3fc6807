/** 2,000 photos, as stored: every page has all of them to tell of, and few of them in the document. */
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emptyStores } from '../../data/testing/stores.ts';
import { cleanUp, render } from '../../ui/testing-render.tsx';
import { buildAlbum } from './album/build.ts';
import { rankPerson, vibesOf } from './album/person.ts';
import { forgetAlbum } from './album/store.ts';
import BestPage from './best/Page.tsx';
import PortraitsPage from './Page.tsx';
import PeoplePage from './people/Page.tsx';
import { fillMany } from './testing-many.ts';
import VibesPage from './vibes/Page.tsx';

const SLOW = { timeout: 50_000 };
const COUNT = 2_000;
/** Photos of each of the four kinds of the first person, of three others, and without anybody. */
const [EACH, OTHERS, FACELESS] = [400, [150, 100, 50], 100] as const;
/** Elements of a whole page: a few screens of tiles, whatever lies in the store. */
const FEW = 1_200;

beforeAll(async () => {
  await emptyStores();
  expect(await fillMany(EACH, OTHERS, FACELESS)).toBe(COUNT);
});
beforeEach(() => page.viewport(390, 844));
afterEach(() => {
  cleanUp();
  scrollTo(0, 0);
});
afterAll(async () => {
  forgetAlbum();
  await emptyStores();
});

it('are grouped, ranked and told apart by vibe to the last', async () => {
  const album = await buildAlbum();
  expect(album.photos.size).toBe(COUNT);
  expect(album.people.map(({ faces }) => faces.length)).toEqual([4 * EACH, ...OTHERS]);
  expect(album.strangers).toEqual([]);
  expect(album.unembedded).toEqual([]);
  const [person] = album.people;
  const ids = person!.faces.map(({ id }) => id).sort();

  const ranked = await rankPerson(album, person!);
  expect(ranked.map(({ id }) => id).sort()).toEqual(ids);
  const finals = ranked.map(({ final }) => final!);
  expect(finals).toEqual(finals.toSorted((a, b) => b - a));
  for (const { percentile } of ranked) expect(percentile?.value).toBeGreaterThanOrEqual(0);

  const vibes = await vibesOf(album, person!);
  expect(vibes.points.map(({ id }) => id).sort()).toEqual(ids);
  expect(vibes.clusters.flatMap(({ memberIds }) => memberIds).sort()).toEqual(ids);
  expect(vibes.clusters.length).toBeGreaterThan(1);
});

/** Shows a page and waits for these words. */
async function show(what: ReactNode, words: string | RegExp): Promise<void> {
  render(what);
  await expect.element(page.getByText(words).first(), SLOW).toBeVisible();
}
const elements = () => document.querySelectorAll('*').length;
const listed = () => document.querySelectorAll('[data-index]').length;

it('are in the gallery, with a window of them in the document', async () => {
  await show(<PortraitsPage />, /2,000 photos/);
  await expect.poll(listed, SLOW).toBeGreaterThan(6);
  expect(document.documentElement.scrollHeight).toBeGreaterThan(20 * innerHeight);
  expect(elements()).toBeLessThan(FEW);
});

it('have the best of 1,600 on top, with a window of the others in the document', async () => {
  await show(<BestPage />, /Best of 1,600/);
  scrollTo(0, document.documentElement.scrollHeight / 2);
  await expect.poll(listed, SLOW).toBeGreaterThan(2);
  expect(document.documentElement.scrollHeight).toBeGreaterThan(20 * innerHeight);
  expect(elements()).toBeLessThan(FEW);
});

it('show everybody, and one map of all photos', async () => {
  await show(<PeoplePage />, /1,600 photos/);
  await expect.poll(listed, SLOW).toBe(1 + OTHERS.length);
  expect(elements()).toBeLessThan(FEW);
  render(<VibesPage />);
  const map = page.getByRole('application', { name: /Map of 1,600 photos/ });
  await expect.element(map, SLOW).toBeVisible();
  expect(elements()).toBeLessThan(FEW);
});
