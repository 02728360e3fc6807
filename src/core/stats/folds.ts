/** Splits of rows into folds, the same for the same seed. */
import { randomFrom } from '../colour/random.ts';

/** A copy in random order (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

export interface FoldOptions {
  /** Folds, 2 or more; fewer are made when there are fewer groups. */
  readonly k: number;
  readonly seed: number;
  /** One id a row; rows of one group are never parted. Each row its own group when left out. */
  readonly groups?: ArrayLike<number> | null;
  /** One class a row; every fold gets its share of each class. All one class when left out. */
  readonly strata?: ArrayLike<number> | null;
}

/**
 * The fold of each row, 0..k-1. Groups are dealt out largest first, in random order among equals;
 * each goes to the fold that has least of the group's classes, then to the smallest fold (as
 * scikit-learn's StratifiedGroupKFold does, greedily).
 * Throws `RangeError` when `k` is below 2 or there are fewer than two groups.
 */
export function foldsOf(rows: number, { k, seed, groups, strata }: FoldOptions): Int32Array {
  if (!(k >= 2)) throw new RangeError(`${k} folds cannot be held against each other`);
  const members = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const group = groups ? groups[row]! : row;
    const list = members.get(group);
    if (list) list.push(row);
    else members.set(group, [row]);
  }
  if (members.size < 2) throw new RangeError('fewer than two groups of rows cannot be split');
  const count = Math.min(Math.floor(k), members.size);
  const classes = new Map<number, number>();
  const classOf = (row: number): number => {
    const stratum = strata ? strata[row]! : 0;
    const known = classes.get(stratum) ?? classes.size;
    classes.set(stratum, known);
    return known;
  };
  const held = Array.from({ length: count }, () => ({ rows: 0, classes: [] as number[] }));
  const folds = new Int32Array(rows);
  const order = shuffled([...members.values()], seed).sort((a, b) => b.length - a.length);
  for (const group of order) {
    const own = group.map(classOf);
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [fold, { rows: size, classes: sizes }] of held.entries()) {
      let alike = 0;
      for (const c of own) alike += sizes[c] ?? 0;
      const cost = alike / own.length + size * 1e-6;
      if (cost < least) [best, least] = [fold, cost];
    }
    const fold = held[best]!;
    for (const c of own) fold.classes[c] = (fold.classes[c] ?? 0) + 1;
    fold.rows += group.length;
    for (const row of group) folds[row] = best;
  }
  return folds;
}

/** Rows whose fold passes the test, in order. */
export function rowsWhere(folds: ArrayLike<number>, test: (fold: number) => boolean): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < folds.length; row++) if (test(folds[row]!)) rows.push(row);
  return Int32Array.from(rows);
}
