import { expect, it } from 'vitest';
import { AURA_COLORS, type ColorCluster } from '../../../core/aura/types.ts';
import { evidenceByPart, outcomeOf, ranked } from './evidence.ts';

const cluster = (part: ColorCluster['part'], area: number): ColorCluster => ({
  color: { l: 0.5, c: 0.1, h: 0 },
  hex: '#888888',
  area,
  part,
});

it('gathers clusters by part, the part first that speaks most for the colour', () => {
  const found = evidenceByPart(
    [
      cluster('background', 0.3),
      cluster('hair', 0.15),
      cluster('clothes', 0.1),
      cluster('hair', 0.25),
    ],
    'pink',
  );
  expect(found.map(({ part }) => part)).toEqual(['clothes', 'hair', 'background']);
  expect(found[1]?.area).toBeCloseTo(0.4);
  expect(found[1]?.clusters.map(({ area }) => area)).toEqual([0.25, 0.15]);
  expect(found[2]).toMatchObject({ share: 0, counted: false });
  expect(evidenceByPart([], 'pink')).toEqual([]);
});

it('ranks all ten colours, ties in the order of the schema', () => {
  const probabilities = AURA_COLORS.map((id) => (id === 'violet' ? 0.55 : 0.05));
  const all = ranked(probabilities);
  expect(all).toHaveLength(10);
  expect(all.map(({ color }) => color).slice(0, 3)).toEqual(['violet', 'red', 'orange']);
  expect(ranked(probabilities, 3)).toEqual(all.slice(0, 3));
  expect(ranked([])).toHaveLength(10);
});

it('tells a classifier that was not asked from one that could not answer', () => {
  const blend = { outcome: 'engine-only', engine: [], classifier: null } as const;
  expect(outcomeOf({})).toBeNull();
  expect(outcomeOf({ blend: { ...blend, mode: 'heuristic' } })).toBe('engine-only');
  expect(outcomeOf({ blend: { ...blend, mode: 'blended' } })).toBe('not-heard');
  const dark = { blend: { ...blend, mode: 'blended' }, doubts: ['dark'] } as const;
  expect(outcomeOf(dark)).toBe('not-asked');
  expect(outcomeOf({ ...dark, doubts: [] })).toBe('not-heard');
  expect(outcomeOf({ blend: { ...blend, mode: 'blended', outcome: 'agree' } })).toBe('agree');
});
