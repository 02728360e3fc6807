/** The cut-out of a single thing: which pixels of a photo are of it. */
import { CUT_OUT, decodeThing, encodeThing } from '../../models/cut-out.ts';
import type { Mask } from '../../src/core/wardrobe/types.ts';
import type { Picture } from '../face/canvas.ts';
import { onnxSession } from '../onnx-session.ts';
import { timed } from '../sessions.ts';

const { id, size, dims } = CUT_OUT;

/** A mask of 320 x 320 over the whole picture (stretched, as the network was trained), and its milliseconds. */
export async function cutThing(
  picture: Picture,
  signal: AbortSignal,
): Promise<{ mask: Mask; ms: number }> {
  const { value: model } = await onnxSession(id, signal);
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'medium';
  context.drawImage(picture, 0, 0, size, size);
  const { data } = context.getImageData(0, 0, size, size);
  const { value, ms } = await timed(id, `${picture.width}x${picture.height}`, () =>
    model.run({ data: encodeThing(data), dims }),
  );
  return { mask: decodeThing(value), ms };
}
