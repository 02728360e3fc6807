import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { AURA_DOUBTS } from '../../../core/aura/types.ts';
import { FaultError } from '../../../core/fault.ts';
import { listAura } from '../../../data/analytics.ts';
import { getAura } from '../../../data/aura.ts';
import { deletePhotos, getPhoto } from '../../../data/photos.ts';
import { eraseEverything } from '../../../data/storage.ts';
import { failNthPut } from '../../../data/testing/stores.ts';
import { cleanUp, render } from '../../../ui/testing-render.tsx';
import { chooseMode } from '../testing-mode.ts';
import type { ReadAura } from './actions.ts';
import AuraReadingPage from './Page.tsx';
import { fullReading, keepPhoto, leading, waiting } from './testing-reading.ts';
import { text } from './text.ts';

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  await eraseEverything();
});

const open = (id: string, read: ReadAura) =>
  render(<AuraReadingPage params={{ id }} read={read} />);
const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const DOUBT_WORDS = {
  monochrome: /has no colours of its own, so this is a guess/,
  dark: /too dark to tell colours, so this is a guess/,
  cast: /too strongly coloured to be undone, so this is a guess. Try daylight/,
};
const press = (name: string) => page.getByRole('button', { name }).click();
it('shows the quick reading at once, reads in full once, keeps and notes it', async () => {
  const id = await keepPhoto(1, 1);
  const worker = waiting();
  open(id, worker.read);
  await expect.element(heading('Blue')).toBeVisible();
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  expect(page.getByText(text.right).elements()).toHaveLength(0);
  worker.resolve(fullReading('violet'));
  await expect.element(heading('Violet')).toBeVisible();
  expect(page.getByText('Quick reading').elements()).toHaveLength(0);
  expect(page.getByRole('progressbar').elements()).toHaveLength(0);
  expect(await getAura(id)).toMatchObject({ primary: 'violet', face: 0, said: null });
  expect((await getPhoto(id))?.aura).toBe('violet');
  expect(await listAura()).toMatchObject([
    { source: 'photo', primary: 'violet', confidence: 0.7, outcome: 'engine-only', override: null },
  ]);

  open(id, worker.read);
  await expect.element(heading('Violet')).toBeVisible();
  expect(worker.asks.map(({ face }) => face)).toEqual([0]);
  expect(await listAura()).toHaveLength(1);
});

it('tells all ten, where they came from, the light, and who made it', async () => {
  const id = await keepPhoto(1, 1);
  open(id, async () => fullReading('violet'));
  await expect.element(heading('Violet')).toBeVisible();
  const ten = page.getByRole('list').filter({ hasText: 'Turquoise' }).element();
  expect(ten.querySelectorAll('li')).toHaveLength(10);
  expect(ten.querySelector('li')?.textContent).toBe('Violet70 %');
  for (const strip of ['Clothes: #5b4085 50 %', 'Skin: #c9a08b 30 %', 'Hair: #6b5140 20 %'])
    await expect.element(page.getByRole('img', { name: strip })).toBeInTheDocument();
  await expect.element(page.getByText('Warm light, corrected')).toBeInTheDocument();
  await page.getByText(text.makers).click();
  await expect.element(page.getByText(/aura-rules, version \d+, a rule/)).toBeVisible();
  await expect.element(page.getByText('40 ms')).toBeVisible();
});

it.each(AURA_DOUBTS)(
  'says why an answer is a guess, and that no classifier was asked: %s',
  async (doubt) => {
    await chooseMode('blended');
    const id = await keepPhoto(1, 1);
    const probabilities = leading('violet', 0.3);
    const blend = {
      mode: 'blended',
      outcome: 'engine-only',
      engine: probabilities,
      classifier: null,
    } as const;
    const shown = { confidence: 0.3, probabilities, blend, doubts: [doubt] };
    open(id, async () => fullReading('violet', shown));
    await expect.element(page.getByText(DOUBT_WORDS[doubt])).toBeVisible();
    await expect.element(page.getByText(text.outcome('not-asked'))).toBeInTheDocument();
    expect(page.getByRole('button', { name: text.readAgain }).elements()).toHaveLength(0);
  },
);

it('puts both answers side by side, with the outcome in words', async () => {
  await chooseMode('blended');
  const id = await keepPhoto(1, 1);
  const engine = leading('violet', 0.7);
  const blend = {
    mode: 'blended',
    outcome: 'below-threshold',
    engine,
    classifier: leading('pink', 0.3),
  } as const;
  open(id, async () => fullReading('violet', { blend }));
  await expect.element(page.getByText(text.outcome('below-threshold'))).toBeInTheDocument();
  await expect
    .element(page.getByRole('region', { name: 'Classifier' }))
    .toHaveTextContent(/^ClassifierPink30 %/);
  await expect
    .element(page.getByRole('region', { name: 'Colour engine' }))
    .toHaveTextContent(/^Colour engineViolet70 %/);
});

