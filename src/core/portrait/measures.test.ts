import { describe, expect, it } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import { drawMesh } from '../simulated/mesh.ts';
import type { Box, Detection, Pixels, Point, Quality } from '../types.ts';
import { BLENDSHAPES, packBlendshapes, pairShape, shape } from './blendshapes.ts';
import { compositionOf } from './composition.ts';
import { GATE_IDS } from './facts.ts';
import { frontalityOf, gateValues } from './gate-values.ts';
import { photoLook } from './look.ts';
import { visibleShare } from './occlusion.ts';
import { symmetryOf } from './symmetry.ts';
import { toneOf } from './tone.ts';

type Colour = readonly [number, number, number];
const SKIN: Colour = [205, 160, 135];

/** A picture of 200 × 200 whose colour at each place (0..1) is told by `at`. */
function picture(at: (x: number, y: number) => Colour): Pixels {
  const side = 200;
  const data = new Uint8ClampedArray(side * side * 4);
  for (let i = 0; i < side * side; i++)
    data.set([...at((i % side) / side, Math.floor(i / side) / side), 255], i * 4);
  return { width: side, height: side, data };
}

const box: Box = { x: 0.25, y: 0.2, width: 0.5, height: 0.6 };
const mesh = drawMesh(box, 0, 1, randomFrom(7));

describe('the free share of a face', () => {
  it('is whole on even skin of any tone', () => {
    for (const tone of [SKIN, [60, 38, 28], [245, 215, 195]] as const)
      expect(
        visibleShare(
          picture(() => tone),
          mesh,
        ),
      ).toBe(1);
  });

  it.each([
    ['blue', [58, 110, 165]],
    ['white', [242, 242, 242]],
    ['black', [20, 20, 20]],
  ] as const)('falls under a %s mask over the lower half', (_name, mask) => {
    const share = visibleShare(
      picture((_x, y) => (y > 0.5 ? mask : SKIN)),
      mesh,
    )!;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });

  it('bears shade on one side, and black and white', () => {
    const shaded = picture((x) => SKIN.map((c) => c * (x < 0.5 ? 0.75 : 1)) as unknown as Colour);
    expect(visibleShare(shaded, mesh)).toBeGreaterThan(0.9);
    expect(
      visibleShare(
        picture(() => [128, 128, 128]),
        mesh,
      ),
    ).toBe(1);
  });

  it('is not told of a face outside the photo', () => {
    const away = mesh.map((p) => ({ x: p.x + 2, y: p.y }));
    expect(
      visibleShare(
        picture(() => SKIN),
        away,
      ),
    ).toBeNull();
  });
});

describe('symmetry', () => {
  const squeezed = (k: number): Point[] =>
    mesh.map((p) => ({ x: p.x < 0.5 ? 0.5 - (0.5 - p.x) * k : p.x, y: p.y }));

  it('is near 1 for a drawn face, whatever its roll and the shape of the photo', () => {
    expect(symmetryOf(mesh, 1)).toBeGreaterThan(0.8);
    expect(symmetryOf(drawMesh(box, 20, 1, randomFrom(7)), 1)).toBeGreaterThan(0.8);
  });

  it('falls the more one half is narrowed, never below 0', () => {
    const values = [1, 0.8, 0.5, 0.2, 0].map((k) => symmetryOf(squeezed(k), 1));
    values.slice(1).forEach((value, i) => {
      expect(value).toBeLessThanOrEqual(values[i]!);
    });
    expect(values[2]).toBeLessThan(values[0]! - 0.3);
    expect(values.at(-1)).toBe(0);
  });

  it('is 0 when all points are one, and refuses a short mesh', () => {
    expect(
      symmetryOf(
        mesh.map(() => ({ x: 0.5, y: 0.5 })),
        1,
      ),
    ).toBe(0);
    expect(() => symmetryOf(mesh.slice(0, 20), 1)).toThrow(RangeError);
  });
});

describe('composition', () => {
  const good: Box = { x: 0.36, y: 0.22, width: 0.28, height: 0.36 };

  it('likes a face of a third, in the middle, eyes in the upper third', () => {
    expect(compositionOf(good)).toBeGreaterThan(0.95);
  });

  it.each([
    ['tiny', { ...good, width: 0.02, height: 0.03 }],
    ['at the edge', { ...good, x: 0.71 }],
    ['at the bottom', { ...good, y: 0.62 }],
    ['cut off', { ...good, y: -0.18 }],
    ['over all of the photo', { x: -0.1, y: -0.1, width: 1.2, height: 1.2 }],
  ])('likes a face %s less', (_name, other) => {
    expect(compositionOf(other)).toBeLessThan(compositionOf(good) - 0.1);
    expect(compositionOf(other)).toBeGreaterThanOrEqual(0);
  });
});

