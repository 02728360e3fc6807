/** Small pictures of faces, cut from the photos' views when they are first shown. */
import { faceCrop } from '../../../core/face/face-crop.ts';
import type { FaceFacts } from '../../../core/portrait/facts.ts';
import { getView } from '../../../data/photos.ts';

/** Side in pixels of a face's picture; sharp at 96 px on a screen of twice the density. */
const SIDE = 192;
/** So many are kept: two screens of a wide window. */
const KEPT = 200;
/** So many are cut at a time: decoding takes a core each. */
const AT_ONCE = 2;

/** By face and where it lies: read anew, a face may have moved. */
const kept = new Map<string, Promise<ImageBitmap | null>>();
let running = 0;
const waiting: (() => void)[] = [];

/** The picture of a face, or null when its photo is gone. It is shared: do not close or transfer it. */
export function facePicture(face: Pick<FaceFacts, 'id' | 'photoId' | 'box'>) {
  const { x, y, width, height } = face.box;
  const key = [face.id, x, y, width, height].join(' ');
  const found = kept.get(key) ?? inTurn(() => cut(face));
  kept.delete(key);
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  for (const [oldest] of kept) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return found;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function cut({ photoId, box }: Pick<FaceFacts, 'photoId' | 'box'>) {
  const view = await getView(photoId);
  if (!view) return null;
  const whole = await createImageBitmap(view);
  try {
    const { x, y, side } = faceCrop(box, whole.width, whole.height);
    const size = Math.min(SIDE, side);
    return await createImageBitmap(whole, x, y, side, side, {
      resizeWidth: size,
      resizeHeight: size,
      resizeQuality: 'high',
    });
  } finally {
    whole.close();
  }
}
