/** Drawn galleries and drawn people with a taste, for tests. */
import { gaussian, type Random, randomFrom } from '../colour/random.ts';
import { packBlendshapes } from '../portrait/blendshapes.ts';
import type { FaceFacts, PhotoFacts } from '../portrait/facts.ts';
import { l2Normalise } from '../vector-index.ts';
import { tasteFeatures } from './features.ts';
import type { Comparison, Rating, TasteInput, TasteItem } from './types.ts';

/** What was drawn of a photo: standard normal unless said. */
export interface Drawn {
  /** 0..1. */
  readonly smile: number;
  readonly warmth: number;
  readonly light: number;
  readonly turn: number;
  readonly frame: number;
  readonly sharp: number;
  /** A look that only the embedding knows. */
  readonly hidden: number;
}

export interface Gallery {
  readonly items: readonly TasteItem[];
  readonly drawn: readonly Drawn[];
}

const AT = '2026-01-01T00:00:00.000Z';
const clamp = (x: number): number => Math.max(0, Math.min(1, x));

function draw(random: Random): Drawn {
  const n = () => gaussian(random);
  const smile = random() < 0.5 ? clamp(0.7 + 0.2 * n()) : clamp(0.1 + 0.1 * n());
  return { smile, warmth: n(), light: n(), turn: n(), frame: n(), sharp: n(), hidden: n() };
}

function factsOf(d: Drawn, id: string, random: Random): { face: FaceFacts; photo: PhotoFacts } {
  const n = () => gaussian(random);
  const gate = (x: number) => clamp(0.6 + 0.2 * x);
  const side = () => clamp(d.smile + 0.05 * n());
  const face: FaceFacts = {
    id,
    photoId: id,
    index: 0,
    box: { x: 0.3, y: 0.2, width: 0.3 + 0.03 * d.frame, height: 0.4 },
    pose: { yaw: 15 * d.turn, pitch: 6 * n(), roll: 5 * n() },
    gates: {
      embedding: gate(d.sharp),
      frontality: clamp(1 - Math.abs(d.turn) / 3),
      symmetry: clamp(0.9 - Math.abs(d.turn) / 4 + 0.05 * n()),
      resolution: gate(d.frame),
      detection: 0.95,
      sharpness: gate(d.sharp),
      exposure: clamp(0.9 - 0.15 * d.light ** 2),
      eyes: clamp(0.85 + 0.1 * n()),
      occlusion: random() < 0.2 ? null : clamp(0.95 + 0.05 * n()),
    },
    composition: clamp(0.6 + 0.2 * d.frame + 0.05 * n()),
    valence: random() < 0.1 ? null : Math.max(-1, Math.min(1, 1.4 * d.smile - 0.4 + 0.3 * n())),
    expression: null,
    blendshapes: packBlendshapes({
      mouthSmileLeft: side(),
      mouthSmileRight: side(),
      jawOpen: clamp(0.3 * d.smile + 0.1 * n()),
      browInnerUp: clamp(0.2 + 0.1 * n()),
      browDownLeft: clamp(0.1 + 0.1 * n()),
      browDownRight: clamp(0.1 + 0.1 * n()),
      eyeSquintLeft: clamp(0.4 * d.smile + 0.1 * n()),
      eyeSquintRight: clamp(0.4 * d.smile + 0.1 * n()),
    }),
    simulated: false,
  };
  const photo: PhotoFacts = {
    id,
    name: `${id}.jpg`,
    addedAt: AT,
    takenAt: null,
    width: 3000,
    height: random() < 0.7 ? 4000 : 2000,
    bytes: 1e6,
    hash: '',
    look: '',
    tone: {
      lightness: clamp(0.5 + 0.12 * d.light),
      contrast: 0.2 + 0.03 * n(),
      chroma: 0.08 + 0.02 * n(),
      warmth: Math.max(-1, Math.min(1, 0.1 + 0.2 * d.warmth)),
    },
    faceCount: random() < 0.8 ? 1 : 2,
  };
  return { face, photo };
}

/** A gallery of one person: every photo its own group, embeddings around one identity. */
export function gallery(count: number, seed: number): Gallery {
  const random = randomFrom(seed);
  const axis = () => Float32Array.from({ length: 512 }, () => gaussian(random));
  const identity = axis();
  const axes = Array.from({ length: 6 }, axis);
  const drawn = Array.from({ length: count }, () => draw(random));
  const items = drawn.map((d, i): TasteItem => {
    const id = `photo-${i}`;
    const { face, photo } = factsOf(d, id, random);
    const along = [0.5 * d.hidden, 0.4 * d.turn, 0.3 * d.light, 0.8 * d.smile - 0.3, 0.2 * d.sharp];
    const vector = identity.map((value, k) => {
      let sum = value + 0.35 * gaussian(random);
      for (const [a, by] of along.entries()) sum += by * axes[a]![k]!;
      return sum;
    });
    const technical = clamp(0.6 + 0.15 * d.sharp + 0.1 * d.frame);
    return {
      id,
      features: tasteFeatures(face, photo),
      embedding: l2Normalise(vector),
      technical,
      group: id,
    };
  });
  return { items, drawn };
}

/** What a person thinks of a photo, in standard deviations. */
export type Liking = (d: Drawn) => number;

/** Likes smiles and warm light. */
export const WARM: Liking = (d) => (1.5 * (d.smile - 0.4)) / 0.35 + 0.9 * d.warmth;
/** Likes what only the embedding shows. */
export const HIDDEN: Liking = (d) => 1.5 * d.hidden;

/** Ratings of the first `count` photos, whole stars, with `noise` stars of mood. */
export function rate(
  { items, drawn }: Gallery,
  liking: Liking,
  count: number,
  seed: number,
  noise = 0.6,
): Rating[] {
  const random = randomFrom(seed);
  return drawn.slice(0, count).map((d, i) => {
    const stars = 2.5 + 0.8 * liking(d) + noise * gaussian(random);
    return { id: items[i]!.id, value: Math.max(0, Math.min(5, Math.round(stars))), at: AT };
  });
}

/** Ratings that mean nothing: 0 to 5 by chance. */
export function rateAtRandom({ items }: Gallery, count: number, seed: number): Rating[] {
  const random = randomFrom(seed);
  return items.slice(0, count).map(({ id }) => ({ id, value: Math.floor(random() * 6), at: AT }));
}

/** Comparisons of photos drawn from the first `count`. */
export function compare(
  { items, drawn }: Gallery,
  liking: Liking,
  count: number,
  pairs: number,
  seed: number,
): Comparison[] {
  const random = randomFrom(seed);
  return Array.from({ length: pairs }, () => {
    const a = Math.floor(random() * count);
    const b = (a + 1 + Math.floor(random() * (count - 1))) % count;
    const lead = liking(drawn[a]!) - liking(drawn[b]!) + 0.7 * gaussian(random);
    const [winner, loser] = lead > 0 ? [a, b] : [b, a];
    return { winner: items[winner]!.id, loser: items[loser]!.id, at: AT };
  });
}

/** A whole input from a gallery and its verdicts. */
export function tasteOf(
  { items }: Gallery,
  ratings: readonly Rating[],
  comparisons: readonly Comparison[] = [],
): TasteInput {
  return {
    items,
    ratings,
    comparisons,
    embeddingModel: 'test-embedding',
    seed: 1,
    trainingRun: '4b1c7c9e-6f0e-4f43-9a3a-6f7b6b0d2c11',
    madeAt: AT,
  };
}
