import { expect, it } from 'vitest';
import { AURA_COLORS, type AuraColorId, type ColorCluster } from '../../core/aura/types.ts';
import { sourceOf } from './parts-of.ts';
import { text } from './text.ts';

const cluster = (part: ColorCluster['part'], area: number, h = 250): ColorCluster => ({
  color: { l: 0.59, c: 0.13, h },
  hex: '#4288d6',
  area,
  part,
});
const read = (clusters: readonly ColorCluster[], primary: AuraColorId = 'blue') =>
  sourceOf({ primary, clusters });

it('names the parts that speak for the colour, never the background', () => {
  const wall = cluster('background', 0.7);
  expect(read([wall, cluster('clothes', 0.05), cluster('skin', 0.25, 54)])).toBe(
    'read from clothes',
  );
  expect(read([wall, cluster('hair', 0.2), cluster('skin', 0.1)])).toBe('read from hair and skin');
});

it('says so where little shows, and speaks of the whole picture when it knows no parts', () => {
  expect(read([cluster('clothes', 0.5)], 'green')).toBe(text.littleSeen);
  expect(read([cluster('frame', 1)])).toBe('read from the whole picture');
  expect(read([])).toBe('read from the whole picture');
});

it('gives no reasons for what the classifier decided', () => {
  const engine = AURA_COLORS.map((id) => (id === 'blue' ? 0.7 : 0.03));
  const blend = { mode: 'ml', outcome: 'classifier-only', engine, classifier: engine } as const;
  const clusters = [cluster('clothes', 1)];
  expect(sourceOf({ primary: 'pink', clusters, blend })).toBe(text.byClassifier);
  expect(sourceOf({ primary: 'blue', clusters, blend })).toBe('read from clothes');
});

it('puts its doubt into words by band', () => {
  expect(text.sure(0.7)).toMatch(/sure/);
  expect(text.sure(0.5)).toMatch(/Leaning/);
  expect(text.sure(0.2)).toMatch(/guess/);
});
