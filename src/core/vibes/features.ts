/**
 * What a vibe is made of, in one table. Every feature is something measured in the picture: there is
 * none for 'outdoor' or 'party', because nothing here measures that.
 */
import type { Blendshape } from '../portrait/blendshapes.ts';
import { pairShape, shape } from '../portrait/blendshapes.ts';
import type { VibePhoto } from './types.ts';

export const FEATURE_IDS = [
  'lightness',
  'contrast',
  'chroma',
  'warmth',
  'smile',
  'mouthOpen',
  'browRaise',
  'browDown',
  'squint',
  'blink',
  'gazeAway',
  'turn',
  'nod',
  'tilt',
  'share',
] as const;
export type FeatureId = (typeof FEATURE_IDS)[number];

export interface Feature {
  /** How much one spread of it counts; 1 is ordinary. */
  readonly weight: number;
  /** The least that a spread may be, so that what hardly varies is not blown up to noise. */
  readonly least: number;
  /** The raw value in the feature's unit; NaN where it was not measured. */
  readonly read: (photo: VibePhoto) => number;
}

type Face = NonNullable<VibePhoto['face']>;

const ofFace =
  (read: (face: Face) => number) =>
  ({ face }: VibePhoto): number =>
    face ? read(face) : Number.NaN;

const ofShapes = (read: (shapes: Float32Array) => number) =>
  ofFace(({ blendshapes }) => (blendshapes.length > 0 ? read(blendshapes) : Number.NaN));

const both = (left: Blendshape, right: Blendshape) =>
  ofShapes((shapes) => pairShape(shapes, left, right));

/**
 * How far the eyes look away from straight ahead of the head, 0..1: the strongest of the four
 * directions, each the mean of both eyes.
 */
function gazeAway(shapes: Float32Array): number {
  return Math.max(
    pairShape(shapes, 'eyeLookOutLeft', 'eyeLookInRight'),
    pairShape(shapes, 'eyeLookInLeft', 'eyeLookOutRight'),
    pairShape(shapes, 'eyeLookUpLeft', 'eyeLookUpRight'),
    pairShape(shapes, 'eyeLookDownLeft', 'eyeLookDownRight'),
  );
}

/**
 * The table. Units: tone as in `Tone`, blendshapes 0..1, angles in degrees, `share` the binary
 * logarithm of the face box's share of the picture (1 is twice as large). Weights and least spreads
 * are set by us: light, warmth and the smile are what people see first; a least spread is at most
 * about what one sees, and of tone not above what photos of one kind vary by (standard deviations of
 * the 30 test portraits: lightness 0.11, contrast 0.04, chroma 0.014, warmth 0.16).
 */
export const FEATURES: Readonly<Record<FeatureId, Feature>> = {
  lightness: { weight: 1, least: 0.06, read: ({ tone }) => tone.lightness },
  contrast: { weight: 0.4, least: 0.025, read: ({ tone }) => tone.contrast },
  chroma: { weight: 0.6, least: 0.01, read: ({ tone }) => tone.chroma },
  warmth: { weight: 1, least: 0.08, read: ({ tone }) => tone.warmth },
  smile: { weight: 1.2, least: 0.12, read: both('mouthSmileLeft', 'mouthSmileRight') },
  mouthOpen: { weight: 0.6, least: 0.1, read: ofShapes((s) => shape(s, 'jawOpen')) },
  browRaise: {
    weight: 0.4,
    least: 0.12,
    read: ofShapes(
      (s) => (shape(s, 'browInnerUp') + pairShape(s, 'browOuterUpLeft', 'browOuterUpRight')) / 2,
    ),
  },
  browDown: { weight: 0.4, least: 0.12, read: both('browDownLeft', 'browDownRight') },
  squint: { weight: 0.3, least: 0.12, read: both('eyeSquintLeft', 'eyeSquintRight') },
  blink: { weight: 0.5, least: 0.12, read: both('eyeBlinkLeft', 'eyeBlinkRight') },
  gazeAway: { weight: 0.5, least: 0.12, read: ofShapes(gazeAway) },
  turn: { weight: 0.8, least: 6, read: ofFace(({ pose }) => Math.abs(pose.yaw)) },
  nod: { weight: 0.4, least: 6, read: ofFace(({ pose }) => pose.pitch) },
  tilt: { weight: 0.4, least: 6, read: ofFace(({ pose }) => Math.abs(pose.roll)) },
  share: { weight: 0.8, least: 0.5, read: ofFace(({ box }) => logShare(box.width * box.height)) },
};

/**
 * Axes of the embedding, and the weight of each (in spreads of the first). The embedding is trained to
 * tell people apart, so among one person's photos it says little of mood, and something of age, hair
 * and light: it only leans in, with under a twentieth of the table's weight squared.
 */
export const EMBEDDING_AXES = 4;
export const EMBEDDING_WEIGHT = 0.25;

function logShare(share: number): number {
  return Math.log2(Math.max(1 / 4096, Math.min(1, share)));
}
