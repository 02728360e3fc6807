import { describe, expect, it } from 'vitest';
import type { GateValues } from '../portrait/facts.ts';
import type { Quality, QualityCheck } from '../types.ts';
import { judgePhotoGates } from './photo.ts';
import { PRESET_THRESHOLDS } from './thresholds.ts';

const { standard, relaxed } = PRESET_THRESHOLDS;
const shut: GateValues = { ...standard, eyes: 0.2 };

const check = (id: QualityCheck['id'], score: number): QualityCheck => ({
  id,
  score,
  verdict: score < 0.4 ? 'poor' : 'good',
  value: 1,
  unit: '',
});
const quality = (...checks: QualityCheck[]): Quality => ({ verdict: 'poor', score: 0.1, checks });
const fine = quality(check('resolution', 0.1), check('sharpness', 0.9), check('exposure', 0.8));

describe('a photo with faces', () => {
  it('is judged by the gates of all of them, not by its own quality', () => {
    const of = (faces: readonly GateValues[], thresholds = standard) =>
      judgePhotoGates({ faceCount: faces.length, faces, quality: fine }, thresholds);
    expect(of([standard])).toEqual({ verdict: 'passes', passed: 1 });
    expect(of([standard, shut, standard])).toEqual({ verdict: 'some', passed: 2 });
    expect(of([shut])).toEqual({ verdict: 'misses', passed: 0 });
    expect(of([shut, standard], relaxed)).toEqual({ verdict: 'passes', passed: 2 });
  });

  it('waits while its faces have no gates, as of an earlier version', () => {
    const photo = { faceCount: 2, faces: [], quality: fine };
    expect(judgePhotoGates(photo, standard)).toEqual({ verdict: 'waiting', passed: 0 });
  });
});

describe('a photo without a face', () => {
  const of = (...checks: QualityCheck[]) =>
    judgePhotoGates({ faceCount: 0, faces: [], quality: quality(...checks) }, standard).verdict;

  it('is fine unless blur or light may have hidden a face', () => {
    expect(of(check('resolution', 0.1), check('sharpness', 0.9))).toBe('faceless');
    expect(of(check('sharpness', 0.39))).toBe('hidden');
    expect(of(check('sharpness', 0.9), check('exposure', 0.1))).toBe('hidden');
    expect(of()).toBe('faceless');
  });
});
