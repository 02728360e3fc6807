/** What one live frame says, before smoothing. */
import type { Fault } from '../../fault.ts';
import type { Box } from '../../types.ts';
import type {
  AuraColorId,
  AuraDetectionMode,
  AuraDoubt,
  BlendOutcome,
  ColorCluster,
} from '../types.ts';
import type { LiveStage } from './pacing.ts';
import type { FrameStats } from './stats.ts';

/** Longer side of a frame in pixels: the engine samples a few thousand places of it. */
export const FRAME_SIDE = 320;

/** How a model stands: it serves, it is being loaded, it was not asked for, or it failed and why. */
export type LiveModel = 'ready' | 'loading' | 'off' | Fault;

/** A reading of one frame, blended by the mode; see `AuraReading` for the first seven. */
export interface LiveFrame {
  readonly primary: AuraColorId;
  readonly secondary: AuraColorId | null;
  readonly confidence: number;
  readonly probabilities: readonly number[];
  readonly clusters: readonly ColorCluster[];
  readonly palette: readonly string[];
  readonly illuminant: readonly [number, number, number];
  readonly stats: FrameStats;
  /** Where the face is, 0..1 of the frame (of the landmarks, not mirrored), or null. */
  readonly face: Box | null;
  /** Whether the parts of the person were known, or told by geometry. */
  readonly withParts: boolean;
  /** Why colours cannot be told in it; see `AuraDoubt`. */
  readonly doubts?: readonly AuraDoubt[];
  /** Who was to answer, and how the answer came about. */
  readonly mode: AuraDetectionMode;
  readonly outcome: BlendOutcome;
  /** The classifier's last probabilities, where one was asked and has answered. */
  readonly classifier: readonly number[] | null;
  readonly models: { readonly face: LiveModel; readonly parts: LiveModel };
  /** Slow stages that ran on this frame. */
  readonly ran: readonly LiveStage[];
  readonly ms: LiveTimes;
}

/** Milliseconds; 0 for a stage that did not run. */
export interface LiveTimes {
  readonly pixels: number;
  readonly stats: number;
  readonly face: number;
  readonly parts: number;
  readonly engine: number;
  readonly classify: number;
  readonly total: number;
}
