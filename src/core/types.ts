/**
 * The types at the seams: what one part of the house hands to the next.
 * A photo becomes pixels, pixels become detections, a detection becomes a crop and an embedding,
 * and the whole becomes a `PhotoReading` that the page stores and shows.
 */
import type { AuraReading } from './aura/types.ts';
import type { Fault } from './fault.ts';
import type { GateValues, Tone } from './portrait/facts.ts';

/** Upright RGBA pixels, 8 bits a channel, sRGB, row-major, `data.length === width * height * 4`. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A rectangle in 0..1 of the upright image; may reach past the edge by design of a crop. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in 0..1 of the upright image. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Head pose in degrees: yaw > 0 turns to the image's right, pitch > 0 looks up, roll > 0 tilts clockwise. */
export interface Pose {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/** One face: box of its landmarks, 478 landmarks (MediaPipe face mesh order), score 0..1. */
export interface Detection {
  readonly box: Box;
  readonly landmarks: readonly Point[];
  readonly score: number;
  readonly pose: Pose;
  /** 52 ARKit-style blendshapes, 0..1, by name; empty when simulated. */
  readonly blendshapes: Readonly<Record<string, number>>;
}

/** An L2-normalised vector and the model whose space it lives in. */
export interface Embedding {
  readonly model: string;
  readonly vector: Float32Array;
}

/** What made a result. `ms` is the time it took this time; a rule has `backend: 'rule'`. */
export interface MadeBy {
  readonly role: string;
  readonly model: string;
  readonly version: string;
  readonly backend: string;
  readonly ms: number;
}

export type Verdict = 'good' | 'fair' | 'poor';
export type QualityCheckId = 'resolution' | 'sharpness' | 'exposure' | 'pose' | 'face-size';

/** One measured property of a photo: `score` 0..1 (1 is best), `value` in `unit`. */
export interface QualityCheck {
  readonly id: QualityCheckId;
  readonly score: number;
  readonly verdict: Verdict;
  readonly value: number;
  readonly unit: string;
  /** Which way it fails where that matters: 'dark', 'bright', 'clipped', 'left', 'right', 'up', 'down', 'tilted'. */
  readonly detail?: string;
}

/** The whole verdict: the worst check decides, `score` is the mean of the check scores. */
export interface Quality {
  readonly verdict: Verdict;
  readonly score: number;
  readonly checks: readonly QualityCheck[];
}

export const EXPRESSIONS = [
  'neutral',
  'happy',
  'sad',
  'angry',
  'fearful',
  'disgusted',
  'surprised',
] as const;
export type ExpressionClass = (typeof EXPRESSIONS)[number];

/** Valence -1 (unpleasant) .. 1 (pleasant), its confidence 0..1, and the class probabilities behind it. */
export interface Expression {
  readonly valence: number;
  readonly confidence: number;
  readonly probabilities: Readonly<Record<ExpressionClass, number>>;
}

/** All that is read off one face. What a missing model would have given is null, with a fault that says so. */
export interface FaceReading {
  readonly detection: Detection;
  readonly quality: Quality;
  readonly expression: Expression | null;
  readonly embedding: Embedding | null;
  /** What the quality gates judge. */
  readonly gates: GateValues;
  /** How well the face sits in the frame, 0..1. */
  readonly composition: number;
  readonly by: readonly MadeBy[];
}

/**
 * Version of the whole reading. A stored reading of an older one lacks something that this one
 * tells, and is made again.
 */
export const PIPELINE_VERSION = 2;

/** A part of a reading that could not be made, and why. The rest of the reading stands. */
export interface PartFault {
  readonly part: 'detection' | 'embedding' | 'expression' | 'aura' | 'quality';
  readonly fault: Fault;
  readonly message: string;
}

/** All that is read off one photo. `faces` is ordered by area, largest first, and may be empty. */
export interface PhotoReading {
  /** Size in pixels of what was read (the photo decoded at the size needed). */
  readonly width: number;
  readonly height: number;
  readonly faces: readonly FaceReading[];
  /** Quality of the photo as a whole; with a face, see the face's own. */
  readonly quality: Quality;
  readonly aura: AuraReading;
  /** Light and colour of the whole photo. */
  readonly tone: Tone;
  /** Perceptual hash of the photo, 16 hex digits. */
  readonly look: string;
  /** The `PIPELINE_VERSION` that made it. */
  readonly pipeline: number;
  readonly faults: readonly PartFault[];
  readonly simulated: boolean;
  readonly by: readonly MadeBy[];
  /** Milliseconds in the worker, decode apart. */
  readonly ms: number;
}
