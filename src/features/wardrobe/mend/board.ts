/** The photo with its mask on a canvas: drawn, zoomed, and worked on. Knows no React. */
import {
  fitView,
  type Place,
  panBy,
  pinched,
  type Size,
  toScreen,
  type View,
  zoomAt,
} from '../../../core/view.ts';
import { TOLERANCE } from '../../../core/wardrobe/mend/fill.ts';
import type { Patch } from '../../../core/wardrobe/mend.ts';
import { drawBrush, paintVeil, type VeilColour, veilFor } from './draw.ts';
import type { MendEditor } from './editor.ts';
import type { Tool } from './text.ts';

/** Free pixels round the photo when all of it is seen. */
const PAD = 12;

/** What is in hand. */
export interface Hand {
  readonly tool: Tool;
  /** Of the brush, in pixels of the mask. */
  readonly radius: number;
  /** Delta E OK. */
  readonly tolerance: number;
}

export class Board {
  readonly #editor: MendEditor;
  readonly #photo: ImageBitmap;
  readonly #canvas: HTMLCanvasElement;
  readonly #veil: OffscreenCanvas;
  readonly #veilColour: VeilColour;
  readonly #onView: (view: View) => void;
  #hand: Hand = { tool: 'erase', radius: 20, tolerance: TOLERANCE.usual };
  #size: Size = { width: 1, height: 1 };
  #view: View = { scale: 1, left: 0, top: 0 };
  #whole: View = this.#view;
  /** Where the brush is, in pixels of the mask. */
  #at: Place | null = null;
  #isWorking = false;
  #due = false;
  #isOpen = true;
  readonly #stop: () => void;

  constructor(
    canvas: HTMLCanvasElement,
    editor: MendEditor,
    photo: ImageBitmap,
    onView: (view: View) => void,
  ) {
    this.#canvas = canvas;
    this.#editor = editor;
    this.#photo = photo;
    this.#onView = onView;
    const { width, height } = editor.mask;
    this.#veil = new OffscreenCanvas(width, height);
    this.#veilColour = veilFor(editor.pixels, editor.mask);
    this.#paintVeil({ x: 0, y: 0, width, height });
    this.#stop = editor.onPatch((patch) => this.#paintVeil(patch));
  }

  /** Draws no more: the photo may be gone from here on. */
  close(): void {
    this.#isOpen = false;
    this.#stop();
  }

  set hand(hand: Hand) {
    this.#hand = hand;
    this.#draw();
  }

  /** Where the brush is, in pixels of the mask; the middle while it was nowhere. */
  get at(): Place {
    const { width, height } = this.#editor.mask;
    return this.#at ?? { x: width / 2, y: height / 2 };
  }

  /** The canvas has this size now, CSS pixels. What is looked at stays, as near as before. */
  resize(size: Size): void {
    const near = this.#view.scale / this.#whole.scale;
    const { width, height } = this.#editor.mask;
    const corners = [
      { x: 0, y: 0 },
      { x: width, y: height },
    ];
    this.#size = size;
    this.#whole = fitView(corners, size, PAD);
    this.#canvas.width = Math.round(size.width * devicePixelRatio);
    this.#canvas.height = Math.round(size.height * devicePixelRatio);
    const middle = { x: size.width / 2, y: size.height / 2 };
    this.#look(near > 1 ? zoomAt(this.#whole, near, middle, this.#whole) : this.#whole);
  }

  zoom(factor: number, at?: Place): void {
    const { width, height } = this.#size;
    const middle = at ?? { x: width / 2, y: height / 2 };
    const view = zoomAt(this.#view, factor, middle, this.#whole);
    this.#look(panBy(view, { x: 0, y: 0 }, this.#whole, this.#size));
  }

  pan(by: Place): void {
    this.#look(panBy(this.#view, by, this.#whole, this.#size));
  }

  pinch(from: readonly [Place, Place], to: readonly [Place, Place]): void {
    this.#look(pinched(this.#view, from, to, this.#whole, this.#size));
  }

  fit(): void {
    this.#look(this.#whole);
  }

  /** The brush is here, in CSS pixels; null: nowhere. */
  hover(at: Place | null): void {
    this.#at = at && this.#inMask(at);
    this.#draw();
  }

  /** The tool goes to work here, in CSS pixels. */
  press(at: Place): void {
    this.start(this.#inMask(at));
  }

  drag(at: Place): void {
    this.follow(this.#inMask(at));
  }

  /** The tool goes to work at a place of the mask. */
  start(at: Place): void {
    const { tool, radius, tolerance } = this.#hand;
    this.#at = at;
    if (tool === 'add-region' || tool === 'take-region')
      this.#editor.fill(at, tolerance, tool === 'add-region' ? 255 : 0);
    else if (tool !== 'frame') {
      this.#isWorking = true;
      this.#editor.begin(at, radius, tool === 'add' ? 255 : 0);
    }
    this.#draw();
  }

  /** The brush goes on to a place of the mask, and paints where it is down. */
  follow(at: Place): void {
    const { tool, radius } = this.#hand;
    this.#at = at;
    if (this.#isWorking) this.#editor.move(at, radius, tool === 'add' ? 255 : 0);
    this.#draw();
  }

  lift(): void {
    this.#isWorking = false;
    this.#editor.end();
  }

  cancel(): void {
    this.#isWorking = false;
    this.#editor.drop();
  }

  #inMask({ x, y }: Place): Place {
    const { scale, left, top } = this.#view;
    return { x: (x - left) / scale, y: (y - top) / scale };
  }

  #look(view: View): void {
    this.#view = view;
    this.#onView(view);
    this.#draw();
  }

  #paintVeil(patch: Patch): void {
    paintVeil(this.#veil, this.#veilColour, this.#editor.mask, patch);
    this.#draw();
  }

  /** Draws at the next frame, once. */
  #draw(): void {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      if (this.#isOpen) this.#drawNow();
    });
  }

  #drawNow(): void {
    const pen = this.#canvas.getContext('2d');
    if (!pen) return;
    const { width, height } = this.#editor.mask;
    const { scale, left, top } = this.#view;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    const dots = devicePixelRatio;
    pen.setTransform(scale * dots, 0, 0, scale * dots, left * dots, top * dots);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(this.#photo, 0, 0, width, height);
    pen.drawImage(this.#veil, 0, 0);
    pen.setTransform(dots, 0, 0, dots, 0, 0);
    const { tool, radius } = this.#hand;
    if (!this.#at || tool === 'frame') return;
    const isBrush = tool === 'add' || tool === 'erase';
    drawBrush(pen, toScreen(this.#at, this.#view), isBrush ? radius * scale : null);
  }
}
