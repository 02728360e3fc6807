import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { judgeGates } from '../../core/gates/judge.ts';
import { PRESET_THRESHOLDS } from '../../core/gates/thresholds.ts';
import type { PhotoReading } from '../../core/types.ts';
import { savePhoto } from '../../data/photos.ts';
import animated from '../../testing/fixtures/animated.webp?url';
import still from '../../testing/fixtures/drawn.webp?url';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import { applyTheme } from '../../ui/theme.ts';
import { ReadingView } from './Reading.tsx';
import { faceAt, readingOf, recordOf } from './testing-readings.ts';

beforeEach(() => page.viewport(390, 844));
afterEach(() => {
  cleanUp();
  applyTheme('system');
});

const judged = (reading: PhotoReading) =>
  reading.faces.map(({ gates }) => judgeGates(gates, PRESET_THRESHOLDS.standard));
const show = (reading: PhotoReading) =>
  render(<ReadingView record={recordOf(reading)} reading={reading} judged={judged(reading)} />);
const three = () => readingOf([faceAt(0.05, 0.9), faceAt(0.4, 0), faceAt(0.75, -0.9)]);
const valence = () => page.getByRole('meter', { name: /pleasant/i });
const chosenBox = () =>
  [...document.querySelectorAll('[data-selected]')].findIndex(
    (box) => box.getAttribute('data-selected') === 'true',
  );
const meshStart = () =>
  Number(
    /M([\d.]+)/.exec(
      document.querySelector('[data-testid=mesh] path')?.getAttribute('d') ?? '',
    )?.[1],
  );

it('goes from face to face by keyboard, and everything follows', async () => {
  show(three());
  await expect.element(valence()).toHaveAttribute('aria-valuenow', '0.9');
  const first = meshStart();
  document.querySelector<HTMLElement>('input[type=radio]:checked')?.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(valence()).toHaveAttribute('aria-valuenow', '0');
  expect(chosenBox()).toBe(1);
  expect(meshStart()).toBeGreaterThan(first);
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(valence()).toHaveAttribute('aria-valuenow', '-0.9');
  await expect.element(page.getByRole('radio', { name: 'Face 3 of 3' })).toBeChecked();
});

it('chooses a face by a tap on its box', async () => {
  show(three());
  document.querySelectorAll<HTMLElement>('[data-selected]')[2]?.click();
  await expect.element(page.getByRole('radio', { name: 'Face 3 of 3' })).toBeChecked();
});

it('lays each box where the face is', () => {
  show(three());
  const boxes = [...document.querySelectorAll<HTMLElement>('[data-selected]')];
  const frame = boxes[0]?.parentElement?.getBoundingClientRect();
  if (!frame) throw new Error('no overlay');
  expect(frame.width / frame.height).toBeCloseTo(1200 / 900, 1);
  for (const [i, at] of [0.05, 0.4, 0.75].entries()) {
    const box = boxes[i]?.getBoundingClientRect();
    expect((box!.left - frame.left) / frame.width).toBeCloseTo(at, 2);
    expect(box!.height / frame.height).toBeCloseTo(0.4, 2);
  }
});

it('hides and shows the landmarks', async () => {
  show(readingOf([faceAt(0.4, 0)]));
  const toggle = page.getByRole('button', { name: 'Landmarks' });
  expect(document.querySelector('[data-testid=mesh]')).not.toBeNull();
  await toggle.click();
  expect(document.querySelector('[data-testid=mesh]')).toBeNull();
  await expect.element(toggle).toHaveAttribute('aria-pressed', 'false');
});

/** Saves a file as a photo with a reading, and shows that. */
async function showFile(url: string): Promise<void> {
  const file = await (await fetch(url)).blob();
  const reading = readingOf([]);
  const size = { width: 300, height: 400, takenAt: null };
  const pictures = { thumb: new Blob(['t']), view: new Blob(['v']) };
  const record = await savePhoto({ file, name: url, hash: url, ...size, ...pictures, reading });
  render(<ReadingView record={record} reading={reading} judged={judged(reading)} />);
}
const moves = () => page.getByText(/moves\. Its first frame/);

