/** Detections of a photo: every face found, looked at closely for its landmarks. */
import { boxOf, iou, mapPoint } from '../../src/core/face/boxes.ts';
import { poseFromMatrix } from '../../src/core/face/pose.ts';
import type { Box, Detection } from '../../src/core/types.ts';
import { checkpoint } from '../calls.ts';
import { drawPart } from './canvas.ts';
import { type Found, findFaces } from './find.ts';
import type { FaceTasks } from './landmarker.ts';

/** Crops tried about a find, as multiples of its size: wide first, tight when a neighbour takes over. */
const CROPS = [2, 1.5, 3];
/** The landmark network looks at 256 px of one and a half times the face: of a crop of twice, 341. */
const SEEN_AT = 341;
/** The landmarks' box must overlap the detector's by this to be of the same face. */
const SAME_FACE = 0.25;

/** All faces with landmarks, largest first. A find whose landmarks cannot be placed is dropped. */
export async function detectFaces(
  tasks: FaceTasks,
  bitmap: ImageBitmap,
  call: string,
): Promise<Detection[]> {
  const found = await findFaces(tasks.detector, bitmap, call);
  const detections: Detection[] = [];
  for (const find of found) {
    await checkpoint(call);
    const detection = lookClosely(tasks, bitmap, find);
    if (detection && !detections.some((d) => iou(d.box, detection.box) > 0.4))
      detections.push(detection);
  }
  const area = (d: Detection) => d.box.width * d.box.height;
  return detections.sort((a, b) => area(b) - area(a));
}

function lookClosely(tasks: FaceTasks, bitmap: ImageBitmap, find: Found): Detection | null {
  for (const times of CROPS) {
    const frame = squareAbout(find.box, times, bitmap.width, bitmap.height);
    const result = tasks.landmarker.detect(drawPart(bitmap, frame, SEEN_AT));
    const landmarks = result.faceLandmarks[0]?.map((p) => mapPoint(p, frame));
    if (!landmarks || landmarks.length < 478) continue;
    const box = boxOf(landmarks);
    if (iou(box, find.box) < SAME_FACE) continue;
    const shapes = result.faceBlendshapes[0]?.categories ?? [];
    const matrix = result.facialTransformationMatrixes[0]?.data;
    return {
      box,
      landmarks,
      score: find.score,
      pose: matrix ? poseFromMatrix(matrix) : { yaw: 0, pitch: 0, roll: 0 },
      blendshapes: Object.fromEntries(shapes.map((s) => [s.categoryName, s.score])),
    };
  }
  return null;
}

/** A square (in pixels) about a box, `times` its longer side, in 0..1 of the photo. */
function squareAbout(box: Box, times: number, width: number, height: number): Box {
  const side = Math.max(box.width * width, box.height * height) * times;
  const cx = (box.x + box.width / 2) * width;
  const cy = (box.y + box.height / 2) * height;
  return {
    x: (cx - side / 2) / width,
    y: (cy - side / 2) / height,
    width: side / width,
    height: side / height,
  };
}
