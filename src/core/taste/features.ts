/** What can be named about a photo, as numbers that a taste may depend on. */
import { pairShape, shape } from '../portrait/blendshapes.ts';
import type { FaceFacts, GateId, PhotoFacts } from '../portrait/facts.ts';

/** Gates whose value is a look, not only a fault. */
const GATES = [
  'frontality',
  'symmetry',
  'resolution',
  'sharpness',
  'exposure',
  'eyes',
  'occlusion',
] as const satisfies readonly GateId[];

type Read = (face: FaceFacts, photo: PhotoFacts) => number | null;

const blend =
  (read: (shapes: Float32Array) => number): Read =>
  ({ blendshapes }) =>
    blendshapes.length > 0 ? read(blendshapes) : null;

const FEATURES: Readonly<Record<string, Read>> = {
  ...Object.fromEntries(GATES.map((id) => [id, (face: FaceFacts) => face.gates[id]])),
  composition: (face) => face.composition,
  faceSize: ({ box }) => Math.sqrt(Math.max(0, box.width * box.height)),
  yaw: ({ pose }) => pose.yaw,
  turned: ({ pose }) => Math.abs(pose.yaw),
  pitch: ({ pose }) => pose.pitch,
  tilted: ({ pose }) => Math.abs(pose.roll),
  lightness: (_, { tone }) => tone.lightness,
  contrast: (_, { tone }) => tone.contrast,
  chroma: (_, { tone }) => tone.chroma,
  warmth: (_, { tone }) => tone.warmth,
  valence: (face) => face.valence,
  smile: blend((s) => pairShape(s, 'mouthSmileLeft', 'mouthSmileRight')),
  mouthOpen: blend((s) => shape(s, 'jawOpen')),
  browsUp: blend((s) => shape(s, 'browInnerUp')),
  browsDown: blend((s) => pairShape(s, 'browDownLeft', 'browDownRight')),
  squint: blend((s) => pairShape(s, 'eyeSquintLeft', 'eyeSquintRight')),
  lookingDown: blend((s) => pairShape(s, 'eyeLookDownLeft', 'eyeLookDownRight')),
  faces: (_, { faceCount }) => Math.log(Math.max(1, faceCount)),
  upright: (_, { width, height }) => Math.log(height / width),
};

/** Names of the features, in the order of `tasteFeatures`. */
export const TASTE_FEATURES: readonly string[] = Object.keys(FEATURES);

/** The features of one face in its photo; NaN where something was not measured. */
export function tasteFeatures(face: FaceFacts, photo: PhotoFacts): Float32Array {
  return Float32Array.from(Object.values(FEATURES), (read) => {
    const value = read(face, photo);
    return value !== null && Number.isFinite(value) ? value : Number.NaN;
  });
}
