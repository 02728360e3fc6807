import { describe, expect, it } from 'vitest';
import {
  arrange,
  countByFilter,
  FILTERS,
  type ImportItem,
  type ImportState,
  type ImportView,
  itemsIn,
  matches,
  progressOf,
  type Tile,
} from './view.ts';

const verdicts = ['passes', 'some', 'misses', 'hidden', 'faceless', 'waiting'] as const;
const tiles: Tile[] = Array.from({ length: 40 }, (_, i) => ({
  id: String(i),
  name: `${i}.jpg`,
  at: new Date(Date.UTC(2026, 0, 1 + ((i * 7) % 31))).toISOString(),
  faces: i % 3,
  verdict: verdicts[i % 6] ?? 'passes',
  passed: 0,
  partial: i % 10 === 0,
  simulated: false,
}));

describe('the gallery', () => {
  it('puts the newest first and loses nothing', () => {
    const all = arrange(tiles, 'all');
    expect(all).toHaveLength(tiles.length);
    for (let i = 1; i < all.length; i++) expect(all[i - 1]!.at >= all[i]!.at).toBe(true);
  });

  it('shows under each filter as many as it counts, and only those that match', () => {
    const counts = countByFilter(tiles);
    for (const filter of FILTERS) {
      const shown = arrange(tiles, filter);
      expect(shown).toHaveLength(counts[filter]);
      expect(shown.every((tile) => matches(tile, filter))).toBe(true);
    }
  });

  it('wants another look at faces that do not pass, at what may hide one, and at missing parts', () => {
    const look = (change: Partial<Tile>) =>
      matches({ ...tiles[0]!, partial: false, ...change }, 'look');
    expect(verdicts.filter((verdict) => look({ verdict }))).toEqual(['some', 'misses', 'hidden']);
    expect(look({ verdict: 'passes', partial: true })).toBe(true);
  });
});

describe('an import', () => {
  const item = (state: ImportState, n: number): ImportItem => ({
    id: `${n}`,
    name: `${n}.jpg`,
    state,
    fault: state === 'failed' ? 'bad-image' : null,
    photoId: null,
    retriable: false,
  });
  const view = (...states: ImportState[]): ImportView => ({
    id: 'j',
    paused: false,
    over: false,
    items: states.map(item),
  });

  it('counts what is over, and is done when all of it is', () => {
    const states: ImportState[] = [
      'done',
      'failed',
      'duplicate',
      'cancelled',
      'waiting',
      'reading',
    ];
    expect(progressOf(view(...states))).toEqual({ total: 6, done: 4, failed: 1, duplicates: 1 });
    expect(progressOf(view('done', 'failed'))).toMatchObject({ total: 2, done: 2 });
    expect(progressOf(view())).toMatchObject({ total: 0, done: 0 });
  });

  it('never goes back while its items move on', () => {
    const steps: ImportState[][] = [
      ['waiting', 'waiting'],
      ['reading', 'waiting'],
      ['failed', 'reading'],
      ['failed', 'duplicate'],
    ];
    const done = steps.map((states) => progressOf(view(...states)).done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(2);
  });

  it('lists items of a state over all imports', () => {
    const both = [view('failed', 'done'), view('done', 'failed')];
    expect(itemsIn(both, 'failed').map((each) => each.name)).toEqual(['0.jpg', '1.jpg']);
  });
});
