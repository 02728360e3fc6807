import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listFaceFacts } from '../../../data/facts.ts';
import { addDecisions, listDecisions, listPeople, namePerson } from '../../../data/people.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { Toaster } from '../../../ui/toast.tsx';
import PeoplePage from './Page.tsx';
import { emptyAlbum, fillAlbum, type MadeUp } from './testing-album.ts';

/** The album is built in a worker, and rests a second between two builds. */
const SLOW = { timeout: 15_000 };

beforeEach(async () => {
  await page.viewport(390, 844);
  await emptyAlbum();
});
afterEach(() => {
  cleanUp();
  delete document.documentElement.dataset.theme;
});

const tiles = () => [...document.querySelectorAll<HTMLElement>('[data-index]')];
const shownIds = () =>
  tiles().flatMap((tile) => tile.getAttribute('href')?.split('/').at(-1) ?? []);

/** Opens the page and waits until it shows the people that are stored, so many. */
async function show(count: number): Promise<void> {
  render(
    <>
      <PeoplePage />
      <Toaster />
    </>,
  );
  await settled(count);
}

async function settled(count: number): Promise<void> {
  await expect
    .poll(async () => {
      const stored = (await listPeople()).filter(({ faceIds }) => faceIds.length > 0);
      const ids = stored.map(({ id }) => id).sort();
      return ids.length === count && ids.join() === shownIds().sort().join();
    }, SLOW)
    .toBe(true);
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
async function choose(...names: readonly RegExp[]): Promise<void> {
  await button('Merge').click();
  for (const name of names) await page.getByRole('button', { name }).click();
}

it('shows everybody, most photos first, each leading to their page', async () => {
  await fillAlbum([[2], [2], [3], [2, 3], [4]]);
  await show(3);
  expect(tiles().map((tile) => tile.getAttribute('aria-label'))).toEqual([
    'Person 1, 3 photos',
    'Person 2, 2 photos',
    'Person 3, 1 photo',
  ]);
  await expect.element(page.getByText('3 people are on your photos.')).toBeVisible();
});

it('keeps a name when Enter is pressed, and none when Escape is', async () => {
  await fillAlbum([[2], [2], [3]]);
  await show(2);
  await page.getByRole('textbox', { name: 'Name of Person 1' }).fill('  Anna ');
  await userEvent.keyboard('{Enter}');
  await expect.poll(async () => (await listPeople()).map(({ name }) => name)).toContain('Anna');
  await expect.element(page.getByRole('link', { name: 'Anna, 2 photos' }), SLOW).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of Person 2' }).fill('Not this');
  await userEvent.keyboard('{Escape}{Tab}');
  await expect.element(page.getByRole('textbox', { name: 'Name of Person 2' })).toHaveValue('');
  expect((await listPeople()).filter(({ name }) => name !== null)).toHaveLength(1);
});

it('makes two one, the named one, and takes it back', async () => {
  await fillAlbum([[2], [2], [3]]);
  await show(2);
  const before = await listPeople();
  const few = shownIds()[1] ?? '';
  await namePerson(few, 'Bea');
  await expect.element(page.getByRole('link', { name: 'Bea, 1 photo' }), SLOW).toBeVisible();

  await choose(/^Person 1/, /^Bea/);
  await button('Same person').click();
  await expect.poll(async () => (await listDecisions()).length).toBe(3);
  const faces = before.flatMap(({ faceIds }) => faceIds);
  const made = await listDecisions();
  expect(made.map(({ faceId }) => faceId).sort()).toEqual([...faces].sort());
  expect(made.every(({ personId, is }) => personId === few && is)).toBe(true);
  await expect.element(page.getByRole('link', { name: 'Bea, 3 photos' }), SLOW).toBeVisible();
  await settled(1);

  await button('Undo').click();
  await settled(2);
  expect(await listDecisions()).toEqual([]);
  const groups = async () => (await listPeople()).map(({ id, faceIds }) => [id, [...faceIds]]);
  expect(await groups()).toEqual(before.map(({ id, faceIds }) => [id, [...faceIds]]));
});

it('asks before it makes people of one photo one, and which name stays', async () => {
  await fillAlbum([[2, 3], [2], [3]]);
  await show(2);
  const [first, second] = shownIds() as [string, string];
  await namePerson(first, 'Anna');
  await namePerson(second, 'Bea');
  await expect.element(page.getByRole('link', { name: /^Bea/ }), SLOW).toBeVisible();
  await choose(/^Anna/, /^Bea/);
  await button('Same person').click();
  await expect.element(page.getByText(/together on 1 photo/)).toBeVisible();
  expect(await listDecisions()).toEqual([]);
  await page.getByRole('radio', { name: 'Bea' }).click({ force: true });
  await button('Same person anyway').click();
  await expect.poll(async () => (await listDecisions()).length).toBe(4);
  expect((await listDecisions()).every(({ personId }) => personId === second)).toBe(true);
});

it('asks before a merge goes against what was said of a face, which stays out unless taken back', async () => {
  const [photo] = await fillAlbum([[2], [2], [2], [3], [3]]);
  await show(2);
  const [first, second] = shownIds() as [string, string];
  const [wrong] = await listFaceFacts([photo!.id]);
  // Said of one of the first person, who then stands with the second.
  const at = '2026-11-21T10:00:00.000Z';
  await addDecisions([
    { faceId: wrong!.id, personId: second, is: true, at },
    { faceId: wrong!.id, personId: first, is: false, at },
  ]);
  const faceIds = async (id: string) =>
    (await listPeople()).find((person) => person.id === id)?.faceIds ?? [];
  await expect.poll(() => faceIds(second), SLOW).toContain(wrong!.id);
  await settled(2);

  await choose(/^Person 1/, /^Person 2/);
  await button('Same person').click();
  await expect.element(page.getByText(/1 face of these people is not/)).toBeVisible();
  await button('Same person').last().click();
  await expect.element(page.getByText(/without 1 face/)).toBeVisible();
  await expect
    .poll(
      async () => Math.max(...(await listPeople()).map((person) => person.faceIds.length)),
      SLOW,
    )
    .toBe(4);
  const large = (await listPeople()).find((person) => person.faceIds.length === 4);
  expect(large?.faceIds).not.toContain(wrong!.id);

  // Alone, there is nothing to leave out: going on takes it back.
  await settled(2);
  await choose(/^Person 1/, /^Person 2/);
  await button('Same person').click();
  await expect.element(page.getByText(/that is taken back/)).toBeVisible();
  await button('Same person anyway').click();
  await settled(1);
});

it("says why a face is nobody's, and gives it to whom it is said to be", async () => {
  const poor: MadeUp = { who: 5, gates: { embedding: 0.1 } };
  await fillAlbum([[2], [2], [poor], [{ who: 2, bare: true }]]);
  render(<PeoplePage />);
  await expect
    .element(page.getByRole('heading', { name: /Too unclear to tell 1/ }), SLOW)
    .toBeVisible();
  await expect.element(page.getByRole('heading', { name: /Not compared yet 1/ })).toBeVisible();
  await page.getByRole('button', { name: 'A face: too unclear to tell' }).click();
  // What it misses, and how to take it again.
  await expect.element(page.getByText(/^Face unclear\. Take it sharper/)).toBeVisible();
  await page.getByRole('button', { name: 'Person 1' }).click();
  await expect.element(page.getByRole('link', { name: 'Person 1, 3 photos' }), SLOW).toBeVisible();
  expect(await listDecisions()).toMatchObject([{ is: true }]);
});

it('says what to do where nobody is', async () => {
  render(<PeoplePage />);
  await expect.element(page.getByText(/Add photos, and everybody/), SLOW).toBeVisible();
});

it('has nothing for axe to say, in light and dark, while merging too', async () => {
  await fillAlbum([[2], [2], [3], [{ who: 5, gates: { embedding: 0.1 } }]]);
  await show(2);
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    expect(await violations()).toEqual([]);
  }
  await choose(/^Person 1/, /^Person 2/);
  expect(await violations()).toEqual([]);
});
