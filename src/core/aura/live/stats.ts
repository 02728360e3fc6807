/** What a live frame's brightness tells, cheaply: for warnings, and for whether the picture moved. */
import { LINEAR_OF_BYTE } from '../../colour/srgb.ts';
import type { Box, Pixels } from '../../types.ts';

/** Samples across and down; every cell of the glance below gets 5 by 5 of them. */
const COLUMNS = 80;
const ROWS = 60;
const CELL = 5;
const CELLS_ACROSS = COLUMNS / CELL;
/** A channel from here on is taken as clipped. */
const CLIPPED = 250;

/** Lightness is CIE L*, 0 (black) .. 100 (white); shares are 0..1. */
export interface FrameStats {
  /** The 5th and 95th percentile of lightness over the frame. */
  readonly low: number;
  readonly high: number;
  /** Share of pixels with a channel at its end. */
  readonly clipped: number;
  readonly face: FaceStats | null;
  /** Mean lightness of 16 by 12 cells, row-major: a glance to compare frames by. */
  readonly glance: readonly number[];
}

export interface FaceStats {
  /** The 95th percentile of lightness inside the face: of highlights, so that it says little of the skin. */
  readonly high: number;
  readonly clipped: number;
  /** Share of clipped pixels outside the face. */
  readonly clippedAround: number;
}

const STEPS = 1023;
/** L* (CIE 15:2004) by luminance in 1/1023. */
const LIGHTNESS = Float32Array.from({ length: STEPS + 1 }, (_, i) => {
  const y = i / STEPS;
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27;
});

/** Measures a frame on a grid of 80 by 60; `face` is the face's box, or null. */
export function frameStats({ width, height, data }: Pixels, face: Box | null): FrameStats {
  const all = new Count();
  const inside = new Count();
  const glance = new Array<number>(CELLS_ACROSS * (ROWS / CELL)).fill(0);
  for (let row = 0; row < ROWS; row++) {
    const v = (row + 0.5) / ROWS;
    const line = Math.floor(v * height) * width;
    const cells = Math.floor(row / CELL) * CELLS_ACROSS;
    for (let column = 0; column < COLUMNS; column++) {
      const u = (column + 0.5) / COLUMNS;
      const at = (line + Math.floor(u * width)) * 4;
      const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
      const y =
        0.2126 * LINEAR_OF_BYTE[r]! + 0.7152 * LINEAR_OF_BYTE[g]! + 0.0722 * LINEAR_OF_BYTE[b]!;
      const lightness = LIGHTNESS[Math.round(y * STEPS)]!;
      const clipped = r >= CLIPPED || g >= CLIPPED || b >= CLIPPED;
      all.add(lightness, clipped);
      if (face && isInside(u, v, face)) inside.add(lightness, clipped);
      const cell = cells + Math.floor(column / CELL);
      glance[cell] = glance[cell]! + lightness / CELL ** 2;
    }
  }
  return {
    low: all.percentile(0.05),
    high: all.percentile(0.95),
    clipped: all.clippedShare(),
    face: inside.count > 0 ? faceStats(inside, all) : null,
    glance,
  };
}

function faceStats(inside: Count, all: Count): FaceStats {
  const around = all.count - inside.count;
  return {
    high: inside.percentile(0.95),
    clipped: inside.clippedShare(),
    clippedAround: around > 0 ? (all.clipped - inside.clipped) / around : 0,
  };
}

/** The ellipse that a face's box holds, a tenth smaller: no hair, no wall. */
function isInside(u: number, v: number, face: Box): boolean {
  const dx = (u - face.x - face.width / 2) / face.width;
  const dy = (v - face.y - face.height / 2) / face.height;
  return dx * dx + dy * dy <= 0.45 ** 2;
}

/** A histogram of lightness in whole steps. */
class Count {
  readonly #bins = new Uint32Array(101);
  count = 0;
  clipped = 0;

  add(lightness: number, clipped: boolean): void {
    const bin = Math.round(lightness);
    this.#bins[bin] = this.#bins[bin]! + 1;
    this.count += 1;
    if (clipped) this.clipped += 1;
  }

  clippedShare(): number {
    return this.count > 0 ? this.clipped / this.count : 0;
  }

  percentile(share: number): number {
    let left = share * this.count;
    for (let bin = 0; bin < this.#bins.length; bin++) {
      left -= this.#bins[bin]!;
      if (left <= 0) return bin;
    }
    return 100;
  }
}

/**
 * How much two glances differ: the mean difference of lightness, 0..100, once the frames are as
 * bright as each other, so that a camera that sets its exposure moves nothing.
 */
export function glanceChange(a: readonly number[], b: readonly number[]): number {
  const count = Math.min(a.length, b.length);
  if (count === 0) return 0;
  let shift = 0;
  for (let i = 0; i < count; i++) shift += (b[i]! - a[i]!) / count;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.abs(b[i]! - a[i]! - shift);
  return sum / count;
}
