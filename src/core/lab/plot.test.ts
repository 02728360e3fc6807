import { expect, it } from 'vitest';
import { niceTicks, pathOf, placeIn } from './axis.ts';
import { parseRunLog, plotGroups } from './run-log.ts';

it('covers the range with few round numbers', () => {
  const ranges = [
    [0, 1],
    [0.236165, 0.665854],
    [1.28, 1.8586],
    [-3, 7],
    [0.000797, 0.002717],
    [1, 60],
    [0, 12_345],
  ] as const;
  for (const [low, high] of ranges) {
    const ticks = niceTicks(low, high);
    expect(ticks[0]).toBeLessThanOrEqual(low + 1e-12);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - 1e-12);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(7);
    const step = ticks[1]! - ticks[0]!;
    const lead = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
    expect(
      [1, 2, 5, 10].some((each) => Math.abs(each - lead) < 1e-6),
      `${step}`,
    ).toBe(true);
  }
  expect(niceTicks(0, 1)).toEqual([0, 0.5, 1]);
  expect(niceTicks(0.5, 0.5).length).toBeGreaterThanOrEqual(2);
  expect(niceTicks(0, 0)[0]).toBeLessThan(0);
  expect(() => niceTicks(1, 0)).toThrow(RangeError);
  expect(() => niceTicks(Number.NaN, 1)).toThrow(RangeError);
});

it('places values with y upwards, and draws a path through them', () => {
  const frame = { width: 200, height: 100, x: [1, 3], y: [0, 10] } as const;
  expect(placeIn(frame, 1, 0)).toEqual({ x: 0, y: 100 });
  expect(placeIn(frame, 3, 10)).toEqual({ x: 200, y: 0 });
  expect(placeIn({ ...frame, x: [1, 1] }, 1, 5)).toEqual({ x: 100, y: 50 });
  expect(pathOf([placeIn(frame, 1, 0), placeIn(frame, 2, 5)])).toBe('M0.00 100.00 L100.00 50.00');
  expect(pathOf([])).toBe('');
});

const LOG = `{"kind": "start", "at": "2026-11-21T12:27:45Z", "command": "npm run train -- aura", "train": 100}
{"kind": "epoch", "at": "2026-11-21T12:28:24Z", "epoch": 1, "loss": 1.8, "rate": 0.0008, "heldMacroF1": 0.23, "minutes": 0.6}
{"kind": "epoch", "at": "2026-11-21T12:28:40Z", "epoch": 2, "loss": NaN, "rate": 0.0014, "heldMacroF1": 0.34, "minutes": 0.8}
{"kind": "start", "at": "2026-11-21T12:40:00Z", "command": "npm run train -- aura"}
{"kind": "epoch", "at": "2026-11-21T12:41:00Z", "epoch": 3, "loss": 1.5, "rate": 0.002, "heldMacroF1": 0.4, "minutes": 1.2}
{"kind": "epoch", "at": "2026-11-21T12:42:00Z", "member": "second", "epoch": 1, "loss": 2}
{"kind": "epoch", "at": "2026-11-21T12:43:00Z", "epoch": 1, "loss": 1.7}
{"kind": "epoch", "at": "2026-11-21T12:44:00Z", "member": "second", "epoch": 2, "loss": 1.9}
{"kind": "val", "at": "2026-11-21T12:45:00Z", "accuracy": 0.66, "members": [0.6, 0.5]}
{"epoch": 4}
`;

it('reads a log: resumed trainings go on, new ones and other nets are apart', () => {
  const { curves, marks, command, faults } = parseRunLog(LOG);
  expect(curves.map(({ tag, epochs }) => [tag, epochs.map(({ epoch }) => epoch)])).toEqual([
    ['', [1, 3]],
    ['second', [1, 2]],
    ['', [1]],
  ]);
  expect(curves[0]).toMatchObject({ at: '2026-11-21T12:28:24Z' });
  expect(curves[0]!.epochs[1]!.values).toEqual({ loss: 1.5, rate: 0.002, heldMacroF1: 0.4 });
  expect(marks.at(-1)).toMatchObject({ kind: 'val', values: { accuracy: 0.66 } });
  expect(command).toBe('npm run train -- aura');
  // Python writes NaN, which is not JSON: said, not guessed.
  expect(faults.map(({ line }) => line)).toEqual([3, 10]);
});

