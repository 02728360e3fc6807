/** Names of the 52 blendshapes of MediaPipe's face landmarker, in its order (ARKit's names, '_neutral' first). */
export const BLENDSHAPES = [
  '_neutral',
  'browDownLeft',
  'browDownRight',
  'browInnerUp',
  'browOuterUpLeft',
  'browOuterUpRight',
  'cheekPuff',
  'cheekSquintLeft',
  'cheekSquintRight',
  'eyeBlinkLeft',
  'eyeBlinkRight',
  'eyeLookDownLeft',
  'eyeLookDownRight',
  'eyeLookInLeft',
  'eyeLookInRight',
  'eyeLookOutLeft',
  'eyeLookOutRight',
  'eyeLookUpLeft',
  'eyeLookUpRight',
  'eyeSquintLeft',
  'eyeSquintRight',
  'eyeWideLeft',
  'eyeWideRight',
  'jawForward',
  'jawLeft',
  'jawOpen',
  'jawRight',
  'mouthClose',
  'mouthDimpleLeft',
  'mouthDimpleRight',
  'mouthFrownLeft',
  'mouthFrownRight',
  'mouthFunnel',
  'mouthLeft',
  'mouthLowerDownLeft',
  'mouthLowerDownRight',
  'mouthPressLeft',
  'mouthPressRight',
  'mouthPucker',
  'mouthRight',
  'mouthRollLower',
  'mouthRollUpper',
  'mouthShrugLower',
  'mouthShrugUpper',
  'mouthSmileLeft',
  'mouthSmileRight',
  'mouthStretchLeft',
  'mouthStretchRight',
  'mouthUpperUpLeft',
  'mouthUpperUpRight',
  'noseSneerLeft',
  'noseSneerRight',
] as const;
export type Blendshape = (typeof BLENDSHAPES)[number];

const PLACE: ReadonlyMap<string, number> = new Map(BLENDSHAPES.map((name, i) => [name, i]));

/** Values by name as 52 numbers in order; what is missing is 0. Empty in, empty out. */
export function packBlendshapes(values: Readonly<Record<string, number>>): Float32Array {
  const names = Object.keys(values);
  if (names.length === 0) return new Float32Array(0);
  const packed = new Float32Array(BLENDSHAPES.length);
  for (const name of names) {
    const place = PLACE.get(name);
    if (place !== undefined) packed[place] = values[name]!;
  }
  return packed;
}

/** One value by name; 0 when there are none. */
export function shape(packed: Float32Array, name: Blendshape): number {
  return packed[PLACE.get(name)!] ?? 0;
}

/** The mean of a pair's two sides, as of `mouthSmileLeft` and `mouthSmileRight`. */
export function pairShape(packed: Float32Array, left: Blendshape, right: Blendshape): number {
  return (shape(packed, left) + shape(packed, right)) / 2;
}
