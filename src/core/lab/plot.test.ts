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

it('plots the log of the aura trainer: two starts, and the loss from the first epoch fitted', () => {
  const line = (start: string, epoch: number, loss?: number) =>
    JSON.stringify({ kind: 'epoch', start, epoch, valMacroF1: 0.8, minutes: 0.1, loss });
  const starts = ['pretrained', 'random'].flatMap((start) => [
    line(start, 0),
    line(start, 1, 1.5),
    line(start, 2, 1.25),
  ]);
  const { curves, faults } = parseRunLog(starts.join('\n'));
  expect(faults).toEqual([]);
  expect(curves.map(({ tag }) => tag)).toEqual(['pretrained', 'random']);
  for (const curve of curves) {
    expect(curve.epochs.map(({ values }) => values.loss)).toEqual([undefined, 1.5, 1.25]);
    expect(plotGroups(curve)[0]).toEqual({ id: 'loss', keys: ['loss'] });
  }
});
