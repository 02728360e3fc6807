import { expect, it } from 'vitest';
import {
  fitView,
  held,
  NEAREST,
  panBy,
  pinched,
  revealed,
  toScreen,
  type View,
  zoomAt,
} from '../../../../core/view.ts';
import { type PlotPoint, picturesIn, pointAt, readingOrder } from './points.ts';

const SIZE = { width: 350, height: 500 };
const PAD = 40;

const places = [
  { x: -3, y: 1 },
  { x: 4, y: -2 },
  { x: 0.5, y: 2.5 },
];

function point(id: string, x: number, y: number, exemplar = false): PlotPoint {
  const face = { id, photoId: `p-${id}`, box: { x: 0, y: 0, width: 1, height: 1 } };
  return { id, x, y, clusterId: 'v1', slot: 0, exemplar, face };
}

/** So many points in a square lattice. */
function lattice(count: number): PlotPoint[] {
  const side = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, i) =>
    point(String(i).padStart(5, '0'), i % side, Math.floor(i / side), i < 8),
  );
}

it('fits all places inside the padding, and touches it on one axis', () => {
  const view = fitView(places, SIZE, PAD);
  const at = places.map((place) => toScreen(place, view));
  const xs = at.map(({ x }) => x);
  const ys = at.map(({ y }) => y);
  expect(Math.min(...xs)).toBeCloseTo(PAD, 6);
  expect(Math.max(...xs)).toBeCloseTo(SIZE.width - PAD, 6);
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(PAD);
  expect(Math.max(...ys)).toBeLessThanOrEqual(SIZE.height - PAD);
  expect(Math.min(...ys) + Math.max(...ys)).toBeCloseTo(SIZE.height, 6);
});

it.each([
  ['one place', [{ x: 7, y: -3 }]],
  ['places that are all the same', Array.from({ length: 9 }, () => ({ x: 7, y: -3 }))],
])('puts %s in the middle', (_, same) => {
  const view = fitView(same, SIZE, PAD);
  expect(view.scale).toBeGreaterThan(0);
  expect(toScreen(same[0]!, view)).toEqual({ x: SIZE.width / 2, y: SIZE.height / 2 });
});

it('stays finite without places and without a canvas', () => {
  for (const value of Object.values(fitView([], { width: 0, height: 0 }, PAD)))
    expect(Number.isFinite(value)).toBe(true);
});

it('keeps the point under the finger while it zooms, between the whole and the nearest', () => {
  const whole = fitView(places, SIZE, PAD);
  const at = { x: 90, y: 310 };
  let view: View = whole;
  for (const factor of [1.7, 3, 0.6, 40]) {
    const under = { x: (at.x - view.left) / view.scale, y: (at.y - view.top) / view.scale };
    view = zoomAt(view, factor, at, whole);
    expect(toScreen(under, view).x).toBeCloseTo(at.x, 6);
    expect(toScreen(under, view).y).toBeCloseTo(at.y, 6);
  }
  expect(view.scale).toBeCloseTo(NEAREST * whole.scale, 6);
  expect(zoomAt(view, 1e-9, at, whole).scale).toBe(whole.scale);
});

it('comes back to the whole when zoomed out, wherever it was', () => {
  const whole = fitView(places, SIZE, PAD);
  const far = panBy(zoomAt(whole, 6, { x: 10, y: 10 }, whole), { x: -400, y: 80 }, whole, SIZE);
  const back = held(zoomAt(far, 1e-9, { x: 300, y: 20 }, whole), whole, SIZE);
  expect(back.left).toBeCloseTo(whole.left, 6);
  expect(back.top).toBeCloseTo(whole.top, 6);
});

