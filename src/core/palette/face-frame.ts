/** A face's own coordinates in pixels, and the areas of its mesh. */
import * as mesh from '../face/landmark-indices.ts';
import type { Pixels, Point } from '../types.ts';

/** Corners in pixels, in drawing order; closed by itself. */
export type Polygon = readonly Point[];

/**
 * Where things lie on a face whatever its size, tilt and turn: u runs through the eyes (their centres
 * at -0.5, the image's left, and 0.5), v from the eyes (0) to the middle of the mouth (1). The axes
 * need not be at right angles: on a turned head they follow the face.
 */
export interface FaceFrame {
  readonly oval: Polygon;
  readonly leftEye: Polygon;
  readonly rightEye: Polygon;
  /** Width of the oval along the line of the eyes, in pixels. */
  readonly width: number;
  /** Landmark `index` in pixels. */
  at(index: number): Point;
  /** Pixels to face. */
  place(x: number, y: number): { readonly u: number; readonly v: number };
  /** Face to pixels. */
  pixel(u: number, v: number): Point;
}

/** The eyes are this far apart in pixels at least: below, nothing of a face can be told. */
const LEAST_ACROSS = 4;

/**
 * The frame of 478 landmarks (0..1 of the picture); null when the mesh is too small or folded, as on
 * a full profile.
 */
export function faceFrame(pixels: Pixels, landmarks: readonly Point[]): FaceFrame | null {
  if (landmarks.length < mesh.LANDMARK_COUNT) return null;
  const points = landmarks.map(({ x, y }) => ({ x: x * pixels.width, y: y * pixels.height }));
  const pick = (line: mesh.Polyline): Polygon => line.slice(1).map((i) => points[i]!);
  const [leftEye, rightEye, oval] = [mesh.LEFT_EYE, mesh.RIGHT_EYE, mesh.FACE_OVAL].map(pick);
  const [left, right] = [centreOf(leftEye!), centreOf(rightEye!)];
  const mouth = centreOf(pick(mesh.OUTER_LIPS));
  const origin = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const across = { x: right.x - left.x, y: right.y - left.y };
  const down = { x: mouth.x - origin.x, y: mouth.y - origin.y };
  const turn = across.x * down.y - across.y * down.x;
  const length = Math.hypot(across.x, across.y);
  if (!(length >= LEAST_ACROSS) || !(turn >= length)) return null;
  const place = (x: number, y: number) => {
    const [dx, dy] = [x - origin.x, y - origin.y];
    return {
      u: (dx * down.y - dy * down.x) / turn,
      v: (across.x * dy - across.y * dx) / turn,
    };
  };
  const pixel = (u: number, v: number): Point => ({
    x: origin.x + u * across.x + v * down.x,
    y: origin.y + u * across.y + v * down.y,
  });
  const us = oval!.map(({ x, y }) => place(x, y).u);
  const width = (Math.max(...us) - Math.min(...us)) * length;
  return {
    oval: oval!,
    leftEye: leftEye!,
    rightEye: rightEye!,
    width,
    at: (index) => points[index]!,
    place,
    pixel,
  };
}

/** Mean of the corners. */
export function centreOf(polygon: Polygon): Point {
  const n = Math.max(1, polygon.length);
  return {
    x: polygon.reduce((sum, p) => sum + p.x, 0) / n,
    y: polygon.reduce((sum, p) => sum + p.y, 0) / n,
  };
}

/** The polygon grown (over 1) or shrunk (under 1) about its centre. */
export function scaled(polygon: Polygon, by: number): Polygon {
  const c = centreOf(polygon);
  return polygon.map(({ x, y }) => ({ x: c.x + (x - c.x) * by, y: c.y + (y - c.y) * by }));
}

/** Whether a point lies inside, by the even-odd rule. */
export function isInside(polygon: Polygon, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i]!;
    const b = polygon[j]!;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
