import { describe, expect, it } from 'vitest';
import type { Box } from '../../types.ts';
import type { PartMap } from '../part-map.ts';
import { classAt } from '../part-map.ts';
import { FACE, followFace, landmarkBox, moveParts } from './face.ts';

const at = (x: number, y: number, side: number): Box => ({ x, y, width: side, height: side });
const face = (box: Box, score = 0.9) => ({ box, score });
const ME = at(0.4, 0.3, 0.2);

describe('followFace', () => {
  it('takes the largest face it is sure of, and none of hands', () => {
    const small = face(at(0.1, 0.1, 0.1));
    const hand = face(at(0.5, 0.5, 0.4), FACE.sure - 0.01);
    expect(followFace(null, [small, face(ME), hand], 0)?.box).toEqual(ME);
    expect(followFace(null, [hand], 0)).toBeNull();
    expect(followFace(null, [], 0)).toBeNull();
  });

  it('stays with its face beside one that is not much larger', () => {
    const held = { box: ME, at: 0 };
    const moved = at(0.42, 0.31, 0.2);
    const beside = at(0.05, 0.3, 0.23);
    expect(followFace(held, [face(beside), face(moved)], 50)).toEqual({ box: moved, at: 50 });
    const front = at(0, 0.1, 0.3);
    expect(followFace(held, [face(front), face(moved)], 50)?.box).toEqual(front);
  });

  it('believes the face it follows a little longer than a new one', () => {
    const weak = face(ME, FACE.stillSure);
    expect(followFace({ box: ME, at: 0 }, [weak], 50)).toEqual({ box: ME, at: 50 });
    expect(followFace(null, [weak], 50)).toBeNull();
  });

  it('keeps a face that is out of sight for a moment, also before a smaller one behind it', () => {
    const held = { box: ME, at: 0 };
    const behind = face(at(0.8, 0.2, 0.1));
    expect(followFace(held, [], FACE.keepMs)).toBe(held);
    expect(followFace(held, [behind], FACE.keepMs)).toBe(held);
    expect(followFace(held, [], FACE.keepMs + 1)).toBeNull();
    expect(followFace(held, [behind], FACE.keepMs + 1)?.box).toEqual(behind.box);
  });
});

it('gives the landmarks a narrower, taller box, a little higher', () => {
  const box = landmarkBox(ME);
  expect(box.width).toBeLessThan(ME.width);
  expect(box.height).toBeGreaterThan(ME.height);
  expect(box.x + box.width / 2).toBeCloseTo(0.5, 12);
  expect(box.y + box.height / 2).toBeLessThan(0.4);
});

describe('moveParts', () => {
  const SIDE = 20;
  /** Skin in a box, clothes under it, background elsewhere. */
  const map: PartMap = {
    width: SIDE,
    height: SIDE,
    classes: Uint8Array.from({ length: SIDE * SIDE }, (_, i) => {
      const [x, y] = [(i % SIDE) / SIDE, Math.floor(i / SIDE) / SIDE];
      if (x < 0.4 || x >= 0.6 || y < 0.3) return 0;
      return y < 0.5 ? 3 : 4;
    }),
  };

  it('moves the person with the face, and goes on with the nearest cells at the edge', () => {
    const moved = moveParts(map, ME, at(0.6, 0.1, 0.2));
    expect(classAt(moved, 0.7, 0.2)).toBe('face-skin');
    expect(classAt(moved, 0.7, 0.99)).toBe('clothes');
    expect(classAt(moved, 0.5, 0.4)).toBe('background');
    expect(classAt(map, 0.5, 0.4)).toBe('face-skin');
  });

  it('grows and shrinks it with the face', () => {
    const near = moveParts(map, ME, at(0.3, 0.2, 0.4));
    expect(classAt(near, 0.32, 0.3)).toBe('face-skin');
    expect(classAt(near, 0.5, 0.7)).toBe('clothes');
  });

  it('is the same map where the face stayed', () => {
    expect(moveParts(map, ME, at(0.401, 0.3, 0.2))).toBe(map);
  });
});
