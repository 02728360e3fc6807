/**
 * A file becomes an upright bitmap at the size needed. The header is looked at first, so that a
 * wrong file gets a clear answer and a huge one is refused before it fills the memory.
 */
import { imageDimensionsFromData } from 'image-dimensions';
import { FaultError, faultOf, throwIfAborted } from '../core/fault.ts';
import { type ImageKind, SNIFF_BYTES, sniffImage } from '../core/image/sniff.ts';
import { mayDecodeHeic } from './heic.ts';
import { infer } from './infer.ts';

/** Longest side of what is read; a view of the same size is kept for the screen. */
export const READ_SIZE = 1600;
/** More pixels than this are refused: decoded they would take 400 MB and more. */
export const MOST_PIXELS = 100_000_000;
const HEADER_BYTES = 512 * 1024;

export interface Decoded {
  readonly bitmap: ImageBitmap;
  /** Size of the original, upright, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly type: ImageKind;
  /** When it was taken by its EXIF, ISO time, or null. */
  readonly takenAt: string | null;
}

/**
 * Decodes a photo. Throws `empty-file`, `not-an-image` (its bytes are no image we know),
 * `too-large`, `bad-image` (an image that cannot be decoded), `unsupported` (HEIC, where the
 * browser cannot and our decoder is switched off).
 */
export async function decodePhoto(file: Blob, signal?: AbortSignal): Promise<Decoded> {
  throwIfAborted(signal);
  if (file.size === 0) throw new FaultError('empty-file', 'the file has no bytes');
  const head = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  const type = sniffImage(head.subarray(0, SNIFF_BYTES));
  if (type === 'text' || type === 'unknown' || type === 'empty')
    throw new FaultError('not-an-image', 'the bytes are no image');
  const stored = imageDimensionsFromData(head);
  if (stored && stored.width * stored.height > MOST_PIXELS)
    throw new FaultError('too-large', `${stored.width} x ${stored.height} pixels`);
  const exif = await readExif(file);
  throwIfAborted(signal);
  const upright = stored ? turn(stored, exif.orientation) : null;
  const bitmap = await decode(file, type, upright, signal);
  if (signal?.aborted) bitmap.close();
  throwIfAborted(signal);
  return { bitmap, ...sizeOf(upright, bitmap), type, takenAt: exif.takenAt };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size after the EXIF orientation (5 to 8 swap the sides). */
function turn(size: Size, orientation: number): Size {
  const { width, height } = size;
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** The original's size; where header and bitmap disagree on which side is longer, the bitmap is right. */
function sizeOf(upright: Size | null, bitmap: ImageBitmap): Size {
  if (!upright) return { width: bitmap.width, height: bitmap.height };
  const turned = upright.width > upright.height !== bitmap.width > bitmap.height;
  const square = bitmap.width === bitmap.height;
  return turned && !square ? { width: upright.height, height: upright.width } : upright;
}

async function decode(
  file: Blob,
  type: ImageKind,
  upright: Size | null,
  signal: AbortSignal | undefined,
): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, {
      imageOrientation: 'from-image',
      ...(upright ? resizeTo(upright) : {}),
    });
  } catch (error) {
    if (type !== 'heic') throw badImage(error);
  }
  if (!(await mayDecodeHeic()))
    throw new FaultError('unsupported', 'reading HEIC photos is switched off here');
  const whole = await infer((api, call) => api.decodeHeic(call, file), signal).catch(
    (error: unknown) => {
      throw faultOf(error) === 'internal' ? badImage(error) : error;
    },
  );
  return shrink(whole);
}

function badImage(cause: unknown): FaultError {
  return new FaultError('bad-image', 'the image cannot be decoded', { cause });
}

function resizeTo(size: Size): ImageBitmapOptions {
  const scale = READ_SIZE / Math.max(size.width, size.height);
  if (scale >= 1) return {};
  return {
    resizeWidth: Math.max(1, Math.round(size.width * scale)),
    resizeHeight: Math.max(1, Math.round(size.height * scale)),
    resizeQuality: 'high',
  };
}

async function shrink(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const options = resizeTo(bitmap);
  if (options.resizeWidth === undefined) return bitmap;
  try {
    return await createImageBitmap(bitmap, options);
  } finally {
    bitmap.close();
  }
}

/** Orientation and time from EXIF; a photo without or with broken EXIF has neither. */
async function readExif(file: Blob): Promise<{ orientation: number; takenAt: string | null }> {
  try {
    const { default: exifr } = await import('exifr/dist/lite.esm.mjs');
    // The lite build knows no filter by name; it reads one small segment in any case.
    const tags = (await exifr.parse(file, { translateValues: false, gps: false })) as
      | { Orientation?: number; DateTimeOriginal?: Date }
      | undefined;
    const taken = tags?.DateTimeOriginal;
    return {
      orientation: tags?.Orientation ?? 1,
      takenAt: taken instanceof Date && !Number.isNaN(+taken) ? taken.toISOString() : null,
    };
  } catch {
    return { orientation: 1, takenAt: null };
  }
}
