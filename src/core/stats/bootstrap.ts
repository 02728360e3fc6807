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
 * Percentile interval of `statistic` over rows drawn with replacement (group by group). Draws for
 * which the statistic is null are left out; null when more than half of them are.
 */
export function bootstrapInterval(
  rows: number,
  statistic: (rows: Int32Array) => number | null,
  { seed, draws = 1000, level = 0.95, groups }: BootstrapOptions,
): readonly [number, number] | null {
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
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn: number[] = [];
    for (let i = 0; i < pool.length; i++)
      for (const row of pool[Math.floor(random() * pool.length)]!) drawn.push(row);
    const value = statistic(Int32Array.from(drawn));
    if (value !== null) values.push(value);
  }
  if (values.length * 2 < draws) return null;
  values.sort((a, b) => a - b);
  const tail = (1 - level) / 2;
  return [quantile(values, tail), quantile(values, 1 - tail)];
}

/** The value below which a share `q` (0..1) of sorted values lies, interpolated between neighbours. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) throw new RangeError('no values, no quantile');
  const place = Math.max(0, Math.min(1, q)) * (sorted.length - 1);
  const below = Math.floor(place);
  const [a, b] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return a + (b - a) * (place - below);
}
