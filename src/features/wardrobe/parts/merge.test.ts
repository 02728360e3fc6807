import { expect, it } from 'vitest';
import type { WardrobeImportItem, WardrobeImportView } from '../imports.ts';
import { merged } from './merge.ts';

const item = (id: string): WardrobeImportItem => ({
  id,
  name: `${id}.jpg`,
  state: 'waiting',
  fault: null,
  photoId: null,
  retriable: false,
  garmentIds: [],
  doubtfulIds: [],
  refusedFor: null,
  refused: null,
});
const view = (id: string, more: Partial<WardrobeImportView> = {}): WardrobeImportView => ({
  id,
  paused: false,
  over: false,
  items: [item(id)],
  garments: 1,
  needLook: 1,
  minutesLeft: null,
  haltedBy: null,
  ...more,
});

it('makes one card of imports that run and one of those that wait, and sums what they say', () => {
  const groups = merged([
    view('a', { minutesLeft: 1 }),
    view('b', { paused: true, haltedBy: 'quota' }),
    view('c', { minutesLeft: 2, garments: 4, needLook: 0 }),
    view('d', { over: true }),
    view('e', { paused: true }),
  ]);
  expect(groups.map((group) => group.ids)).toEqual([['a', 'c'], ['b', 'e'], ['d']]);
  expect(groups[0]?.view).toMatchObject({ minutesLeft: 3, garments: 5, needLook: 1 });
  expect(groups[0]?.view.items.map((each) => each.id)).toEqual(['a', 'c']);
  expect(groups[1]?.view).toMatchObject({ paused: true, haltedBy: 'quota', minutesLeft: null });
});

it('keeps every item, and makes nothing of nothing', () => {
  const views = [view('a'), view('b', { over: true }), view('c', { over: true })];
  expect(merged(views).flatMap((group) => group.view.items)).toHaveLength(3);
  expect(merged([])).toEqual([]);
});
