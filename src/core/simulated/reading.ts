/** Simulated mode: a whole reading from a file's hash and its pixels, without any model. */
import { AURA_RULES, readAura } from '../aura/engine.ts';
import { gaussian } from '../colour/random.ts';
import { boxOf } from '../face/boxes.ts';
import { expressionOf } from '../face/expression.ts';
import { compositionOf } from '../portrait/composition.ts';
import { gateValues } from '../portrait/gate-values.ts';
import { photoLook } from '../portrait/look.ts';
import { toneOf } from '../portrait/tone.ts';
import { judgeFace, judgePhoto, QUALITY_RULES } from '../quality/judge.ts';
import type { Detection, Expression, MadeBy, PhotoReading, Pixels, Pose } from '../types.ts';
import { EXPRESSIONS, PIPELINE_VERSION } from '../types.ts';
import { SIMULATED, simulateEmbedding } from './embedding.ts';
import { drawMesh } from './mesh.ts';
import { randomOf } from './seed.ts';

const simulated = (role: string): MadeBy => ({ role, ...SIMULATED });
/** Rules are real in simulated mode; their time is not taken, so that readings are identical. */
const RULE = { backend: 'rule', ms: 0 } as const;

/** One face in a plausible place of a picture of this size. */
function simulateDetection(hash: string, { width, height }: Pixels): Detection {
  const random = randomOf(hash, 1);
  const aspect = width / height;
  const tall = 0.26 + 0.16 * random();
  const box = {
    width: Math.min(0.6, (tall * 0.76) / aspect),
    height: tall,
    x: 0,
    y: 0.12 + 0.14 * random(),
  };
  const x = (1 - box.width) * (0.35 + 0.3 * random());
  const pose: Pose = {
    yaw: gaussian(random) * 9,
    pitch: gaussian(random) * 6,
    roll: Math.max(-15, Math.min(15, gaussian(random) * 5)),
  };
  const landmarks = drawMesh({ ...box, x }, pose.roll, aspect, randomOf(hash, 2));
  const score = 0.85 + 0.14 * random();
  return { box: boxOf(landmarks), landmarks, score, pose, blendshapes: {} };
}

/** Class probabilities from a softmax over random scores, most often neutral or happy. */
function simulateExpression(hash: string): Expression {
  const random = randomOf(hash, 3);
  const scores = EXPRESSIONS.map((name) => {
    const lift = name === 'neutral' || name === 'happy' ? 1.5 : 0;
    return Math.exp(lift + 1.4 * gaussian(random));
  });
  const total = scores.reduce((a, b) => a + b, 0);
  return expressionOf(scores.map((s) => s / total));
}

/**
 * A reading that depends on nothing but its arguments: the same hash and pixels give the same reading
 * to the last bit. Face, landmarks, expression and embedding are made up from `hash` (SHA-256, hex) and
 * say so in `by`; quality and aura are the real rules on the real pixels. `width` and `height` are the
 * original's, in pixels.
 * @throws RangeError when the hash is not 64 hex digits.
 */
export function simulateReading(
  hash: string,
  width: number,
  height: number,
  pixels: Pixels,
): PhotoReading {
  const original = { width, height };
  const detection = simulateDetection(hash, pixels);
  const quality: MadeBy = { ...QUALITY_RULES, ...RULE };
  const judged = judgeFace(pixels, detection, original);
  const face = {
    detection,
    quality: judged,
    expression: simulateExpression(hash),
    embedding: simulateEmbedding(randomOf(hash, 4)),
    gates: gateValues(pixels, detection, judged, null),
    composition: compositionOf(detection.box),
    by: [
      simulated('face-detection'),
      simulated('face-embedding'),
      simulated('expression'),
      quality,
    ],
  };
  const aura = readAura(pixels, { faceBox: detection.box });
  return {
    width: pixels.width,
    height: pixels.height,
    faces: [face],
    quality: judgePhoto(pixels, original),
    aura: { ...aura, by: [{ ...AURA_RULES, ...RULE }] },
    tone: toneOf(pixels),
    look: photoLook(pixels),
    pipeline: PIPELINE_VERSION,
    faults: [],
    simulated: true,
    by: [simulated('face-detection'), quality],
    ms: 0,
  };
}
