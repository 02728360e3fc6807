/** What the app says of a photo of clothes, part by part. */
import { expose } from 'comlink';
import { CUT_OUT } from '../../models/cut-out.ts';
import { GARMENT } from '../../models/garment.ts';
import { GARMENT_PARTS } from '../../models/garment-parts.ts';
import { PART_CLASSES } from '../../src/core/aura/part-map.ts';
import { judgeGarmentPhoto } from '../../src/core/wardrobe/judge.ts';
import { KIND_NAMES } from '../../src/core/wardrobe/labels.ts';
import { clothesMask } from '../../src/core/wardrobe/parse-map.ts';
import { attributesOf } from '../../src/core/wardrobe/rules.ts';
import { sortOf } from '../../src/core/wardrobe/sort.ts';
import type { Mask } from '../../src/core/wardrobe/types.ts';
import { bodyBox } from '../../src/core/wardrobe/worn-frame.ts';
import { findParts } from '../../workers/aura/parts.ts';
import { onnxSession } from '../../workers/onnx-session.ts';
import { pixelsOf } from '../../workers/pixels.ts';
import type { OnnxModel } from '../../workers/runtime/onnx.ts';
import { allowOwnScripts } from '../../workers/runtime/trusted-types.ts';
import { describeGarment } from '../../workers/wardrobe/garment.ts';
import { Makers } from '../../workers/wardrobe/makers.ts';
import { parsePerson } from '../../workers/wardrobe/parse.ts';
import { placed, stretched } from '../../workers/wardrobe/pictures.ts';
import { readGarments } from '../../workers/wardrobe/read.ts';
import { embedText } from '../../workers/wardrobe/words.ts';
import { findWorn, parserPart } from '../../workers/wardrobe/worn.ts';

allowOwnScripts();

const never = new AbortController().signal;
const JUDGED = 640;
const DIMS = {
  'cut-out': CUT_OUT.dims,
  garment: GARMENT.dims,
  'garment-parts': GARMENT_PARTS.dims,
} as const;

async function withPhoto<T>(url: string, work: (bitmap: ImageBitmap) => Promise<T>): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bitmap = await createImageBitmap(await response.blob(), { colorSpaceConversion: 'none' });
  return work(bitmap).finally(() => bitmap.close());
}

const whole = ({ width, height }: ImageBitmap) => ({ x: 0, y: 0, width, height });

/** Rows of a mask as text: '1' is opaque. */
function bits({ data }: Mask): string {
  return Array.from(data, (alpha) => (alpha >= 128 ? '1' : '0')).join('');
}

async function timesOf(
  model: OnnxModel,
  dims: readonly number[],
  rounds: number,
): Promise<number[]> {
  const data = new Float32Array(dims.reduce((a, b) => a * b, 1)).map(
    (_, i) => Math.sin(i * 12.9898) * 0.9,
  );
  const times: number[] = [];
  for (let i = 0; i <= rounds; i++) {
    const started = performance.now();
    await model.run({ data, dims });
    if (i > 0) times.push(performance.now() - started);
  }
  return times;
}

