/** When the light makes a live reading doubtful, said with hysteresis, each with what to do about it. */
import type { FrameStats } from './stats.ts';

/** Most important first: a covered lens hides all others, and colours in the dark mean nothing. */
export const LIVE_WARNINGS = ['covered', 'bright', 'dark', 'backlit', 'cast'] as const;
export type LiveWarningId = (typeof LIVE_WARNINGS)[number];

/** What helps; the interface has the words. */
export const LIVE_ADVICE = {
  covered: 'uncover-lens',
  bright: 'leave-glare',
  dark: 'add-light',
  backlit: 'face-light',
  cast: 'turn-to-window',
} as const satisfies Readonly<Record<LiveWarningId, string>>;
export type LiveAdvice = (typeof LIVE_ADVICE)[LiveWarningId];

export interface LiveWarning {
  readonly id: LiveWarningId;
  readonly advice: LiveAdvice;
}

/**
 * Thresholds: [comes from, goes at]. Lightness is L* 0..100, shares 0..1, `warmth` is ln(r/b) and
 * `tint` ln(g^2/(r b)) of the illuminant: of 30 test photos three are past them, all in evening sun or
 * lamplight. No threshold looks at how light the skin is, only at
 * highlights and at the frame: deep skin is not a fault of the light.
 */
export const WARN_AT = {
  /** Lightness between the 5th and 95th percentile under which nothing shows; dark frames sooner. */
  flat: [8, 11],
  flatDark: [18, 22],
  darkEnough: 32,
  dark: [42, 48],
  clipped: [0.55, 0.45],
  faceClipped: [0.25, 0.15],
  /** Highlights of the face, with this share of the surroundings blown out. */
  backlitFace: [46, 52],
  backlitAround: [0.2, 0.12],
  warmth: [0.9, 0.75],
  tint: [0.5, 0.42],
} as const;

/** Milliseconds that a state must last before it is said, and before it is taken back. */
export const SAID_AFTER_MS = 300;
export const GONE_AFTER_MS = 700;

/** Of each warning: whether it shows, and since when frames have said the opposite. */
export type WarningState = Readonly<
  Record<LiveWarningId, { readonly shown: boolean; readonly against: number | null }>
>;

export const NO_WARNINGS: WarningState = {
  covered: { shown: false, against: null },
  bright: { shown: false, against: null },
  dark: { shown: false, against: null },
  backlit: { shown: false, against: null },
  cast: { shown: false, against: null },
};

/** Whether a frame has a fault: yes, no, or neither clearly (then what was said stays). */
export type Verdicts = Readonly<Record<LiveWarningId, boolean | null>>;

/** `value` is under (or over, where the first threshold is the larger) what a warning comes and goes at. */
function judge(value: number, [on, off]: readonly [number, number]): boolean | null {
  const low = on < off;
  if (low ? value <= on : value >= on) return true;
  return (low ? value >= off : value <= off) ? false : null;
}

const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;

const either = (a: boolean | null, b: boolean | null): boolean | null =>
  a === true || b === true ? true : a === null || b === null ? null : false;

/** What one frame says. `illuminant` is linear RGB of luminance 1; [1, 1, 1] is neutral. */
export function verdictsOf(
  stats: FrameStats,
  illuminant: readonly [number, number, number],
): Verdicts {
  const { low, high, clipped, face } = stats;
  // With a face only the face counts: a white wall behind it may well be white.
  const bright = face ? judge(face.clipped, WARN_AT.faceClipped) : judge(clipped, WARN_AT.clipped);
  const spread = high - low;
  const flat = high < WARN_AT.darkEnough ? WARN_AT.flatDark : WARN_AT.flat;
  const [r, g, b] = illuminant.map((v) => Math.max(v, 1e-6)) as [number, number, number];
  return {
    // A face is a thing that shows: whatever hides the lens hides it too.
    covered: bright === true || face ? false : judge(spread, flat),
    bright,
    dark: judge(high, WARN_AT.dark),
    backlit: face
      ? both(
          judge(face.high, WARN_AT.backlitFace),
          judge(face.clippedAround, WARN_AT.backlitAround),
        )
      : false,
    cast: either(
      judge(Math.abs(Math.log(r / b)), WARN_AT.warmth),
      judge(Math.abs(Math.log((g * g) / (r * b))), WARN_AT.tint),
    ),
  };
}

/** The warnings after a frame; `at` in ms on a clock that does not go back. */
export function warnAfter(previous: WarningState, verdicts: Verdicts, at: number): WarningState {
  const step = (id: LiveWarningId): WarningState[LiveWarningId] => {
    const { shown, against } = previous[id];
    const verdict = verdicts[id];
    if (verdict === null || verdict === shown) return { shown, against: null };
    const since = against ?? at;
    const wait = shown ? GONE_AFTER_MS : SAID_AFTER_MS;
    return at - since >= wait ? { shown: verdict, against: null } : { shown, against: since };
  };
  return {
    covered: step('covered'),
    bright: step('bright'),
    dark: step('dark'),
    backlit: step('backlit'),
    cast: step('cast'),
  };
}

/** The warnings to show, most important first, without those that another explains. */
export function shownWarnings(state: WarningState): LiveWarning[] {
  const is = (id: LiveWarningId): boolean => state[id].shown;
  const shown = LIVE_WARNINGS.filter((id) => {
    if (id === 'covered') return is(id);
    if (is('covered')) return false;
    return is(id) && !(id === 'cast' && is('dark'));
  });
  return shown.map((id) => ({ id, advice: LIVE_ADVICE[id] }));
}
