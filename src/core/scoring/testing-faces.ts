/** Faces for tests: an ordinary one, and what differs. */
import { gateRecord } from '../gates/thresholds.ts';
import { packBlendshapes } from '../portrait/blendshapes.ts';
import type { FaceFacts } from '../portrait/facts.ts';

/** A face whose gates are all at 0.8, with a slight smile; `change` replaces what a test is about. */
export function faceFacts(id: string, change: Partial<FaceFacts> = {}): FaceFacts {
  return {
    id,
    photoId: `photo-${id}`,
    index: 0,
    box: { x: 0.3, y: 0.2, width: 0.3, height: 0.4 },
    pose: { yaw: 0, pitch: 0, roll: 0 },
    gates: gateRecord(() => 0.8),
    composition: 0.6,
    valence: 0.2,
    expression: { top: 'neutral', probability: 0.6 },
    blendshapes: packBlendshapes({ mouthSmileLeft: 0.3, mouthSmileRight: 0.3 }),
    simulated: false,
    ...change,
  };
}
