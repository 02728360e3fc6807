/** A face mesh to stand in for the 478 landmarks: right points in the right places, drawn not found. */
import type { Random } from '../colour/random.ts';
import * as at from '../face/landmark-indices.ts';
import type { Box, Point } from '../types.ts';

/** Centre, half width and half height in a face of -1..1 each way, y down. */
type Ellipse = readonly [x: number, y: number, width: number, height: number];

/** Where each closed line of the mesh goes, and the angle (degrees, clockwise from the right) it starts at. */
const RINGS: readonly (readonly [at.Polyline, Ellipse, number, 1 | -1])[] = [
  [at.FACE_OVAL, [0, 0, 1, 1], -90, 1],
  [at.LEFT_EYE, [-0.42, -0.22, 0.2, 0.08], 180, -1],
  [at.RIGHT_EYE, [0.42, -0.22, 0.2, 0.08], 0, 1],
  [at.LEFT_IRIS, [-0.42, -0.22, 0.07, 0.055], 0, -1],
  [at.RIGHT_IRIS, [0.42, -0.22, 0.07, 0.055], 0, -1],
  [at.OUTER_LIPS, [0, 0.52, 0.34, 0.13], 180, -1],
  [at.INNER_LIPS, [0, 0.52, 0.24, 0.04], 180, -1],
];

/** Open lines: drawn evenly from one end to the other. */
const LINES: readonly (readonly [at.Polyline, Point, Point])[] = [
  [at.LEFT_BROW[0]!, { x: -0.68, y: -0.36 }, { x: -0.2, y: -0.38 }],
  [at.LEFT_BROW[1]!, { x: -0.68, y: -0.42 }, { x: -0.2, y: -0.44 }],
  [at.RIGHT_BROW[0]!, { x: 0.68, y: -0.36 }, { x: 0.2, y: -0.38 }],
  [at.RIGHT_BROW[1]!, { x: 0.68, y: -0.42 }, { x: 0.2, y: -0.44 }],
  [at.NOSE[1]!, { x: -0.17, y: 0.25 }, { x: 0.17, y: 0.25 }],
  [at.NOSE[0]!, { x: 0, y: -0.25 }, { x: 0, y: 0.25 }],
];

/**
 * 478 points inside `box` (its edge is the face's oval), turned by `roll` degrees clockwise about the
 * centre: eyes, brows, nose, lips and irises by their indices, every other point spread over the face
 * along a golden-angle spiral (Vogel, 1979) with a little of `random`.
 */
export function drawMesh(box: Box, roll: number, aspect: number, random: Random): Point[] {
  const points: (Point | undefined)[] = new Array(at.LANDMARK_COUNT).fill(undefined);
  for (const [line, from, to] of LINES)
    line.forEach((index, i) => {
      const t = i / (line.length - 1);
      points[index] = { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) };
    });
  for (const [line, [x, y, width, height], start, way] of RINGS)
    line.slice(1).forEach((index, i) => {
      const angle = ((start + (way * 360 * (i + 1)) / (line.length - 1)) * Math.PI) / 180;
      points[index] = { x: x + width * Math.cos(angle), y: y + height * Math.sin(angle) };
    });
  points[at.LEFT_EYE_CENTRE] = { x: -0.42, y: -0.22 };
  points[at.RIGHT_EYE_CENTRE] = { x: 0.42, y: -0.22 };
  const filled = points.map((point, i) => point ?? spiral(i, random));
  return filled.map((point) => place(point, box, roll, aspect));
}

function spiral(i: number, random: Random): Point {
  const radius = 0.95 * Math.sqrt((i + random()) / at.LANDMARK_COUNT);
  const angle = i * Math.PI * (3 - Math.sqrt(5));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** From the face's -1..1 to 0..1 of the image; `aspect` is image width over height, so that roll is a turn. */
function place({ x, y }: Point, box: Box, roll: number, aspect: number): Point {
  const u = (x * box.width) / 2;
  const v = (y * box.height) / 2 / aspect;
  const [cos, sin] = [Math.cos((roll * Math.PI) / 180), Math.sin((roll * Math.PI) / 180)];
  return {
    x: box.x + box.width / 2 + u * cos - v * sin,
    y: box.y + box.height / 2 + (u * sin + v * cos) * aspect,
  };
}
