import { describe, expect, it } from 'vitest';
import {
  CUT,
  FRAME_GAP_MS,
  isCut,
  type LiveStage,
  noteStage,
  planFrame,
  STAGE_RULES,
  type StageRuns,
} from './pacing.ts';

const STILL = new Array<number>(192).fill(50);
/** As bright on the whole, but elsewhere. */
const MOVED = STILL.map((v, i) => v + (i % 2 === 0 ? 5 : -5));
const all = new Set<LiveStage>(['face', 'parts', 'classify']);
const { face, parts } = STAGE_RULES;

/** A run of a stage at 0 that cost `ms`. */
const ran = (stage: LiveStage, ms = 1): StageRuns => noteStage({}, stage, STILL, 0, ms);

describe('planFrame', () => {
  it('runs what never ran at once, but only one heavy stage a frame', () => {
    expect(planFrame({}, STILL, 0, all)).toEqual(['face', 'parts']);
    expect(planFrame({}, STILL, 0, new Set(['classify']))).toEqual(['classify']);
    expect(planFrame({}, STILL, 0, new Set())).toEqual([]);
    const then = noteStage(ran('face'), 'parts', STILL, 0, 1);
    expect(planFrame(then, STILL, 10, all)).toEqual(['classify']);
  });

  it('runs every stage on a still, which has no frame after it', () => {
    expect(planFrame({}, STILL, 0, all, true)).toEqual(['face', 'parts', 'classify']);
    expect(planFrame({}, STILL, 0, new Set(['face']), true)).toEqual(['face']);
  });

  it('rests between runs of a still picture, and looks again after a while', () => {
    const runs = ran('parts');
    const only = new Set<LiveStage>(['parts']);
    expect(planFrame(runs, STILL, parts.leastMs, only)).toEqual([]);
    expect(planFrame(runs, STILL, parts.mostMs - 1, only)).toEqual([]);
    expect(planFrame(runs, STILL, parts.mostMs, only)).toEqual(['parts']);
  });

  it('looks again sooner where the picture moved, but not at once', () => {
    const runs = ran('face');
    const only = new Set<LiveStage>(['face']);
    expect(planFrame(runs, MOVED, face.leastMs - 1, only)).toEqual([]);
    expect(planFrame(runs, MOVED, face.leastMs, only)).toEqual(['face']);
  });

  it('takes a change of exposure for no movement', () => {
    const brighter = STILL.map((v) => v + 20);
    expect(planFrame(ran('face'), brighter, face.leastMs, new Set(['face']))).toEqual([]);
  });

  it('gives a slow model its share of the time and no more', () => {
    const slow = ran('parts', 400);
    const only = new Set<LiveStage>(['parts']);
    expect(planFrame(slow, MOVED, 400 / parts.share - 1, only)).toEqual([]);
    expect(planFrame(slow, MOVED, 400 / parts.share, only)).toEqual(['parts']);
  });

  it('looks at another picture at once, but even then leaves half of the time', () => {
    const other = STILL.map((v, i) => v + (i % 2 === 0 ? CUT : -CUT));
    const only = new Set<LiveStage>(['parts']);
    expect(planFrame(ran('parts', 200), other, 399, only)).toEqual([]);
    expect(planFrame(ran('parts', 200), other, 400, only)).toEqual(['parts']);
    expect(isCut(ran('parts').parts, other)).toBe(true);
    expect(isCut(ran('parts').parts, MOVED)).toBe(false);
    expect(isCut(undefined, other)).toBe(false);
  });

  it('lets the heavy stage go first that waited longer', () => {
    const runs = { ...noteStage(ran('parts'), 'classify', STILL, 500, 1) };
    expect(planFrame(runs, MOVED, 9_000, new Set(['parts', 'classify']))).toEqual(['parts']);
  });
});

it('follows the cost of a stage slowly', () => {
  const once = ran('parts', 100);
  expect(once.parts?.costMs).toBe(100);
  expect(noteStage(once, 'parts', STILL, 10, 200).parts?.costMs).toBeCloseTo(130, 9);
});

it.each([
  ['still', 0, 160],
  ['always moving', 1, 160],
  ['always moving, slow machine', 1, 300],
])('leaves room for 10 readings a second: %s', (_name, moving, partsMs) => {
  const cost = { face: 12, parts: partsMs, classify: 60 };
  let runs: StageRuns = {};
  let now = 0;
  let readings = 0;
  while (now < 20_000) {
    const glance = moving && readings % 2 === 1 ? MOVED : STILL;
    let busy = 10;
    for (const stage of planFrame(runs, glance, now, all)) {
      runs = noteStage(runs, stage, glance, now, cost[stage]);
      busy += cost[stage];
    }
    now += Math.max(FRAME_GAP_MS, busy);
    readings++;
  }
  expect(readings / 20).toBeGreaterThanOrEqual(10);
});