it('says of a picture that moves that its first frame was read, and of no other', async () => {
  await showFile(animated);
  await expect.element(moves()).toBeVisible();
  await showFile(still);
  await expect.element(page.getByText('No face in this one')).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(moves().elements()).toEqual([]);
});

it('says kindly that there is no face, and reads the colours all the same', async () => {
  show(readingOf([]));
  await expect.element(page.getByText('No face in this one')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Violet' })).toBeInTheDocument();
  await expect.element(page.getByRole('heading', { name: 'The photo itself' })).toBeInTheDocument();
  expect(document.querySelector('input[type=radio]')).toBeNull();
  expect(page.getByRole('button', { name: 'Landmarks' }).elements()).toHaveLength(0);
});

it('says of the face that is chosen what the gates say, and how to take it again', async () => {
  const shut = faceAt(0.05, 0.9);
  const faces = [{ ...shut, gates: { ...shut.gates, eyes: 0.1 } }, faceAt(0.4, 0)];
  show(readingOf(faces));
  await expect.element(page.getByRole('heading', { name: 'Worth another try' })).toBeVisible();
  await expect.element(page.getByRole('img', { name: '8 of 9 checks passed' })).toBeVisible();
  await expect.element(page.getByText('Fails: 10, needs 40')).toBeInTheDocument();
  await expect.element(page.getByText(/Blink just before the shot/)).toBeInTheDocument();
  document.querySelectorAll<HTMLElement>('[data-selected]')[1]?.click();
  await expect.element(page.getByRole('heading', { name: 'Good enough' })).toBeVisible();
  expect(page.getByText('How to take it again').elements()).toEqual([]);
});

it('tells every maker, rules as rules, and that the face is remembered', async () => {
  show(readingOf([faceAt(0.4, 0)]));
  await page.getByText('Where this came from').click();
  await expect.element(page.getByText(/aura-model, .*, a rule, no model/)).toBeVisible();
  await expect.element(page.getByText(/face-embedding-model.*wasm/)).toBeVisible();
  await expect.element(page.getByText('Remembered as 512 numbers')).toBeVisible();
});

it('tells of each maker its model, its version, where it ran and how long it took', async () => {
  show(readingOf([faceAt(0.4, 0)]));
  await page.getByText('Where this came from').click();
  const row = (model: string) =>
    [...document.querySelectorAll('details li')].find((li) => li.textContent?.includes(model));
  const words = (model: string) => [...(row(model)?.children ?? [])].map((it) => it.textContent);
  for (const model of ['face-detection-model', 'face-embedding-model', 'aura-model']) {
    const [what, took, by] = words(model);
    expect(what, model).toMatch(/\w/);
    expect(took, model).toBe('12 ms');
    expect(by, model).toMatch(new RegExp(`^${model}, version 1\\b`));
  }
  expect(words('face-embedding-model')[2]).toContain('wasm');
});

it('shows a missing part in its place, with the way to the models', async () => {
  const face = { ...faceAt(0.4, 0), expression: null };
  const faults = [{ part: 'expression', fault: 'weights-missing', message: '' }] as const;
  show(readingOf([face], { faults }));
  await expect
    .element(page.getByText('The expression model could not load; the rest stands.'))
    .toBeInTheDocument();
  await expect
    .element(page.getByRole('link', { name: 'See the models' }))
    .toHaveAttribute('href', '/models');
});

it('labels what is simulated, and tells the hex of a colour when asked', async () => {
  show(readingOf([faceAt(0.4, 0)], { simulated: true }));
  expect(page.getByText('Simulated').elements().length).toBeGreaterThan(0);
  await page.getByRole('button', { name: '#8b54b5' }).click();
  await expect.element(page.getByRole('status').filter({ hasText: '#8b54b5' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    applyTheme(theme);
    show(three());
    await page.getByText('Where this came from').click();
    expect(await violations()).toEqual([]);
    show(readingOf([]));
    expect(await violations()).toEqual([]);
  });
