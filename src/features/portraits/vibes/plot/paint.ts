/** Draws the plot on a canvas. Everything a frame needs comes in; nothing is remembered. */

import { type Size, toScreen, type View } from '../../../../core/view.ts';
import { MARKS, type Outline } from '../marks.ts';
import { inView, type Pictures, type PlotPoint } from './points.ts';

export interface Frame {
  readonly points: readonly PlotPoint[];
  readonly view: View;
  readonly size: Size;
  readonly pictures: Pictures;
  /** The picture of a face, while it is at hand. */
  readonly pictureOf: (id: string) => CanvasImageSource | undefined;
  /** The cluster that stands out; null when all do. */
  readonly highlighted: string | null;
  /** The point that is looked at. */
  readonly focused: string | null;
  readonly dark: boolean;
  /** Of rings and of the lines between dots. */
  readonly colours: { readonly accent: string; readonly ground: string };
}

/** Radius of a dot, pixels: smaller where there are many. */
const dotRadius = (count: number): number => (count > 600 ? 4 : count > 150 ? 5 : 6.5);
const FADED = 0.2;
const CORNER = 10;
const BADGE = 6;

/** Draws one frame. The pen's unit is the CSS pixel. */
export function paint(pen: CanvasRenderingContext2D, frame: Frame): void {
  const { points, view, size, pictures, pictureOf, focused } = frame;
  pen.clearRect(0, 0, size.width, size.height);
  const drawn = pictures.points.filter((point) => pictureOf(point.id));
  const pictured = new Set(drawn.map((point) => point.id));
  const radius = dotRadius(points.length);
  const dots = inView(points, view, size, radius).filter((point) => !pictured.has(point.id));
  // The faded lie under the others.
  for (const faded of [true, false])
    for (const [slot] of MARKS.entries()) {
      const own = dots.filter((point) => point.slot === slot && isFaded(point, frame) === faded);
      if (own.length > 0) paintDots(pen, own, frame, faded, radius);
    }
  const top = (point: PlotPoint) => (point.id === focused ? 2 : isFaded(point, frame) ? 0 : 1);
  for (const point of drawn.toSorted((a, b) => top(a) - top(b))) paintPicture(pen, point, frame);
  const looked = points.find((point) => point.id === focused);
  if (looked && !pictured.has(looked.id)) paintRing(pen, looked, frame, radius + 5);
}

function isFaded(point: PlotPoint, { highlighted, focused }: Frame): boolean {
  return highlighted !== null && point.clusterId !== highlighted && point.id !== focused;
}

function colourOf(slot: number, dark: boolean): string {
  const mark = MARKS[slot % MARKS.length]!;
  return dark ? mark.dark : mark.light;
}

/** All dots of one slot, stamped: a path of thousands of corners would take many times as long. */
function paintDots(
  pen: CanvasRenderingContext2D,
  points: readonly PlotPoint[],
  frame: Frame,
  faded: boolean,
  radius: number,
): void {
  const stamp = stampOf(points[0]!.slot, frame, radius, pen.getTransform().a);
  if (!stamp) return;
  const side = 2 * reachOf(radius);
  pen.globalAlpha = faded ? FADED : 1;
  for (const point of points) {
    const { x, y } = toScreen(point, frame.view);
    pen.drawImage(stamp, x - side / 2, y - side / 2, side, side);
  }
  pen.globalAlpha = 1;
}

/** From a dot's middle to the edge of its stamp: the shapes reach a little beyond the radius. */
const reachOf = (radius: number): number => Math.ceil(radius * 1.4) + 1;

/** One dot with a line of ground about it, `density` device pixels a pixel. */
function stampOf(
  slot: number,
  { dark, colours }: Frame,
  radius: number,
  density: number,
): OffscreenCanvas | null {
  const reach = reachOf(radius);
  const stamp = new OffscreenCanvas(2 * reach * density, 2 * reach * density);
  const pen = stamp.getContext('2d');
  if (!pen) return null;
  pen.scale(density, density);
  pen.beginPath();
  trace(pen, MARKS[slot % MARKS.length]!.outline, reach, reach, radius);
  pen.fillStyle = colourOf(slot, dark);
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = colours.ground;
  pen.stroke();
  return stamp;
}

function paintPicture(pen: CanvasRenderingContext2D, point: PlotPoint, frame: Frame): void {
  const { view, pictures, pictureOf, focused, dark, colours } = frame;
  const picture = pictureOf(point.id);
  if (!picture) return;
  const { x, y } = toScreen(point, view);
  const { side } = pictures;
  const [left, top] = [x - side / 2, y - side / 2];
  pen.save();
  pen.beginPath();
  pen.roundRect(left, top, side, side, CORNER);
  pen.clip();
  // A faded picture lets the ground through, and not the picture under it.
  pen.fillStyle = colours.ground;
  pen.fill();
  pen.globalAlpha = isFaded(point, frame) ? FADED : 1;
  pen.drawImage(picture, left, top, side, side);
  pen.restore();
  pen.globalAlpha = isFaded(point, frame) ? FADED : 1;
  pen.beginPath();
  pen.roundRect(left, top, side, side, CORNER);
  pen.lineWidth = point.id === focused ? 5 : 2.5;
  pen.strokeStyle = point.id === focused ? colours.accent : colourOf(point.slot, dark);
  pen.stroke();
  pen.beginPath();
  trace(pen, MARKS[point.slot]!.outline, left + side - BADGE, top + side - BADGE, BADGE);
  pen.lineWidth = 4;
  pen.strokeStyle = colours.ground;
  pen.stroke();
  pen.fillStyle = colourOf(point.slot, dark);
  pen.fill();
  pen.globalAlpha = 1;
}

function paintRing(
  pen: CanvasRenderingContext2D,
  point: PlotPoint,
  { view, colours }: Frame,
  radius: number,
): void {
  const { x, y } = toScreen(point, view);
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.lineWidth = 3;
  pen.strokeStyle = colours.accent;
  pen.stroke();
}

function trace(pen: CanvasPath, outline: Outline, x: number, y: number, radius: number): void {
  for (const [i, [dx, dy]] of outline.entries()) {
    if (i === 0) pen.moveTo(x + dx * radius, y + dy * radius);
    else pen.lineTo(x + dx * radius, y + dy * radius);
  }
  pen.closePath();
}
