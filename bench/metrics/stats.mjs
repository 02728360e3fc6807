/** Small statistics over lists of numbers. */

/**
 * The value below which `share` of the values lie, interpolated (Hyndman and Fan 1996, type 7).
 * @param {readonly number[]} values at least one @param {number} share 0..1
 */
export function quantile(values, share) {
  if (values.length === 0) throw new Error('no values');
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = /** @type {number} */ (sorted[Math.floor(at)]);
  const above = /** @type {number} */ (sorted[Math.ceil(at)]);
  return below + (above - below) * (at % 1);
}

/** The middle value; of two middle ones their mean. @param {readonly number[]} values at least one */
export function median(values) {
  return quantile(values, 0.5);
}

/** @param {readonly number[]} values */
export function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** @param {number} value @param {number} digits after the point */
export function round(value, digits) {
  return Number(value.toFixed(digits));
}