it('goes on from the checkpoint when a training was cut off after it', () => {
  const epochs = [1, 2, 3, 4, 3, 4, 5].map(
    (epoch, i) => `{"kind":"epoch","epoch":${epoch},"loss":${i}}`,
  );
  const [curve, other] = parseRunLog(epochs.join('\n')).curves;
  expect(other).toBeUndefined();
  expect(curve!.epochs.map(({ epoch, values }) => [epoch, values.loss])).toEqual([
    [1, 0],
    [2, 1],
    [3, 4],
    [4, 5],
    [5, 6],
  ]);
});

it('puts losses in one plot, scores in another, and other numbers each in its own', () => {
  const [curve] = parseRunLog(
    '{"kind":"epoch","epoch":1,"loss":1,"auxLoss":2,"accuracy":0.5,"ece":0.1,"rate":0.1,"f1Sum":7}',
  ).curves;
  expect(plotGroups(curve!)).toEqual([
    { id: 'loss', keys: ['loss', 'auxLoss'] },
    { id: 'score', keys: ['accuracy', 'ece'] },
    { id: 'other', keys: ['rate'] },
    { id: 'other', keys: ['f1Sum'] },
  ]);
  expect(parseRunLog('')).toEqual({ curves: [], marks: [], command: null, faults: [] });
});

/** As `npm run train -- aura --recipe wide` wrote it on 2026-12-01, without the epochs after the second. */
const AURA_LOG = `{"kind": "start", "at": "2026-12-01T01:12:46Z", "command": "npm run train -- aura --seed 1 --epochs 30 --minutes 45 --recipe wide", "train": 6193, "val": 600, "test": 600}
{"kind": "epoch", "at": "2026-12-01T01:20:01Z", "start": "pretrained", "epoch": 0, "valMacroF1": 0.862597, "valAccuracy": 0.893333, "minutes": 0.093886, "valLoss": 1.572076}
{"kind": "epoch", "at": "2026-12-01T01:20:02Z", "start": "pretrained", "epoch": 1, "valMacroF1": 0.846938, "valAccuracy": 0.895, "minutes": 0.121923, "loss": 3.039068, "valLoss": 1.514218}
{"kind": "epoch", "at": "2026-12-01T01:20:04Z", "start": "pretrained", "epoch": 2, "valMacroF1": 0.881798, "valAccuracy": 0.908333, "minutes": 0.148844, "loss": 2.968951, "valLoss": 1.475121}
{"kind": "epoch", "at": "2026-12-01T01:20:12Z", "start": "random", "epoch": 0, "valMacroF1": 0.157723, "valAccuracy": 0.353333, "minutes": 0.000819, "valLoss": 16.69837}
{"kind": "epoch", "at": "2026-12-01T01:20:14Z", "start": "random", "epoch": 1, "valMacroF1": 0.162523, "valAccuracy": 0.365, "minutes": 0.025575, "loss": 21.279624, "valLoss": 16.281755}
{"kind": "epoch", "at": "2026-12-01T01:20:15Z", "start": "random", "epoch": 2, "valMacroF1": 0.165881, "valAccuracy": 0.365, "minutes": 0.051032, "loss": 19.983714, "valLoss": 15.375345}
{"kind": "test", "at": "2026-12-01T01:21:38Z", "accuracy": 0.905, "macroF1": 0.8975, "temperature": 1.272806, "start": "pretrained"}
{"kind": "exported", "at": "2026-12-01T01:21:39Z", "bytes": 68686, "parameters": 23364, "onnxMaxDifference": 1e-06}
`;

it('plots a log of the aura trainer: two starts, the losses of train and val in one plot', () => {
  const { curves, faults } = parseRunLog(AURA_LOG);
  expect(faults).toEqual([]);
  expect(curves.map(({ tag }) => tag)).toEqual(['pretrained', 'random']);
  for (const curve of curves) {
    const [before, ...fitted] = curve.epochs.map(({ values }) => values);
    // Before fitting there is no loss of train to tell.
    expect([before?.loss, before?.valLoss]).toEqual([undefined, expect.any(Number)]);
    for (const { loss, valLoss } of fitted)
      expect([loss, valLoss]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(plotGroups(curve)).toEqual([
      { id: 'loss', keys: ['valLoss', 'loss'] },
      { id: 'score', keys: ['valMacroF1', 'valAccuracy'] },
    ]);
  }
});
