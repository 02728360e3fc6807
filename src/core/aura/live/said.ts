/** Who answered, as it is shown live: without trembling between two outcomes. */
import type { AuraDetectionMode, BlendOutcome } from '../types.ts';
import type { LiveFrame } from './frame.ts';

/** An outcome must have held this long, in ms, before it takes the place of the one shown. */
export const OUTCOME_AFTER_MS = 400;

/** Why the classifier was not heard, where it was not; else the outcome of the blend. */
export type LiveOutcome = Exclude<BlendOutcome, 'engine-only'> | 'not-asked' | 'not-heard';

/** What is shown, and what has been said instead since when. */
export interface SaidOutcome {
  readonly shown: LiveOutcome | null;
  readonly next: { readonly outcome: LiveOutcome | null; readonly since: number } | null;
}

/** What a frame must have for it. */
export type AnsweredFrame = Pick<LiveFrame, 'outcome' | 'doubts'> & {
  readonly mode: AuraDetectionMode;
};

/** How a frame's answer came about; null where the rule reads alone by choice, which needs no word. */
export function liveOutcome({ outcome, doubts, mode }: AnsweredFrame): LiveOutcome | null {
  if (mode === 'heuristic') return null;
  if (outcome !== 'engine-only') return outcome;
  return doubts?.length ? 'not-asked' : 'not-heard';
}

/** What to show after a frame at `at` (ms on a clock that does not go back); null begins anew. */
export function sayOutcome(
  previous: SaidOutcome | null,
  frame: AnsweredFrame,
  at: number,
): SaidOutcome {
  const outcome = liveOutcome(frame);
  if (!previous || outcome === previous.shown) return { shown: outcome, next: null };
  const since = previous.next?.outcome === outcome ? previous.next.since : at;
  if (at - since >= OUTCOME_AFTER_MS) return { shown: outcome, next: null };
  return { shown: previous.shown, next: { outcome, since } };
}
