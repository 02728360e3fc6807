import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { gateRecord } from '../../../core/gates/thresholds.ts';
import type { FaceFacts } from '../../../core/portrait/facts.ts';
import { scoresCsv } from '../../../core/scoring/scores-csv.ts';
import { faceFacts } from '../../../core/scoring/testing-faces.ts';
import { Page } from '../../../ui/index.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { RankingView } from './parts/RankingView.tsx';
import { scoresFile } from './scores.ts';
import { facesOf, rankingOf } from './testing-ranking.ts';
import { text } from './text.ts';

const rows = () => [...document.querySelectorAll<HTMLElement>('li [data-index]')];
const places = () => rows().map((row) => row.firstElementChild?.textContent);
const words = (row: Element | undefined) => row?.lastElementChild?.textContent;
const dialog = () => page.getByRole('dialog');

function show(faces: readonly FaceFacts[]): void {
  const { album, ranking } = rankingOf(faces);
  render(
    <Page title={text.title} width="wide" lead={text.promise}>
      <RankingView album={album} ranking={ranking} who="Ada" onCsv={() => {}} csvBusy={false} />
    </Page>,
  );
}

const blurred = faceFacts('blurred', {
  gates: { ...gateRecord(() => 0.9), sharpness: 0.1, eyes: 0.2, occlusion: null },
});

/** Tall enough for the best photo and some rows below it: rows far off the screen are not mounted. */
beforeEach(() => page.viewport(390, 2_600));
afterEach(() => {
  cleanUp();
  scrollTo(0, 0);
  document.documentElement.removeAttribute('data-theme');
});

describe('the best photo', () => {
  it('comes with its standing, its doubt, a sentence and its parts', async () => {
    show(facesOf(8));
    await expect.element(page.getByRole('heading', { name: 'Best of 8' })).toBeVisible();
    await expect
      .element(page.getByText(/^94th percentile of your photos, likely \d+ to 100$/))
      .toBeVisible();
    await expect.element(page.getByText('Better framed and sharper than usual.')).toBeVisible();
    await expect.element(page.getByRole('meter', { name: 'Technical quality' })).toBeVisible();
    await expect.element(page.getByText(/^Counts 50 %\. 94th percentile, likely/)).toBeVisible();
    await expect.element(page.getByText(/^Not used: rate 12 photos/)).toBeVisible();
    await expect.element(page.getByText(/never ranks people/)).toBeVisible();
  });

  it('has a place alone while there are few, and one photo asks for more', async () => {
    show(facesOf(4));
    await expect.element(page.getByText(/^1st of 4\./)).toBeVisible();
    await expect.poll(rows).toHaveLength(3);
    expect(words(rows()[0])).toMatch(/^2nd of 4\d\.\d of 10$/);
    show(facesOf(1));
    await expect.element(page.getByText('One photo: add more to compare.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Add photos' })).toBeVisible();
    expect(rows()).toHaveLength(0);
  });

  it('is the nearest one where none passes, and says so', async () => {
    show([blurred, { ...blurred, id: 'second', photoId: 'photo-second' }]);
    const heading = page.getByRole('heading', { name: 'None passes every check yet' });
    await expect.element(heading).toBeVisible();
    await expect.element(page.getByText('Another photo is just as good.')).toBeVisible();
    await expect.poll(() => words(rows()[0])).toMatch(/^Shared 1st of 2.*Not sharpEyes not open$/);
  });
});