const api = {
  /** Kinds (in the order of `names`), embedding and quality of a single garment. */
  describe(url: string) {
    return withPhoto(url, async (bitmap) => {
      const { said, ms } = await describeGarment(bitmap, whole(bitmap), never);
      const { width, height } = bitmap;
      const quality = judgeGarmentPhoto(pixelsOf(bitmap, JUDGED), { width, height }, said.clothing);
      return {
        names: KIND_NAMES,
        kinds: said.kinds,
        pattern: attributesOf({
          category: 't-shirt',
          colours: [],
          patterns: said.patterns,
          sort: 'single',
          aspect: 1,
        }).pattern.value,
        embedding: Array.from(said.embedding),
        verdict: quality.verdict,
        warnings: quality.warnings.map(({ id }) => id),
        ms,
      };
    });
  },

  /** Names of the colours of a single garment, largest first, through the whole reading. */
  colours(url: string) {
    return withPhoto(url, async (bitmap) => {
      const { width: originalWidth, height: originalHeight } = bitmap;
      const options = { sort: 'single', insist: true, originalWidth, originalHeight } as const;
      const { garments } = await readGarments('bench', bitmap, options, never);
      return garments.map(({ colours, box }) => ({
        area: box.width * box.height,
        colours: colours.map(({ name, share }) => ({ name, share })),
      }));
    });
  },

  /** The largest garment of a photo as a search sees it; null where there is none. */
  garment(url: string) {
    return withPhoto(url, async (bitmap) => {
      const { width: originalWidth, height: originalHeight } = bitmap;
      const options = { sort: 'single', insist: true, originalWidth, originalHeight } as const;
      const { garments } = await readGarments('bench', bitmap, options, never);
      const [largest] = garments.toSorted(
        (a, b) => b.box.width * b.box.height - a.box.width * a.box.height,
      );
      if (!largest) return null;
      const { slot, guesses, colours, attributes, embedding } = largest;
      const vector = embedding ? Array.from(embedding.vector) : [];
      return { slot, guesses, colours, attributes, vector };
    });
  },

  /** A person's clothes: the segmenter's mask and the parser's regions, all of `width` x `height`. */
  outfit(url: string, width: number, height: number) {
    return withPhoto(url, async (bitmap) => {
      const { map } = await findParts(bitmap, never);
      const parsed = await parsePerson(bitmap, parserPart(bodyBox(map), bitmap), never);
      const worn = placed(clothesMask(parsed.map), parsed.map.frame, bitmap);
      const wanted = PART_CLASSES.indexOf('clothes');
      const clothes = {
        width: map.width,
        height: map.height,
        data: Uint8ClampedArray.from(map.classes, (k) => (k === wanted ? 255 : 0)),
      };
      const found = await findWorn(bitmap, map, new Makers(), never);
      return {
        sort: sortOf(map),
        clothes: bits(stretched(worn, width, height)),
        segmented: bits(stretched(clothes, width, height)),
        regions: found.map(({ slot, score, mask }) => ({
          slot,
          score,
          mask: bits(stretched(mask, width, height)),
        })),
      };
    });
  },

  /** Share of each class of the person segmenter, in its order. */
  shares(url: string) {
    return withPhoto(url, async (bitmap) => {
      const { map } = await findParts(bitmap, never);
      return PART_CLASSES.map(
        (_, k) => map.classes.filter((c) => c === k).length / map.classes.length,
      );
    });
  },

  /** The labels of a mask file, one a pixel of `width` x `height`, unsmoothed. */
  labels(url: string, width: number, height: number) {
    return withPhoto(url, async (bitmap) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      context.imageSmoothingEnabled = false;
      context.drawImage(bitmap, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      return Array.from({ length: width * height }, (_, i) => data[i * 4]!);
    });
  },

  /** A text's place among garments. */
  async words(text: string): Promise<number[]> {
    return Array.from((await embedText(text, never)).vector);
  },

  /** Milliseconds of some runs of a network of onnxruntime on noise, the first one left out. */
  async time(model: keyof typeof DIMS, rounds: number): Promise<number[]> {
    const { value } = await onnxSession(model, never);
    return timesOf(value, DIMS[model], rounds);
  },

  /** The same of another maker's network, by onnxruntime-web. */
  async timeFile(url: string, dims: readonly number[], rounds: number): Promise<number[]> {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const { loadOnnx } = await import('../../workers/runtime/onnx.ts');
    const model = await loadOnnx(new Uint8Array(await response.arrayBuffer()), 'wasm');
    return timesOf(model, dims, rounds).finally(() => model.release());
  },

  /** The whole reading of a photo, as an import makes it: garments found, and milliseconds by model. */
  whole(url: string, sort: 'auto' | 'single' | 'worn') {
    return withPhoto(url, async (bitmap) => {
      const { width: originalWidth, height: originalHeight } = bitmap;
      const options = { sort, insist: true, originalWidth, originalHeight };
      const reading = await readGarments('bench', bitmap, options, never);
      return {
        sort: reading.sort,
        garments: reading.garments.map(({ slot, guesses }) => ({ slot, guess: guesses[0] })),
        by: reading.by.map(({ model, ms }) => ({ model, ms })),
        faults: reading.faults,
        ms: reading.ms,
      };
    });
  },
};

expose(api);

export type WardrobeBench = typeof api;
