/** For tests: readings and photos that look like real ones, without a model. */

import type { Tile } from '../../core/import/view.ts';
import type { GateValues, Tone } from '../../core/portrait/facts.ts';
import {
  type FaceReading,
  type MadeBy,
  type PhotoReading,
  PIPELINE_VERSION,
  type Point,
  type Quality,
} from '../../core/types.ts';
import type { PhotoRecord } from '../../data/photos.ts';

const made = (role: string, backend: string): MadeBy => ({
  role,
  model: `${role}-model`,
  version: '1',
  backend,
  ms: 12,
});

export const quality: Quality = {
  verdict: 'fair',
  score: 0.75,
  checks: [
    { id: 'sharpness', score: 0.9, verdict: 'good', value: 120, unit: 'variance' },
    { id: 'exposure', score: 0.4, verdict: 'fair', value: 0.2, unit: 'share', detail: 'dark' },
  ],
};

const gates: GateValues = {
  embedding: 0.8,
  frontality: 0.9,
  symmetry: 0.8,
  resolution: 0.7,
  detection: 0.95,
  sharpness: 0.8,
  exposure: 0.9,
  eyes: 1,
  occlusion: 0.9,
};

const tone: Tone = { lightness: 0.6, contrast: 0.2, chroma: 0.06, warmth: 0.3 };

/** 478 landmarks on an ellipse inside a box at `x`. */
function landmarks(x: number): Point[] {
  return Array.from({ length: 478 }, (_, i) => ({
    x: x + 0.1 + 0.08 * Math.cos(i),
    y: 0.4 + 0.2 * Math.sin(i),
  }));
}

/** A face with its box at `x`, 0..1; `valence` tells it from the others. */
export function faceAt(x: number, valence: number): FaceReading {
  return {
    detection: {
      box: { x, y: 0.2, width: 0.2, height: 0.4 },
      landmarks: landmarks(x),
      score: 0.9,
      pose: { yaw: 0, pitch: 0, roll: 0 },
      blendshapes: {},
    },
    quality,
    expression: {
      valence,
      confidence: 0.9,
      probabilities: {
        neutral: 0.1,
        happy: 0.9,
        sad: 0,
        angry: 0,
        fearful: 0,
        disgusted: 0,
        surprised: 0,
      },
    },
    embedding: { model: 'face-embedding', vector: new Float32Array(512).fill(1 / Math.sqrt(512)) },
    gates,
    composition: 0.7,
    by: [made('face-embedding', 'wasm')],
  };
}

/** A reading of a photo with these faces. */
export function readingOf(
  faces: readonly FaceReading[],
  more: Partial<PhotoReading> = {},
): PhotoReading {
  return {
    width: 1200,
    height: 900,
    faces,
    quality: { ...quality, verdict: 'good' },
    aura: {
      primary: 'violet',
      secondary: null,
      confidence: 0.7,
      probabilities: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0],
      clusters: [],
      palette: ['#8b54b5', '#43479f', '#e886ae', '#f3efe6'],
      illuminant: [1, 1, 1],
      by: [made('aura', 'rule')],
    },
    tone,
    look: '0f0f0f0f0f0f0f0f',
    pipeline: PIPELINE_VERSION,
    faults: [],
    simulated: false,
    by: [made('face-detection', 'mediapipe-cpu')],
    ms: 80,
    ...more,
  };
}

/** The record of a photo with this reading. */
export function recordOf(reading: PhotoReading): PhotoRecord {
  const { width, height, quality: whole, faults, by, ms } = reading;
  return {
    id: 'photo-1',
    name: 'photo.jpg',
    type: 'image/jpeg',
    bytes: 1000,
    hash: '0'.repeat(64),
    width,
    height,
    addedAt: '2026-11-21T08:00:00.000Z',
    takenAt: null,
    faceCount: reading.faces.length,
    verdict: whole.verdict,
    aura: reading.aura.primary,
    simulated: reading.simulated,
    tone: reading.tone,
    look: reading.look,
    pipeline: reading.pipeline,
    reading: { width, height, quality: whole, faults, by, ms },
  };
}

/** Tiles of so many photos, newest first. */
export function tiles(count: number): Tile[] {
  const verdicts = ['passes', 'some', 'misses'] as const;
  return Array.from({ length: count }, (_, i) => ({
    id: `tile-${i}`,
    name: `${i}.jpg`,
    at: new Date(Date.UTC(2026, 0, 1) - i * 60_000).toISOString(),
    faces: i % 3,
    verdict: verdicts[i % 3] ?? 'passes',
    passed: i % 2,
    partial: false,
    simulated: false,
  }));
}
