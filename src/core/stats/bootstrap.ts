/** Bootstrap intervals (Efron, 1979): what a figure might have been with other rows of the kind. */
import { randomFrom } from '../colour/random.ts';

export interface BootstrapOptions {
  readonly seed: number;
  /** Draws, 1,000 when left out. */
  readonly draws?: number;
  /** Share of draws inside the interval, 0.95 when left out. */
  readonly level?: number;
  /** One id a row: groups are drawn whole, since their rows are no independent witnesses. */
  readonly groups?: ArrayLike<number> | null;
}

/**
 * The statistic of each of many draws of rows with replacement (group by group), sorted. It is given
 * how often each row was drawn. Draws for which it is null are left out; null when more than half
 * of them are.
 */
export function bootstrapValues(
  rows: number,
  statistic: (counts: Int32Array) => number | null,
  { seed, draws = 1000, groups }: Omit<BootstrapOptions, 'level'>,
): Float64Array | null {
  const members = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const group = groups ? groups[row]! : row;
    const list = members.get(group);
    if (list) list.push(row);
    else members.set(group, [row]);
  }
  const pool = [...members.values()];
  if (pool.length === 0) return null;
  const random = randomFrom(seed);
  const counts = new Int32Array(rows);
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    counts.fill(0);
    for (let i = 0; i < pool.length; i++)
      for (const row of pool[Math.floor(random() * pool.length)]!) counts[row]! += 1;
    const value = statistic(counts);
    if (value !== null) values.push(value);
  }
  return values.length * 2 < draws ? null : Float64Array.from(values).sort();
}

/** Percentile interval of the statistic; null as for `bootstrapValues`. */
export function bootstrapInterval(
  rows: number,
  statistic: (counts: Int32Array) => number | null,
  { level = 0.95, ...options }: BootstrapOptions,
): readonly [number, number] | null {
  const values = bootstrapValues(rows, statistic, options);
  const tail = (1 - level) / 2;
  return values && [quantile(values, tail), quantile(values, 1 - tail)];
}

/** The value below which a share `q` (0..1) of sorted values lies, interpolated between neighbours. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) throw new RangeError('no values, no quantile');
  const place = Math.max(0, Math.min(1, q)) * (sorted.length - 1);
  const below = Math.floor(place);
  const [a, b] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return a + (b - a) * (place - below);
}
