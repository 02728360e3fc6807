import { expect, it, vi } from 'vitest';
import { boxOf } from '../../../core/wardrobe/mend/frame.ts';
import { emptyMask } from '../../../core/wardrobe/mend.ts';
import { MendEditor } from './editor.ts';
import { framedMask } from './save.ts';

const FRAME = { x: 0.1, y: 0.1, width: 0.8, height: 0.8 };

/** A grey photo with a white square, and a mask of its left half. */
function editor(): MendEditor {
  const [width, height] = [60, 40];
  const pixels = { width, height, data: new Uint8ClampedArray(width * height * 4).fill(90) };
  const mask = emptyMask(width, height);
  for (let y = 10; y < 30; y++)
    for (let x = 20; x < 40; x++) {
      pixels.data.fill(255, (y * width + x) * 4, (y * width + x) * 4 + 4);
      if (x < 30) mask.data[y * width + x] = 255;
    }
  return new MendEditor(pixels, mask, FRAME);
}

const solid = ({ mask }: MendEditor) => mask.data.filter((value) => value >= 128).length;

it('makes one step of one stroke', () => {
  const mend = editor();
  mend.begin({ x: 32, y: 20 }, 3, 255);
  for (const x of [34, 36, 38]) mend.move({ x, y: 20 }, 3, 255);
  expect(mend.state.canUndo).toBe(false);
  mend.end();
  expect(mend.state.canUndo).toBe(true);
  expect(solid(mend)).toBeGreaterThan(200);
  mend.undo();
  expect([solid(mend), mend.state.canUndo, mend.state.canRedo]).toEqual([200, false, true]);
  mend.redo();
  expect(solid(mend)).toBeGreaterThan(200);
});

it('adds and takes the whole region that was tapped', () => {
  const mend = editor();
  mend.fill({ x: 38, y: 12 }, 0.05, 255);
  expect(solid(mend)).toBe(22 * 22);
  mend.fill({ x: 38, y: 12 }, 0.05, 0);
  expect(solid(mend)).toBe(0);
  expect(mend.state.frame).toBeNull();
  mend.undo();
  expect(solid(mend)).toBe(22 * 22);
});

it('forgets a stroke that became a pinch', () => {
  const mend = editor();
  mend.begin({ x: 5, y: 5 }, 4, 255);
  mend.drop();
  expect([solid(mend), mend.state.canUndo]).toEqual([200, false]);
});

it('tells what was painted, and that something changed', () => {
  const mend = editor();
  const onPatch = vi.fn();
  const onState = vi.fn();
  const stop = mend.onPatch(onPatch);
  mend.onState(onState);
  mend.begin({ x: 50, y: 5 }, 2, 255);
  expect(onPatch).toHaveBeenCalledOnce();
  expect(onState).not.toHaveBeenCalled();
  mend.end();
  expect(onState).toHaveBeenCalledOnce();
  stop();
  mend.undo();
  expect(onPatch).toHaveBeenCalledOnce();
  expect(mend.state).toBe(mend.state);
});

it('shows what it showed, until it is painted or moved', () => {
  const mend = editor();
  expect(mend.state).toMatchObject({ frame: FRAME, changed: false });
  mend.moveEdge('left', 0.3);
  expect(mend.state.frame).toMatchObject({ x: 0.3 });
  expect(mend.state.changed).toBe(true);
  // A frame of the person's own is left alone by painting.
  mend.begin({ x: 5, y: 5 }, 2, 255);
  mend.end();
  expect(mend.state.frame).toMatchObject({ x: 0.3 });
  mend.fitFrame();
  const box = boxOf(mend.mask)!;
  expect(mend.state.frame!.x).toBeLessThan(box.x);
  expect(mend.state.frame!.x + mend.state.frame!.width).toBeGreaterThan(box.x + box.width);
});

it('follows the garment once something was painted past the first frame', () => {
  const mend = editor();
  mend.begin({ x: 2, y: 2 }, 2, 255);
  mend.end();
  expect(mend.state.frame!.x).toBeLessThan(FRAME.x);
});

it('hands over the mask of the frame alone, at the same scale', () => {
  const mend = editor();
  const frame = { x: 1 / 3, y: 0.25, width: 1 / 3, height: 0.5 };
  const mask = framedMask(mend.mask, frame);
  expect([mask.width, mask.height]).toEqual([20, 20]);
  expect(mask.data.filter((value) => value === 255).length).toBe(200);
});
