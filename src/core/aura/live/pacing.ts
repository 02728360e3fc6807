/**
 * Which slow stages a live frame runs. The colour engine takes a few milliseconds and runs on every
 * frame; finding the face, the person's parts or asking the classifier take longer, and their last
 * answer serves while the picture stays much the same.
 */
import { glanceChange } from './stats.ts';

/** The slow stages, in the order in which they run within a frame. */
export const LIVE_STAGES = ['face', 'parts', 'classify'] as const;
export type LiveStage = (typeof LIVE_STAGES)[number];

export interface StageRule {
  /** Never again within this many ms, whatever happens. */
  readonly leastMs: number;
  /** Again after this many ms, even if nothing moved. */
  readonly mostMs: number;
  /** Most of the time that the stage may take, 0..1: what costs more runs more rarely. */
  readonly share: number;
  /** Mean difference of lightness (`glanceChange`) from which the picture has moved. */
  readonly moved: number;
}

/**
 * With a finder of 6 ms and a segmenter of 150 to 260 ms (two shared cores, WASM) the segmenter takes a
 * fifth of the time at most, which leaves the others room for 15 readings a second.
 */
export const STAGE_RULES: Readonly<Record<LiveStage, StageRule>> = {
  face: { leastMs: 60, mostMs: 240, share: 0.25, moved: 1.5 },
  parts: { leastMs: 700, mostMs: 4_000, share: 0.2, moved: 4 },
  classify: { leastMs: 400, mostMs: 2_000, share: 0.1, moved: 4 },
};

/**
 * From this change on it is another picture, and what was found in the old one is worth nothing: the
 * camera was turned, or another person came. Of pairs of 19 portraits 97 % differ by more (median 19); the
 * whole frame moved by a tenth of its width differs by 11.
 */
export const CUT = 12;
/** After a cut a stage may take this share of the time. */
const CUT_SHARE = 0.5;

/** Whether a frame shows another picture than the one a stage ran on. */
export function isCut(run: StageRun | undefined, glance: readonly number[]): boolean {
  return run !== undefined && glanceChange(run.glance, glance) >= CUT;
}

/** The least milliseconds from one frame's start to the next's: more than 20 a second serve nobody. */
export const FRAME_GAP_MS = 50;

/** When a stage last ran, what it usually costs in ms, and what the frame looked like. */
export interface StageRun {
  readonly at: number;
  readonly costMs: number;
  readonly glance: readonly number[];
}
export type StageRuns = Readonly<Partial<Record<LiveStage, StageRun>>>;

/**
 * Stages to run on a frame at `now` (ms), among those `ready`. Heavy ones take turns, so that no frame of a
 * video waits for two; a `still` has no frame after it and runs them all.
 */
export function planFrame(
  runs: StageRuns,
  glance: readonly number[],
  now: number,
  ready: ReadonlySet<LiveStage>,
  still = false,
): LiveStage[] {
  const due = LIVE_STAGES.filter(
    (stage) => ready.has(stage) && isDue(STAGE_RULES[stage], runs[stage], glance, now),
  );
  const heavy = due.filter((stage) => stage !== 'face');
  if (still || heavy.length < 2) return due;
  // Of two heavy ones, the one that has waited longer; one that never ran has waited for ever.
  const waited = (stage: LiveStage): number => now - (runs[stage]?.at ?? Number.NEGATIVE_INFINITY);
  const first = heavy.reduce((a, b) => (waited(b) > waited(a) ? b : a));
  return due.filter((stage) => stage === 'face' || stage === first);
}

function isDue(
  rule: StageRule,
  run: StageRun | undefined,
  glance: readonly number[],
  now: number,
): boolean {
  if (!run) return true;
  const waited = now - run.at;
  if (isCut(run, glance)) return waited >= run.costMs / CUT_SHARE;
  const least = Math.max(rule.leastMs, run.costMs / rule.share);
  if (waited < least) return false;
  return waited >= rule.mostMs || glanceChange(run.glance, glance) >= rule.moved;
}

/** The runs after a stage began at `at` and took `ms`; the cost follows slowly, but for the first. */
export function noteStage(
  runs: StageRuns,
  stage: LiveStage,
  glance: readonly number[],
  at: number,
  ms: number,
): StageRuns {
  const before = runs[stage]?.costMs;
  const costMs = before === undefined ? ms : before + (ms - before) * 0.3;
  return { ...runs, [stage]: { at, costMs, glance } };
}
