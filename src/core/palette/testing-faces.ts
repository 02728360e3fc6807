/** For tests: faces drawn with known colours under a known light, with their mesh and their parts. */
import { PART_CLASSES, type PartClass, type PartMap } from '../aura/part-map.ts';
import { parseHex } from '../colour/hex.ts';
import { normalise } from '../colour/illuminant.ts';
import { gaussian, randomFrom } from '../colour/random.ts';
import type { Rgb } from '../colour/srgb.ts';
import { linearToSrgb } from '../colour/srgb.ts';
import * as mesh from '../face/landmark-indices.ts';
import { drawMesh } from '../simulated/mesh.ts';
import type { Box, Pixels, Point } from '../types.ts';
import { isInside, type Polygon, scaled } from './face-frame.ts';

/** Exposures that photographers use by turns of the seed: white is at so much of the full scale. */
const EXPOSURES = [0.7, 0.8, 0.9] as const;

/** The exposure a face of this seed is taken with: less where a channel of white would be clipped. */
export function exposureOf(seed: number, light: Rgb): number {
  return Math.min(EXPOSURES[seed % EXPOSURES.length]!, 0.97 / Math.max(...light));
}

/**
 * Lights as a camera leaves them, linear RGB relative to neutral, luminance 1:
 * - daylight: D65, wholly corrected;
 * - lamp: CIE illuminant A (xy 0.4476, 0.4074: 1.845, 0.826, 0.233), of which white balance left a
 *   third (the cube root);
 * - shade: daylight of 10,000 K (xy 0.2788, 0.2920), not corrected;
 * - tubes: what is left of a fluorescent lamp's green and yellow.
 */
export const LIGHTS = {
  daylight: normalise([1, 1, 1]),
  lamp: normalise([1.226, 0.938, 0.616]),
  shade: normalise([0.824, 1.012, 1.403]),
  tubes: normalise([1, 1.03, 0.76]),
} as const satisfies Readonly<Record<string, Rgb>>;

export interface FaceOptions {
  readonly skin: string;
  readonly seed: number;
  readonly hair?: string | null;
  readonly eyes?: string;
  readonly light?: Rgb;
  readonly exposure?: number;
  readonly closed?: boolean;
  readonly sunglasses?: boolean;
  /** How much brighter than one the image's left is, and how much darker its right: 0 to 1. */
  readonly side?: number;
  readonly width?: number;
  /** A near-neutral grey when left out. */
  readonly wall?: string;
}

export interface DrawnFace {
  readonly pixels: Pixels;
  readonly landmarks: readonly Point[];
  readonly map: PartMap;
}

const FACE: Box = { x: 0.3, y: 0.2, width: 0.4, height: 0.42 };
const ASPECT = 3 / 4;
/** Clothes and hair by turns of the seed. */
const CLOTHES = ['#3d5a80', '#8c2f39', '#e9e4da', '#5b6d4d'] as const;
const HAIRS = ['#1d1a19', '#4a3526', '#8f6b45'] as const;
const EYES = ['#4b3222', '#6b5a3c', '#5d7686'] as const;
const WALL = '#b3b3b3';
/** As red and yellow as the whites of eyes in photos are on average. */
const WHITE = '#e4d7d0';
const PICTURE = '#5f7f8c';

/** A portrait three quarters as wide as high: a face, hair, clothes, a grey wall with a picture on it. */
export function drawFace(options: FaceOptions): DrawnFace {
  const { skin, seed, width = 270, light = LIGHTS.daylight, side = 0 } = options;
  const exposure = options.exposure ?? exposureOf(seed, light);
  const height = Math.round(width / ASPECT);
  const { landmarks, layers, map } = sceneOf(options, width, height);
  const random = randomFrom(seed);
  // No two whites of eyes are alike (some are redder, some yellower), and no wall is wholly neutral.
  const tinted = (hex: string, by: number) =>
    parseHex(hex).map((v) => v * Math.exp(by * gaussian(random)));
  const paint: Readonly<Record<Layer, readonly number[]>> = {
    skin: parseHex(skin),
    lips: parseHex(skin).map((v, c) => v * [0.85, 0.5, 0.55][c]!),
    hair: parseHex(options.hair ?? HAIRS[seed % HAIRS.length]!),
    white: tinted(WHITE, 0.05),
    iris: parseHex(options.eyes ?? EYES[seed % EYES.length]!),
    pupil: parseHex('#0c0a0a'),
    shine: [1, 1, 1],
    glass: parseHex('#17171a'),
    clothes: parseHex(CLOTHES[seed % CLOTHES.length]!),
    picture: parseHex(PICTURE),
    wall: tinted(options.wall ?? WALL, 0.01),
  };
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      const layer = layers[at / 4]!;
      const across = (x / width - 0.5) / (FACE.width / 2);
      const form = layer === 'skin' ? 1 - 0.12 * across * across + 0.06 * (0.5 - y / height) : 1;
      const shade = form * Math.max(0, 1 - side * across) * (0.92 + 0.16 * random());
      for (let c = 0; c < 3; c++) {
        const value = Math.max(0, paint[layer][c]! * shade * exposure * light[c]!);
        // Two uniform draws: a triangle with a standard deviation of 2.5 bytes, as a sensor's noise.
        data[at + c] = linearToSrgb(Math.min(1, value)) * 255 + (random() - random()) * 6.1;
      }
      data[at + 3] = 255;
    }
  return { pixels: { width, height, data }, landmarks, map };
}

