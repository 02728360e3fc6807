import { describe, expect, it } from 'vitest';
import { faultOf } from '../fault.ts';
import { balancedWeights } from './class-weights.ts';
import { initialise } from './initialise.ts';
import { checkHead, headFromJson, headToJson } from './json.ts';
import { lossOf } from './losses.ts';
import { matrixOf, rowOf } from './matrix.ts';
import { predict, predictAll } from './predict.ts';
import { softmaxRows } from './softmax.ts';
import { fitStandardiser, standardise } from './standardise.ts';
import { clouds, line, preferences, randomHead, randomRows } from './testing-heads.ts';
import type { Matrix, Target } from './types.ts';

const KINDS = [
  ['logistic', {}],
  ['mlp', { hidden: [5, 4] }],
  ['mlp', { hidden: [7], activation: 'tanh' }],
  ['regression', {}],
  ['pairwise', { hidden: [3] }],
] as const;

const copy = (options: { hidden?: readonly number[] }) => ({
  ...options,
  hidden: [...(options.hidden ?? [])],
});

describe('standardisation', () => {
  it('brings columns to mean 0 and deviation 1, and leaves a constant column at 0', () => {
    const x = matrixOf([
      [1, 7, 100],
      [3, 7, 300],
      [5, 7, 200],
    ]);
    const by = fitStandardiser(x);
    const { data } = standardise(x, by);
    for (const c of [0, 2]) {
      const column = [data[c]!, data[3 + c]!, data[6 + c]!];
      expect(column.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 5);
      expect(column.reduce((a, b) => a + b * b, 0) / 3).toBeCloseTo(1, 5);
    }
    expect([data[1], data[4], data[7]]).toEqual([0, 0, 0]);
    expect(by.scale[1]).toBe(1);
    expect(() => standardise(matrixOf([[1]]), by)).toThrow(RangeError);
    expect(() => matrixOf([[1], [1, 2]])).toThrow(RangeError);
  });
});

describe('prediction', () => {
  it.each(KINDS)('of a %s head is the same alone and among others', (kind, options) => {
    const head = randomHead(kind, copy(options));
    const x = randomRows(9, 6, 3);
    const all = predictAll(head, x);
    for (let row = 0; row < 9; row++)
      expect([...predict(head, rowOf(x, row))]).toEqual([...rowOf(all, row)]);
  });

  it('gives probabilities that sum to 1, even for huge logits', () => {
    const { data } = softmaxRows(
      matrixOf([
        [1e4, -1e4, 9999],
        [0, 0, 0],
      ]),
    );
    expect(data[0]! + data[1]! + data[2]!).toBeCloseTo(1, 6);
    expect(data[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
    expect(data[3]).toBeCloseTo(1 / 3, 6);
  });

  it('refuses inputs of another width', () => {
    expect(() => predict(randomHead('logistic'), new Float32Array(5))).toThrow(RangeError);
  });
});

/** The gradient of a loss by finite differences. */
function slopes(outputs: Matrix, target: Target, weights: Float64Array): number[] {
  const at = (i: number, by: number) => {
    const data = outputs.data.slice();
    data[i]! += by;
    return lossOf({ ...outputs, data }, target, weights).loss;
  };
  return Array.from(outputs.data, (_, i) => (at(i, 1e-2) - at(i, -1e-2)) / 2e-2);
}

describe('losses', () => {
  const outputs = (columns: number) => randomRows(6, columns, 21);
  const targets: [string, Matrix, Target][] = [
    ['classes', outputs(3), clouds(6, 2, 3, 1).target],
    [
      'values',
      outputs(1),
      { ...line(6, 2, 1).target, weights: Float32Array.of(1, 2, 0, 1, 3, 0.5) } as Target,
    ],
    ['pairs', outputs(1), preferences(6, 2, 9).target],
  ];
  it.each(targets)('of %s have the gradient that differences show', (_name, z, target) => {
    const weights = Float64Array.of(1, 2, 0.5);
    const { gradient } = lossOf(z, target, weights);
    const seen = slopes(z, target, weights);
    for (const [i, slope] of seen.entries()) expect(gradient.data[i]).toBeCloseTo(slope, 3);
  });

  it('of nothing known are ln(classes), and ln 2 for a comparison', () => {
    const ones = Float64Array.of(1, 1, 1);
    const zero = (columns: number) => ({ rows: 6, columns, data: new Float32Array(6 * columns) });
    expect(lossOf(zero(3), clouds(6, 2, 3, 1).target, ones).loss).toBeCloseTo(Math.log(3), 6);
    expect(lossOf(zero(1), preferences(6, 2, 9).target, ones).loss).toBeCloseTo(Math.LN2, 6);
  });

  it('weigh each class alike when balanced', () => {
    const weights = balancedWeights(Int32Array.of(0, 0, 0, 1), 3);
    expect([...weights]).toEqual([4 / 6, 2, 0]);
  });
});

describe('a head as data', () => {
  it.each(KINDS)('%s comes back from text to the same bits', (kind, options) => {
    const head = randomHead(kind, copy(options));
    expect(headFromJson(headToJson(head))).toEqual(head);
    expect(structuredClone(head)).toEqual(head);
  });

  it('that was damaged is refused', () => {
    const text = headToJson(randomHead('mlp', { hidden: [4] }));
    for (const broken of [
      '',
      '{}',
      text.slice(0, -2),
      text.replace('"inputs":6', '"inputs":7'),
      text.replace('relu', 'gelu'),
    ]) {
      let thrown: unknown = null;
      try {
        headFromJson(broken);
      } catch (error) {
        thrown = error;
      }
      expect(faultOf(thrown), broken.slice(0, 20)).toBe('weights-corrupt');
    }
    expect(() => checkHead({ ...randomHead('logistic'), temperature: 0 })).toThrow(RangeError);
  });

  it('begins the same for a seed, with a last layer that knows nothing', () => {
    const spec = { kind: 'mlp', hidden: [8] } as const;
    expect(initialise(spec, 5, 3, 1)).toEqual(initialise(spec, 5, 3, 1));
    expect(initialise(spec, 5, 3, 1)).not.toEqual(initialise(spec, 5, 3, 2));
    const [first, last] = initialise(spec, 5, 3, 1);
    expect([first!.weights.length, last!.weights.length]).toEqual([40, 24]);
    expect(last!.weights.every((w) => w === 0)).toBe(true);
  });
});
