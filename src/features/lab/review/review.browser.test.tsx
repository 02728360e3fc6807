import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeZip } from '../../../bridge/zip.ts';
import { AURA_COLORS } from '../../../core/aura/types.ts';
import { listReviews } from '../../../data/label-reviews.ts';
import { eraseEverything } from '../../../data/storage.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { choose, jpeg, keepPhoto, watchSaved } from '../testing-lab.ts';
import ReviewPage from './Page.tsx';
import { folderFiles, readSet } from './samples.ts';
import { text } from './text.ts';
import { updateVisit } from './visit.ts';

const SLOW = { timeout: 20_000 };
let saved: ReturnType<typeof watchSaved>;

beforeEach(async () => {
  await page.viewport(390, 844);
  saved = watchSaved();
  updateVisit({ source: 'photos', set: null, changes: new Map() });
});
afterEach(async () => {
  saved.stop();
  cleanUp();
  await eraseEverything();
});

const tiles = () => [...document.querySelectorAll<HTMLElement>('[data-index]')];
const decisions = async () =>
  Object.fromEntries((await listReviews()).map(({ sample, decided }) => [sample, decided]));

/** An archive of so many samples, the colours in turn, with two bad lines at the top. */
async function archiveOf(count: number): Promise<File> {
  const image = await jpeg();
  const rows = Array.from({ length: count }, (_, i) => ({
    name: `s${String(i).padStart(2, '0')}`,
    file: 'img/a.jpg',
    label: AURA_COLORS[i % 10]!,
  }));
  const lines = ['nonsense', '{"name":"x","file":"img/gone.jpg","label":"red"}'];
  const list = new Blob([[...lines, ...rows.map((row) => JSON.stringify(row))].join('\n')]);
  const zip = await writeZip([
    { path: 'set/samples.jsonl', open: async () => list },
    { path: 'set/img/a.jpg', open: async () => image },
  ]);
  return new File([zip], 'set.zip', { type: 'application/zip' });
}

it('keeps unchanged labels, overturns by press and by key, and takes the batch back', async () => {
  const ids = [await keepPhoto(1, 'red'), await keepPhoto(2, 'blue'), await keepPhoto(3, 'pink')];
  await keepPhoto(4, 'green', { simulated: true });
  render(<ReviewPage />);
  await expect.poll(() => tiles().length, SLOW).toBe(3);
  await expect.element(page.getByText(text.simulatedLeftOut(1))).toBeVisible();
  await expect.element(page.getByText(text.quickHint)).toBeVisible();
  await expect.poll(() => document.querySelectorAll('[data-quick]').length, SLOW).toBe(3);
  expect(tiles()[0]!.getAttribute('aria-label')).toContain('by the quick reading');
  // Newest first: pink, blue, red.
  tiles()[0]!.focus();
  await userEvent.keyboard('v{ArrowRight}x{ArrowRight}w');
  await expect.element(page.getByText(text.changed(3))).toBeVisible();
  await userEvent.keyboard('k');
  await page.getByRole('button', { name: /: Violet|now Violet/ }).click();
  await page.getByRole('radio', { name: 'Orange' }).click();
  await page.getByRole('button', { name: text.keep(3) }).click();
  await expect
    .poll(decisions, SLOW)
    .toEqual({ [ids[0]!]: 'red', [ids[1]!]: null, [ids[2]!]: 'orange' });
  await expect.element(page.getByText(text.doneTitle)).toBeVisible();
  expect(document.body.textContent).toContain('2 of 3 did not hold');
  expect(document.body.textContent).toContain(text.rate.untold(1));
  await page.getByRole('button', { name: text.undo }).click();
  await expect.poll(decisions, SLOW).toEqual({});
  // What was changed is still changed, so that a slip costs one press.
  await expect.element(page.getByText(text.changed(2))).toBeVisible();
});

it('looks at an archive fifty at a time, tells bad lines, and exports the last word', async () => {
  render(<ReviewPage />);
  await page.getByRole('radio', { name: text.set }).click();
  choose(await archiveOf(53));
  await page.getByRole('button', { name: text.zip }).click();
  await expect.element(page.getByText(text.setName('set.zip', 53))).toBeVisible();
  expect(document.querySelector('details')?.textContent).toMatch(
    /Line 1: not JSON.*Line 2: its image/,
  );
  await expect.poll(() => tiles().length, SLOW).toBe(50);
  await expect.poll(() => tiles()[0]?.querySelector('img')?.naturalWidth, SLOW).toBe(40);
  tiles()[49]!.focus();
  await userEvent.keyboard('g');
  await page.getByRole('button', { name: text.keep(50) }).click();
  await expect.poll(() => tiles().length, SLOW).toBe(3);
  await expect.element(page.getByText(text.progressText(50, 53))).toBeVisible();
  await expect.poll(() => document.activeElement?.getAttribute('data-index'), SLOW).toBe('0');
  await page.getByRole('button', { name: text.export }).click();
  await expect.poll(() => saved.files.has('labels.jsonl')).toBe(true);
  const lines = (await saved.files.get('labels.jsonl')!.text()).trim().split('\n');
  expect(lines).toHaveLength(50);
  const rows = lines.map((line) => JSON.parse(line) as { name: string; kept: boolean });
  expect(rows.filter(({ kept }) => !kept)).toMatchObject([
    { name: 's49', proposed: 'white', label: 'green' },
  ]);
});

it('says what is wrong with a file that is no set', async () => {
  render(<ReviewPage />);
  await page.getByRole('radio', { name: text.set }).click();
  choose(new File(['no archive'], 'a.zip'));
  await page.getByRole('button', { name: text.zip }).click();
  await expect.element(page.getByText(/cannot be read/)).toBeVisible();
  const none = await writeZip([{ path: 'a.txt', open: async () => new Blob(['a']) }]);
  choose(new File([none], 'b.zip'));
  await page.getByRole('button', { name: text.zip }).click();
  await expect.element(page.getByText(text.noList)).toBeVisible();
});

it('takes the list nearest to the top of a folder', async () => {
  const at = (path: string, body: BlobPart) =>
    Object.defineProperty(new File([body], 'f'), 'webkitRelativePath', { value: path }) as File;
  const line = (name: string) => JSON.stringify({ name, file: 'a.jpg', label: 'red' });
  const files = folderFiles([
    at('set/deep/samples.jsonl', line('deep')),
    at('__MACOSX/samples.jsonl', line('shadow')),
    at('set/samples.jsonl', line('top')),
    at('set/a.jpg', await jpeg()),
  ]);
  const set = await readSet('set', files);
  expect(set?.samples.map(({ name }) => name)).toEqual(['top']);
  expect((await set?.samples[0]?.load())?.size).toBeGreaterThan(0);
});

it('teaches the next step without photos', async () => {
  render(<ReviewPage />);
  await expect.element(page.getByRole('heading', { name: text.noPhotosTitle })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    document.documentElement.style.colorScheme = theme;
    await keepPhoto(1, 'red');
    await keepPhoto(2, 'white');
    render(<ReviewPage />);
    await expect.poll(() => tiles().length, SLOW).toBe(2);
    tiles()[0]!.focus();
    await userEvent.keyboard('x');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: text.keep(2) }).click();
    await expect.element(page.getByText(text.doneTitle)).toBeVisible();
    expect(await violations()).toEqual([]);
    document.documentElement.style.colorScheme = '';
  });
