/**
 * Where faces are. BlazeFace sees a photo at 128 px, so a face that fills little of it is missed:
 * first the whole photo, where that finds nothing the photo with a border (for faces that fill it to
 * the edge), and where there is nothing yet or only small faces, overlapping tiles. What was seen at
 * lower confidence counts where no look finds a face for sure: in photos of groups, where small faces
 * wait for their tile, it is mostly a hand or a fold.
 */
import { mapBox, nonMaximumSuppression } from '../../src/core/face/boxes.ts';
import { tiles } from '../../src/core/face/tiles.ts';
import type { Box } from '../../src/core/types.ts';
import { checkpoint } from '../calls.ts';
import type { FaceDetector } from '../runtime/mediapipe.ts';
import { drawPart, type Picture } from './canvas.ts';

/** A face as the detector tells it: box 0..1 of the photo, score 0..1. */
export interface Found {
  readonly box: Box;
  readonly score: number;
}

const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1 };
/** From here up a find counts without a second look. */
const SURE = 0.5;
/** A largest face under this share of the photo's short side may have company too small to see. */
const SMALL_FACE = 0.3;
/** Where the largest face is under this share of the tiles' side, the next round looks closer. */
const TINY_FACE = 0.1;
/** Where so many are, smaller ones stand between them. */
const CROWD = 7;
/**
 * Tiles in rounds: sides as shares of the photo's short side. On six photos of groups (faces of 0.19
 * to 0.27) the first round finds every face; smaller tiles find no more of them, but hands and folds.
 */
const ROUNDS = [1, 0.67, 0.34];
const OVERLAP = 0.3;
/** The photo with a border that reaches this share of it beyond each side. */
const BORDER = 0.4;
const BORDERED: Box = {
  x: -BORDER,
  y: -BORDER,
  width: 1 + 2 * BORDER,
  height: 1 + 2 * BORDER,
};
/** The detector's own input is 128 px; half as much again keeps its resampling honest. */
const SEEN_AT = 192;
/** Finding needs no more of a photo than this on its longer side; the smallest tiles see 1 : 1. */
const ENOUGH = 960;
export const MAX_FACES = 24;

/** Faces of a photo, best score first, at most 24. Empty when none was found by any means. */
export async function findFaces(
  detector: FaceDetector,
  photo: ImageBitmap,
  call: string,
): Promise<Found[]> {
  const seen = detectIn(detector, photo, WHOLE);
  if (!seen.some(isSure)) seen.push(...detectIn(detector, photo, BORDERED));
  let found = seen.filter(isSure);
  const short = Math.min(photo.width, photo.height);
  if (found.length > 0 && largest(found, photo) >= SMALL_FACE * short) return ordered(found);
  const small = Math.max(photo.width, photo.height) <= ENOUGH;
  const picture = small ? photo : drawPart(photo, WHOLE, ENOUGH);
  const side = Math.min(picture.width, picture.height);
  for (const share of ROUNDS) {
    found = found.concat(await findInTiles(detector, picture, side * share, call));
    const few = found.length > 0 && nonMaximumSuppression(found, 0.3).length < CROWD;
    if (few && largest(found, picture) >= TINY_FACE * share * side) break;
  }
  return ordered(found.length > 0 ? found : seen);
}

async function findInTiles(
  detector: FaceDetector,
  bitmap: Picture,
  side: number,
  call: string,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const tile of tiles(bitmap.width, bitmap.height, { side, overlap: OVERLAP })) {
    await checkpoint(call);
    for (const find of detectIn(detector, bitmap, tile))
      if (isSure(find) && !touchesInnerEdge(find.box, tile)) found.push(find);
  }
  return found;
}

const isSure = ({ score }: Found): boolean => score >= SURE;

/** Height in pixels of the largest face; 0 when there is none. */
function largest(found: readonly Found[], bitmap: Picture): number {
  return Math.max(0, ...found.map((f) => f.box.height * bitmap.height));
}

function ordered(found: readonly Found[]): Found[] {
  return nonMaximumSuppression(found, 0.3).slice(0, MAX_FACES);
}

function detectIn(detector: FaceDetector, bitmap: Picture, frame: Box): Found[] {
  const canvas = drawPart(bitmap, frame, SEEN_AT);
  const { detections } = detector.detect(canvas);
  return detections.flatMap((d) => {
    const b = d.boundingBox;
    if (!b) return [];
    const box: Box = {
      x: b.originX / canvas.width,
      y: b.originY / canvas.height,
      width: b.width / canvas.width,
      height: b.height / canvas.height,
    };
    return [{ box: mapBox(box, frame), score: d.categories[0]?.score ?? 0 }];
  });
}

/** A face cut by a tile's edge is seen whole in the next tile; the cut one is left out. */
function touchesInnerEdge(box: Box, tile: Box): boolean {
  const near = 0.01;
  const left = tile.x > 0 && box.x - tile.x < near * tile.width;
  const top = tile.y > 0 && box.y - tile.y < near * tile.height;
  const right =
    tile.x + tile.width < 0.999 && tile.x + tile.width - box.x - box.width < near * tile.width;
  const bottom =
    tile.y + tile.height < 0.999 && tile.y + tile.height - box.y - box.height < near * tile.height;
  return left || top || right || bottom;
}
