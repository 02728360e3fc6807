import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { savePhoto } from '../../data/photos.ts';
import { eraseEverything } from '../../data/storage.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import AuraCard from './card.tsx';
import AuraPage from './Page.tsx';

afterEach(async () => {
  cleanUp();
  await eraseEverything();
});

const quality = { verdict: 'good', score: 0.9, checks: [] } as const;

function keep(n: number) {
  const blob = new Blob([String(n)]);
  return savePhoto({
    file: blob,
    name: `${n}.jpg`,
    hash: String(n).padStart(64, '0'),
    width: 30,
    height: 40,
    takenAt: null,
    thumb: blob,
    view: blob,
    reading: {
      width: 30,
      height: 40,
      faces: [],
      quality,
      aura: {
        primary: n % 2 === 0 ? 'violet' : 'green',
        secondary: null,
        confidence: 0.7,
        probabilities: [],
        clusters: [],
        palette: ['#8b54b5', '#43479f', '#e886ae', '#f3efe6'],
        illuminant: [1, 1, 1],
        by: [],
      },
      tone: { lightness: 0.5, contrast: 0.1, chroma: 0.1, warmth: 0 },
      look: '0f0f0f0f0f0f0f0f',
      pipeline: 2,
      faults: [],
      simulated: n === 2,
      by: [],
      ms: 1,
    },
  });
}

it('teaches the next step while there is none, and follows the first photo', async () => {
  render(<AuraCard />);
  await expect.element(page.getByText('Which colour are you today?')).toBeVisible();
  await expect.element(page.getByRole('link')).toHaveAttribute('href', '/portraits');
  const { id } = await keep(1);
  await expect.element(page.getByRole('heading', { name: 'Green' })).toBeVisible();
  await expect.element(page.getByRole('link')).toHaveAttribute('href', `/aura/${id}`);
});

it('lists readings newest first, each leading to its page, simulated ones labelled', async () => {
  const kept = [await keep(1), await keep(2), await keep(3)];
  render(<AuraPage />);
  await expect.poll(() => document.querySelectorAll('main li a').length).toBe(3);
  const hrefs = (which: string) =>
    [...document.querySelectorAll(which)].map((link) => link.getAttribute('href'));
  expect(hrefs('main li a')).toEqual(kept.map(({ id }) => `/aura/${id}`).reverse());
  expect(hrefs('main nav a')).toEqual(['/aura/live', '/aura/palette']);
  expect(page.getByText('Simulated').elements()).toHaveLength(1);
  expect(page.getByText('Quick reading').elements()).toHaveLength(2);
  expect(page.getByText(/Open it to read it in full/).elements()).toHaveLength(2);
  expect(await violations()).toEqual([]);
});
