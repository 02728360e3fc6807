import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FaultError } from '../../../core/fault.ts';
import { PRESET_THRESHOLDS } from '../../../core/gates/thresholds.ts';
import { defaultThreshold } from '../../../core/people/thresholds.ts';
import { GATE_IDS } from '../../../core/portrait/facts.ts';
import { createJob, listJobs, runJob } from '../../../data/jobs.ts';
import { getSettings } from '../../../data/settings.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { emptyAlbum, fillAlbum } from '../people/testing-album.ts';
import { REREAD_KIND } from '../renew/handlers.ts';
import { GATE_WORDS } from '../text-gates.ts';
import OptionsPage from './Page.tsx';

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

const shows = (words: string | RegExp) =>
  expect.element(page.getByText(words, { exact: true }).first(), SLOW).toBeVisible();
const press = async (slider: string, keys: string) => {
  (page.getByRole('slider', { name: slider }).element() as HTMLElement).focus();
  await userEvent.keyboard(keys);
};

it("counts at once what a preset and a line of one's own let through, and keeps them", async () => {
  await fillAlbum([[{ who: 2, gates: { symmetry: 0.2 } }], [{ who: 2, gates: { eyes: 0.5 } }]]);
  render(<OptionsPage />);
  await shows('1 of 2 faces pass');
  await page.getByRole('radio', { name: 'Relaxed' }).click({ force: true });
  await shows('2 of 2 faces pass');
  await expect.poll(async () => (await getSettings()).gates).toEqual(PRESET_THRESHOLDS.relaxed);

  // Named and counted as in Best and on a photo's own page.
  for (const id of GATE_IDS)
    await expect
      .element(page.getByRole('slider', { name: GATE_WORDS[id].name, exact: true }))
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^\d+, stops/));
  // From 0.1 up to 0.5, which still passes, and one more, which does not.
  await press('Eyes open', '{ArrowRight>8/}');
  await shows('2 of 2 faces pass');
  await expect.element(page.getByRole('radio', { name: 'Custom' })).toBeChecked();
  await press('Eyes open', '{ArrowRight}');
  await shows('1 of 2 faces pass');
  await expect.poll(async () => (await getSettings()).gates.eyes).toBe(0.55);

  await page.getByRole('radio', { name: 'Standard' }).click({ force: true });
  await expect.poll(async () => (await getSettings()).gates).toEqual(PRESET_THRESHOLDS.standard);
  await page.getByRole('radio', { name: 'Custom' }).click({ force: true });
  await expect.poll(async () => (await getSettings()).gates.eyes).toBe(0.55);
});

it('tells people apart anew from another likeness on, and from the usual one again', async () => {
  const usual = defaultThreshold('face-embedding');
  await fillAlbum([[0], [0], [1]]);
  render(<OptionsPage />);
  await shows('2 people on 3 photos');
  await press('Likeness (cosine)', '{Home}');
  await shows('1 person on 3 photos');
  expect((await getSettings()).peopleThresholds).toEqual({
    'face-embedding': Math.round((usual - 0.2) * 100) / 100,
  });
  await page.getByRole('button', { name: `Back to ${usual.toFixed(2)}` }).click();
  await shows('2 people on 3 photos');
  expect((await getSettings()).peopleThresholds).toEqual({});
});

it('names both models, says what switching does, and that numbers are never mixed', async () => {
  await fillAlbum([[2], [3]]);
  render(<OptionsPage />);
  await shows('In use');
  await shows('Face embedding, 512 numbers');
  await shows('Face embedding, 128 numbers (SFace)');
  await shows(/never compared with each other/);
  await shows(/faces of 2 photos again in the background/);
  const buttons = page.getByRole('button', { name: /^Use this one/ });
  expect(buttons.elements()).toHaveLength(1);
});

it('shows what could not be read again, until it is cleared', async () => {
  const job = await createJob(REREAD_KIND, [{ label: 'cut.jpg', payload: { photoId: 'x' } }]);
  await runJob(job, async () => {
    throw new FaultError('bad-image', 'cut short');
  });
  render(<OptionsPage />);
  await shows('One photo could not be read again');
  await shows('cut.jpg');
  await page.getByRole('button', { name: 'Clear this list' }).click();
  await expect.poll(async () => (await listJobs()).length).toBe(0);
  await expect.poll(() => page.getByText('cut.jpg').elements().length).toBe(0);
});

it('has nothing for axe to say, in light and dark', async () => {
  await fillAlbum([[2], [{ who: 3, bare: true }]]);
  render(<OptionsPage />);
  await shows('2 of 2 faces pass');
  await shows('1 face waits to be read by this model.');
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    expect(await violations()).toEqual([]);
  }
});
