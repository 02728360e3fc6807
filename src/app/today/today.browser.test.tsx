import { lazy } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { emptyStores } from '../../data/testing/stores.ts';
import { text as aura } from '../../features/aura/text.ts';
import { text as portraits } from '../../features/portraits/text.ts';
import { text as wardrobe } from '../../features/wardrobe/text.ts';
import { cleanUp, render } from '../../ui/testing-render.tsx';
import { notYet } from '../not-yet.ts';
import { features } from '../registry.ts';
import { faultPageText } from '../text.ts';
import { FeatureSlot } from './Slot.tsx';
import { slots } from './slots.ts';
import TodayPage from './TodayPage.tsx';

beforeEach(emptyStores);
afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
});

it('has one slot a part that registered a card, and one a part to come, in their order', () => {
  const wanted = [...features.filter(({ card }) => card), ...notYet];
  expect(slots.map(({ id }) => id)).toEqual(
    wanted.toSorted((a, b) => a.order - b.order).map(({ id }) => id),
  );
  expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
});

it('teaches the first step in every slot while nothing is stored', async () => {
  render(<TodayPage />);
  const cards = slots.filter(({ kind }) => kind === 'feature');
  for (const words of [aura.emptyTitle, portraits.card.empty, wardrobe.card.empty])
    await expect.element(page.getByRole('heading', { name: words })).toBeInTheDocument();
  expect(cards).toHaveLength(3);
  for (const part of notYet) {
    const row = page.getByRole('link', { name: new RegExp(part.line) });
    await expect.element(row).toHaveAttribute('href', part.href);
  }
});

it('stands beside a card that breaks', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const slot = (id: string, card: () => Promise<{ default: () => React.JSX.Element }>) => ({
    kind: 'feature' as const,
    id,
    order: 1,
    Card: lazy(card),
  });
  const broken = slot('broken', async () => ({
    default: () => {
      throw new Error('a test fault');
    },
  }));
  const missing = slot('missing', () => Promise.reject(new TypeError('no such chunk')));
  const good = slot('good', async () => ({ default: () => <p>I stand</p> }));
  render([broken, good, missing].map((each) => <FeatureSlot key={each.id} slot={each} />));
  await expect.element(page.getByText('I stand')).toBeVisible();
  await expect.poll(() => page.getByText(faultPageText.card).elements().length).toBe(2);
});
