/**
 * What grouping, scoring and taste know of a photo and of a face in it: numbers, no picture, no
 * landmark. Made once by the reader, kept beside the reading, light enough to load for every photo.
 */
import type { Box, ExpressionClass, Pose } from '../types.ts';

/** The quality gates, in the order they are shown. */
export const GATE_IDS = [
  'embedding',
  'frontality',
  'symmetry',
  'resolution',
  'detection',
  'sharpness',
  'exposure',
  'eyes',
  'occlusion',
] as const;
export type GateId = (typeof GATE_IDS)[number];

/** Each gate's value 0..1, 1 is best ('occlusion': the share that is free); null: not measured. */
export type GateValues = Readonly<Record<GateId, number | null>>;

/** Light and colour of a whole photo. */
export interface Tone {
  /** Mean OKLab lightness, 0..1. */
  readonly lightness: number;
  /** Standard deviation of OKLab lightness, 0..0.5. */
  readonly contrast: number;
  /** Mean OKLCH chroma, 0..about 0.3. */
  readonly chroma: number;
  /** Mean OKLab b over 0.1, held to -1 (cool) .. 1 (warm); 0 is neutral. */
  readonly warmth: number;
}

/** One face of one photo. */
export interface FaceFacts {
  /** The portrait's id. */
  readonly id: string;
  readonly photoId: string;
  /** Place among the photo's faces, largest first, from 0. */
  readonly index: number;
  readonly box: Box;
  readonly pose: Pose;
  /** The embedding gate is of the model that was asked for, null while that has not embedded it. */
  readonly gates: GateValues;
  /**
   * The embedding gate 0..1 by model, of each that has embedded the face. Missing in records of
   * earlier versions, which kept one value.
   */
  readonly clarity?: Readonly<Record<string, number>>;
  /** How well the face sits in the frame, 0..1. */
  readonly composition: number;
  /** -1..1, or null when the expression could not be read. */
  readonly valence: number | null;
  /** The likeliest class with its calibrated probability 0..1, or null. */
  readonly expression: { readonly top: ExpressionClass; readonly probability: number } | null;
  /** 52 values 0..1 in the order of `BLENDSHAPES`; empty when there are none. */
  readonly blendshapes: Float32Array;
  readonly simulated: boolean;
}

/** One photo. Times are ISO strings in UTC, sizes pixels of the upright original. */
export interface PhotoFacts {
  readonly id: string;
  readonly name: string;
  readonly addedAt: string;
  readonly takenAt: string | null;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** SHA-256 of the original file, hex: equal for exact duplicates. */
  readonly hash: string;
  /** Perceptual hash (DCT, 64 bits) as 16 hex digits: near for look-alikes. */
  readonly look: string;
  readonly tone: Tone;
  readonly faceCount: number;
}
