/**
 * A mask under repair: what is painted, what can be taken back, and which part of the photo the cut-out
 * will show. Knows no screen; whoever shows it is told what has changed.
 */
import type { Box, Pixels } from '../../../core/types.ts';
import { fillRegion } from '../../../core/wardrobe/mend/fill.ts';
import { boxOf, type Edge, framed, moveEdge } from '../../../core/wardrobe/mend/frame.ts';
import {
  type History,
  NO_HISTORY,
  record,
  redo,
  undo,
} from '../../../core/wardrobe/mend/history.ts';
import {
  joinPatches,
  NO_PATCH,
  type Paint,
  type Patch,
  paintStroke,
  type Spot,
} from '../../../core/wardrobe/mend.ts';
import type { Mask } from '../../../core/wardrobe/types.ts';

/** What a page shows of the editor. */
export interface MendState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether there is anything to keep that was not there at first. */
  readonly changed: boolean;
  /** Of the cut-out, 0..1 of the photo; null when nothing is left. */
  readonly frame: Box | null;
}

interface Stroke {
  readonly before: Mask;
  patch: Patch;
  at: Spot;
}

const copyOf = (mask: Mask): Mask => ({ ...mask, data: mask.data.slice() });

export class MendEditor {
  readonly pixels: Pixels;
  /** Over the whole photo, of the size of `pixels`; painted in place. */
  readonly mask: Mask;
  readonly #firstFrame: Box;
  #history: History = NO_HISTORY;
  #stroke: Stroke | null = null;
  /** The person's own frame; null: it follows the garment. */
  #own: Box | null;
  #state: MendState;
  readonly #onPatch = new Set<(patch: Patch) => void>();
  readonly #onState = new Set<() => void>();

  /** @param frame what the cut-out shows now */
  constructor(pixels: Pixels, mask: Mask, frame: Box) {
    this.pixels = pixels;
    this.mask = mask;
    this.#firstFrame = frame;
    this.#own = frame;
    this.#state = this.#derive();
  }

  /** The same object until something changes. */
  get state(): MendState {
    return this.#state;
  }

  /** Calls `listener` with each part of the mask that was painted. Returns the way to stop. */
  onPatch(listener: (patch: Patch) => void): () => void {
    this.#onPatch.add(listener);
    return () => this.#onPatch.delete(listener);
  }

  /** Calls `listener` after each change of `state`. Returns the way to stop. */
  onState = (listener: () => void): (() => void) => {
    this.#onState.add(listener);
    return () => this.#onState.delete(listener);
  };

  /** A stroke begins with a dab. What was begun and not ended is ended. */
  begin(at: Spot, radius: number, paint: Paint): void {
    this.end();
    this.#stroke = { before: copyOf(this.mask), patch: NO_PATCH, at };
    this.move(at, radius, paint);
  }

  /** The stroke goes on to here. */
  move(at: Spot, radius: number, paint: Paint): void {
    const stroke = this.#stroke;
    if (!stroke) return;
    const patch = paintStroke(this.mask, stroke.at, at, radius, paint);
    stroke.at = at;
    stroke.patch = joinPatches(stroke.patch, patch);
    this.#tell(patch);
  }

  /** The stroke is over and is one step. */
  end(): void {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke) this.#keep(record(this.#history, stroke.before, this.mask, stroke.patch));
  }

  /** The stroke was none: a second finger came down. */
  drop(): void {
    const stroke = this.#stroke;
    if (!stroke) return;
    this.#stroke = null;
    this.mask.data.set(stroke.before.data);
    this.#tell(stroke.patch);
  }

  /** Adds or takes the region of similar colour at a spot. */
  fill(at: Spot, tolerance: number, paint: Paint): void {
    this.end();
    const before = copyOf(this.mask);
    const patch = fillRegion(this.mask, this.pixels, at, tolerance, paint);
    this.#tell(patch);
    this.#keep(record(this.#history, before, this.mask, patch));
  }

  undo(): void {
    this.end();
    const patch = this.#history.done.at(-1)?.patch;
    this.#keep(undo(this.#history, this.mask));
    if (patch) this.#tell(patch);
  }

  redo(): void {
    this.end();
    const patch = this.#history.undone.at(-1)?.patch;
    this.#keep(redo(this.#history, this.mask));
    if (patch) this.#tell(patch);
  }

  /** Moves an edge of the frame to `at`, 0..1 of the photo. */
  moveEdge(edge: Edge, at: number): void {
    const frame = this.#state.frame;
    if (!frame) return;
    this.#own = moveEdge(frame, edge, at);
    this.#keep(this.#history);
  }

  /** The frame follows the garment again, with even margins. */
  fitFrame(): void {
    this.#own = null;
    this.#keep(this.#history);
  }

  #keep(history: History): void {
    // What is painted past the frame would be lost: from there on the frame follows the garment.
    if (history !== this.#history && this.#own === this.#firstFrame) this.#own = null;
    this.#history = history;
    this.#state = this.#derive();
    for (const listener of [...this.#onState]) listener();
  }

  #derive(): MendState {
    const { done, undone } = this.#history;
    const box = boxOf(this.mask);
    const { width, height } = this.mask;
    const frame = box && (this.#own ?? framed(box, width / height));
    const moved = this.#own !== this.#firstFrame && this.#own !== null;
    return {
      canUndo: done.length > 0,
      canRedo: undone.length > 0,
      changed: done.length > 0 || moved,
      frame,
    };
  }

  #tell(patch: Patch): void {
    if (patch.width === 0 || patch.height === 0) return;
    for (const listener of [...this.#onPatch]) listener(patch);
  }
}
