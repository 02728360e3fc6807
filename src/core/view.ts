/** Where a picture or a plot is looked at from: pure arithmetic between its own units and the screen's pixels. */

/** A place in the units of the points. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** On the screen a place lies at x * scale + left, y * scale + top, in CSS pixels. */
export interface View {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Of the canvas, CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much nearer than the whole one may look. */
export const NEAREST = 32;

/** Least extent that fills the plot, in spreads: equal photos are not blown up to the edges. */
const LEAST_EXTENT = 0.5;

/** Where a place is on the screen. */
export function toScreen({ x, y }: Place, view: View): Place {
  return { x: x * view.scale + view.left, y: y * view.scale + view.top };
}

/**
 * All places inside the canvas with `pad` pixels around them, as large as that allows, in the middle,
 * one scale for both axes. Without places, or with one, the middle of the canvas is theirs.
 */
export function fitView(places: readonly Place[], { width, height }: Size, pad: number): View {
  const [left, right] = extent(places.map((place) => place.x));
  const [top, bottom] = extent(places.map((place) => place.y));
  const room = (side: number) => Math.max(1, side - 2 * pad);
  const scale = Math.min(
    room(width) / Math.max(LEAST_EXTENT, right - left),
    room(height) / Math.max(LEAST_EXTENT, bottom - top),
  );
  return {
    scale,
    left: width / 2 - ((left + right) / 2) * scale,
    top: height / 2 - ((top + bottom) / 2) * scale,
  };
}

/**
 * `factor` times nearer, held between the whole (`whole`) and `NEAREST` times that. What lies under
 * `at` (pixels) stays under it.
 */
export function zoomAt(view: View, factor: number, at: Place, whole: View): View {
  const scale = Math.max(whole.scale, Math.min(whole.scale * NEAREST, view.scale * factor));
  const by = scale / view.scale;
  return { scale, left: at.x - (at.x - view.left) * by, top: at.y - (at.y - view.top) * by };
}

/**
 * Moved by so many pixels, as far as the edge of the whole: what was inside the canvas when all of it
 * was looked at may not be pulled away from the edge, so that the photos are never lost.
 */
export function panBy(view: View, by: Place, whole: View, size: Size): View {
  return held({ ...view, left: view.left + by.x, top: view.top + by.y }, whole, size);
}

/** The view with the canvas's own whole area covering the canvas. */
export function held(view: View, whole: View, { width, height }: Size): View {
  const near = view.scale / whole.scale;
  // The whole canvas, as far in as the view is, begins `left - whole.left * near` pixels from the edge.
  const hold = (offset: number, base: number, side: number) =>
    Math.min(base * near, Math.max(base * near + side - side * near, offset));
  return {
    scale: view.scale,
    left: hold(view.left, whole.left, width),
    top: hold(view.top, whole.top, height),
  };
}

/** Two fingers went from `from` to `to`: zoomed by their distance and moved with their middle. */
export function pinched(
  view: View,
  from: readonly [Place, Place],
  to: readonly [Place, Place],
  whole: View,
  size: Size,
): View {
  const [was, is] = [middle(from), middle(to)];
  const factor = apart(to) / Math.max(1, apart(from));
  const zoomed = zoomAt(view, factor, was, whole);
  return panBy(zoomed, { x: is.x - was.x, y: is.y - was.y }, whole, size);
}

/** Moved no more than needed for a place to lie at least `pad` pixels inside the canvas. */
export function revealed(view: View, place: Place, pad: number, whole: View, size: Size): View {
  const at = toScreen(place, view);
  const need = (value: number, side: number) =>
    Math.max(0, pad - value) - Math.max(0, value - (side - pad));
  return panBy(view, { x: need(at.x, size.width), y: need(at.y, size.height) }, whole, size);
}

function middle([a, b]: readonly [Place, Place]): Place {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function apart([a, b]: readonly [Place, Place]): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function extent(values: readonly number[]): readonly [least: number, most: number] {
  if (values.length === 0) return [0, 0];
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
