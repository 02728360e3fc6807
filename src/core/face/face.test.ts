import { describe, expect, it } from 'vitest';
import type { ExpressionClass } from '../types.ts';
import { EXPRESSIONS } from '../types.ts';
import { expressionOf, VALENCE, valenceOf } from './expression.ts';
import { ARCFACE_POINTS, CONTOURS, LANDMARK_COUNT } from './landmark-indices.ts';
import { poseFromMatrix } from './pose.ts';

type Matrix = readonly (readonly number[])[];

const multiply = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, v, k) => sum + v * b[k]![j]!, 0)));
const turn = (degrees: number): [number, number] => [
  Math.cos((degrees * Math.PI) / 180),
  Math.sin((degrees * Math.PI) / 180),
];
const aroundX = (d: number): Matrix => {
  const [c, s] = turn(d);
  return [
    [1, 0, 0],
    [0, c, -s],
    [0, s, c],
  ];
};
const aroundY = (d: number): Matrix => {
  const [c, s] = turn(d);
  return [
    [c, 0, s],
    [0, 1, 0],
    [-s, 0, c],
  ];
};
const aroundZ = (d: number): Matrix => {
  const [c, s] = turn(d);
  return [
    [c, -s, 0],
    [s, c, 0],
    [0, 0, 1],
  ];
};
/** Column-major 4 x 4 with a scale and a position, as MediaPipe gives it. */
const columnMajor = (r: Matrix, scale = 1.3): number[] =>
  [0, 1, 2]
    .flatMap((column) => [0, 1, 2].map((row) => r[row]![column]! * scale).concat(0))
    .concat(4, -7, -40, 1);

describe('poseFromMatrix', () => {
  it('is frontal for no rotation', () => {
    expect(poseFromMatrix(columnMajor(aroundX(0)))).toEqual({ yaw: 0, pitch: 0, roll: 0 });
  });

  it('follows the signs of `Pose`', () => {
    const yaw = poseFromMatrix(columnMajor(aroundY(30)));
    expect(yaw.yaw).toBeCloseTo(30);
    const up = poseFromMatrix(columnMajor(aroundX(-20)));
    expect(up.pitch).toBeCloseTo(20);
    const clockwise = poseFromMatrix(columnMajor(aroundZ(-15)));
    expect(clockwise.roll).toBeCloseTo(15);
    expect(clockwise.yaw).toBeCloseTo(0);
    expect(clockwise.pitch).toBeCloseTo(0);
  });

  it('takes a mixed rotation apart', () => {
    for (const [yaw, pitch, roll] of [
      [25, -12, 8],
      [-40, 33, -70],
      [5, 60, 100],
    ] as const) {
      const r = multiply(aroundY(yaw), multiply(aroundX(-pitch), aroundZ(-roll)));
      const pose = poseFromMatrix(columnMajor(r));
      expect(pose.yaw).toBeCloseTo(yaw);
      expect(pose.pitch).toBeCloseTo(pitch);
      expect(pose.roll).toBeCloseTo(roll);
    }
  });

  it('refuses what is no rotation', () => {
    expect(() => poseFromMatrix([1, 2, 3])).toThrow(RangeError);
    expect(() => poseFromMatrix(new Array(16).fill(0))).toThrow(RangeError);
    expect(() => poseFromMatrix(new Array(16).fill(Number.NaN))).toThrow(RangeError);
  });
});

describe('valence', () => {
  const only = (name: ExpressionClass): number[] => EXPRESSIONS.map((e) => (e === name ? 1 : 0));

  it('is the class weight, with full confidence, when one class is certain', () => {
    for (const name of EXPRESSIONS) {
      const reading = expressionOf(only(name));
      expect(reading.valence).toBeCloseTo(VALENCE[name]);
      expect(reading.confidence).toBeCloseTo(1);
    }
  });

  it('is sure of an unpleasant face even when it cannot say which', () => {
    const mixed = expressionOf([0, 0, 0.25, 0.25, 0.25, 0.25, 0]);
    expect(mixed.confidence).toBeCloseTo(1);
    expect(mixed.valence).toBeLessThan(-0.5);
    expect(expressionOf([1, 1, 0.25, 0.25, 0.25, 0.25, 0]).confidence).toBeCloseTo(0);
  });

  it('does not care about scale, and stays valid for nonsense', () => {
    expect(expressionOf([0, 4, 0, 0, 0, 0, 4]).valence).toBeCloseTo(0.5);
    for (const odd of [[], new Array(7).fill(Number.NaN), new Array(7).fill(-1)]) {
      const { valence, confidence } = expressionOf(odd);
      expect([valence, confidence]).toEqual([0, 0]);
    }
    const broken = { ...expressionOf(only('happy')).probabilities, sad: Number.NaN };
    expect(valenceOf(broken).valence).toBeCloseTo(VALENCE.happy);
  });
});

describe('landmark indices', () => {
  it('lie in the mesh, and no line draws a step twice', () => {
    for (const line of CONTOURS) {
      expect(line.length).toBeGreaterThan(3);
      expect(line.every((i) => Number.isInteger(i) && i >= 0 && i < LANDMARK_COUNT)).toBe(true);
      const inner = line[0] === line.at(-1) ? line.slice(1) : line;
      expect(new Set(inner).size).toBe(inner.length);
    }
    expect(new Set(ARCFACE_POINTS).size).toBe(5);
  });
});
