/** What the quality gates make of a whole photo: each of its faces is judged, none for the others. */
import type { GateValues } from '../portrait/facts.ts';
import { spoiler } from '../quality/spoiler.ts';
import type { Quality } from '../types.ts';
import { judgeGates } from './judge.ts';
import type { GateThresholds } from './thresholds.ts';

/**
 * 'passes', 'some' and 'misses': all, some and none of the faces pass; 'hidden': no face was found,
 * and blur or light may be why; 'faceless': none was found, and nothing stands against the photo;
 * 'waiting': its faces were not judged yet.
 */
export type PhotoVerdict = 'passes' | 'some' | 'misses' | 'hidden' | 'faceless' | 'waiting';

export interface PhotoJudgement {
  readonly verdict: PhotoVerdict;
  /** How many faces pass. */
  readonly passed: number;
}

/** A photo to be judged: how many faces were found, their gates as far as known, and the photo's own quality. */
export interface PhotoToJudge {
  readonly faceCount: number;
  readonly faces: readonly GateValues[];
  readonly quality: Quality;
}

/** Judges one photo. */
export function judgePhotoGates(
  { faceCount, faces, quality }: PhotoToJudge,
  thresholds: GateThresholds,
): PhotoJudgement {
  if (faceCount === 0) return { verdict: spoiler(quality) ? 'hidden' : 'faceless', passed: 0 };
  if (faces.length === 0) return { verdict: 'waiting', passed: 0 };
  const passed = faces.filter((gates) => judgeGates(gates, thresholds).passed).length;
  if (passed === faces.length) return { verdict: 'passes', passed };
  return { verdict: passed > 0 ? 'some' : 'misses', passed };
}
