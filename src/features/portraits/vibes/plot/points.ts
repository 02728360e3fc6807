/** Which photos of the plot are seen, touched, shown as pictures, and in which order they are read. */
import type { FaceFacts } from '../../../../core/portrait/facts.ts';
import { type Place, type Size, toScreen, type View } from '../../../../core/view.ts';

/** One photo in the plot. */
export interface PlotPoint extends Place {
  /** The face's id. */
  readonly id: string;
  readonly clusterId: string;
  /** Which colour and shape it has. */
  readonly slot: number;
  /** The photo that its cluster is shown by. */
  readonly exemplar: boolean;
  readonly face: Pick<FaceFacts, 'id' | 'photoId' | 'box'>;
}

/** Most pictures at a time; each is a decoded photo. */
export const MOST_PICTURES = 100;
/** Sides of a picture, pixels. */
const PICTURE = { least: 30, most: 72 };
/** How much of its share of the canvas a picture fills along a side. */
const FILL = 0.55;
/** Bands of the plot that are read like lines of text. */
const LINES = 8;

/** Points whose middle is on the canvas, or no more than `edge` pixels beside it. */
export function inView(
  points: readonly PlotPoint[],
  view: View,
  { width, height }: Size,
  edge = 0,
): readonly PlotPoint[] {
  return points.filter((point) => {
    const { x, y } = toScreen(point, view);
    return x >= -edge && y >= -edge && x <= width + edge && y <= height + edge;
  });
}

/** What is shown as a picture, and how large; the rest are dots. */
export interface Pictures {
  readonly points: readonly PlotPoint[];
  /** Side, pixels. */
  readonly side: number;
}

/**
 * Pictures of all that is in view where that is at most `MOST_PICTURES`; of more, only of those that
 * clusters are shown by. They grow as fewer share the canvas.
 */
export function picturesIn(points: readonly PlotPoint[], view: View, size: Size): Pictures {
  const seen = inView(points, view, size, PICTURE.least / 2);
  const shown = seen.length <= MOST_PICTURES ? seen : seen.filter((point) => point.exemplar);
  const share = Math.sqrt((size.width * size.height) / Math.max(1, seen.length));
  const side = seen.length <= MOST_PICTURES ? share * FILL : 0;
  return {
    points: shown.slice(0, MOST_PICTURES),
    side: Math.round(Math.max(PICTURE.least, Math.min(PICTURE.most, side))),
  };
}

/** The point nearest to a spot on the screen within `reach` pixels; the later of equals lies on top. */
export function pointAt(
  points: readonly PlotPoint[],
  view: View,
  spot: Place,
  reach: number,
): PlotPoint | null {
  let found: PlotPoint | null = null;
  let least = reach;
  for (const point of points) {
    const { x, y } = toScreen(point, view);
    const distance = Math.hypot(x - spot.x, y - spot.y);
    if (distance > least) continue;
    least = distance;
    found = point;
  }
  return found;
}

/** Ids as they are read: in lines from top to bottom, each from left to right, equals by id. */
export function readingOrder(points: readonly PlotPoint[]): readonly string[] {
  const heights = points.map((point) => point.y);
  const top = heights.reduce((least, y) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const bottom = heights.reduce((most, y) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  const band = (bottom - top) / LINES;
  const line = (point: PlotPoint) =>
    band > 0 ? Math.min(LINES - 1, Math.floor((point.y - top) / band)) : 0;
  return points
    .toSorted((a, b) => line(a) - line(b) || a.x - b.x || (a.id < b.id ? -1 : 1))
    .map((point) => point.id);
}
