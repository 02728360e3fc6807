import { expect, it } from 'vitest';
import { cropTo } from './crop.ts';

const face = (x: number, y: number) => ({ x, y, width: 0.2, height: 0.2 });

it('takes the largest part with these proportions, in the middle where no face is', () => {
  expect(cropTo(1, null, 400, 600)).toEqual({ x: 0, y: 100, width: 400, height: 400 });
  expect(cropTo(2, null, 400, 200)).toEqual({ x: 0, y: 0, width: 400, height: 200 });
  expect(cropTo(1, null, 600, 400)).toEqual({ x: 100, y: 0, width: 400, height: 400 });
});

it('moves to the face, and never past an edge', () => {
  expect(cropTo(1, face(0.4, 0.2), 400, 800).y).toBeCloseTo(40);
  expect(cropTo(1, face(0.4, 0), 400, 800).y).toBe(0);
  expect(cropTo(1, face(0.4, 0.95), 400, 800).y).toBe(400);
  // A face may reach past the photo's edge.
  expect(cropTo(1, { x: -0.3, y: 0, width: 0.2, height: 1 }, 800, 400).x).toBe(0);
});
