import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { readOnnx } from '../../../workers/runtime/onnx-file.ts';
import { logitsOf, predictAll } from '../heads/predict.ts';
import { randomHead, randomRows } from '../heads/testing-heads.ts';
import type { Head } from '../heads/types.ts';
import { HEAD_INPUT, headToOnnx } from './head.ts';

const HEADS: [string, Head][] = [
  ['logistic', randomHead('logistic')],
  ['logistic of 512 inputs and 17 classes', randomHead('logistic', { inputs: 512, classes: 17 })],
  ['mlp, relu', randomHead('mlp', { hidden: [16, 8] })],
  ['mlp, tanh', randomHead('mlp', { hidden: [16], activation: 'tanh' })],
  ['regression', randomHead('regression')],
  ['regression with a hidden layer', randomHead('regression', { hidden: [5] })],
  ['pairwise', randomHead('pairwise')],
];

function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  let far = 0;
  for (let i = 0; i < a.length; i++) far = Math.max(far, Math.abs(a[i]! - b[i]!));
  return far;
}

describe('a head as an ONNX model', () => {
  it.each(HEADS)('%s: onnxruntime and predict agree to 1e-4', async (_name, head) => {
    const session = await InferenceSession.create(headToOnnx(head));
    // The free first dimension takes any number of rows.
    for (const rows of [1, 7]) {
      const x = randomRows(rows, head.inputs, 3);
      const result = await session.run({
        [HEAD_INPUT]: new Tensor('float32', x.data, [rows, head.inputs]),
      });
      const main = predictAll(head, x);
      const output = result[session.outputNames[0]!]!;
      expect(output.dims).toEqual([rows, main.columns]);
      expect(farthest(output.data as Float32Array, main.data)).toBeLessThan(1e-4);
      if (head.classes.length > 0)
        expect(farthest(result.logits!.data as Float32Array, logitsOf(head, x).data)).toBeLessThan(
          1e-4,
        );
    }
    await session.release();
  });

  it('names inputs and outputs by what they are', async () => {
    const classifier = await InferenceSession.create(headToOnnx(randomHead('logistic')));
    expect(classifier.inputNames).toEqual(['input']);
    expect(classifier.outputNames).toEqual(['probabilities', 'logits']);
    const score = await InferenceSession.create(headToOnnx(randomHead('pairwise')));
    expect(score.outputNames).toEqual(['score']);
  });

  it('carries its weights bit for bit, and says who made it', () => {
    const head = randomHead('mlp', { hidden: [4] });
    const bytes = headToOnnx(head);
    const { nodes, weights, input } = readOnnx(bytes);
    expect(input).toBe('input');
    expect(nodes.map((n) => n.op)).toEqual([
      'Sub',
      'Div',
      'Gemm',
      'Relu',
      'Gemm',
      'Div',
      'Softmax',
    ]);
    expect(weights.get('weights1')).toEqual({ dims: [6, 4], data: head.layers[0]!.weights });
    const text = new TextDecoder('latin1').decode(bytes);
    for (const said of [
      'trainingRun',
      head.origin.trainingRun,
      head.origin.dataHash,
      '["class 0","class 1","class 2"]',
    ])
      expect(text).toContain(said);
  });

  it('is the same file for the same head, and none for a broken one', () => {
    const head = randomHead('regression');
    expect(headToOnnx(head)).toEqual(headToOnnx(structuredClone(head)));
    expect(() => headToOnnx({ ...head, inputs: 7 })).toThrow(RangeError);
  });
});