interface Scene {
  readonly landmarks: readonly Point[];
  readonly layers: readonly Layer[];
  readonly map: PartMap;
}

/** Scenes drawn so far: what lies where, whatever its colour. */
const scenes = new Map<string, Scene>();

function sceneOf(options: FaceOptions, width: number, height: number): Scene {
  const { hair, sunglasses, closed } = options;
  const key = [hair === null, sunglasses, closed, width].join();
  const kept = scenes.get(key);
  if (kept) return kept;
  const landmarks = [...drawMesh(FACE, 0, ASPECT, randomFrom(1))];
  if (closed) closeEyes(landmarks);
  const layerAt = layersOf(options, landmarks, width, height);
  const layers = Array.from({ length: width * height }, (_, i) =>
    layerAt((i % width) + 0.5, Math.floor(i / width) + 0.5),
  );
  const scene = { landmarks, layers, map: mapOf(layers, width, height) };
  scenes.set(key, scene);
  return scene;
}

const PART_OF = {
  skin: 'face-skin',
  lips: 'face-skin',
  white: 'face-skin',
  iris: 'face-skin',
  pupil: 'face-skin',
  shine: 'face-skin',
  glass: 'other',
  hair: 'hair',
  clothes: 'clothes',
  picture: 'background',
  wall: 'background',
} as const satisfies Readonly<Record<string, PartClass>>;
type Layer = keyof typeof PART_OF;

/** What is seen at a pixel, nearest first. */
function layersOf(
  { hair, sunglasses, closed }: FaceOptions,
  landmarks: readonly Point[],
  width: number,
  height: number,
): (x: number, y: number) => Layer {
  const line = (indices: readonly number[]): Polygon =>
    indices.map((i) => ({ x: landmarks[i]!.x * width, y: landmarks[i]!.y * height }));
  const oval = line(mesh.FACE_OVAL.slice(1));
  const [face, cap] = [within(oval), within(scaled(oval, 1.25))];
  const lips = within(line(mesh.OUTER_LIPS.slice(1)));
  const lids = [mesh.LEFT_EYE, mesh.RIGHT_EYE].map((eye) => line(eye.slice(1)));
  const [eyes, glasses] = [lids.map(within), lids.map((eye) => within(scaled(eye, 1.7)))];
  const brows = [mesh.LEFT_BROW, mesh.RIGHT_BROW].map(([lower, upper]) =>
    within(line([...lower!, ...upper!.toReversed()])),
  );
  const irises = [
    [mesh.LEFT_EYE_CENTRE, mesh.LEFT_IRIS],
    [mesh.RIGHT_EYE_CENTRE, mesh.RIGHT_IRIS],
  ] as const;
  const discs = irises.map(([centre, ring]) => {
    const [c, ...rim] = line([centre, ...ring.slice(1)]);
    return { c: c!, r: rim.reduce((sum, p) => sum + Math.hypot(p.x - c!.x, p.y - c!.y), 0) / 4 };
  });
  return (x, y) => {
    if (sunglasses && glasses.some((glass) => glass(x, y))) return 'glass';
    if (!closed && eyes.some((eye) => eye(x, y))) {
      const away = Math.min(...discs.map(({ c, r }) => Math.hypot(x - c.x, y - c.y) / r));
      const shine = discs.some(({ c, r }) => Math.hypot(x - c.x - r / 3, y - c.y + r / 3) < r / 5);
      if (away > 1) return 'white';
      if (shine) return 'shine';
      return away < 0.4 ? 'pupil' : 'iris';
    }
    if (brows.some((brow) => brow(x, y))) return 'hair';
    if (lips(x, y)) return 'lips';
    if (face(x, y)) return 'skin';
    const neck = Math.abs(x / width - 0.5) < 0.1 && y > oval[0]!.y && y < 0.7 * height;
    if (neck) return 'skin';
    if (hair !== null && y < 0.55 * height && cap(x, y)) return 'hair';
    if (y > (0.68 + 0.5 * Math.abs(x / width - 0.5) ** 2) * height) return 'clothes';
    return x > 0.72 * width && y < 0.45 * height ? 'picture' : 'wall';
  };
}

function mapOf(layers: readonly Layer[], width: number, height: number): PartMap {
  const side = 128;
  const classes = Uint8Array.from({ length: side * side }, (_, i) => {
    const x = Math.floor((((i % side) + 0.5) / side) * width);
    const y = Math.floor(((Math.floor(i / side) + 0.5) / side) * height);
    return PART_CLASSES.indexOf(PART_OF[layers[y * width + x]!]);
  });
  return { width: side, height: side, classes };
}

/** Whether a point lies in a polygon; quick for the many that are far from it. */
function within(polygon: Polygon): (x: number, y: number) => boolean {
  const [xs, ys] = [polygon.map((p) => p.x), polygon.map((p) => p.y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return (x, y) => x >= left && x <= right && y >= top && y <= bottom && isInside(polygon, x, y);
}

/** Brings the lids together. */
function closeEyes(landmarks: Point[]): void {
  for (const eye of [mesh.LEFT_EYE, mesh.RIGHT_EYE]) {
    const y = eye.slice(1).reduce((sum, i) => sum + landmarks[i]!.y, 0) / (eye.length - 1);
    for (const i of eye) landmarks[i] = { x: landmarks[i]!.x, y: y + (landmarks[i]!.y - y) * 0.1 };
  }
}
