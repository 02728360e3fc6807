// AssemblyScript. Inner products of int8 rows with one int16 query, four rows at a time: each piece
// of the query is loaded once for four rows, and the four sums leave as one register.
// Built by scripts/build-search.mjs into dot-wasm.ts.

/** Eight codes of a row, widened and multiplied with eight values of the query, summed in pairs. */
@inline
function products(row: usize, query: v128): v128 {
  return i32x4.dot_i16x8_s(v128.load8x8_s(row), query);
}

/**
 * `rows` (a multiple of 4) rows of `stride` (a multiple of 16) bytes from `codes` on, times the
 * `stride` int16 values at `query`; int32 sums to `out`.
 */
export function dots(codes: usize, rows: i32, stride: usize, query: usize, out: usize): void {
  for (let row = 0; row < rows; row += 4) {
    const r1 = codes + stride;
    const r2 = r1 + stride;
    const r3 = r2 + stride;
    let a = i32x4.splat(0);
    let b = i32x4.splat(0);
    let c = i32x4.splat(0);
    let d = i32x4.splat(0);
    for (let at: usize = 0; at < stride; at += 16) {
      const low = v128.load(query + (at << 1));
      a = i32x4.add(a, products(codes + at, low));
      b = i32x4.add(b, products(r1 + at, low));
      c = i32x4.add(c, products(r2 + at, low));
      d = i32x4.add(d, products(r3 + at, low));
      const high = v128.load(query + (at << 1), 16);
      a = i32x4.add(a, products(codes + at + 8, high));
      b = i32x4.add(b, products(r1 + at + 8, high));
      c = i32x4.add(c, products(r2 + at + 8, high));
      d = i32x4.add(d, products(r3 + at + 8, high));
    }
    const ab = i32x4.add(i32x4.shuffle(a, b, 0, 4, 1, 5), i32x4.shuffle(a, b, 2, 6, 3, 7));
    const cd = i32x4.add(i32x4.shuffle(c, d, 0, 4, 1, 5), i32x4.shuffle(c, d, 2, 6, 3, 7));
    v128.store(
      out,
      i32x4.add(i32x4.shuffle(ab, cd, 0, 1, 4, 5), i32x4.shuffle(ab, cd, 2, 3, 6, 7)),
    );
    codes = r3 + stride;
    out += 16;
  }
}
