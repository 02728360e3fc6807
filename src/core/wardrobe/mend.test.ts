import { expect, it } from 'vitest';
import { fillRegion, RIM } from './mend/fill.ts';
import { boxOf, framed, LEAST_SIDE, moveEdge, reframe } from './mend/frame.ts';
import { NO_HISTORY, record, redo, undo } from './mend/history.ts';
import { emptyMask, joinPatches, NO_PATCH, paintStroke } from './mend.ts';
import type { Mask } from './types.ts';

const copy = (mask: Mask): Mask => ({ ...mask, data: mask.data.slice() });
const solid = ({ data }: Mask) => data.filter((value) => value >= 128).length;

/** A picture of rows of letters, each a colour. */
function picture(rows: readonly string[], colours: Readonly<Record<string, readonly number[]>>) {
  const width = rows[0]?.length ?? 0;
  const data = rows.flatMap((row) => [...row].flatMap((letter) => [...colours[letter]!, 255]));
  return { width, height: rows.length, data: Uint8ClampedArray.from(data) };
}

const RED = [200, 30, 30];
const DARK_RED = [188, 28, 28];
const BLUE = [30, 40, 200];

it('paints a round dab of the area of its circle, and only inside what it says it touched', () => {
  const mask = emptyMask(60, 60);
  const patch = paintStroke(mask, { x: 30, y: 30 }, { x: 30, y: 30 }, 10, 255);
  const area = mask.data.reduce((sum, value) => sum + value / 255, 0);
  expect(area).toBeGreaterThan(Math.PI * 100 * 0.98);
  expect(area).toBeLessThan(Math.PI * 100 * 1.02);
  const outside = [...mask.data].filter((value, i) => {
    const [x, y] = [(i % 60) - patch.x, Math.floor(i / 60) - patch.y];
    return value > 0 && !(x >= 0 && x < patch.width && y >= 0 && y < patch.height);
  });
  expect(outside).toEqual([]);
});

it('joins the spots of a fast stroke without gaps', () => {
  const mask = emptyMask(100, 20);
  paintStroke(mask, { x: 10, y: 10 }, { x: 90, y: 10 }, 4, 255);
  for (let x = 10; x < 90; x++) expect(mask.data[10 * 100 + x]).toBe(255);
});

it('erases what it painted when the same stroke takes away, but never adds', () => {
  const mask = emptyMask(40, 40);
  const [from, to] = [
    { x: 8, y: 9 },
    { x: 30, y: 31 },
  ];
  paintStroke(mask, from, to, 5, 255);
  const painted = copy(mask);
  paintStroke(mask, from, to, 3, 0);
  mask.data.forEach((value, i) => {
    expect(value).toBeLessThanOrEqual(painted.data[i]!);
  });
  paintStroke(mask, from, to, 7, 0);
  expect(solid(mask)).toBe(0);
});

it('painting twice at an edge leaves it as it was', () => {
  const mask = emptyMask(30, 30);
  paintStroke(mask, { x: 15, y: 15 }, { x: 15, y: 15 }, 6, 255);
  const once = copy(mask);
  paintStroke(mask, { x: 15, y: 15 }, { x: 15, y: 15 }, 6, 255);
  expect(mask.data).toEqual(once.data);
});

it('touches nothing outside, and refuses a brush of no size', () => {
  const mask = emptyMask(10, 10);
  expect(paintStroke(mask, { x: -20, y: 5 }, { x: -20, y: 5 }, 4, 255)).toEqual(NO_PATCH);
  expect(solid(mask)).toBe(0);
  expect(() => paintStroke(mask, { x: 1, y: 1 }, { x: 1, y: 1 }, 0, 255)).toThrow(RangeError);
  expect(() => emptyMask(0, 4)).toThrow(RangeError);
});

it('fills what hangs together in one colour, and stops at another', () => {
  const pixels = picture(['rrbrr', 'rrbrr', 'bbbrr', 'rrrbr'], { r: RED, b: BLUE });
  const mask = emptyMask(5, 4);
  const patch = fillRegion(mask, pixels, { x: 0.5, y: 0.5 }, 0.05, 255, 0);
  expect(patch).toEqual({ x: 0, y: 0, width: 2, height: 2 });
  expect(solid(mask)).toBe(4);
  fillRegion(mask, pixels, { x: 4, y: 3 }, 0.05, 255, 0);
  expect(solid(mask)).toBe(4 + 7);
  // The three red ones below touch the right part at a corner only.
  expect([...mask.data.subarray(15, 18)]).toEqual([0, 0, 0]);
});

it('fills every pixel that a plain search over neighbours reaches', () => {
  const rows = ['rbrrrbr', 'rbrbrbr', 'rrrbrrr', 'bbrbbbr', 'rrrrrrr', 'rbbbbbb', 'rrrrrrr'];
  const pixels = picture(rows, { r: RED, b: BLUE });
  const mask = emptyMask(7, 7);
  fillRegion(mask, pixels, { x: 6, y: 6 }, 0.05, 255, 0);
  expect([...mask.data].map((v) => (v ? 'r' : 'b')).join('')).toBe(rows.join(''));
});

it('takes near colours by its tolerance alone', () => {
  const pixels = picture(['rdb'], { r: RED, d: DARK_RED, b: BLUE });
  const filled = (tolerance: number) => {
    const mask = emptyMask(3, 1);
    fillRegion(mask, pixels, { x: 0, y: 0 }, tolerance, 255, 0);
    return solid(mask);
  };
  expect([filled(0), filled(0.06), filled(1)]).toEqual([1, 2, 3]);
});

