/**
 * The app's own alignment and embedding with a model of choice: the worker API embeds with the
 * default alone. Landmarks come from the app's reading.
 */
import { expose } from 'comlink';
import type { Point } from '../../src/core/types.ts';
import { embeddingModel, embedFace } from '../../workers/face/embedding.ts';
import { pixelsOf } from '../../workers/pixels.ts';
import { allowOwnScripts } from '../../workers/runtime/trusted-types.ts';

allowOwnScripts();

const api = {
  /** The unit vector of the face with these landmarks. Takes the bitmap over and closes it. */
  async embed(
    model: string,
    bitmap: ImageBitmap,
    landmarks: readonly Point[],
  ): Promise<Float32Array> {
    try {
      const loaded = await embeddingModel(new AbortController().signal, model);
      return (await embedFace(loaded.value, model, pixelsOf(bitmap), landmarks)).vector;
    } finally {
      bitmap.close();
    }
  },
};

expose(api);

export type EmbedApi = typeof api;
