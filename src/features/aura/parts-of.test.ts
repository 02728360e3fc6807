import { expect, it } from 'vitest';
import type { ColorCluster } from '../../core/aura/types.ts';
import { partsOf } from './parts-of.ts';
import { text } from './text.ts';

const cluster = (part: ColorCluster['part'], area: number): ColorCluster => ({
  color: { l: 0.5, c: 0.1, h: 0 },
  hex: '#888888',
  area,
  part,
});

it('names the two parts with the largest area, however many clusters each has', () => {
  const clusters = [
    cluster('skin', 0.3),
    cluster('hair', 0.2),
    cluster('hair', 0.2),
    cluster('clothes', 0.1),
  ];
  expect(partsOf({ clusters })).toEqual([text.parts.hair, text.parts.skin]);
});

it('speaks of the whole picture when it knows no parts', () => {
  expect(partsOf({ clusters: [] })).toEqual([text.parts.frame]);
});

it('puts its doubt into words by band', () => {
  expect(text.sure(0.7)).toMatch(/sure/);
  expect(text.sure(0.5)).toMatch(/Leaning/);
  expect(text.sure(0.2)).toMatch(/guess/);
});
