/** What the quality gates judge, measured on one face. Rules, but for what the networks told. */
import { scoreOn } from '../quality/curve.ts';
import type { Curve } from '../quality/thresholds.ts';
import type { Detection, Pixels, Pose, Quality, QualityCheckId } from '../types.ts';
import { packBlendshapes, pairShape } from './blendshapes.ts';
import type { GateValues } from './facts.ts';
import { visibleShare } from './occlusion.ts';
import { symmetryOf } from './symmetry.ts';

/** Degrees at which frontality is 0; a head turned half as far scores 0.5. */
const FULL_TURN: Pose = { yaw: 70, pitch: 60, roll: 90 };

/** Mean of both `eyeBlink` blendshapes to a score: a squint at a smile stays good, shut eyes do not. */
const OPEN_EYES: Curve = [
  [0.4, 1],
  [0.65, 0.4],
  [0.9, 0],
];

/** 1 facing the camera, 0 turned away by `FULL_TURN` on its worst axis. */
export function frontalityOf({ yaw, pitch, roll }: Pose): number {
  const turned = Math.max(
    Math.abs(yaw) / FULL_TURN.yaw,
    Math.abs(pitch) / FULL_TURN.pitch,
    Math.abs(roll) / FULL_TURN.roll,
  );
  return Math.max(0, 1 - turned);
}

/** Scores of a face's checks, 0..1; null for one that was not made. */
function scoreOf(quality: Quality, id: QualityCheckId): number | null {
  return quality.checks.find((check) => check.id === id)?.score ?? null;
}

/**
 * All gates of one face. `embeddingQuality` is the embedding model's own measure 0..1, or null when
 * there is no embedding; without blendshapes the eyes are not measured.
 */
export function gateValues(
  pixels: Pixels,
  detection: Detection,
  quality: Quality,
  embeddingQuality: number | null,
): GateValues {
  const shapes = packBlendshapes(detection.blendshapes);
  return {
    embedding: embeddingQuality,
    frontality: frontalityOf(detection.pose),
    symmetry: symmetryOf(detection.landmarks, pixels.width / pixels.height),
    resolution: scoreOf(quality, 'face-size'),
    detection: Math.max(0, Math.min(1, detection.score)),
    sharpness: scoreOf(quality, 'sharpness'),
    exposure: scoreOf(quality, 'exposure'),
    eyes:
      shapes.length > 0
        ? scoreOn(OPEN_EYES, pairShape(shapes, 'eyeBlinkLeft', 'eyeBlinkRight'))
        : null,
    occlusion: visibleShare(pixels, detection.landmarks),
  };
}
