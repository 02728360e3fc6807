/** The app's own crop, encoding and network over tiles of a sheet, over whole images, and over faces. */
import { expose } from 'comlink';
import { EXPRESSIONS, type Expression, type Point } from '../../src/core/types.ts';
import { detectFaces } from '../../workers/face/detect.ts';
import {
  cropForExpression,
  expressionModel,
  expressionOf,
  greyTile,
  tileInput,
} from '../../workers/face/expression.ts';
import { faceTasks } from '../../workers/face/landmarker.ts';
import { allowOwnScripts } from '../../workers/runtime/trusted-types.ts';

allowOwnScripts();

/** A part of an image, in pixels; the whole image where it is null. */
export interface TileAt {
  readonly url: string;
  readonly part: readonly [x: number, y: number, width: number, height: number] | null;
}

export interface TileRead {
  /** In the order of EXPRESSIONS. */
  readonly probabilities: readonly number[];
  /** First four bytes of the SHA-256 of its 48 × 48 grey levels, hex. */
  readonly hash: string;
  /** From the decoded image to the probabilities. */
  readonly ms: number;
}

const never = new AbortController().signal;
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
let kept: { url: string; bitmap: ImageBitmap } | null = null;

/** The image at an address, decoded; the last one is kept, since a sheet has thousands of tiles. */
async function imageAt(url: string): Promise<ImageBitmap> {
  if (kept?.url === url) return kept.bitmap;
  kept?.bitmap.close();
  kept = null;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bitmap = await createImageBitmap(await response.blob());
  kept = { url, bitmap };
  return bitmap;
}

async function hashOf(grey: Float32Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(grey));
  return Array.from(new Uint8Array(digest, 0, 4), (b) => b.toString(16).padStart(2, '0')).join('');
}

const api = {
  async read(tiles: readonly TileAt[]): Promise<TileRead[]> {
    const { value } = await expressionModel(never, 'auto');
    const out: TileRead[] = [];
    for (const { url, part } of tiles) {
      const image = await imageAt(url);
      const bitmap = await (part ? createImageBitmap(image, ...part) : createImageBitmap(image));
      const started = performance.now();
      const { probabilities } = expressionOf(await value.run(tileInput(bitmap, WHOLE)));
      const ms = performance.now() - started;
      out.push({
        probabilities: EXPRESSIONS.map((name) => probabilities[name]),
        hash: await hashOf(greyTile(bitmap, WHOLE)),
        ms,
      });
      bitmap.close();
    }
    return out;
  },

  /** Every face of a photo, found and read as in the app. */
  async readFaces(url: string): Promise<{ landmarks: readonly Point[]; expression: Expression }[]> {
    const [{ value: tasks }, { value }] = await Promise.all([
      faceTasks(never),
      expressionModel(never, 'auto'),
    ]);
    const bitmap = await imageAt(url);
    const out: { landmarks: readonly Point[]; expression: Expression }[] = [];
    for (const { landmarks } of await detectFaces(tasks, bitmap, 'bench'))
      out.push({
        landmarks,
        expression: expressionOf(await value.run(cropForExpression(bitmap, landmarks))),
      });
    return out;
  },
};

expose(api);

export type ExpressionApi = typeof api;
