/** The middle of values. */

/** The middle value; the lower of the two middle ones for an even count. NaN for none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1]!;
}
