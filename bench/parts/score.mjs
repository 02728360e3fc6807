/** From regions to metrics: average precision at half overlap, and overlap of masks. */

/** @typedef {{ x0: number, y0: number, x1: number, y1: number }} Rect pixels, ends excluded */

/** The smallest rectangle around the set pixels, or null. @param {ArrayLike<number>} mask @param {number} width @returns {Rect | null} */
export function rectOf(mask, width) {
  let rect = null;
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    rect ??= { x0: x, y0: y, x1: x + 1, y1: y + 1 };
    rect.x0 = Math.min(rect.x0, x);
    rect.x1 = Math.max(rect.x1, x + 1);
    rect.y1 = y + 1;
  }
  return rect;
}

/** Intersection over union of rectangles. @param {Rect} a @param {Rect} b */
export function rectIou(a, b) {
  const w = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const h = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  const both = Math.max(0, w) * Math.max(0, h);
  const area = (/** @type {Rect} */ r) => (r.x1 - r.x0) * (r.y1 - r.y0);
  return both / (area(a) + area(b) - both);
}

/** Intersection over union of masks; `known` pixels only. @param {ArrayLike<number>} a @param {ArrayLike<number>} b @param {ArrayLike<number>} known */
export function maskIou(a, b, known) {
  let both = 0;
  let any = 0;
  for (let i = 0; i < a.length; i++) {
    if (!known[i]) continue;
    if (a[i] && b[i]) both++;
    if (a[i] || b[i]) any++;
  }
  return any === 0 ? 1 : both / any;
}

/**
 * Average precision (area under the precision envelope, every point): each truth is found once at most.
 * @param {readonly { score: number, hit: boolean }[]} found @param {number} truths
 */
export function averagePrecision(found, truths) {
  if (truths === 0) return 0;
  const sorted = [...found].sort((a, b) => b.score - a.score);
  let hits = 0;
  const points = sorted.map(({ hit }, i) => {
    hits += Number(hit);
    return { recall: hits / truths, precision: hits / (i + 1) };
  });
  let area = 0;
  let last = 0;
  for (let i = 0; i < points.length; i++) {
    const best = Math.max(...points.slice(i).map(({ precision }) => precision));
    const { recall } = /** @type {{ recall: number }} */ (points[i]);
    area += (recall - last) * best;
    last = recall;
  }
  return area;
}