it('reads again by another mode, and says when the classifier could not answer', async () => {
  const id = await keepPhoto(1, 1);
  const modes: string[] = [];
  const read: ReadAura = async ({ photo: { mode } }) => {
    modes.push(mode);
    const engine = leading('violet', 0.7);
    return fullReading('violet', {
      blend: { mode, outcome: 'engine-only', engine, classifier: null },
    });
  };
  open(id, read);
  await expect.element(heading('Violet')).toBeVisible();
  await chooseMode('blended');
  await expect.element(page.getByText(text.missing.classifier)).toBeVisible();
  await expect.element(page.getByText(text.outcome('not-heard'))).toBeInTheDocument();
  await press(text.readAgain);
  await expect.poll(() => modes).toEqual(['heuristic', 'blended', 'blended']);
});

it('asks whose aura it is among several, largest first, and reads the one that is chosen', async () => {
  const id = await keepPhoto(1, 3);
  const colors = ['violet', 'green', 'pink'] as const;
  const asks: (number | null)[] = [];
  const read: ReadAura = async ({ face }) => {
    asks.push(face);
    return fullReading(colors[face ?? 0] ?? 'white');
  };
  open(id, read);
  await expect.element(heading('Violet')).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Face 1 of 3' })).toBeChecked();
  await page.getByRole('radio', { name: 'Face 3 of 3' }).click({ force: true });
  await expect.element(heading('Pink')).toBeVisible();
  expect(asks).toEqual([0, 2]);
  expect(await getAura(id)).toMatchObject({ primary: 'pink', face: 2 });
  open(id, read);
  await expect.element(page.getByRole('radio', { name: 'Face 3 of 3' })).toBeChecked();
  expect(asks).toEqual([0, 2]);
});

it('reads a photo without a face all the same', async () => {
  const id = await keepPhoto(1, 0);
  const worker = waiting();
  open(id, worker.read);
  await expect.element(page.getByText(text.noFace)).toBeVisible();
  expect(worker.asks.map(({ face }) => face)).toEqual([null]);
  worker.resolve(fullReading('green'));
  await expect.element(heading('Green')).toBeVisible();
  expect(await getAura(id)).toMatchObject({ face: null });
});

it('loses nothing by a fault, and tries again when asked', async () => {
  const id = await keepPhoto(1, 1);
  const before = await getAura(id);
  const worker = waiting();
  open(id, worker.read);
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  worker.reject(new FaultError('worker-died', 'gone'));
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('The reader stopped unexpectedly');
  await expect.element(heading('Blue')).toBeVisible();
  expect(await getAura(id)).toEqual(before);
  expect(await listAura()).toEqual([]);
  await press(text.retry);
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  worker.resolve(fullReading('violet'));
  await expect.element(heading('Violet')).toBeVisible();
  expect(page.getByRole('alert').elements()).toHaveLength(0);
});

it('can be stopped, and goes on when asked', async () => {
  const id = await keepPhoto(1, 1);
  const worker = waiting();
  open(id, worker.read);
  await press('Cancel');
  await expect.element(page.getByText(text.quick)).toBeVisible();
  expect(worker.asks.at(-1)?.signal.aborted).toBe(true);
  expect(page.getByRole('alert').elements()).toHaveLength(0);
  await press(text.readNow);
  worker.resolve(fullReading('violet'));
  await expect.element(heading('Violet')).toBeVisible();
});

it('stops reading when the page is left', async () => {
  const worker = waiting();
  open(await keepPhoto(1, 1), worker.read);
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  cleanUp();
  expect(worker.asks.every(({ signal }) => signal.aborted)).toBe(true);
});

it('shows what was read even where there is no room to keep it', async () => {
  const id = await keepPhoto(1, 1);
  const worker = waiting();
  open(id, worker.read);
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  // The first write is the note of the analytics.
  const restore = failNthPut(2);
  try {
    worker.resolve(fullReading('violet'));
    await expect.element(heading('Violet')).toBeVisible();
    await expect.element(page.getByRole('alert')).toHaveTextContent('There is no room left');
  } finally {
    restore();
  }
  expect(await getAura(id)).toMatchObject({ primary: 'blue' });
});

it('says so when the photo is not there, or goes while it is read', async () => {
  open('nobody', waiting().read);
  await expect.element(page.getByText(text.missingTitle)).toBeVisible();
  const id = await keepPhoto(1, 1);
  const worker = waiting();
  open(id, worker.read);
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  await deletePhotos([id]);
  await expect.element(page.getByText(text.missingTitle)).toBeVisible();
  expect(worker.asks.at(-1)?.signal.aborted).toBe(true);
});

it('leads to the palette, the camera and the portrait', async () => {
  const id = await keepPhoto(1, 1);
  open(id, async () => fullReading('violet'));
  await expect.element(heading('Violet')).toBeVisible();
  const links = page.getByRole('navigation', { name: text.more }).getByRole('link').elements();
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/aura/palette',
    '/aura/live',
    `/portraits/${id}`,
  ]);
});
