/** Whether a photo's file moves: then its first frame is what was read. */
import { isAnimated, SNIFF_BYTES } from '../core/image/sniff.ts';

/** Looks at the head of the file only. Throws what reading a file throws. */
export async function isMoving(file: Blob): Promise<boolean> {
  return isAnimated(new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer()));
}
