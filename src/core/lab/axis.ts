/** Axes of plots. */

/**
 * Round numbers that cover low..high with about `count` steps of 1, 2 or 5 times a power of ten
 * (Heckbert, Nice Numbers for Graph Labels, Graphics Gems, 1990). Rising, at least two; equal bounds
 * are given room. Throws `RangeError` for bounds that are not finite or the wrong way round.
 */
export function niceTicks(low: number, high: number, count = 4): number[] {
  if (!Number.isFinite(low) || !Number.isFinite(high) || low > high)
    throw new RangeError(`no axis from ${low} to ${high}`);
  if (low === high) {
    const room = Math.abs(low) > 0 ? Math.abs(low) / 2 : 0.5;
    return niceTicks(low - room, high + room, count);
  }
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((each) => each * power >= rough * 0.999_999) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  // Each from its own whole number, so that rounding does not add up.
  const digits = Math.max(0, -Math.floor(Math.log10(step)) + 1);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toFixed(Math.min(20, digits))),
  );
}

/** A place inside a plot, pixels from its top left corner. */
export interface PlotPlace {
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
}

/** Where a value lies; `y` grows upwards. A range without extent puts everything in its middle. */
export function placeIn(frame: Frame, x: number, y: number): PlotPlace {
  return {
    x: along(x, frame.x) * frame.width,
    y: (1 - along(y, frame.y)) * frame.height,
  };
}

function along(value: number, [low, high]: readonly [number, number]): number {
  return high > low ? (value - low) / (high - low) : 0.5;
}

/** The `d` of an SVG path through the places, pixels to two digits; empty for none. */
export function pathOf(places: readonly PlotPlace[]): string {
  return places
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`)
    .join(' ');
}
