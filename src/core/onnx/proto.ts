/**
 * The messages of an ONNX file that a head needs, as functions that write them. Field numbers are
 * those of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto), named beside each.
 * Written with protobufjs's static Writer: its reflection compiles code, which our policy forbids.
 */
import { Writer } from 'protobufjs/minimal';

/** Writes the fields of one message. */
type Message = (writer: Writer) => void;

/** The tag of a field: its number, and 0 for integers, 2 for anything with a length, 5 for floats. */
const tag = (field: number, wire: 0 | 2 | 5): number => (field << 3) | wire;

/** A message within another. */
function put(writer: Writer, field: number, message: Message): void {
  writer.uint32(tag(field, 2)).fork();
  message(writer);
  writer.ldelim();
}

/** TensorProto.DataType.FLOAT */
const FLOAT = 1;
/** AttributeProto.AttributeType.INT */
const INT = 2;

/** A weight of the graph: float32, row-major. */
export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

export interface OnnxOperation {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly ints?: Readonly<Record<string, number>>;
}

/** An input or output: a whole number is a fixed size, a name is a free one. */
export interface OnnxValue {
  readonly name: string;
  readonly dims: readonly (number | string)[];
}

export interface OnnxModelFile {
  readonly name: string;
  readonly nodes: readonly OnnxOperation[];
  readonly weights: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  readonly irVersion: number;
  readonly opset: number;
  readonly producer: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Little-endian bytes, as TensorProto.raw_data wants them on any machine. */
function rawBytes(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of values.entries()) view.setFloat32(i * 4, value, true);
  return bytes;
}

const tensor =
  ({ name, dims, data }: OnnxTensor): Message =>
  (w) => {
    for (const dim of dims) w.uint32(tag(1, 0)).int64(dim); // dims
    w.uint32(tag(2, 0)).int32(FLOAT); // data_type
    w.uint32(tag(8, 2)).string(name); // name
    w.uint32(tag(9, 2)).bytes(rawBytes(data)); // raw_data
  };

const node =
  ({ op, inputs, outputs, ints = {} }: OnnxOperation): Message =>
  (w) => {
    for (const input of inputs) w.uint32(tag(1, 2)).string(input); // input
    for (const output of outputs) w.uint32(tag(2, 2)).string(output); // output
    w.uint32(tag(3, 2)).string(outputs[0] ?? op); // name
    w.uint32(tag(4, 2)).string(op); // op_type
    for (const [name, value] of Object.entries(ints))
      put(w, 5, (a) => {
        // attribute
        a.uint32(tag(1, 2)).string(name); // name
        a.uint32(tag(3, 0)).int64(value); // i
        a.uint32(tag(20, 0)).int32(INT); // type
      });
  };

const value =
  ({ name, dims }: OnnxValue): Message =>
  (w) => {
    w.uint32(tag(1, 2)).string(name); // ValueInfoProto.name
    put(w, 2, (type) =>
      // ValueInfoProto.type, then TypeProto.tensor_type
      put(type, 1, (t) => {
        t.uint32(tag(1, 0)).int32(FLOAT); // elem_type
        put(t, 2, (shape) => {
          // shape
          for (const dim of dims)
            put(shape, 1, (d) => {
              // dim: dim_value or dim_param
              if (typeof dim === 'number') d.uint32(tag(1, 0)).int64(dim);
              else d.uint32(tag(2, 2)).string(dim);
            });
        });
      }),
    );
  };

/** The bytes of a model file. */
export function writeOnnx(file: OnnxModelFile): Uint8Array {
  const w = Writer.create();
  w.uint32(tag(1, 0)).int64(file.irVersion); // ir_version
  w.uint32(tag(2, 2)).string(file.producer); // producer_name
  put(w, 7, (graph) => {
    // graph
    for (const n of file.nodes) put(graph, 1, node(n)); // node
    graph.uint32(tag(2, 2)).string(file.name); // name
    for (const t of file.weights) put(graph, 5, tensor(t)); // initializer
    for (const v of file.inputs) put(graph, 11, value(v)); // input
    for (const v of file.outputs) put(graph, 12, value(v)); // output
  });
  put(w, 8, (opset) => {
    // opset_import
    opset.uint32(tag(1, 2)).string(''); // domain: the standard operators
    opset.uint32(tag(2, 0)).int64(file.opset); // version
  });
  for (const [key, text] of Object.entries(file.metadata))
    put(w, 14, (entry) => {
      // metadata_props
      entry.uint32(tag(1, 2)).string(key); // key
      entry.uint32(tag(2, 2)).string(text); // value
    });
  return Uint8Array.from(w.finish());
}
