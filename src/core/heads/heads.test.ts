import { describe, expect, it } from 'vitest';
import { faultOf } from '../fault.ts';
import { fitTemperature, negativeLogLikelihood } from './calibrate.ts';
import { balancedWeights } from './class-weights.ts';
import { initialise } from './initialise.ts';
import { checkHead, headFromJson, headToJson } from './json.ts';
import { lossOf } from './losses.ts';
import { checkExamples, matrixOf, rowOf, takeExamples } from './matrix.ts';
import { calibrationError, confusion, macroF1, metricsOf, rocAuc, topK } from './metrics.ts';
import { logitsOf, predict, predictAll } from './predict.ts';
import { softmaxRows } from './softmax.ts';
import { foldRows, holdOut, splitByFold } from './split.ts';
import { fitStandardiser, standardise } from './standardise.ts';
import { clouds, line, preferences, randomHead, randomRows } from './testing-heads.ts';
import type { Examples, Matrix, Target } from './types.ts';

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

describe('splits', () => {
  it('hold whole groups out, each class in proportion', () => {
    const base = clouds(60, 2, 3, 1);
    const groups = Int32Array.from({ length: 60 }, (_, i) => Math.floor(i / 6));
    const { train, held } = holdOut({ ...base, groups }, 0.2, 4)!;
    expect(train.x.rows + held.x.rows).toBe(60);
    expect(held.x.rows).toBe(12);
    const seen = new Set(train.groups);
    expect([...held.groups!].some((g) => seen.has(g))).toBe(false);
    if (held.target.kind !== 'classes') throw new Error('classes expected');
    expect(
      [0, 1, 2].map(
        (c) => [...(held.target as { labels: Int32Array }).labels].filter((l) => l === c).length,
      ),
    ).toEqual([4, 4, 4]);
    expect(holdOut(base, 0, 1)).toBeNull();
  });

  it('learn from no comparison that touches a row held out, and test on every other', () => {
    const examples = preferences(20, 2, 60);
    const { train, held } = splitByFold(examples, foldRows(examples, 4, 1), 0);
    if (train.target.kind !== 'pairs' || held.target.kind !== 'pairs') throw new Error('pairs');
    expect(train.target.winners.length + held.target.winners.length).toBe(60);
    expect(train.x.rows).toBe(15);
    expect(Math.max(...train.target.winners, ...train.target.losers)).toBeLessThan(15);
  });

  it('keep rows with their targets', () => {
    const examples = line(10, 3, 1);
    const taken = takeExamples(examples, [7, 2]);
    expect([...rowOf(taken.x, 0)]).toEqual([...rowOf(examples.x, 7)]);
    const values = (e: Examples) => (e.target.kind === 'values' ? e.target.values : []);
    expect(values(taken)[1]).toBe(values(examples)[2]);
  });

  it.each([
    ['one row', { ...clouds(2, 2, 2, 1), x: randomRows(1, 2, 1) }],
    [
      'an input that is not finite',
      {
        ...clouds(4, 2, 2, 1),
        x: { rows: 4, columns: 2, data: new Float32Array(8).fill(Number.NaN) },
      },
    ],
    ['labels missing', { ...clouds(4, 2, 2, 1), x: randomRows(5, 2, 1) }],
    [
      'a label without a name',
      {
        ...clouds(4, 2, 2, 1),
        target: { kind: 'classes', labels: Int32Array.of(0, 1, 2, 0), names: ['a', 'b'] },
      },
    ],
    [
      'no pair',
      {
        x: randomRows(4, 2, 1),
        target: { kind: 'pairs', winners: new Int32Array(), losers: new Int32Array() },
      },
    ],
  ] as [string, Examples][])('refuse examples with %s', (_why, examples) => {
    expect(() => checkExamples(examples)).toThrow(RangeError);
  });
});