describe('tone', () => {
  it('tells light from dark, warm from cool, grey from colourful', () => {
    const warm = toneOf(picture(() => [230, 170, 90]));
    const cool = toneOf(picture(() => [90, 150, 230]));
    const grey = toneOf(picture(() => [40, 40, 40]));
    expect(warm.warmth).toBeGreaterThan(0.5);
    expect(cool.warmth).toBeLessThan(-0.5);
    expect(Math.abs(grey.warmth)).toBeLessThan(0.01);
    expect(grey.chroma).toBeLessThan(0.001);
    expect(grey.lightness).toBeLessThan(warm.lightness);
    expect(grey.contrast).toBeCloseTo(0, 5);
    const halves = toneOf(picture((x) => (x < 0.5 ? [0, 0, 0] : [255, 255, 255])));
    expect(halves.contrast).toBeCloseTo(0.5, 1);
  });

  it('of nothing to see is that of black', () => {
    const clear = { ...picture(() => SKIN), data: new Uint8ClampedArray(200 * 200 * 4) };
    expect(toneOf(clear)).toEqual({ lightness: 0, contrast: 0, chroma: 0, warmth: 0 });
  });
});

describe('gates', () => {
  const quality: Quality = {
    verdict: 'good',
    score: 0.8,
    checks: [
      { id: 'sharpness', score: 0.8, verdict: 'good', value: 100, unit: 'variance' },
      { id: 'face-size', score: 0.6, verdict: 'fair', value: 150, unit: 'px' },
    ],
  };
  const found = (blink: number): Detection => ({
    box,
    landmarks: mesh,
    score: 0.9,
    pose: { yaw: 0, pitch: 0, roll: 0 },
    blendshapes: { eyeBlinkLeft: blink, eyeBlinkRight: blink },
  });

  it('has a value or null for each, 0..1', () => {
    const values = gateValues(
      picture(() => SKIN),
      found(0.1),
      quality,
      0.7,
    );
    expect(Object.keys(values)).toEqual([...GATE_IDS]);
    expect(values).toMatchObject({
      embedding: 0.7,
      frontality: 1,
      resolution: 0.6,
      detection: 0.9,
      sharpness: 0.8,
      exposure: null,
      eyes: 1,
      occlusion: 1,
    });
  });

  it('sees shut eyes, and says nothing of eyes without blendshapes', () => {
    const of = (detection: Detection) =>
      gateValues(
        picture(() => SKIN),
        detection,
        quality,
        null,
      );
    expect(of(found(0.85)).eyes).toBeLessThan(0.2);
    expect(of(found(0.5)).eyes).toBeGreaterThan(0.6);
    expect(of({ ...found(0), blendshapes: {} }).eyes).toBeNull();
  });

  it.each([
    [{ yaw: 0, pitch: 0, roll: 0 }, 1],
    [{ yaw: 35, pitch: 0, roll: 0 }, 0.5],
    [{ yaw: 0, pitch: -30, roll: 0 }, 0.5],
    [{ yaw: 10, pitch: 0, roll: -45 }, 0.5],
    [{ yaw: 120, pitch: 0, roll: 0 }, 0],
  ])('frontality of %o is %d', (pose, value) => {
    expect(frontalityOf(pose)).toBeCloseTo(value, 9);
  });
});

describe('blendshapes', () => {
  it('are packed by name and found again; unknown names are left out', () => {
    const packed = packBlendshapes({ mouthSmileLeft: 0.5, mouthSmileRight: 0.25, halo: 1 });
    expect(packed).toHaveLength(BLENDSHAPES.length);
    expect(shape(packed, 'mouthSmileLeft')).toBe(0.5);
    expect(pairShape(packed, 'mouthSmileLeft', 'mouthSmileRight')).toBeCloseTo(0.375, 6);
    expect(packed.reduce((a, b) => a + b, 0)).toBeCloseTo(0.75, 6);
  });

  it('of a reading without any are none, and read as 0', () => {
    expect(packBlendshapes({})).toHaveLength(0);
    expect(shape(packBlendshapes({}), 'jawOpen')).toBe(0);
  });
});

describe('the look of a photo', () => {
  it('is 16 hex digits, near for the same scene in another light, far for another', () => {
    const scene = (k: number) =>
      picture((x, y) => {
        const shape = Math.hypot(x - 0.3, y - 0.6) < 0.25 || (x > 0.7 && y < 0.5) || y > 0.9;
        return [k * (shape ? 220 : 90 * x), k * (shape ? 180 : 60), k * 90];
      });
    const bits = (a: string, b: string) => {
      const both = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
      return [...both.toString(2)].filter((bit) => bit === '1').length;
    };
    const look = photoLook(scene(1));
    expect(look).toMatch(/^[0-9a-f]{16}$/);
    expect(bits(look, photoLook(scene(0.8)))).toBeLessThan(6);
    const other = picture((x, y) => (Math.sin(40 * x * y) > 0 ? [255, 255, 255] : [0, 0, 0]));
    expect(bits(look, photoLook(other))).toBeGreaterThan(16);
  });
});
