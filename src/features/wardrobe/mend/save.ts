/** Keeping a repair: the garment is read again by the new mask, and what was corrected stays. */
import { infer, transfer } from '../../../bridge/infer.ts';
import { FaultError } from '../../../core/fault.ts';
import type { Box } from '../../../core/types.ts';
import { reframe } from '../../../core/wardrobe/mend/frame.ts';
import type { Mask } from '../../../core/wardrobe/types.ts';
import { replaceReading } from '../../../data/garments.ts';
import { taught } from '../lessons.ts';
import type { Loaded } from './load.ts';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

/** The mask over the frame alone, at the scale of the whole one. */
export function framedMask(mask: Mask, frame: Box): Mask {
  const width = Math.max(1, Math.round(frame.width * mask.width));
  const height = Math.max(1, Math.round(frame.height * mask.height));
  return reframe(mask, WHOLE, frame, width, height);
}

/** Throws `internal` when nothing is left of the garment, and what reading and saving throw. */
export async function saveMend(
  id: string,
  viewIndex: number,
  { editor, bitmap, sort, slot }: Loaded,
  signal?: AbortSignal,
): Promise<void> {
  const { frame } = editor.state;
  if (!frame) throw new FaultError('internal', 'nothing is left of the garment');
  const mask = framedMask(editor.mask, frame);
  // The worker takes over what it is sent, and a save that fails may be tried again.
  const sent = await createImageBitmap(bitmap);
  const options = { frame, sort, slot };
  const { garments, by } = await taught(
    await infer((api, call) => api.readMask(call, transfer(sent, [sent]), mask, options), signal),
  );
  const [reading] = garments;
  if (!reading) throw new FaultError('internal', 'a mended garment that was not read');
  await replaceReading(id, viewIndex, reading, by);
}
