/** The best few of many, kept while they stream by. */

/** A list of at most `limit` rows, best score first; equal scores by id, the lesser first. */
export interface Best {
  /** Scores below this have no chance; -Infinity while there is room. */
  floor(): number;
  offer(row: number, score: number): void;
  /** Rows, best first. */
  readonly rows: readonly number[];
  readonly scores: readonly number[];
}

/** An empty list; `idOf` gives the id of a row and is asked only where scores are equal. */
export function createBest(limit: number, idOf: (row: number) => string): Best {
  const rows: number[] = [];
  const scores: number[] = [];

  /** How many of the list stay before the newcomer. */
  function placeOf(row: number, score: number): number {
    let [from, to] = [0, rows.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = scores[middle]!;
      const before = other > score || (other === score && idOf(rows[middle]!) < idOf(row));
      if (before) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  return {
    rows,
    scores,
    floor: () => (rows.length < limit ? Number.NEGATIVE_INFINITY : (scores[limit - 1] ?? 0)),
    offer(row, score) {
      const place = placeOf(row, score);
      if (place >= limit) return;
      rows.splice(place, 0, row);
      scores.splice(place, 0, score);
      if (rows.length > limit) {
        rows.pop();
        scores.pop();
      }
    },
  };
}
