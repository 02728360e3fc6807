/** Identities dealt into two halves: thresholds are chosen on one and judged on the other. */

/**
 * Identities by number of images, most first, then by name, dealt in turn: both halves have as many
 * people of each kind.
 * @template T @param {readonly T[]} items @param {(item: T) => string} identity
 * @returns {{ choose: T[], judge: T[] }}
 */
export function halves(items, identity) {
  /** @type {Map<string, T[]>} */
  const people = new Map();
  for (const item of items) {
    const images = people.get(identity(item));
    if (images) images.push(item);
    else people.set(identity(item), [item]);
  }
  const dealt = [...people].sort(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  return {
    choose: dealt.filter((_, i) => i % 2 === 0).flatMap(([, images]) => images),
    judge: dealt.filter((_, i) => i % 2 === 1).flatMap(([, images]) => images),
  };
}
