/** Fingers, pen, mouse and wheel on the board, as what they mean. Two fingers look, one works. */
import type { Place } from '../../../core/view.ts';

export interface BoardActions {
  /** One finger or the mouse's first button came down. */
  readonly press: (at: Place) => void;
  readonly drag: (at: Place) => void;
  readonly lift: () => void;
  /** The press was none: a second finger came. */
  readonly cancel: () => void;
  /** The mouse is over the board, not pressed; null: it left. */
  readonly hover: (at: Place | null) => void;
  readonly pan: (by: Place) => void;
  readonly zoom: (factor: number, at: Place) => void;
  readonly pinch: (from: readonly [Place, Place], to: readonly [Place, Place]) => void;
}

/** Wheel travel in pixels that zooms by e. */
const WHEEL = 320;
/** Pixels of a wheel that counts in lines. */
const LINE = 16;

/** Listens until the signal stops. Spots are CSS pixels from the element's corner. */
export function listenOnBoard(
  element: HTMLElement,
  actions: BoardActions,
  signal: AbortSignal,
): void {
  const down = new Map<number, Place>();
  let isPanning = false;

  const spot = (event: MouseEvent): Place => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  const press = (event: PointerEvent) => {
    if (down.size === 2) return;
    down.set(event.pointerId, spot(event));
    element.setPointerCapture(event.pointerId);
    if (down.size === 2) {
      actions.cancel();
      isPanning = true;
      return;
    }
    // The middle and the right button of a mouse pull the photo along.
    isPanning = event.pointerType === 'mouse' && event.button !== 0;
    if (!isPanning) actions.press(spot(event));
  };

  const move = (event: PointerEvent) => {
    const from = down.get(event.pointerId);
    const to = spot(event);
    if (!from) {
      if (event.pointerType !== 'touch') actions.hover(to);
      return;
    }
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, to);
    if (other) actions.pinch([from, other], [to, other]);
    else if (isPanning) actions.pan({ x: to.x - from.x, y: to.y - from.y });
    else {
      // A fast stroke comes in few events with many spots.
      const spots = event.getCoalescedEvents?.() ?? [];
      for (const each of spots.length > 0 ? spots : [event]) actions.drag(spot(each));
    }
  };

  const lift = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return;
    if (isPanning) isPanning = down.size > 0;
    else if (event.type === 'pointerup') actions.lift();
    else actions.cancel();
  };

  const turn = (event: WheelEvent) => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    // A trackpad's pinch comes as a wheel with Ctrl, in smaller steps.
    const travel = event.deltaY * pixels * (event.ctrlKey ? 4 : 1);
    actions.zoom(Math.exp(-Math.max(-LINE * 8, Math.min(LINE * 8, travel)) / WHEEL), spot(event));
  };

  element.addEventListener('pointerdown', press, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', lift, { signal });
  element.addEventListener('pointercancel', lift, { signal });
  element.addEventListener('pointerleave', () => actions.hover(null), { signal });
  element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  element.addEventListener('wheel', turn, { signal, passive: false });
}
