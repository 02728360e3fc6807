/** Made-up photos and readings for the tests of the storage. */

import type { AuraReading } from '../../core/aura/types.ts';
import type { GateValues, Tone } from '../../core/portrait/facts.ts';
import {
  type Embedding,
  type FaceReading,
  type PhotoReading,
  PIPELINE_VERSION,
  type Quality,
} from '../../core/types.ts';
import { l2Normalise } from '../../core/vector-index.ts';
import type { NewPhoto } from '../photos.ts';

/** A unit vector of 512 numbers, another one for each seed, inside a larger buffer on purpose. */
export function embeddingOf(seed: number, model = 'face-embedding'): Embedding {
  const values = Float32Array.from({ length: 512 }, (_, i) => Math.sin(seed * 31 + i * (seed + 1)));
  const roomy = new Float32Array(4_096);
  roomy.set(l2Normalise(values), 100);
  return { model, vector: roomy.subarray(100, 612) };
}

const quality: Quality = {
  verdict: 'fair',
  score: 0.7,
  checks: [{ id: 'exposure', score: 0.7, verdict: 'fair', value: 0.2, unit: 'share' }],
};

const aura: AuraReading = {
  primary: 'blue',
  secondary: 'green',
  confidence: 0.4,
  probabilities: Array.from({ length: 10 }, () => 0.1),
  clusters: [{ color: { l: 0.5, c: 0.1, h: 200 }, hex: '#336699', area: 0.5, part: 'clothes' }],
  palette: ['#336699', '#993366', '#669933', '#ffffff'],
  illuminant: [1, 1, 1],
  by: [{ role: 'aura', model: 'engine', version: '1', backend: 'rule', ms: 3 }],
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

function face(embedding: Embedding | null): FaceReading {
  return {
    detection: {
      box: { x: 0.1, y: 0.2, width: 0.3, height: 0.4 },
      landmarks: Array.from({ length: 478 }, (_, i) => ({ x: i / 478, y: 1 - i / 478 })),
      score: 0.98,
      pose: { yaw: 1, pitch: -2, roll: 3 },
      blendshapes: { jawOpen: 0.25 },
    },
    quality: { ...quality, verdict: 'good' },
    expression: null,
    embedding,
    gates,
    composition: 0.7,
    by: [{ role: 'face-detection', model: 'face-landmarker', version: '1', backend: 'cpu', ms: 9 }],
  };
}

/** A reading with one face an embedding. */
export function readingOf(
  embeddings: readonly (Embedding | null)[],
  simulated = false,
): PhotoReading {
  return {
    width: 1_600,
    height: 1_200,
    faces: embeddings.map(face),
    quality,
    aura,
    faults: [{ part: 'expression', fault: 'weights-missing', message: 'not there' }],
    tone,
    look: '0f0f0f0f0f0f0f0f',
    pipeline: PIPELINE_VERSION,
    simulated,
    by: aura.by,
    ms: 42,
  };
}

/** A photo of its own bytes for each seed, with two faces. */
export function photoOf(seed: number, over: Partial<NewPhoto> = {}): NewPhoto {
  const bytes = Uint8Array.from({ length: 2_000 }, (_, i) => (i * 7 + seed) % 256);
  const picture = (tag: number) => new Blob([bytes.slice(tag, tag + 200)], { type: 'image/jpeg' });
  return {
    file: new Blob([bytes], { type: 'image/png' }),
    name: `photo ${seed}.png`,
    hash: seed.toString(16).padStart(64, '0'),
    width: 4_000,
    height: 3_000,
    takenAt: '2024-05-06T07:08:09.000Z',
    thumb: picture(1),
    view: picture(2),
    reading: readingOf([embeddingOf(seed), embeddingOf(seed + 0.5)]),
    ...over,
  };
}