it('cannot be dragged away from the photos, and the whole not at all', () => {
  const whole = fitView(places, SIZE, PAD);
  expect(panBy(whole, { x: 500, y: -500 }, whole, SIZE)).toEqual(whole);
  const near = zoomAt(whole, 4, { x: 175, y: 250 }, whole);
  const right = panBy(near, { x: 1e6, y: 0 }, whole, SIZE);
  // The left edge of the whole canvas has come to the left edge of the screen.
  expect(right.left - whole.left * 4).toBeCloseTo(0, 6);
  const moved = panBy(near, { x: -20, y: 5 }, whole, SIZE);
  expect([moved.left - near.left, moved.top - near.top]).toEqual([-20, 5]);
});

it('pinches about the middle of two fingers', () => {
  const whole = fitView(places, SIZE, PAD);
  const from = [
    { x: 100, y: 200 },
    { x: 200, y: 200 },
  ] as const;
  const to = [
    { x: 60, y: 210 },
    { x: 260, y: 210 },
  ] as const;
  const view = pinched(whole, from, to, whole, SIZE);
  expect(view.scale).toBeCloseTo(2 * whole.scale, 6);
  const under = { x: (150 - whole.left) / whole.scale, y: (200 - whole.top) / whole.scale };
  expect(toScreen(under, view).x).toBeCloseTo(160, 6);
  expect(toScreen(under, view).y).toBeCloseTo(210, 6);
});

it('reveals a place with room about it, and moves nothing when it is seen', () => {
  const whole = fitView(places, SIZE, PAD);
  const near = held(zoomAt(whole, 10, { x: 175, y: 250 }, whole), whole, SIZE);
  for (const place of places) {
    const { x, y } = toScreen(place, revealed(near, place, PAD, whole, SIZE));
    expect(x).toBeGreaterThanOrEqual(PAD - 1e-6);
    expect(x).toBeLessThanOrEqual(SIZE.width - PAD + 1e-6);
    expect(y).toBeGreaterThanOrEqual(PAD - 1e-6);
    expect(y).toBeLessThanOrEqual(SIZE.height - PAD + 1e-6);
    expect(revealed(whole, place, PAD, whole, SIZE)).toEqual(whole);
  }
});

it('shows pictures of at most a hundred in view, of more only those that stand for a vibe', () => {
  const hundred = lattice(100);
  expect(picturesIn(hundred, fitView(hundred, SIZE, PAD), SIZE).points).toHaveLength(100);
  const many = lattice(2_000);
  const whole = fitView(many, SIZE, PAD);
  expect(picturesIn(many, whole, SIZE).points.every((each) => each.exemplar)).toBe(true);
  const near = zoomAt(whole, 14, { x: 175, y: 250 }, whole);
  const { points, side } = picturesIn(many, near, SIZE);
  expect(points.length).toBeGreaterThan(10);
  expect(points.length).toBeLessThanOrEqual(100);
  expect(side).toBeGreaterThan(picturesIn(many, whole, SIZE).side);
});

it('finds what was tapped: the nearest within reach, the upper of two on one spot', () => {
  const points = [point('a', 0, 0), point('b', 1, 0), point('c', 1, 0)];
  const view = { scale: 100, left: 50, top: 50 };
  expect(pointAt(points, view, { x: 52, y: 51 }, 20)?.id).toBe('a');
  expect(pointAt(points, view, { x: 149, y: 50 }, 20)?.id).toBe('c');
  expect(pointAt(points, view, { x: 100, y: 50 }, 49)).toBeNull();
  expect(pointAt([], view, { x: 0, y: 0 }, 50)).toBeNull();
});

it('reads lines from top to bottom, each from left to right, every photo once', () => {
  const points = [point('d', 5, 10), point('b', 4, 0.1), point('a', 1, 0.2), point('c', 0, 9.9)];
  expect(readingOrder(points)).toEqual(['a', 'b', 'c', 'd']);
  const level = [point('y', 2, 1), point('z', 0, 1), point('x', 2, 1)];
  expect(readingOrder(level)).toEqual(['z', 'x', 'y']);
  expect(readingOrder([])).toEqual([]);
});