describe('temperature', () => {
  it('finds by how much logits were made too sure', () => {
    const head = randomHead('logistic');
    const x = randomRows(4000, 6, 31);
    const logits = logitsOf({ ...head, temperature: 1 }, x);
    const probabilities = softmaxRows(logits);
    const draws = randomRows(4000, 1, 32).data;
    // Labels drawn from the head's own probabilities: the right temperature is then 1.
    const labels = Int32Array.from({ length: 4000 }, (_, row) => {
      const share = 0.5 + 0.5 * Math.tanh(draws[row]! * 0.8 * (1 + 0.044715 * draws[row]! ** 2));
      const [a, b] = rowOf(probabilities, row);
      return share < a! ? 0 : share < a! + b! ? 1 : 2;
    });
    expect(fitTemperature(logits, labels)).toBeGreaterThan(0.93);
    expect(fitTemperature(logits, labels)).toBeLessThan(1.07);
    const sure = { ...logits, data: logits.data.map((v) => v * 3) };
    expect(fitTemperature(sure, labels) / fitTemperature(logits, labels)).toBeCloseTo(3, 2);
    const t = fitTemperature(sure, labels);
    for (const other of [t * 0.97, t * 1.03])
      expect(negativeLogLikelihood(sure, labels, t)).toBeLessThan(
        negativeLogLikelihood(sure, labels, other),
      );
  });

  it('stays within bounds for labels that are always or never right, and is 1 without rows', () => {
    const logits = matrixOf([
      [2, 0],
      [0, 2],
    ]);
    expect(fitTemperature(logits, Int32Array.of(0, 1))).toBeCloseTo(0.05, 3);
    expect(fitTemperature(logits, Int32Array.of(1, 0))).toBeCloseTo(20, 1);
    expect(
      fitTemperature({ rows: 0, columns: 2, data: new Float32Array() }, new Int32Array()),
    ).toBe(1);
  });
});

describe('figures', () => {
  const outputs = matrixOf([
    [2, 1, 0],
    [0, 3, 1],
    [1, 2, 0],
    [0, 0, 0],
  ]);
  const labels = Int32Array.of(0, 1, 0, 2);

  it('count what is right; a tie is no hit', () => {
    expect(topK(outputs, labels, 1)).toBe(0.5);
    expect(topK(outputs, labels, 2)).toBe(0.75);
    expect([...confusion(outputs, labels)]).toEqual([1, 1, 0, 0, 1, 0, 1, 0, 0]);
    // Class 0: F1 1/2; class 1: 2/3; class 2: 0.
    expect(macroF1(confusion(outputs, labels), 3)).toBeCloseTo((0.5 + 2 / 3 + 0) / 3, 12);
  });

  it('know a confidence that is kept from one that is not', () => {
    const sure = matrixOf(Array.from({ length: 10 }, () => [0.75, 0.25]));
    const kept = Int32Array.from({ length: 10 }, (_, i) => (i < 8 ? 0 : 1));
    expect(calibrationError(sure, kept)).toBeCloseTo(0.05, 6);
    expect(calibrationError(sure, new Int32Array(10).fill(1))).toBeCloseTo(0.75, 6);
  });

  it('of values and comparisons', () => {
    const scores = matrixOf([[1], [2], [4]]);
    const values = metricsOf(scores, { kind: 'values', values: Float32Array.of(1, 2, 2) });
    expect(values.rmse).toBeCloseTo(Math.sqrt(4 / 3), 6);
    expect(values.mae).toBeCloseTo(2 / 3, 6);
    const equal = metricsOf(scores, { kind: 'values', values: Float32Array.of(2, 2, 2) });
    expect('spearman' in equal).toBe(false);
    const pairs: Target = {
      kind: 'pairs',
      winners: Int32Array.of(2, 0),
      losers: Int32Array.of(0, 1),
    };
    expect(metricsOf(scores, pairs).pairAccuracy).toBe(0.5);
    expect(rocAuc([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBe(0.75);
    expect(rocAuc([1, 2], [true, true])).toBeNull();
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
