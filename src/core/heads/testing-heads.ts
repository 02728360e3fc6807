/** Heads and examples for tests: drawn from a seed, of no meaning. */
import { gaussian, randomFrom } from '../colour/random.ts';
import type { Activation, Examples, Head, HeadKind, HeadOrigin, Layer, Matrix } from './types.ts';

export const ORIGIN: HeadOrigin = {
  name: 'test head',
  version: '1',
  trainingRun: '4b1c7c9e-6f0e-4f43-9a3a-6f7b6b0d2c11',
  dataHash: '0'.repeat(64),
  madeAt: '2026-01-01T00:00:00.000Z',
};

export function normals(length: number, seed: number): Float32Array {
  const random = randomFrom(seed);
  return Float32Array.from({ length }, () => gaussian(random));
}

export function randomRows(rows: number, columns: number, seed: number): Matrix {
  return { rows, columns, data: normals(rows * columns, seed) };
}

/** A head of any kind with random weights of a sensible size. */
export function randomHead(
  kind: HeadKind,
  { inputs = 6, hidden = [] as number[], classes = 3, activation = 'relu' as Activation } = {},
): Head {
  const classifier = kind === 'logistic' || kind === 'mlp';
  const widths = [inputs, ...hidden, classifier ? classes : 1];
  const layers = widths.slice(1).map((outputs, i): Layer => {
    const from = widths[i]!;
    return {
      inputs: from,
      outputs,
      weights: normals(from * outputs, i + 1).map((w) => (w * 2) / Math.sqrt(from)),
      bias: normals(outputs, i + 50),
      activation: i === widths.length - 2 ? 'linear' : activation,
    };
  });
  return {
    kind,
    inputs,
    standardiser: {
      mean: normals(inputs, 90),
      scale: normals(inputs, 91).map((s) => 0.5 + Math.abs(s)),
    },
    layers,
    temperature: classifier ? 1.7 : 1,
    classes: classifier ? Array.from({ length: classes }, (_, i) => `class ${i}`) : [],
    seed: 1,
    origin: ORIGIN,
  };
}

/** Classes as clouds around centres `apart` from each other; label 0, 1, 2, 0, 1, 2 … */
export function clouds(rows: number, columns: number, classes: number, apart: number): Examples {
  const x = randomRows(rows, columns, 5);
  const centres = normals(classes * columns, 6);
  const labels = Int32Array.from({ length: rows }, (_, i) => i % classes);
  const data = x.data.map((value, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return value + apart * centres[labels[row]! * columns + column]! + column;
  });
  const names = Array.from({ length: classes }, (_, i) => `class ${i}`);
  return { x: { ...x, data }, target: { kind: 'classes', labels, names } };
}

/** Values that a straight line gives, with noise. */
export function line(rows: number, columns: number, noise: number): Examples {
  const x = randomRows(rows, columns, 7);
  const slope = normals(columns, 8);
  const random = normals(rows, 9);
  const values = Float32Array.from({ length: rows }, (_, row) => {
    let sum = 40 + noise * random[row]!;
    for (let c = 0; c < columns; c++) sum += 10 * slope[c]! * x.data[row * columns + c]!;
    return sum;
  });
  return { x, target: { kind: 'values', values } };
}

/** Comparisons of rows of `line`: the larger value is preferred. */
export function preferences(rows: number, columns: number, pairs: number): Examples {
  const { x, target } = line(rows, columns, 0);
  const values = target.kind === 'values' ? target.values : new Float32Array(rows);
  const random = randomFrom(10);
  const [winners, losers]: [number[], number[]] = [[], []];
  for (let i = 0; i < pairs; i++) {
    const a = Math.floor(random() * rows);
    const b = (a + 1 + Math.floor(random() * (rows - 1))) % rows;
    winners.push(values[a]! >= values[b]! ? a : b);
    losers.push(values[a]! >= values[b]! ? b : a);
  }
  return {
    x,
    target: { kind: 'pairs', winners: Int32Array.from(winners), losers: Int32Array.from(losers) },
  };
}
