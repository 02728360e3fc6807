import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { defaultThreshold } from '../../../core/people/thresholds.ts';
import { listDecisions, listPeople } from '../../../data/people.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { Toaster } from '../../../ui/toast.tsx';
import { buildAlbum } from '../album/build.ts';
import { rankPerson } from '../album/person.ts';
import PersonPage from './Person.tsx';
import { emptyAlbum, fillAlbum } from './testing-album.ts';

beforeEach(async () => {
  await page.viewport(390, 844);
  await emptyAlbum();
});
afterEach(() => {
  cleanUp();
  delete document.documentElement.dataset.theme;
});

const SLOW = { timeout: 15_000 };
const tiles = () => [...document.querySelectorAll<HTMLElement>('[data-index]')];
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Opens the page of whoever has most photos, and gives back the faces in the order shown. */
async function show(): Promise<{ id: string; faces: readonly string[] }> {
  const person = (await buildAlbum()).people[0];
  if (!person) throw new Error('nobody is there');
  render(
    <>
      <PersonPage params={{ id: person.id }} />
      <Toaster />
    </>,
  );
  await expect.poll(() => tiles().length, SLOW).toBe(person.faces.length);
  return { id: person.id, faces: person.faces.map(({ id }) => id) };
}

async function select(...places: readonly number[]): Promise<void> {
  await button('Select').click();
  for (const place of places) await button(`Photo ${place}`).click();
}

/** Without when: that is now. */
const decided = async () =>
  (await listDecisions())
    .map(({ faceId, personId, is }) => ({ faceId, personId, is }))
    .sort((a, b) => Number(b.is) - Number(a.is));

it('shows the photos, and tells by which model and from which likeness', async () => {
  await fillAlbum([[2], [2], [2], [3]]);
  const { id } = await show();
  await expect.element(page.getByRole('heading', { name: 'Person 1', level: 1 })).toBeVisible();
  await expect.element(page.getByText(/Face embedding, 512 numbers, version/)).toBeVisible();
  const likeness = defaultThreshold('face-embedding').toFixed(2);
  await expect.element(page.getByText(`likeness of ${likeness} or more`)).toBeVisible();
  const best = page.getByRole('main').getByRole('link', { name: 'Best' }).last();
  await expect.element(best).toHaveAttribute('href', `/portraits/best?person=${id}`);
});

it('takes a face away for good when told, and brings it back by undo', async () => {
  await fillAlbum([[2], [2], [2]]);
  const { id, faces } = await show();
  await select(1);
  await button('Not this person').click();
  await expect.poll(() => tiles().length, SLOW).toBe(2);
  expect(await decided()).toEqual([{ faceId: faces[0], personId: id, is: false }]);
  const stays = (await buildAlbum(undefined, { anew: true })).people.find((each) => each.id === id);
  expect(stays?.faces.map((face) => face.id)).not.toContain(faces[0]);

  await button('Undo').click();
  await expect.poll(() => tiles().length, SLOW).toBe(3);
  expect(await decided()).toEqual([]);
});

it('moves faces to somebody new, who is there then', async () => {
  await fillAlbum([[2], [2], [2]]);
  const { id, faces } = await show();
  await select(1, 3);
  await button('Somebody else').click();
  await button('Somebody new').click();
  await expect.poll(() => tiles().length, SLOW).toBe(1);
  const made = await decided();
  const fresh = made[0]?.personId ?? '';
  expect(fresh).not.toBe(id);
  expect(made).toHaveLength(4);
  for (const faceId of [faces[0], faces[2]]) {
    expect(made).toContainEqual({ faceId, personId: fresh, is: true });
    expect(made).toContainEqual({ faceId, personId: id, is: false });
  }
  await expect
    .poll(async () => (await listPeople()).find((each) => each.id === fresh)?.faceIds.length, SLOW)
    .toBe(2);
});

it('has the photos in the order of Best: closed eyes come last, however sharp', async () => {
  await fillAlbum([
    [{ who: 2, gates: { eyes: 0, sharpness: 1, exposure: 1, resolution: 1 } }],
    [{ who: 2, gates: { sharpness: 0.7 } }],
    [2],
  ]);
  const album = await buildAlbum();
  const [person] = album.people;
  const ranked = (await rankPerson(album, person!)).map(({ photoId }) => photoId);
  expect(person!.faces.map(({ photoId }) => photoId)).not.toEqual(ranked);
  await show();
  expect(tiles().map((tile) => tile.getAttribute('href')?.split('/').at(-1))).toEqual(ranked);
});

it('pins what is confirmed, and shows it', async () => {
  await fillAlbum([[2], [2]]);
  const { id, faces } = await show();
  await select(2);
  await button('Yes, this is them').click();
  await expect
    .element(page.getByRole('link', { name: 'Photo 2, you said so' }), SLOW)
    .toBeVisible();
  expect(await decided()).toEqual([{ faceId: faces[1], personId: id, is: true }]);
  await expect.element(page.getByText('2 photos, 1 you said are them'), SLOW).toBeVisible();
});

it('says of somebody on the same photo what choosing them does', async () => {
  await fillAlbum([[2, 3], [2], [2], [3]]);
  const { faces } = await show();
  await select(...faces.map((_face, i) => i + 1));
  await button('Somebody else').click();
  await expect.element(page.getByText(/On this photo already/)).toBeVisible();
});

it('says when nobody is there any more', async () => {
  await fillAlbum([[2]]);
  render(<PersonPage params={{ id: 'gone' }} />);
  await expect.element(page.getByText('Nobody is here any more'), SLOW).toBeVisible();
});

it('has nothing for axe to say, in light and dark, while selecting too', async () => {
  await fillAlbum([[2], [2], [3]]);
  await show();
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    expect(await violations()).toEqual([]);
  }
  await select(1);
  expect(await violations()).toEqual([]);
});