it('paints over the rim of a region by so many pixels, no further and not past the edge', () => {
  const rows = ['bbbbbbbb', 'bbbbbbbb', 'bbbrbbbb', 'bbbbbbbb', 'bbbbbbbb', 'bbbbbbbb'];
  const pixels = picture(rows, { r: RED, b: BLUE });
  const filled = (x: number, y: number, rim?: number) => {
    const mask = emptyMask(8, 6);
    const patch = fillRegion(mask, pixels, { x, y }, 0.05, 255, rim);
    return [solid(mask), patch.width * patch.height];
  };
  expect(filled(3, 2, 0)).toEqual([1, 1]);
  expect(filled(3, 2, 2)).toEqual([25, 25]);
  expect(filled(3, 2)).toEqual([(2 * RIM[255] + 1) ** 2, (2 * RIM[255] + 1) ** 2]);
  expect(filled(0, 0, 1)).toEqual([48, 48]);
});

it('takes a region away as it adds one, and nothing outside the picture', () => {
  const pixels = picture(['rr', 'bb'], { r: RED, b: BLUE });
  const mask: Mask = { width: 2, height: 2, data: new Uint8ClampedArray(4).fill(255) };
  fillRegion(mask, pixels, { x: 1, y: 1 }, 0.05, 0, 0);
  expect([...mask.data]).toEqual([255, 255, 0, 0]);
  expect(fillRegion(mask, pixels, { x: 2, y: 0 }, 0.05, 0)).toEqual(NO_PATCH);
  expect(() => fillRegion(emptyMask(3, 1), pixels, { x: 0, y: 0 }, 0.1, 0)).toThrow(RangeError);
});

it('goes back and forth through steps, and forgets what was undone at the next', () => {
  const mask = emptyMask(20, 20);
  const states = [copy(mask)];
  let history = NO_HISTORY;
  for (const x of [5, 10, 15]) {
    const before = copy(mask);
    const patch = paintStroke(mask, { x, y: 10 }, { x, y: 10 }, 3, 255);
    history = record(history, before, mask, patch);
    states.push(copy(mask));
  }
  for (const at of [2, 1, 0]) {
    history = undo(history, mask);
    expect(mask.data).toEqual(states[at]!.data);
  }
  expect(undo(history, mask)).toBe(history);
  for (const at of [1, 2, 3]) {
    history = redo(history, mask);
    expect(mask.data).toEqual(states[at]!.data);
  }
  history = undo(history, mask);
  const before = copy(mask);
  const patch = paintStroke(mask, { x: 2, y: 2 }, { x: 2, y: 2 }, 2, 255);
  history = record(history, before, mask, patch);
  expect(history.undone).toEqual([]);
});

it('counts no step that changed nothing', () => {
  const mask = emptyMask(9, 9);
  const patch = paintStroke(mask, { x: 4, y: 4 }, { x: 4, y: 4 }, 2, 0);
  expect(record(NO_HISTORY, copy(mask), mask, patch)).toBe(NO_HISTORY);
  expect(record(NO_HISTORY, copy(mask), mask, NO_PATCH)).toBe(NO_HISTORY);
});

it('joins patches, and nothing with anything is that', () => {
  const a = { x: 2, y: 3, width: 4, height: 5 };
  const b = { x: 0, y: 7, width: 3, height: 4 };
  expect(joinPatches(a, b)).toEqual({ x: 0, y: 3, width: 6, height: 8 });
  expect(joinPatches(NO_PATCH, a)).toEqual(a);
  expect(joinPatches(a, NO_PATCH)).toEqual(a);
});

it('brings a mask into another frame and back', () => {
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  const frame = { x: 0.25, y: -0.25, width: 0.5, height: 1 };
  const mask = emptyMask(40, 40);
  paintStroke(mask, { x: 20, y: 12 }, { x: 20, y: 12 }, 6, 255);
  const inFrame = reframe(mask, whole, frame, 40, 80);
  // Above the photo everything is clear.
  expect(inFrame.data.subarray(0, 40 * 19).every((value) => value === 0)).toBe(true);
  const back = reframe(inFrame, frame, whole, 40, 40);
  const worst = back.data.reduce((most, v, i) => Math.max(most, Math.abs(v - mask.data[i]!)), 0);
  expect(worst).toBeLessThan(64);
  expect(reframe(mask, whole, whole, 40, 40).data).toEqual(mask.data);
});

it('finds the box of what is solid, and leaves even margins in pixels', () => {
  const mask = emptyMask(40, 20);
  expect(boxOf(mask)).toBeNull();
  mask.data.fill(255, 5 * 40 + 10, 5 * 40 + 20);
  mask.data.fill(255, 14 * 40 + 10, 14 * 40 + 20);
  mask.data[0] = 127;
  const box = boxOf(mask);
  expect(box).toEqual({ x: 0.25, y: 0.25, width: 0.25, height: 0.5 });
  const frame = framed(box!, 2, 0.1);
  expect((box!.x - frame.x) * 40).toBeCloseTo((box!.y - frame.y) * 20);
  expect(frame.height * 20).toBeCloseTo(10 + 2);
});

it('moves one edge of a frame, never past the other', () => {
  const frame = { x: 0.2, y: 0.2, width: 0.6, height: 0.6 };
  expect(moveEdge(frame, 'left', 0.4)).toEqual({ ...frame, x: 0.4, width: expect.closeTo(0.4) });
  expect(moveEdge(frame, 'left', 5).width).toBeCloseTo(LEAST_SIDE);
  expect(moveEdge(frame, 'bottom', 0).height).toBeCloseTo(LEAST_SIDE);
  expect(moveEdge(frame, 'bottom', 0).y).toBe(0.2);
  expect(moveEdge(frame, 'right', 9)).toEqual({ ...frame, width: expect.closeTo(1.05) });
  expect(moveEdge(frame, 'top', -9).y).toBe(-0.25);
});
