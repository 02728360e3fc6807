/** A photo as the colour engine sees it, and whole aura readings of it, clean and perturbed. */
import { expose } from 'comlink';
import { FRAME_SIDE, type LiveFrame } from '../../src/core/aura/live/frame.ts';
import {
  PERTURBATION_SEED,
  PERTURBATIONS,
  type Perturbation,
  perturb,
} from '../../src/core/aura/perturb.ts';
import type { AuraReading } from '../../src/core/aura/types.ts';
import { randomFrom } from '../../src/core/colour/random.ts';
import { heardBy } from '../../workers/aura/classify.ts';
import { readLiveFrame } from '../../workers/aura/live.ts';
import { findParts } from '../../workers/aura/parts.ts';
import { READ_SIDE, readWhole } from '../../workers/aura/read.ts';
import { yieldTurn } from '../../workers/calls.ts';
import { pixelsOf } from '../../workers/pixels.ts';
import { allowOwnScripts } from '../../workers/runtime/trusted-types.ts';

allowOwnScripts();

const never = new AbortController().signal;

/** Bytes as base64: what crosses to Node cheaply. */
export interface PartsOfPhoto {
  readonly width: number;
  readonly height: number;
  readonly rgba: string;
  readonly mapWidth: number;
  readonly mapHeight: number;
  readonly classes: string;
}

function base64(bytes: Uint8Array | Uint8ClampedArray): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** What a reading says, for scores. */
export interface Answer {
  /** 'clean', or a kind of perturbation. */
  readonly kind: 'clean' | Perturbation;
  readonly engine: readonly number[];
  readonly classifier: readonly number[] | null;
  readonly blend: readonly number[];
  readonly outcome: string;
  readonly illuminant: readonly number[];
  /** Lightness (OKLab) of the skin seen, area-weighted; null where none was. */
  readonly skin: number | null;
}

async function bitmapAt(url: string): Promise<ImageBitmap> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return createImageBitmap(await response.blob());
}

function skinOf({ clusters }: AuraReading): number | null {
  const skin = clusters.filter(({ part }) => part === 'skin');
  const area = skin.reduce((sum, c) => sum + c.area, 0);
  return area > 0 ? skin.reduce((sum, c) => sum + c.area * c.color.l, 0) / area : null;
}

async function answer(kind: Answer['kind'], bitmap: ImageBitmap): Promise<Answer> {
  const options = { mode: 'blended', face: null, simulated: false } as const;
  const reading = await readWhole('bench', bitmap, options, never);
  const { engine, classifier: heard, outcome } = reading.blend!;
  // Judged as it would answer alone.
  const classifier = heard && heardBy('ml', heard);
  const { probabilities: blend, illuminant } = reading;
  return { kind, engine, classifier, blend, outcome, illuminant, skin: skinOf(reading) };
}

const api = {
  /** The clean photo's answer, then one for each kind of perturbation; `number` seeds them. */
  async readAll(url: string, number: number, perturbed: boolean): Promise<Answer[]> {
    const bitmap = await bitmapAt(url);
    try {
      const answers = [await answer('clean', bitmap)];
      if (!perturbed) return answers;
      const { map } = await findParts(bitmap, never);
      const pixels = pixelsOf(bitmap);
      for (const [i, kind] of PERTURBATIONS.entries()) {
        const random = randomFrom(PERTURBATION_SEED + number * PERTURBATIONS.length + i);
        const { data, width, height } = perturb(pixels, kind, map, random);
        const changed = await createImageBitmap(new ImageData(data.slice(), width, height));
        answers.push(await answer(kind, changed).finally(() => changed.close()));
      }
      return answers;
    } finally {
      bitmap.close();
    }
  },

  /**
   * Live frames of a photo for some seconds, one after another as fast as they are read, each moved
   * by a pixel or two as a hand does. The first two seconds load and warm up.
   */
  async live(url: string, seconds: number): Promise<{ seconds: number; frames: LiveFrame[] }> {
    const photo = await bitmapAt(url);
    const scale = FRAME_SIDE / Math.max(photo.width, photo.height);
    const [width, height] = [Math.round(photo.width * scale), Math.round(photo.height * scale)];
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d')!;
    const options = { stream: url, models: true, mode: 'blended' } as const;
    const began = performance.now();
    const frames: LiveFrame[] = [];
    for (let i = 0; performance.now() - began < (seconds + 2) * 1000; i++) {
      context.drawImage(
        photo,
        i % 3,
        i % 2,
        photo.width - 3,
        photo.height - 2,
        0,
        0,
        width,
        height,
      );
      const frame = await createImageBitmap(canvas);
      const read = await readLiveFrame(frame, options);
      frame.close();
      if (performance.now() - began > 2000) frames.push(read);
      // As between frames of a camera: messages are handled, models load on.
      await yieldTurn();
    }
    photo.close();
    return { seconds, frames };
  },

  /** Milliseconds of each stage of a whole reading. */
  async whole(url: string): Promise<Record<string, number>> {
    const bitmap = await bitmapAt(url);
    const started = performance.now();
    const options = { mode: 'blended', face: null, simulated: false } as const;
    const { by } = await readWhole('bench', bitmap, options, never);
    const total = performance.now() - started;
    bitmap.close();
    return { ...Object.fromEntries(by.map(({ model, ms }) => [model, ms])), total };
  },

  /** The labels in a mask: the distinct grey levels of its pixels. */
  async labelsOf(url: string): Promise<number[]> {
    const bitmap = await bitmapAt(url);
    const { data } = pixelsOf(bitmap);
    bitmap.close();
    const found = new Set<number>();
    for (let at = 0; at < data.length; at += 4) found.add(data[at]!);
    return [...found];
  },

  async partsOf(url: string): Promise<PartsOfPhoto> {
    const bitmap = await bitmapAt(url);
    try {
      const { map } = await findParts(bitmap, never);
      const { width, height, data } = pixelsOf(bitmap, READ_SIDE);
      return {
        width,
        height,
        rgba: base64(data),
        mapWidth: map.width,
        mapHeight: map.height,
        classes: base64(map.classes),
      };
    } finally {
      bitmap.close();
    }
  },
};

expose(api);

export type ColoursApi = typeof api;
