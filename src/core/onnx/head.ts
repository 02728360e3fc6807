/** A head as an ONNX model: what is trained here runs wherever ONNX does. */
import { checkHead } from '../heads/json.ts';
import { isClassifier } from '../heads/predict.ts';
import type { Activation, Head } from '../heads/types.ts';
import { type OnnxOperation, type OnnxTensor, writeOnnx } from './proto.ts';

/** IR 8 and opset 13: what the app's other networks use; every operator here has been there since. */
const IR_VERSION = 8;
const OPSET = 13;

const OPERATOR: Readonly<Record<Activation, string | null>> = {
  linear: null,
  relu: 'Relu',
  tanh: 'Tanh',
};

/** Names of the model's input and outputs. */
export const HEAD_INPUT = 'input';
export const HEAD_OUTPUTS = { classes: ['probabilities', 'logits'], score: ['score'] } as const;

/**
 * The bytes of an ONNX model that does what `predictAll` does. Input `input` [N, inputs]; a
 * classifier gives `probabilities` [N, classes] and `logits` (before the temperature), any other
 * head `score` [N, 1]; all float32. Metadata: name, version, kind, classes (JSON), trainingRun,
 * dataHash, madeAt, seed, temperature. Throws `RangeError` when the head's parts do not fit.
 */
export function headToOnnx(head: Head): Uint8Array {
  checkHead(head);
  const { inputs, layers, standardiser, origin } = head;
  const classifier = isClassifier(head);
  const nodes: OnnxOperation[] = [
    { op: 'Sub', inputs: [HEAD_INPUT, 'mean'], outputs: ['centred'] },
    { op: 'Div', inputs: ['centred', 'scale'], outputs: ['hidden0'] },
  ];
  const weights: OnnxTensor[] = [
    { name: 'mean', dims: [inputs], data: standardiser.mean },
    { name: 'scale', dims: [inputs], data: standardiser.scale },
  ];
  for (const [i, layer] of layers.entries()) {
    const last = i === layers.length - 1;
    const out = last ? (classifier ? 'logits' : 'score') : `hidden${i + 1}`;
    const operator = OPERATOR[layer.activation];
    const sum = operator ? `sum${i + 1}` : out;
    const [w, b] = [`weights${i + 1}`, `bias${i + 1}`];
    weights.push({ name: w, dims: [layer.inputs, layer.outputs], data: layer.weights });
    weights.push({ name: b, dims: [layer.outputs], data: layer.bias });
    nodes.push({ op: 'Gemm', inputs: [`hidden${i}`, w, b], outputs: [sum] });
    if (operator) nodes.push({ op: operator, inputs: [sum], outputs: [out] });
  }
  if (classifier) {
    weights.push({ name: 'temperature', dims: [], data: Float32Array.of(head.temperature) });
    nodes.push({ op: 'Div', inputs: ['logits', 'temperature'], outputs: ['cooled'] });
    nodes.push({
      op: 'Softmax',
      inputs: ['cooled'],
      outputs: ['probabilities'],
      ints: { axis: -1 },
    });
  }
  const columns = classifier ? head.classes.length : 1;
  return writeOnnx({
    name: origin.name || 'head',
    nodes,
    weights,
    inputs: [{ name: HEAD_INPUT, dims: ['N', inputs] }],
    outputs: HEAD_OUTPUTS[classifier ? 'classes' : 'score'].map((name) => ({
      name,
      dims: ['N', columns],
    })),
    irVersion: IR_VERSION,
    opset: OPSET,
    producer: 'aura',
    metadata: {
      name: origin.name,
      version: origin.version,
      kind: head.kind,
      classes: JSON.stringify(head.classes),
      trainingRun: origin.trainingRun,
      dataHash: origin.dataHash,
      madeAt: origin.madeAt,
      seed: String(head.seed),
      temperature: String(head.temperature),
    },
  });
}
