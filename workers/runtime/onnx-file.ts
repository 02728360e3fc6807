/**
 * Reads an ONNX file into plain data: nodes in order and their weights. Field numbers are those of
 * onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto, IR version 3 and later).
 */
import { Reader } from 'protobufjs/minimal';

/** One operation: `op` with the names it reads and writes. Integer attributes as lists. */
export interface OnnxNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly ints: Readonly<Record<string, readonly number[]>>;
}

/** A weight: float32 values, row-major in `dims`. */
export interface OnnxWeight {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly weights: ReadonlyMap<string, OnnxWeight>;
  readonly input: string;
  readonly output: string;
}

type Fields = Readonly<Record<number, (reader: Reader, wire: number) => void>>;

/** Reads one message, field by field; fields that nobody asks for are skipped. */
function readFields(reader: Reader, end: number, fields: Fields): void {
  while (reader.pos < end) {
    const tag = reader.uint32();
    const read = fields[tag >>> 3];
    if (read) read(reader, tag & 7);
    else reader.skipType(tag & 7);
  }
}

/** Reads a message that lies within another. */
function within(fields: Fields): (reader: Reader) => void {
  return (reader) => {
    const length = reader.uint32();
    readFields(reader, reader.pos + length, fields);
  };
}

/** Integers, packed or one by one. */
function intsInto(list: number[]): (reader: Reader, wire: number) => void {
  return (reader, wire) => {
    const end = wire === 2 ? reader.uint32() + reader.pos : reader.pos + 1;
    while (reader.pos < end) list.push(Number(reader.int64()));
  };
}

/** Opens a file. Throws `RangeError` when it is no ONNX file or its weights are not float32. */
export function readOnnx(bytes: Uint8Array): OnnxGraph {
  const nodes: OnnxNode[] = [];
  const weights = new Map<string, OnnxWeight>();
  const inputs: string[] = [];
  const outputs: string[] = [];
  const named = (list: string[]) => within({ 1: (r) => list.push(r.string()) });
  const graph: Fields = {
    1: (r) => nodes.push(readNode(r)),
    5: (r) => {
      const { name, weight } = readWeight(r);
      if (weight) weights.set(name, weight);
    },
    11: named(inputs),
    12: named(outputs),
  };
  const reader = Reader.create(bytes);
  readFields(reader, bytes.length, { 7: within(graph) });
  const input = inputs.find((name) => !weights.has(name));
  const output = outputs[0];
  if (nodes.length === 0 || !input || !output) throw new RangeError('no ONNX graph in the file');
  return { nodes, weights, input, output };
}

function readNode(reader: Reader): OnnxNode {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const ints: Record<string, readonly number[]> = {};
  let op = '';
  within({
    1: (r) => inputs.push(r.string()),
    2: (r) => outputs.push(r.string()),
    4: (r) => {
      op = r.string();
    },
    5: (r) => {
      const list: number[] = [];
      let name = '';
      within({
        1: (a) => {
          name = a.string();
        },
        3: intsInto(list),
        8: intsInto(list),
      })(r);
      ints[name] = list;
    },
  })(reader);
  return { op, inputs, outputs, ints };
}

const FLOAT = 1;

function readWeight(reader: Reader): { name: string; weight: OnnxWeight | null } {
  const { name, type, dims, raw } = readTensor(reader);
  if (type !== FLOAT) return { name, weight: null };
  const count = dims.reduce((a, b) => a * b, 1);
  if (raw.byteLength !== count * 4) throw new RangeError(`weight ${name} is not raw float32`);
  // Copied: in the file the values do not start at a multiple of four.
  return { name, weight: { dims, data: new Float32Array(raw.slice().buffer) } };
}

function readTensor(reader: Reader) {
  const dims: number[] = [];
  let name = '';
  let type = 0;
  let raw: Uint8Array = new Uint8Array(0);
  within({
    1: intsInto(dims),
    2: (r) => {
      type = r.int32();
    },
    8: (r) => {
      name = r.string();
    },
    9: (r) => {
      raw = r.bytes();
    },
  })(reader);
  return { name, type, dims, raw };
}

/** Calls `visit` with the raw bytes of each float32 weight of a file, in place. */
export function eachFloatWeight(file: Uint8Array, visit: (raw: Uint8Array) => void): void {
  const weight = (reader: Reader) => {
    const { type, raw } = readTensor(reader);
    if (type === FLOAT) visit(raw);
  };
  readFields(Reader.create(file), file.length, { 7: within({ 5: weight }) });
}
