import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PRESET_THRESHOLDS } from '../../../core/gates/thresholds.ts';
import { putTaste } from '../../../data/artifacts.ts';
import { listPeople } from '../../../data/people.ts';
import { deletePhotos, getOriginal, savePhoto } from '../../../data/photos.ts';
import { setSetting } from '../../../data/settings.ts';
import { photoOf, readingOf } from '../../../data/testing/fixtures.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { emptyAlbum, fillAlbum } from '../people/testing-album.ts';
import BestPage from './Page.tsx';

/** The album and the ranking are made in a worker, and the album rests a second between two. */
const SLOW = { timeout: 20_000 };

beforeEach(async () => {
  await page.viewport(390, 2_600);
  await emptyAlbum();
});
afterEach(() => {
  cleanUp();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  scrollTo(0, 0);
});

const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const shows = (name: string) => expect.element(heading(name), SLOW).toBeVisible();

it('teaches the next step without photos, and without faces, and keeps its promise in sight', async () => {
  render(<BestPage />);
  await shows('Which one is best?');
  await expect.element(page.getByText(/It never ranks people/)).toBeVisible();
  await savePhoto(photoOf(1, { reading: readingOf([]) }));
  await shows('No faces found');
  await expect.element(page.getByRole('button', { name: 'Add photos' })).toBeVisible();
});

it('says of photos that take no part why, and how to take them again, in the table of scores too', async () => {
  const dark = readingOf([]);
  const exposure = { id: 'exposure', score: 0.1, verdict: 'poor', detail: 'dark' } as const;
  const checks = [{ ...exposure, value: 0.02, unit: 'luma' }];
  const quality = { verdict: 'poor', score: 0.1, checks } as const;
  const [, , unclear] = await fillAlbum([
    [2],
    [2],
    [{ who: 5, gates: { embedding: 0.1, sharpness: 0.2 } }],
  ]);
  const hidden = await savePhoto(photoOf(20, { reading: { ...dark, quality } }));
  const plain = await savePhoto(photoOf(21, { reading: readingOf([]) }));
  render(<BestPage />);
  await shows('Best of 2');
  await shows('Not ranked');
  const row = (words: string) => page.getByRole('link', { name: new RegExp(words) });
  await expect
    .element(row('Face too unclear to tell'))
    .toHaveTextContent(/Face unclear.*Not sharp/);
  await expect
    .element(row('Face too unclear to tell'))
    .toHaveTextContent(/Take it sharper, closer/);
  await expect.element(row('blurred or badly lit')).toHaveTextContent(/Too dark\. Face a window/);
  await expect.element(row('^No face found *If')).toHaveAttribute('href', `/portraits/${plain.id}`);
  expect(await violations()).toEqual([]);

  const files: Blob[] = [];
  const url = URL.createObjectURL;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob && file.type.startsWith('text/csv')) files.push(file);
    return url(file);
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await page.getByRole('button', { name: 'All scores as CSV' }).click();
  await expect.poll(() => files.length, SLOW).toBe(1);
  const lines = ((await files[0]?.text()) ?? '').trim().split('\r\n').slice(3);
  const cells = lines.map((line) => line.split(','));
  expect(cells.map(([photo, , person]) => [photo, person])).toEqual([
    [plain.id, ''],
    [hidden.id, ''],
    [unclear!.id, ''],
  ]);
});

it('ranks anew when gates change, when taste was tried, and when a photo goes', async () => {
  const [, , third] = await fillAlbum([
    [{ who: 2, gates: { sharpness: 0.9 } }],
    [{ who: 2, gates: { sharpness: 0.6 } }],
    [{ who: 2, gates: { sharpness: 0.2 } }],
  ]);
  render(<BestPage />);
  await shows('Best of 3');
  await shows('Worth another try');
  await expect.element(page.getByText('Not sharp')).toBeVisible();

  await setSetting('gates', PRESET_THRESHOLDS.relaxed);
  await expect.poll(() => heading('Worth another try').query(), SLOW).toBeNull();
  await expect.element(heading('Best of 3')).toBeVisible();

  const [person] = await listPeople();
  if (!person || !third) throw new Error('nobody is there');
  await putTaste({
    kind: 'taste',
    personId: person.id,
    madeAt: '2026-11-21T08:00:00.000Z',
    basis: '',
    result: { kind: 'not-enough', rated: 5, missing: 7 },
  });
  await expect.element(page.getByText('Not used yet: 7 photos more to rate.'), SLOW).toBeVisible();

  await deletePhotos([third.id]);
  await shows('Best of 2');
});

// Counts differ from test to test: the album of the last one is seen until the new one is made.
it('saves originals as they are into a folder, and the scores of everybody', async () => {
  const records = await fillAlbum([[2], [2], [2], [2], [3]]);
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('page-test', { create: true });
  const picker = vi.fn<() => Promise<FileSystemDirectoryHandle>>();
  vi.stubGlobal('showDirectoryPicker', picker);
  picker.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
  picker.mockResolvedValueOnce(folder);
  render(<BestPage />);
  await shows('Best of 4');
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('button', { name: 'Select all' }).click();
  const save = page.getByRole('button', { name: 'Save 4 originals' });
  await save.click();
  await expect.poll(() => picker.mock.calls.length).toBe(1);
  // Closing the picker changes nothing.
  await save.click();
  await shows('Best of 4');
  const saved: string[] = [];
  for await (const name of folder.keys()) saved.push(name);
  const mine = records.slice(0, 4);
  expect(saved.toSorted()).toEqual(mine.map(({ name }) => name).toSorted());
  for (const { id, name } of mine) {
    const file = await (await folder.getFileHandle(name)).getFile();
    expect(await file.text()).toBe(await (await getOriginal(id))?.text());
  }
  await root.removeEntry('page-test', { recursive: true });

  const files: Blob[] = [];
  const url = URL.createObjectURL;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob && file.type.startsWith('text/csv')) files.push(file);
    return url(file);
  });
  const links: HTMLAnchorElement[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    links.push(this);
  });
  await page.getByRole('button', { name: 'All scores as CSV' }).click();
  await expect.poll(() => links.length, SLOW).toBe(1);
  expect(links[0]?.download).toMatch(/^aura-scores-\d{4}-\d\d-\d\d\.csv$/);
  const lines = ((await files[0]?.text()) ?? '').trim().split('\r\n');
  expect(lines).toHaveLength(1 + 5);
  expect(lines.slice(1).map((line) => line.split(',')[2])).toEqual([
    'Person 1',
    'Person 1',
    'Person 1',
    'Person 1',
    'Person 2',
  ]);
});

it('shows one photo, and each person apart', async () => {
  await fillAlbum([[2], [3, 2]]);
  render(<BestPage />);
  await shows('Best of 2');
  await page.getByRole('radio', { name: /Person 2/ }).click({ force: true });
  await shows('Your one photo');
  await expect.element(page.getByText('One photo: add more to compare.')).toBeVisible();
  history.replaceState(null, '', location.pathname);
});
