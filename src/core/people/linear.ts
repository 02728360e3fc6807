/** Dot products and sums over embeddings, the inner loops of grouping. Float32 throughout keeps them fast. */

/** Scalar product; the arrays have one length. Four sums, so that additions need not wait for each other. */
export function dot(a: Float32Array, b: Float32Array): number {
  const n = a.length;
  const whole = n - (n % 4);
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let i = 0; i < whole; i += 4) {
    s0 += a[i]! * b[i]!;
    s1 += a[i + 1]! * b[i + 1]!;
    s2 += a[i + 2]! * b[i + 2]!;
    s3 += a[i + 3]! * b[i + 3]!;
  }
  for (let i = whole; i < n; i++) s0 += a[i]! * b[i]!;
  return s0 + s1 + (s2 + s3);
}

/** Adds `sign` times `vector` to `sum`. */
export function addTo(sum: Float32Array, vector: Float32Array, sign: 1 | -1): void {
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + sign * vector[i]!;
}
