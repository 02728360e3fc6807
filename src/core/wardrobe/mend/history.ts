/** Steps of a repair, to go back and forth: each keeps what the mask was under its patch. */
import type { Patch } from '../mend.ts';
import type { Mask } from '../types.ts';

interface Step {
  readonly patch: Patch;
  readonly before: Uint8ClampedArray;
  readonly after: Uint8ClampedArray;
}

/** What can be undone and redone, oldest first. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** Bytes that steps may take together; the oldest are forgotten first, the last one never. */
const MOST_BYTES = 32_000_000;

/** A copy of the mask under a patch. */
export function cut({ data, width }: Mask, patch: Patch): Uint8ClampedArray {
  const out = new Uint8ClampedArray(patch.width * patch.height);
  for (let y = 0; y < patch.height; y++) {
    const from = (patch.y + y) * width + patch.x;
    out.set(data.subarray(from, from + patch.width), y * patch.width);
  }
  return out;
}

/** Writes such a copy back into the mask. */
export function paste({ data, width }: Mask, patch: Patch, cutting: Uint8ClampedArray): void {
  for (let y = 0; y < patch.height; y++)
    data.set(
      cutting.subarray(y * patch.width, (y + 1) * patch.width),
      (patch.y + y) * width + patch.x,
    );
}

/**
 * The history with what was just done to the mask. `before` is the whole mask as it was. What was
 * undone can be redone no more. A step that changed nothing is none.
 */
export function record(history: History, before: Mask, mask: Mask, patch: Patch): History {
  if (patch.width === 0 || patch.height === 0) return history;
  const was = cut(before, patch);
  const is = cut(mask, patch);
  if (was.every((value, i) => value === is[i])) return history;
  const done = [...history.done, { patch, before: was, after: is }];
  let bytes = done.reduce((sum, step) => sum + 2 * step.before.length, 0);
  while (bytes > MOST_BYTES && done.length > 1) bytes -= 2 * (done.shift()?.before.length ?? 0);
  return { done, undone: [] };
}

/** Takes the last step back, in the mask. The same history when there is none. */
export function undo(history: History, mask: Mask): History {
  const step = history.done.at(-1);
  if (!step) return history;
  paste(mask, step.patch, step.before);
  return { done: history.done.slice(0, -1), undone: [...history.undone, step] };
}

/** Does the step again that was taken back last. The same history when there is none. */
export function redo(history: History, mask: Mask): History {
  const step = history.undone.at(-1);
  if (!step) return history;
  paste(mask, step.patch, step.after);
  return { done: [...history.done, step], undone: history.undone.slice(0, -1) };
}
