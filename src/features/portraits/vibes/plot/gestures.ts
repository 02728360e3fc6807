/** Fingers, mouse and wheel on the plot, as what they mean. */
import type { Place } from '../../../../core/view.ts';

export interface GestureActions {
  readonly pan: (by: Place) => void;
  readonly zoom: (factor: number, at: Place) => void;
  readonly pinch: (from: readonly [Place, Place], to: readonly [Place, Place]) => void;
  readonly tap: (at: Place) => void;
  /** Whether one looks at all of it: then there is nothing to pan, and the page may scroll. */
  readonly isWhole: () => boolean;
}

/** A finger that moved less, in pixels, has tapped. */
const TAP_SLOP = 8;
/** Wheel travel in pixels that zooms by e. */
const WHEEL = 320;
/** Pixels of a wheel that counts in lines. */
const LINE = 16;

/** Listens until the signal stops. Spots are CSS pixels from the element's corner. */
export function listenForGestures(
  element: HTMLElement,
  actions: GestureActions,
  signal: AbortSignal,
): void {
  const down = new Map<number, Place>();
  let moved = 0;

  const spot = (event: MouseEvent): Place => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  const press = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    if (down.size === 0) moved = 0;
    if (down.size === 2) return;
    down.set(event.pointerId, spot(event));
    if (down.size === 2) moved = TAP_SLOP;
    element.setPointerCapture(event.pointerId);
  };

  const move = (event: PointerEvent) => {
    const from = down.get(event.pointerId);
    if (!from) return;
    const to = spot(event);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, to);
    moved += Math.hypot(to.x - from.x, to.y - from.y);
    if (other) actions.pinch([from, other], [to, other]);
    else if (moved > TAP_SLOP) actions.pan({ x: to.x - from.x, y: to.y - from.y });
  };

  const lift = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return;
    if (event.type === 'pointerup' && down.size === 0 && moved < TAP_SLOP) actions.tap(spot(event));
  };

  const turn = (event: WheelEvent) => {
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    // At the whole there is nothing to zoom out to: the page scrolls on.
    if (event.deltaY > 0 && actions.isWhole() && !event.ctrlKey) return;
    event.preventDefault();
    // A trackpad's pinch comes as a wheel with Ctrl, in smaller steps.
    const travel = event.deltaY * pixels * (event.ctrlKey ? 4 : 1);
    actions.zoom(Math.exp(-Math.max(-LINE * 8, Math.min(LINE * 8, travel)) / WHEEL), spot(event));
  };

  /** Two fingers are ours, whatever the page does with one. */
  const hold = (event: TouchEvent) => {
    if (event.touches.length > 1) event.preventDefault();
  };

  element.addEventListener('pointerdown', press, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', lift, { signal });
  element.addEventListener('pointercancel', lift, { signal });
  element.addEventListener('wheel', turn, { signal, passive: false });
  element.addEventListener('touchmove', hold, { signal, passive: false });
}
