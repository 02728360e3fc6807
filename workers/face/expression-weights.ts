/**
 * The weights of Aura's expression network out of its ONNX file, where they lie as float16. Field
 * numbers are those of onnx.proto; the graph itself is known (`expression-net.ts`).
 */
import { Reader } from 'protobufjs/minimal';

/** A weight as stored: row-major in `dims`, [out, in, height, width] for a convolution. */
export interface StoredWeight {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

const FLOAT16 = 10;

/** Every weight by its name. Throws `RangeError` for a file whose weights are not raw float16. */
export function readHalfWeights(file: Uint8Array): Map<string, StoredWeight> {
  const weights = new Map<string, StoredWeight>();
  const reader = Reader.create(file);
  eachField(reader, file.length, 7, () =>
    eachField(reader, endOf(reader), 5, () => {
      const { name, weight } = readTensor(reader, endOf(reader));
      weights.set(name, weight);
    }),
  );
  if (weights.size === 0) throw new RangeError('no weights in the file');
  return weights;
}

/** Where the message that begins here ends. */
function endOf(reader: Reader): number {
  const length = reader.uint32();
  return reader.pos + length;
}

/** Calls `read` at each field of this number up to `end`; skips the others. */
function eachField(reader: Reader, end: number, field: number, read: () => void): void {
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag >>> 3 === field) read();
    else reader.skipType(tag & 7);
  }
}

function readTensor(reader: Reader, end: number): { name: string; weight: StoredWeight } {
  const dims: number[] = [];
  let name = '';
  let type = 0;
  let raw = new Uint8Array(0);
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag >>> 3 === 1 && (tag & 7) === 2) {
      const last = endOf(reader);
      while (reader.pos < last) dims.push(Number(reader.int64()));
    } else if (tag >>> 3 === 1) dims.push(Number(reader.int64()));
    else if (tag >>> 3 === 2) type = reader.int32();
    else if (tag >>> 3 === 8) name = reader.string();
    else if (tag >>> 3 === 9) raw = Uint8Array.from(reader.bytes());
    else reader.skipType(tag & 7);
  }
  const count = dims.reduce((a, b) => a * b, 1);
  if (type !== FLOAT16 || raw.byteLength !== count * 2)
    throw new RangeError(`weight ${name} is not raw float16`);
  return { name, weight: { dims, data: fromHalves(new Uint16Array(raw.buffer)) } };
}

type Halves = new (
  buffer: ArrayBufferLike,
  start: number,
  length: number,
) => Iterable<number> & ArrayLike<number>;

/** IEEE 754 binary16 values as float32, by the engine's own arrays (ECMAScript 2026) where it has them. */
export function fromHalves(halves: Uint16Array): Float32Array {
  const { Float16Array } = globalThis as { Float16Array?: Halves };
  if (!Float16Array) return fromHalvesByHand(halves);
  return new Float32Array(new Float16Array(halves.buffer, halves.byteOffset, halves.length));
}

/**
 * The same where the engine has no such arrays: sign, 5 bits of exponent, 10 of fraction. The bits are
 * put in place with an exponent that is 112 too small, and a multiplication by 2^112 mends it: exactly,
 * also for subnormal numbers.
 */
export function fromHalvesByHand(halves: Uint16Array): Float32Array {
  const floats = new Float32Array(halves.length);
  const bits = new Uint32Array(floats.buffer);
  for (let i = 0; i < halves.length; i += 1) {
    const half = halves[i]!;
    bits[i] = ((half & 0x8000) << 16) | ((half & 0x7fff) << 13);
    floats[i] = (half & INFINITE) === INFINITE ? notFinite(half) : floats[i]! * EXPONENTS_BETWEEN;
  }
  return floats;
}

const INFINITE = 0x7c00;
const EXPONENTS_BETWEEN = 2 ** 112;

function notFinite(half: number): number {
  if ((half & 0x3ff) !== 0) return Number.NaN;
  return half & 0x8000 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
