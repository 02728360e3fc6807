import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { PersonColors } from '../../../core/aura/types.ts';
import { hexToOklch } from '../../../core/colour/hex.ts';
import { FaultError } from '../../../core/fault.ts';
import type { Embedding } from '../../../core/types.ts';
import { getAura, saveAura } from '../../../data/aura.ts';
import { loadFacts } from '../../../data/facts.ts';
import { listPeople, namePerson, saveGroups } from '../../../data/people.ts';
import { savePhoto } from '../../../data/photos.ts';
import { setSetting } from '../../../data/settings.ts';
import { eraseEverything } from '../../../data/storage.ts';
import { embeddingOf, photoOf, readingOf } from '../../../data/testing/fixtures.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { type ReadPerson, readPerson } from './actions.ts';
import PalettePage, { PaletteView } from './Page.tsx';
import { text } from './text.ts';

const SLOW = { timeout: 15_000 };
const good: PersonColors = {
  skin: hexToOklch('#a07e56'),
  hair: hexToOklch('#1d1a19'),
  eyes: hexToOklch('#4b3222'),
  lightTrust: 0.9,
  lightFaults: [],
};
const poor: PersonColors = { ...good, lightTrust: 0.2, lightFaults: ['cast', 'dark'] };

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  await eraseEverything();
});

/** A picture that a face can be cut from. */
async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(120, 160);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#a07e56';
  pen.fillRect(0, 0, 120, 160);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

/** Keeps photos with a face each, by what the faces are like: equal numbers are one person. */
async function photosOf(faces: readonly (Embedding | null)[], simulated = false) {
  const ids: string[] = [];
  const view = await picture();
  for (const [n, face] of faces.entries()) {
    const reading = readingOf([face], simulated);
    ids.push((await savePhoto(photoOf(n + 1, { reading, view }))).id);
  }
  return ids;
}

/** Keeps so many photos of one person. */
const photos = (count: number, simulated = false): Promise<string[]> =>
  photosOf(
    Array.from({ length: count }, () => embeddingOf(1)),
    simulated,
  );

/** Keeps what the photo's person looks like, as the whole reading does. */
async function keep(id: string, person: PersonColors | null): Promise<PersonColors | null> {
  const aura = await getAura(id);
  await saveAura(id, { ...aura!, person });
  return person;
}

const button = (name: string) => page.getByRole('button', { name });
const shows = (words: string | RegExp) =>
  expect.poll(() => page.getByText(words).query(), SLOW).not.toBeNull();

