/** A light, even sample of a picture: some thousand small cells tell its colours as well as all pixels. */
import { LINEAR_OF_BYTE } from '../colour/srgb.ts';
import type { Box, Pixels } from '../types.ts';
import type { PersonRegion } from './person-region.ts';
import { PARTS, type Part } from './regions.ts';

/** Cells at most: of the person, and of what is around them. */
export const SAMPLE_LIMIT = 8_000;
const AROUND_LIMIT = 2_000;
/** Pixels read in a cell, to a side. */
const READS = 3;

export interface Sample {
  readonly count: number;
  /** Linear RGB 0..1, three numbers a cell: the mean of its pixels, so that noise cancels out. */
  readonly linear: Float32Array;
  /** Index into `PARTS`, one a cell. */
  readonly parts: Uint8Array;
  /** Whether a segmenter's map told the parts. */
  readonly mapped: boolean;
}

/**
 * Takes the mean of each cell of a regular grid: a fine one over the person, a coarse one over the
 * whole picture for the background. Cells that are more than half transparent, of no part, or on the
 * border of two parts are left out.
 */
export function samplePixels(pixels: Pixels, region: PersonRegion, limit = SAMPLE_LIMIT): Sample {
  const cells: Cells = {
    linear: new Float32Array((limit + AROUND_LIMIT) * 3),
    parts: new Uint8Array(limit + AROUND_LIMIT),
    count: 0,
  };
  const { mapped } = region;
  scan(cells, pixels, region.box, limit, region, (part) => !mapped || part !== 'background');
  if (mapped)
    scan(
      cells,
      pixels,
      { x: 0, y: 0, width: 1, height: 1 },
      AROUND_LIMIT,
      region,
      (part) => part === 'background',
    );
  const { count } = cells;
  return {
    count,
    linear: cells.linear.subarray(0, count * 3),
    parts: cells.parts.subarray(0, count),
    mapped,
  };
}

interface Cells {
  readonly linear: Float32Array;
  readonly parts: Uint8Array;
  count: number;
}

/** Adds the cells of a grid over `box` whose part is wanted. */
function scan(
  cells: Cells,
  pixels: Pixels,
  box: Box,
  limit: number,
  region: PersonRegion,
  wanted: (part: Part) => boolean,
): void {
  const width = box.width * pixels.width;
  const height = box.height * pixels.height;
  const step = Math.max(1, Math.sqrt((width * height) / limit));
  const columns = Math.min(limit, Math.max(1, Math.floor(width / step)));
  const rows = Math.max(1, Math.floor(Math.min(height / step, limit / columns)));
  const [dx, dy] = [box.width / columns, box.height / rows];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x, y] = [box.x + column * dx, box.y + row * dy];
      const part = partOfCell(region, x, y, dx, dy);
      if (part === null || !wanted(part)) continue;
      if (!meanOf(pixels, x, y, dx, dy, cells.linear, cells.count * 3)) continue;
      cells.parts[cells.count] = PARTS.indexOf(part);
      cells.count++;
    }
}

/** The part of a cell whose middle and corners agree. */
function partOfCell(
  region: PersonRegion,
  x: number,
  y: number,
  dx: number,
  dy: number,
): Part | null {
  const part = region.partAt(x + dx / 2, y + dy / 2);
  if (!region.mapped || part === null) return part;
  const same =
    region.partAt(x, y) === part &&
    region.partAt(x + dx, y) === part &&
    region.partAt(x, y + dy) === part &&
    region.partAt(x + dx, y + dy) === part;
  return same ? part : null;
}

/** Writes the mean of at most `READS` x `READS` pixels of a cell; false where most are transparent. */
function meanOf(
  { width, height, data }: Pixels,
  x: number,
  y: number,
  dx: number,
  dy: number,
  out: Float32Array,
  at: number,
): boolean {
  const across = Math.max(1, Math.min(READS, Math.floor(dx * width)));
  const down = Math.max(1, Math.min(READS, Math.floor(dy * height)));
  let [r, g, b, seen] = [0, 0, 0, 0];
  for (let j = 0; j < down; j++) {
    const line = Math.min(height - 1, Math.floor((y + ((j + 0.5) / down) * dy) * height)) * width;
    for (let i = 0; i < across; i++) {
      const column = Math.min(width - 1, Math.floor((x + ((i + 0.5) / across) * dx) * width));
      const from = (line + column) * 4;
      if (data[from + 3]! < 128) continue;
      r += LINEAR_OF_BYTE[data[from]!]!;
      g += LINEAR_OF_BYTE[data[from + 1]!]!;
      b += LINEAR_OF_BYTE[data[from + 2]!]!;
      seen++;
    }
  }
  if (seen * 2 <= across * down) return false;
  out[at] = r / seen;
  out[at + 1] = g / seen;
  out[at + 2] = b / seen;
  return true;
}
