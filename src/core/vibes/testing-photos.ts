/** Photos for tests: an ordinary portrait, kinds of photo that differ in plain ways, and crowds of them. */
import { gaussian, type Random, randomFrom } from '../colour/random.ts';
import { packBlendshapes } from '../portrait/blendshapes.ts';
import type { VibePhoto } from './types.ts';

/** What a test sets; the rest is ordinary. Units as in the feature table, `share` 0..1. */
export interface Look {
  readonly lightness?: number;
  readonly warmth?: number;
  readonly smile?: number;
  readonly jaw?: number;
  readonly yaw?: number;
  readonly share?: number;
}

const ORDINARY = { lightness: 0.52, warmth: 0.1, smile: 0.3, jaw: 0.05, yaw: 10, share: 0.08 };

/** Four kinds that differ in light, colour, smile, turn and frame, each far from the others. */
export const KINDS = {
  laughing: { lightness: 0.75, smile: 0.85, warmth: 0.1 },
  night: { lightness: 0.25, smile: 0.05, warmth: 0.1 },
  evening: { warmth: 0.45, smile: 0.3, share: 0.015 },
  profile: { yaw: 45, warmth: -0.2, smile: 0.3, share: 0.2 },
} as const satisfies Record<string, Look>;

/** A photo of a look, with noise of `spread` of what one sees (0: exactly). */
export function vibePhoto(id: string, look: Look, random?: Random, spread = 0.3): VibePhoto {
  const at = { ...ORDINARY, ...look };
  const off = (size: number): number => (random ? gaussian(random) * size * spread : 0);
  const unit = (value: number): number => Math.max(0, Math.min(1, value));
  const smile = unit(at.smile + off(0.15));
  const side = Math.sqrt(at.share * 2 ** off(0.6));
  return {
    id,
    tone: {
      lightness: unit(at.lightness + off(0.08)),
      contrast: unit(0.18 + off(0.03)),
      chroma: unit(0.04 + off(0.014)),
      warmth: at.warmth + off(0.1),
    },
    face: {
      box: { x: 0.3, y: 0.2, width: side, height: side },
      pose: { yaw: at.yaw + off(8), pitch: off(8), roll: off(8) },
      blendshapes: packBlendshapes({
        mouthSmileLeft: smile,
        mouthSmileRight: smile,
        jawOpen: unit(at.jaw + off(0.1)),
        browInnerUp: unit(0.1 + off(0.15)),
        eyeBlinkLeft: unit(0.1 + off(0.15)),
        eyeBlinkRight: unit(0.1 + off(0.15)),
      }),
    },
    embedding: null,
  };
}

/** `each` photos of every look given by name, ids like 'night-007', the same for the same seed. */
export function crowd(
  looks: Readonly<Record<string, Look>>,
  each: number,
  seed: number,
): readonly VibePhoto[] {
  const random = randomFrom(seed);
  return Object.entries(looks).flatMap(([name, look]) =>
    Array.from({ length: each }, (_, i) =>
      vibePhoto(`${name}-${String(i).padStart(3, '0')}`, look, random),
    ),
  );
}

/** Photos with no groups: every feature drawn on its own. */
export function cloud(n: number, seed: number): readonly VibePhoto[] {
  const random = randomFrom(seed);
  return Array.from({ length: n }, (_, i) =>
    vibePhoto(`cloud-${String(i).padStart(4, '0')}`, {}, random, 1.5),
  );
}

/** The photos with vectors of `dims` numbers and length 1, random about a common direction. */
export function withEmbeddings(
  photos: readonly VibePhoto[],
  dims: number,
  seed: number,
  model = 'm',
): readonly VibePhoto[] {
  const random = randomFrom(seed);
  return photos.map((photo) => {
    const raw = Float32Array.from({ length: dims }, () => 1 + gaussian(random));
    const length = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0));
    return { ...photo, embedding: { model, vector: raw.map((value) => value / length) } };
  });
}