describe('the palette page', () => {
  it('says what to do where there is no photo with a face, simulated ones included', async () => {
    await photos(1, true);
    render(<PalettePage />);
    await shows(text.noneTitle);
    expect(await violations()).toEqual([]);
  });

  it('reads photos when asked, and shows season, swatches and reasons', async () => {
    await photos(3);
    const read = vi.fn<ReadPerson>((id) => keep(id, good));
    render(<PaletteView read={read} />);
    await button(text.invite.button).click(SLOW);
    await shows(text.palette.title);
    expect(read).toHaveBeenCalledTimes(3);
    await shows(text.season.over(3));
    await shows(text.photos.counts(3, 3));
    expect(document.querySelectorAll('[aria-pressed]').length).toBe(18);
    expect(page.getByRole('meter', { name: 'Undertone' }).elements()).toHaveLength(1);
    await button(text.twelve.all).click();
    expect(document.querySelectorAll('[role=meter]').length).toBe(4 + 12);
    expect(button(text.invite.button).query()).toBeNull();
  });

  it('never takes two people for one, though the album knows neither', async () => {
    const other: PersonColors = { ...good, skin: hexToOklch('#f6ddd0') };
    const ids = await photosOf([1, 2, 1].map((seed) => embeddingOf(seed)));
    for (const [n, id] of ids.entries()) await keep(id, n === 1 ? other : good);
    render(<PalettePage />);
    await shows(text.season.over(2));
    const who = () => page.getByRole('radio').elements() as HTMLInputElement[];
    expect(who().map((each) => each.ariaLabel)).toEqual([
      text.onPhotos(text.somebody(1), 2),
      text.onPhotos(text.somebody(2), 1),
    ]);
    who()[1]!.click();
    await shows(text.season.over(1));
    expect(who()[1]!.checked).toBe(true);
    expect(await violations()).toEqual([]);
    expect(await listPeople()).toEqual([]);
  });

  it('leaves photos of others out where one person is known', async () => {
    await photosOf([1, 2].map((seed) => embeddingOf(seed))).then((ids) =>
      Promise.all(ids.map((id) => keep(id, good))),
    );
    const { faces, photos: known } = await loadFacts();
    const mine = faces.find((face) => face.photoId === known.at(-1)?.id);
    await saveGroups([{ id: 'me', faceIds: [mine!.id] }], new Date().toISOString());
    await namePerson('me', 'Ada');
    render(<PalettePage />);
    await shows(text.season.over(1));
    await expect
      .element(page.getByRole('radio', { name: text.onPhotos('Ada', 1) }))
      .toBeInTheDocument();
  });

  it('takes faces that cannot be told apart one by one, and says so', async () => {
    for (const id of await photosOf([null, null])) await keep(id, good);
    render(<PalettePage />);
    await shows(text.season.over(1));
    await shows(text.notToldApart);
    expect(page.getByRole('radio').elements()).toHaveLength(2);
  });

  it('holds the chosen colour to the face, and copies its hex', async () => {
    const [id] = await photos(1);
    await keep(id!, good);
    render(<PalettePage />);
    await shows(text.palette.title);
    const swatch = document.querySelectorAll<HTMLElement>('[aria-pressed=false]')[3]!;
    const hex = swatch.title.split(', ').at(-1)!;
    swatch.click();
    await expect.poll(() => swatch.getAttribute('aria-pressed')).toBe('true');
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await button(text.palette.copy(hex)).click();
    expect(write).toHaveBeenCalledWith(hex);
    write.mockRestore();
    await shows(text.photos.one);
  });

  it('goes without eyes behind sunglasses and without hair under a hat, and says so', async () => {
    const [id] = await photos(1);
    await keep(id!, { ...good, hair: null, eyes: null });
    render(<PalettePage />);
    await shows(text.palette.title);
    const told = [...document.querySelectorAll('dl dt')].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent,
    ]);
    expect(told.slice(1)).toEqual([
      ['Hair', 'not seen'],
      ['Eyes', 'not seen'],
    ]);
    expect(told[0]?.[1]).not.toBe('not seen');
  });

  it('declines in poor light, says why, and what to do', async () => {
    const [first, second] = await photos(2);
    await keep(first!, poor);
    await keep(second!, null);
    render(<PalettePage />);
    await shows(text.declined.title);
    await shows(text.declined['poor-light']);
    await shows(text.declined.advice[0]!);
    await shows(text.photos.noSkin);
    expect(page.getByText(text.palette.title).query()).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it('leaves poor photos out of a palette and says how many count', async () => {
    const [first, second] = await photos(2);
    await keep(first!, good);
    await keep(second!, poor);
    render(<PalettePage />);
    await shows(text.photos.counts(1, 2));
    await shows(text.photos.fault(['cast', 'dark']));
  });

  it('stops at once when cancelled, and keeps what was read', async () => {
    await photos(3);
    let calls = 0;
    const read: ReadPerson = (id, signal) => {
      calls += 1;
      if (calls === 1) return keep(id, good);
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new FaultError('aborted'))),
      );
    };
    render(<PaletteView read={read} />);
    await button(text.invite.button).click(SLOW);
    await expect.poll(() => page.getByText('1 of 3').query(), SLOW).not.toBeNull();
    await button('Cancel').click();
    await shows(text.season.over(1));
    expect(calls).toBe(2);
    expect(page.getByRole('alert').query()).toBeNull();
    await shows(text.invite.more(2));
  });

  it('tells of photos that could not be read, and goes on with the others', async () => {
    const [first] = await photos(2);
    const read: ReadPerson = async (id) => {
      if (id === first) throw new FaultError('bad-image');
      return keep(id, good);
    };
    render(<PaletteView read={read} />);
    await button(text.invite.button).click(SLOW);
    await shows(text.failed(1));
    await shows(text.season.over(1));
  });

  it('reads nothing in simulated mode, and says so', async () => {
    await photos(1);
    await setSetting('simulatedMode', true);
    render(<PalettePage />);
    await shows(text.simulated);
    expect(button(text.invite.button).query()).toBeNull();
    await setSetting('simulatedMode', false);
  });

  for (const theme of ['light', 'dark'] as const)
    it(`has nothing for axe to say, ${theme}, with the table of tones open as well`, async () => {
      const [first, second] = await photos(2);
      await keep(first!, good);
      await keep(second!, { ...poor, hair: null, eyes: null });
      document.documentElement.style.colorScheme = theme;
      render(<PalettePage />);
      await shows(text.palette.title);
      expect(await violations()).toEqual([]);
      await button(text.how.button).click();
      await expect.poll(() => document.querySelectorAll('tbody tr').length, SLOW).toBe(20);
      expect(await violations()).toEqual([]);
      document.documentElement.style.colorScheme = '';
    });
});

describe('readPerson', () => {
  it('asks for a face in a real photo', async () => {
    const signal = new AbortController().signal;
    const [simulated] = await photos(1, true);
    for (const id of [simulated!, crypto.randomUUID()])
      await expect(readPerson(id, signal)).rejects.toMatchObject({ name: 'no-face' });
  });
});