describe('the others', () => {
  it('are in order, equals share a place, and small samples show their interval', async () => {
    const faces = facesOf(7);
    const twin = faces[2];
    if (!twin) throw new Error('too few');
    show([...faces, { ...twin, id: 'twin', photoId: 'photo-twin' }]);
    await expect.poll(() => rows().length).toBe(7);
    expect(places()).toEqual([
      '2nd of 8',
      '3rd of 8shared',
      '3rd of 8shared',
      '5th of 8',
      '6th of 8',
      '7th of 8',
      '8th of 8',
    ]);
    for (const row of rows())
      expect(row.textContent).toMatch(/likely \d+ to \d+$|give or take \d+$/);
  });

  it('that miss a check come last under their own heading, with how to retake', async () => {
    show([blurred, ...facesOf(3)]);
    await expect.element(page.getByRole('heading', { name: 'Worth another try' })).toBeVisible();
    await expect.poll(() => words(rows().at(-1))).toMatch(/^4th of 4.*Not sharpEyes not open$/);
    rows().at(-1)?.click();
    await expect.element(dialog()).toBeVisible();
    await expect.element(dialog().getByText(/tap the face to focus/)).toBeVisible();
    await expect.element(dialog().getByText(/Blink just before/)).toBeVisible();
    await expect.element(dialog().getByText('Fails: 10, needs 40')).toBeVisible();
    await expect.element(dialog().getByText('Not measured')).toBeInTheDocument();
    await expect
      .element(dialog().getByRole('link', { name: 'Open photo' }))
      .toHaveAttribute('href', '/portraits/photo-blurred');
    expect(document.body.textContent).not.toMatch(/Turn towards the camera/);
  });

  it('are few in the page and one stop for Tab, however many there are', async () => {
    show(facesOf(2_000));
    await expect.poll(() => rows().length).toBeGreaterThan(2);
    expect(rows().length).toBeLessThan(60);
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
    rows()[0]?.focus();
    await userEvent.keyboard('{End}');
    await expect
      .poll(() => document.activeElement?.textContent, { timeout: 10_000 })
      .toMatch(/^2,000th of 2,000/);
    expect(rows().length).toBeLessThan(60);
  });
});

describe('what can be taken along', () => {
  it('is chosen one by one or all at once, the best one too', async () => {
    show(facesOf(5));
    await page.getByRole('button', { name: 'Select', exact: true }).click();
    await expect.poll(() => rows().length).toBe(5);
    await expect.element(page.getByRole('button', { name: 'Save originals' })).toBeDisabled();
    rows()[1]?.click();
    await expect.element(page.getByText('1 selected')).toBeInTheDocument();
    expect(rows().map((row) => row.getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
      'false',
      'false',
      'false',
    ]);
    await page.getByRole('button', { name: 'Select all' }).click();
    await expect.element(page.getByText('5 selected')).toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Save 5 originals' })).toBeEnabled();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('heading', { name: 'Best of 5' })).toBeVisible();
  });

  it('are the scores of everybody, as the spreadsheet gets them', async () => {
    const ada = rankingOf(facesOf(3));
    const nameless = { ...ada.person, id: 'person-2', name: null };
    const album = { ...ada.album, people: [ada.person, nameless] };
    const { ranked } = ada.ranking;
    const file = scoresFile(album, [
      [ada.person, ranked],
      [nameless, ranked.slice(0, 1)],
    ]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const row = (index: number, person: string) => {
      const one = ranked[index];
      if (!one) throw new Error('too few');
      const takenAt = '2026-11-20T08:00:00.000Z';
      return { ranked: one, name: `${one.photoId}.jpg`, person, takenAt };
    };
    const expected = [row(0, 'Ada'), row(1, 'Ada'), row(2, 'Ada'), row(0, 'Person 2')];
    expect(await file.text()).toBe(scoresCsv(expected));
    expect(file.type).toMatch(/^text\/csv/);
  });
});

it.each(['light', 'dark'])('has nothing for axe to say, %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  show([...facesOf(7), blurred]);
  await expect.poll(() => rows().length).toBeGreaterThan(3);
  expect(await violations()).toEqual([]);
  rows().at(-1)?.click();
  await expect.element(dialog()).toBeVisible();
  expect(await violations()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
  await page.getByRole('button', { name: 'How this is scored' }).click();
  await expect.element(dialog()).toBeVisible();
  expect(await violations()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await expect.element(page.getByText('0 selected')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
});
