// AssemblyScript. Inner products of rows of 8-bit codes with a query, in two steps. Codes lie in two
// planes of nibbles, the upper four bits of all values apart from the lower four, so that the first
// step reads half of them. In each 16 bytes of a plane the lower nibbles are 16 values and the upper
// ones the next 16. Built by scripts/build-search.mjs into dot-wasm.ts, once with relaxed SIMD.

/** Even bytes of signed codes, and odd ones, widened. */
@inline
function even(codes: v128): v128 {
  return i16x8.shr_s(i16x8.shl(codes, 8), 8);
}

@inline
function odd(codes: v128): v128 {
  return i16x8.shr_s(codes, 8);
}

/** 32 nibbles times 32 values of the query, summed in int32 lanes. */
@inline
function nibbles(at: usize, q0: v128, q1: v128, q2: v128, q3: v128): v128 {
  const word = v128.load(at);
  const mask = i16x8.splat(0x0f);
  return i32x4.add(
    i32x4.add(
      i32x4.dot_i16x8_s(v128.and(word, mask), q0),
      i32x4.dot_i16x8_s(v128.and(i16x8.shr_u(word, 4), mask), q1),
    ),
    i32x4.add(
      i32x4.dot_i16x8_s(v128.and(i16x8.shr_u(word, 8), mask), q2),
      i32x4.dot_i16x8_s(i16x8.shr_u(word, 12), q3),
    ),
  );
}

/** The same in int16 lanes: four of them hold, 4 * 2 * 2 * 127 * 15 < 2 ** 15. */
@inline
function relaxed(at: usize, first: v128, second: v128): v128 {
  const bytes = v128.load(at);
  const mask = i8x16.splat(0x0f);
  return i16x8.add(
    i16x8.relaxed_dot_i8x16_i7x16_s(first, v128.and(bytes, mask)),
    i16x8.relaxed_dot_i8x16_i7x16_s(second, v128.and(i16x8.shr_u(bytes, 4), mask)),
  );
}

/**
 * The first step, four rows at a time: each piece of the query is loaded once for four rows, and the
 * four sums leave as one register. `rows` (a multiple of 4) rows of `half` (a multiple of 64) bytes of
 * upper nibbles, 0..15 each, times the `2 * half` int8 values at `query`; int32 sums to `out`.
 */
export function coarse(upper: usize, rows: i32, half: usize, query: usize, out: usize): void {
  for (let row = 0; row < rows; row += 4) {
    const r1 = upper + half;
    const r2 = r1 + half;
    const r3 = r2 + half;
    let a = i32x4.splat(0);
    let b = i32x4.splat(0);
    let c = i32x4.splat(0);
    let d = i32x4.splat(0);
    if (ASC_FEATURE_RELAXED_SIMD) {
      for (let at: usize = 0; at < half; at += 64) {
        let sa = i16x8.splat(0);
        let sb = i16x8.splat(0);
        let sc = i16x8.splat(0);
        let sd = i16x8.splat(0);
        for (let to = at + 64, i = at; i < to; i += 16) {
          const first = v128.load(query + (i << 1));
          const second = v128.load(query + (i << 1), 16);
          sa = i16x8.add(sa, relaxed(upper + i, first, second));
          sb = i16x8.add(sb, relaxed(r1 + i, first, second));
          sc = i16x8.add(sc, relaxed(r2 + i, first, second));
          sd = i16x8.add(sd, relaxed(r3 + i, first, second));
        }
        a = i32x4.add(a, i32x4.extadd_pairwise_i16x8_s(sa));
        b = i32x4.add(b, i32x4.extadd_pairwise_i16x8_s(sb));
        c = i32x4.add(c, i32x4.extadd_pairwise_i16x8_s(sc));
        d = i32x4.add(d, i32x4.extadd_pairwise_i16x8_s(sd));
      }
    } else {
      for (let at: usize = 0; at < half; at += 16) {
        const first = v128.load(query + (at << 1));
        const second = v128.load(query + (at << 1), 16);
        const q0 = even(first);
        const q1 = even(second);
        const q2 = odd(first);
        const q3 = odd(second);
        a = i32x4.add(a, nibbles(upper + at, q0, q1, q2, q3));
        b = i32x4.add(b, nibbles(r1 + at, q0, q1, q2, q3));
        c = i32x4.add(c, nibbles(r2 + at, q0, q1, q2, q3));
        d = i32x4.add(d, nibbles(r3 + at, q0, q1, q2, q3));
      }
    }
    const ab = i32x4.add(i32x4.shuffle(a, b, 0, 4, 1, 5), i32x4.shuffle(a, b, 2, 6, 3, 7));
    const cd = i32x4.add(i32x4.shuffle(c, d, 0, 4, 1, 5), i32x4.shuffle(c, d, 2, 6, 3, 7));
    v128.store(
      out,
      i32x4.add(i32x4.shuffle(ab, cd, 0, 1, 4, 5), i32x4.shuffle(ab, cd, 2, 3, 6, 7)),
    );
    upper = r3 + half;
    out += 16;
  }
}

/** 16 codes times 16 int16 values of the query, summed in int32 lanes. */
@inline
function products(codes: v128, query: usize): v128 {
  return i32x4.add(
    i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(codes), v128.load(query)),
    i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(codes), v128.load(query, 16)),
  );
}

/** The second step: one row, both planes, times the `2 * half` int16 values at `query`. */
export function fine(upper: usize, lower: usize, half: usize, query: usize): i32 {
  const mask = i8x16.splat(0x0f);
  const sign = i8x16.splat(-128);
  let sum = i32x4.splat(0);
  for (let at: usize = 0; at < half; at += 16) {
    const high = v128.load(upper + at);
    const low = v128.load(lower + at);
    const first = v128.or(i16x8.shl(v128.and(high, mask), 4), v128.and(low, mask));
    const second = v128.or(v128.andnot(high, mask), v128.and(i16x8.shr_u(low, 4), mask));
    sum = i32x4.add(sum, products(v128.xor(first, sign), query + (at << 2)));
    sum = i32x4.add(sum, products(v128.xor(second, sign), query + (at << 2) + 32));
  }
  return (
    i32x4.extract_lane(sum, 0) +
    i32x4.extract_lane(sum, 1) +
    i32x4.extract_lane(sum, 2) +
    i32x4.extract_lane(sum, 3)
  );
}

/** Splits the `2 * half` int8 codes at `codes` into the two planes of a row. */
export function split(codes: usize, upper: usize, lower: usize, half: usize): void {
  const mask = i8x16.splat(0x0f);
  const sign = i8x16.splat(-128);
  for (let at: usize = 0; at < half; at += 16) {
    const first = v128.xor(v128.load(codes + (at << 1)), sign);
    const second = v128.xor(v128.load(codes + (at << 1), 16), sign);
    v128.store(
      upper + at,
      v128.or(v128.and(i16x8.shr_u(first, 4), mask), v128.andnot(second, mask)),
    );
    v128.store(
      lower + at,
      v128.or(v128.and(first, mask), i16x8.shl(v128.and(second, mask), 4)),
    );
  }
}
