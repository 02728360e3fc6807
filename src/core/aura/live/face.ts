/** The one face that a live reading follows. */
import { areaOf, iou } from '../../face/boxes.ts';
import type { Box } from '../../types.ts';
import type { PartMap } from '../part-map.ts';

/** A face as the finder tells it: box 0..1 of the frame, score 0..1. */
export interface FoundFace {
  readonly box: Box;
  readonly score: number;
}

/** The face followed, and when it was last seen (ms). */
export interface HeldFace {
  readonly box: Box;
  readonly at: number;
}

export const FACE = {
  /** Finds under this score are hands and folds. */
  sure: 0.5,
  /** A face that was followed is believed down to this. */
  stillSure: 0.35,
  /** Another face takes over when it is larger by this factor. */
  larger: 1.5,
  /** A face that is not found again is kept for this many ms: blinks and turns are shorter. */
  keepMs: 600,
} as const;

/**
 * BlazeFace's box to that of the 478 landmarks, which the colour engine's geometry is drawn for: factors of
 * width and height, and the shift of the centre in heights. Medians over 29 test photos at 320 px.
 */
const TO_LANDMARKS = { width: 0.94, height: 1.07, down: -0.044 } as const;

/** The box that the landmarks of a found face would have. */
export function landmarkBox({ x, y, width, height }: Box): Box {
  const cx = x + width / 2;
  const cy = y + height * (0.5 + TO_LANDMARKS.down);
  const w = width * TO_LANDMARKS.width;
  const h = height * TO_LANDMARKS.height;
  return { x: cx - w / 2, y: cy - h / 2, width: w, height: h };
}

/** Finds of one look at a frame: the face to follow now, or null. Boxes are the finder's own. */
export function followFace(
  held: HeldFace | null,
  found: readonly FoundFace[],
  at: number,
): HeldFace | null {
  const same = (face: FoundFace): boolean => held !== null && iou(face.box, held.box) > 0.2;
  const real = found.filter((face) => face.score >= (same(face) ? FACE.stillSure : FACE.sure));
  const best = largest(real);
  const again = largest(real.filter(same));
  if (again && best && areaOf(best.box) < FACE.larger * areaOf(again.box))
    return { box: again.box, at };
  const kept = held !== null && at - held.at <= FACE.keepMs ? held : null;
  // While a face is only out of sight for a moment, a smaller one behind it does not take its place.
  const hidden = kept !== null && !again && best && areaOf(best.box) < areaOf(kept.box);
  return best && !hidden ? { box: best.box, at } : kept;
}

function largest(faces: readonly FoundFace[]): FoundFace | null {
  return faces.reduce<FoundFace | null>(
    (best, face) => (best && areaOf(best.box) >= areaOf(face.box) ? best : face),
    null,
  );
}

/** Parts found when the face was at `from` as they lie now that it is at `to`: a person moves with it. */
export function moveParts(map: PartMap, from: Box, to: Box): PartMap {
  const { width, height, classes } = map;
  if (iou(from, to) > 0.9) return map;
  const columns = source(width, [from.x, from.width], [to.x, to.width]);
  const rows = source(height, [from.y, from.height], [to.y, to.height]);
  const moved = new Uint8Array(classes.length);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) moved[at] = classes[rows[y]! * width + columns[x]!]!;
  return { width, height, classes: moved };
}

/** For each cell along a side, the cell that it came from; past the edge, the nearest. */
function source(
  cells: number,
  [from, fromSize]: readonly [number, number],
  [to, toSize]: readonly [number, number],
): Uint16Array {
  const scale = fromSize / toSize;
  return Uint16Array.from({ length: cells }, (_, i) => {
    const at = from + ((i + 0.5) / cells - to) * scale;
    return Math.min(cells - 1, Math.max(0, Math.floor(at * cells)));
  });
}
