import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { flatFrame, portraitFrame } from '../aura/frames.ts';
import { areaOf, boxOf, iou } from '../face/boxes.ts';
import {
  ARCFACE_POINTS,
  FACE_OVAL,
  LANDMARK_COUNT,
  LEFT_EYE,
  LEFT_IRIS,
  OUTER_LIPS,
  RIGHT_EYE,
} from '../face/landmark-indices.ts';
import type { Point } from '../types.ts';
import { simulateReading } from './reading.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const frame = portraitFrame({ clothes: '#20b2aa' }, 1);
const read = (name: string) => simulateReading(hashOf(name), 2400, 3200, frame);
const faceOf = (name: string) => read(name).faces[0]!;

describe('simulateReading', () => {
  it('is identical for one hash and another for another', () => {
    expect(read('a')).toEqual(read('a'));
    const [a, b] = [faceOf('a'), faceOf('b')];
    expect(a.detection.box).not.toEqual(b.detection.box);
    expect(a.embedding!.vector).not.toEqual(b.embedding!.vector);
    expect(a.expression).not.toEqual(b.expression);
  });

  it('says that it is simulated wherever a model would have spoken, and that rules are rules', () => {
    const reading = read('a');
    expect(reading.simulated).toBe(true);
    expect(reading.faces[0]!.embedding!.model).toBe('simulated');
    const makers = [...reading.by, ...reading.faces[0]!.by, ...reading.aura.by];
    for (const by of makers) {
      const rule = by.role === 'quality' || by.role === 'aura';
      expect(by.backend).toBe(rule ? 'rule' : 'simulated');
      if (!rule) expect([by.model, by.version]).toEqual(['simulated', '1']);
    }
    expect(new Set(makers.map((m) => m.role))).toEqual(
      new Set(['face-detection', 'face-embedding', 'expression', 'quality', 'aura']),
    );
  });

  it('reads the real pixels for aura and quality', () => {
    expect(read('a').aura.primary).toBe('turquoise');
    const flat = simulateReading(hashOf('a'), 100, 100, flatFrame(100, 100, [0, 0, 0, 255]));
    expect(flat.quality.verdict).toBe('poor');
    expect(flat.aura.primary).toBe('indigo');
  });

  it.each(['a', 'b', 'c', 'd', 'e'])('puts a face where a face can be (%s)', (name) => {
    const { box, landmarks, score } = faceOf(name).detection;
    expect(landmarks).toHaveLength(LANDMARK_COUNT);
    expect(landmarks.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
    expect(iou(box, boxOf(landmarks))).toBe(1);
    expect(areaOf(box)).toBeGreaterThan(0.03);
    expect(score).toBeGreaterThan(0.5);
    const bounds = (line: readonly number[]) => boxOf(line.map((i) => landmarks[i]!));
    const inside = (p: Point, line: readonly number[]): boolean => {
      const b = bounds(line);
      return p.x >= b.x && p.x <= b.x + b.width && p.y >= b.y && p.y <= b.y + b.height;
    };
    const [left, right, nose, mouthLeft, mouthRight] = ARCFACE_POINTS.map((i) => landmarks[i]!);
    expect(inside(left!, LEFT_EYE)).toBe(true);
    expect(inside(right!, RIGHT_EYE)).toBe(true);
    for (const i of LEFT_IRIS) expect(inside(landmarks[i]!, FACE_OVAL)).toBe(true);
    expect(left!.x).toBeLessThan(nose!.x);
    expect(nose!.x).toBeLessThan(right!.x);
    expect(mouthLeft!.x).toBeLessThan(mouthRight!.x);
    expect(nose!.y).toBeGreaterThan(Math.max(left!.y, right!.y));
    expect(nose!.y).toBeLessThan(Math.min(mouthLeft!.y, mouthRight!.y));
    expect(bounds(OUTER_LIPS).width).toBeLessThan(box.width);
  });

  it('gives unit vectors with structure: some alike, most not', () => {
    const vectors = Array.from({ length: 60 }, (_, i) => faceOf(`photo ${i}`).embedding!.vector);
    const dot = (a: Float32Array, b: Float32Array): number =>
      a.reduce((sum, v, i) => sum + v * b[i]!, 0);
    for (const v of vectors) {
      expect(v).toHaveLength(512);
      expect(dot(v, v)).toBeCloseTo(1, 5);
    }
    const pairs = vectors.flatMap((a, i) => vectors.slice(i + 1).map((b) => dot(a, b)));
    const near = pairs.filter((d) => d > 0.6).length / pairs.length;
    const far = pairs.filter((d) => Math.abs(d) < 0.35).length / pairs.length;
    expect(near).toBeGreaterThan(0.04);
    expect(near).toBeLessThan(0.3);
    expect(far).toBeGreaterThan(0.6);
    expect(near + far).toBeGreaterThan(0.95);
  });

  it('has valid probabilities', () => {
    for (const name of ['a', 'b', 'c']) {
      const { probabilities, valence, confidence } = faceOf(name).expression!;
      expect(Object.values(probabilities).reduce((x, y) => x + y, 0)).toBeCloseTo(1);
      expect(Math.abs(valence)).toBeLessThanOrEqual(1);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('works for one pixel and a panorama, and refuses what is no hash', () => {
    for (const [w, h] of [
      [1, 1],
      [900, 90],
      [90, 900],
    ] as const) {
      const { box } = simulateReading(hashOf('x'), w, h, flatFrame(w, h, [90, 90, 90, 255]))
        .faces[0]!.detection;
      expect([box.x, box.y, box.width, box.height].every(Number.isFinite)).toBe(true);
    }
    for (const bad of ['', 'xyz', hashOf('a').slice(1)])
      expect(() => simulateReading(bad, 1, 1, frame)).toThrow(RangeError);
  });
});
