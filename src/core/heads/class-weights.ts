/** Weights that keep a frequent class from drowning a rare one. */

/**
 * One weight a class: rows / (classes present x rows of the class), so that each class present
 * counts alike and the mean over rows is 1; 0 for a class without rows ('balanced' of scikit-learn).
 */
export function balancedWeights(labels: Int32Array, classes: number): Float64Array {
  const counts = new Float64Array(classes);
  for (const label of labels) counts[label]! += 1;
  const present = counts.filter((count) => count > 0).length;
  return counts.map((count) => (count > 0 ? labels.length / (present * count) : 0));
}
