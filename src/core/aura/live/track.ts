/** A stream of live frames becomes what is shown: steady names, moving colours, warnings. */
import type { AuraColorId } from '../types.ts';
import { AURA_COLORS } from '../types.ts';
import { type EasedPalette, easePalette, paletteHex } from './ease-palette.ts';
import type { LiveFrame } from './frame.ts';
import { type Named, nameAfter } from './name.ts';
import { type LiveOutcome, type SaidOutcome, sayOutcome } from './said.ts';
import { type Smoothed, smooth } from './smooth.ts';
import {
  type LiveWarning,
  NO_WARNINGS,
  shownWarnings,
  verdictsOf,
  type WarningState,
  warnAfter,
} from './warnings.ts';

/** What a frame must have for it. */
export type TrackedFrame = Pick<
  LiveFrame,
  'probabilities' | 'palette' | 'illuminant' | 'stats' | 'face' | 'mode' | 'outcome' | 'doubts'
>;

/** A probability that changed by less than this is shown as it was: a figure that trembles cannot be read. */
const READABLE = 0.015;

/** Everything that is carried from frame to frame. Begin with `START`. */
export interface LiveTrack {
  /** The probability shown: it moves in steps that can be read. */
  readonly probability: number;
  readonly smoothed: Smoothed | null;
  readonly named: Named | null;
  readonly palette: EasedPalette | null;
  readonly said: SaidOutcome | null;
  readonly warnings: WarningState;
}

export const START: LiveTrack = {
  probability: 0,
  smoothed: null,
  named: null,
  palette: null,
  said: null,
  warnings: NO_WARNINGS,
};

/** The reading shown. */
export interface LiveReading {
  readonly primary: AuraColorId;
  readonly secondary: AuraColorId | null;
  /** Smoothed probability of `primary`, 0..1, to 0.015. */
  readonly probability: number;
  /** Smoothed, in schema order; they sum to 1. */
  readonly probabilities: readonly number[];
  /** How the answer came about; null where the rule reads alone by choice. */
  readonly outcome: LiveOutcome | null;
  /** Four hex colours that move without jumping. */
  readonly palette: readonly string[];
}

/** What is shown. */
export interface LiveView {
  /** Null until a frame showed anything. */
  readonly reading: LiveReading | null;
  readonly warnings: readonly LiveWarning[];
  readonly face: boolean;
  /** Something is over the lens: there is nothing to read now, the reading is of before. */
  readonly covered: boolean;
}

/**
 * The track after a frame at `at` (ms on a clock that does not go back). A frame that shows nothing at
 * all, as with a hand over the lens, leaves names and colours as they were.
 */
export function trackFrame(track: LiveTrack, frame: TrackedFrame, at: number): LiveTrack {
  const verdicts = verdictsOf(frame.stats, frame.illuminant);
  const warnings = warnAfter(track.warnings, verdicts, at);
  if (verdicts.covered === true) return { ...track, warnings };
  const ms = track.smoothed ? at - track.smoothed.at : 0;
  const smoothed = smooth(track.smoothed, frame.probabilities, at);
  const named = nameAfter(track.named, smoothed.probabilities, smoothed.jumped);
  const palette = easePalette(track.palette, frame.palette, ms);
  const now = smoothed.probabilities[AURA_COLORS.indexOf(named.primary)] ?? 0;
  const same = named.primary === track.named?.primary;
  const calm = same && Math.abs(now - track.probability) < READABLE;
  const probability = calm ? track.probability : now;
  const said = sayOutcome(track.said, frame, at);
  return { probability, smoothed, named, palette, said, warnings };
}

/** What a track shows, with the frame that it ended in. */
export function viewOf(track: LiveTrack, frame: TrackedFrame): LiveView {
  return {
    reading: readingOf(track),
    warnings: shownWarnings(track.warnings),
    face: frame.face !== null,
    covered: track.warnings.covered.shown,
  };
}

function readingOf({ probability, smoothed, named, palette, said }: LiveTrack): LiveReading | null {
  if (!smoothed || !named || !palette) return null;
  const { primary, secondary } = named;
  const { probabilities } = smoothed;
  const outcome = said?.shown ?? null;
  return { primary, secondary, probability, probabilities, outcome, palette: paletteHex(palette) };
}
