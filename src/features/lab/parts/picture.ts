/** Pictures drawn anew: smaller, upright, and with nothing of the file but its pixels (no EXIF). */
import { FaultError } from '../../../core/fault.ts';
import { captureSize } from '../../../core/lab/captures.ts';

export interface Redrawn {
  readonly image: Blob;
  readonly width: number;
  readonly height: number;
}

/** JPEG quality 0..1. */
const QUALITY = 0.9;

/**
 * Draws a picture as a JPEG of at most `most` pixels a side, never larger than it is.
 * Throws `bad-image` when it cannot be decoded, `unsupported` without a canvas.
 */
export async function redraw(file: Blob, most: number): Promise<Redrawn> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    (cause: unknown) => {
      throw new FaultError('bad-image', 'the image cannot be decoded', { cause });
    },
  );
  try {
    const { width, height } = captureSize(bitmap.width, bitmap.height, most);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new FaultError('unsupported', 'no 2d canvas');
    // JPEG has no transparency: what is clear becomes white, as on the screen.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    const image = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return { image, width, height };
  } finally {
    bitmap.close();
  }
}
