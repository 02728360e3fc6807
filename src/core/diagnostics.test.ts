import { expect, test } from 'vitest';
import { byModel, type DiagnosticEntry, errorRate } from './diagnostics.ts';

const timestamp = '2025-01-01T00:00:00.000Z';
const run = (model: string, ms: number): DiagnosticEntry => ({
  kind: 'run',
  model,
  ms,
  imageSize: '8x6',
  timestamp,
});
const load = (model: string, ms: number, bytes: number | null = ms * 1000): DiagnosticEntry => ({
  kind: 'load',
  model,
  backend: 'wasm',
  ms,
  bytes,
  timestamp,
});
const error = (model: string): DiagnosticEntry => ({
  kind: 'error',
  type: 'internal',
  model,
  error: 'no',
  imageSize: '',
  timestamp,
});

test('each model has its own rate of errors, its runs and its times', () => {
  const entries: DiagnosticEntry[] = [
    load('good', 40),
    load('good', 40, null),
    load('old', 40, null),
    run('good', 3),
    run('good', 1),
    run('good', 2),
    error('bad'),
    run('shaky', 9),
    error('shaky'),
    error(''),
    { kind: 'memory', tensors: 1, tensorBytes: 4, heapBytes: null, timestamp },
  ];
  expect(byModel(entries)).toEqual([
    { model: 'bad', runs: 0, errors: 1, errorRate: 1, loadMs: null, runMs: null, bytes: null },
    { model: 'good', runs: 3, errors: 0, errorRate: 0, loadMs: 40, runMs: 2, bytes: 40_000 },
    { model: 'old', runs: 0, errors: 0, errorRate: 0, loadMs: 40, runMs: null, bytes: null },
    { model: 'shaky', runs: 1, errors: 1, errorRate: 0.5, loadMs: null, runMs: 9, bytes: null },
  ]);
  expect(errorRate(entries)).toBeCloseTo(3 / 7);
});

test('an empty log says nothing', () => {
  expect(byModel([])).toEqual([]);
  expect(errorRate([])).toBe(0);
});
