/** A photo as the colour engine sees it: small pixels, and the segmenter's parts. */
import { expose } from 'comlink';
import { READ_SIDE } from '../../workers/aura/read.ts';
import { findParts } from '../../workers/aura/parts.ts';
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

const api = {
  async partsOf(url: string): Promise<PartsOfPhoto> {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const bitmap = await createImageBitmap(await response.blob());
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
