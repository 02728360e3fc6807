/** The living plot: holds the view, follows gestures, paints when something changed. */

import {
  fitView,
  held,
  type Place,
  panBy,
  pinched,
  revealed,
  type Size,
  type View,
  zoomAt,
} from '../../../../core/view.ts';
import { facePicture } from '../../parts/face-pictures.ts';
import { listenForGestures } from './gestures.ts';
import { paint } from './paint.ts';
import { stockPictures } from './pictures.ts';
import { type PlotPoint, picturesIn, pointAt } from './points.ts';

/** What the page decides. */
export interface PlotScene {
  readonly points: readonly PlotPoint[];
  readonly highlighted: string | null;
  readonly focused: string | null;
}

export interface Plot {
  show(scene: PlotScene): void;
  /** So many times nearer, about the middle. */
  zoom(factor: number): void;
  showAll(): void;
  /** Moves the view so that a point lies in it. */
  reveal(id: string): void;
  /** Paints again, as after a change of colours. */
  repaint(): void;
  stop(): void;
}

/** Pixels about the outermost photos, and about one that is looked at. */
const PAD = 44;
/** A finger reaches so far, pixels. */
const REACH = 26;
/** More than two device pixels a CSS pixel nobody sees here. */
const MOST_DENSITY = 2;

/** Brings a canvas to life. `onTap` gets the photo that was tapped, or null for the ground. */
export function createPlot(canvas: HTMLCanvasElement, onTap: (id: string | null) => void): Plot {
  const ended = new AbortController();
  const stock = stockPictures(facePicture, () => later());
  let scene: PlotScene = { points: [], highlighted: null, focused: null };
  let size: Size = { width: 0, height: 0 };
  let whole: View = fitView([], size, PAD);
  let view = whole;
  let due = 0;

  const isWhole = () => view.scale <= whole.scale * 1.001;

  function later(): void {
    due ||= requestAnimationFrame(() => {
      due = 0;
      frame();
    });
  }

  function look(next: View): void {
    view = next;
    // One finger scrolls the page while there is nothing to pan.
    canvas.style.touchAction = isWhole() ? 'pan-y' : 'none';
    later();
  }

  function refit(): void {
    const stays = !isWhole();
    whole = fitView(scene.points, size, PAD);
    if (stays) zoomTo(1, middle());
    else look(whole);
  }

  function frame(): void {
    const pen = canvas.getContext('2d');
    if (!pen || size.width === 0) return;
    const density = Math.min(MOST_DENSITY, devicePixelRatio);
    const [width, height] = [Math.round(size.width * density), Math.round(size.height * density)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    pen.setTransform(density, 0, 0, density, 0, 0);
    const pictures = picturesIn(scene.points, view, size);
    stock.want(pictures.points.map((point) => point.face));
    const style = getComputedStyle(canvas);
    paint(pen, {
      ...scene,
      view,
      size,
      pictures,
      pictureOf: stock.get,
      dark: isDark(style.backgroundColor),
      colours: { accent: style.color, ground: style.backgroundColor },
    });
    // For whoever measures: how much is asked of this machine.
    canvas.dataset.wanted = String(pictures.points.length);
    canvas.dataset.scale = (view.scale / whole.scale).toFixed(2);
  }

  const observer = new ResizeObserver(() => {
    size = { width: canvas.clientWidth, height: canvas.clientHeight };
    refit();
  });
  observer.observe(canvas);

  listenForGestures(
    canvas,
    {
      pan: (by) => look(panBy(view, by, whole, size)),
      zoom: (factor, at) => zoomTo(factor, at),
      pinch: (from, to) => look(pinched(view, from, to, whole, size)),
      tap(at) {
        const { side } = picturesIn(scene.points, view, size);
        onTap(pointAt(scene.points, view, at, Math.max(REACH, side / 2))?.id ?? null);
      },
      isWhole,
    },
    ended.signal,
  );

  function zoomTo(factor: number, at: Place): void {
    look(held(zoomAt(view, factor, at, whole), whole, size));
  }

  function middle(): Place {
    return { x: size.width / 2, y: size.height / 2 };
  }

  return {
    show(next) {
      const moved = next.points !== scene.points;
      scene = next;
      if (moved) refit();
      else later();
    },
    zoom: (factor) => zoomTo(factor, middle()),
    showAll: () => look(whole),
    reveal(id) {
      const point = scene.points.find((each) => each.id === id);
      if (point) look(revealed(view, point, PAD, whole, size));
    },
    repaint: later,
    stop() {
      ended.abort();
      observer.disconnect();
      cancelAnimationFrame(due);
      stock.stop();
    },
  };
}

/** Whether a computed colour, 'rgb(30, 27, 24)', is a dark one. */
function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return red + green + blue < 384;
}
