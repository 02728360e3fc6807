/** Which of the twelve seasons, how sure, and why. */
import { AXES, type Axis, type PersonAxes } from './axes.ts';
import { SEASON_PLACES, SEASONS, type SeasonId } from './seasons.ts';

/** How wide a season is on a scale, as a standard deviation. */
const WIDTH = 0.42;
/** Contrast follows from depth and chroma in part, and counts half. */
const WEIGHT: Readonly<Record<Axis, number>> = { undertone: 1, depth: 1, contrast: 0.5, chroma: 1 };
/** A second season is named when it has this share of the first one's probability. */
export const NEAR = 0.6;

/** What a scale says about the season that was named. */
export interface SeasonReason {
  readonly axis: Axis;
  /** The person's place, its standard error, and the season's place; -1..1. */
  readonly value: number;
  readonly sd: number;
  readonly target: number;
  /**
   * How much the scale speaks for this season: its log-likelihood over the mean of the other eleven.
   * Under 0 it speaks against it.
   */
  readonly pull: number;
}

export interface SeasonReading {
  readonly season: SeasonId;
  readonly probability: number;
  /** The runner-up where it is near. */
  readonly second: { readonly season: SeasonId; readonly probability: number } | null;
  /** In the order of `SEASONS`; they sum to 1. */
  readonly probabilities: readonly number[];
  /** The scale that speaks for it most first. */
  readonly reasons: readonly SeasonReason[];
}

/**
 * Softmax over minus half the squared distance to each season's place, each scale in units of
 * sqrt(width^2 + standard error^2): the less is known, the more even the twelve. Equal ones keep the
 * order of `SEASONS`.
 */
export function seasonOf(axes: PersonAxes): SeasonReading {
  const costs = SEASONS.map((season) => costsOf(axes, season));
  const totals = costs.map((cost) => AXES.reduce((sum, axis) => sum + cost[axis], 0));
  const best = Math.min(...totals);
  const weights = totals.map((total) => Math.exp(best - total));
  const sum = weights.reduce((a, b) => a + b, 0);
  const probabilities = weights.map((weight) => weight / sum);
  const order = SEASONS.map((_, i) => i).sort((a, b) => probabilities[b]! - probabilities[a]!);
  const [first, second] = [order[0]!, order[1]!];
  const reasons = AXES.map((axis): SeasonReason => {
    const all = costs.reduce((sum, cost) => sum + cost[axis], 0);
    const own = costs[first]![axis];
    return {
      axis,
      value: axes[axis].value,
      sd: axes[axis].sd,
      target: SEASON_PLACES[SEASONS[first]!][axis],
      pull: (all - own) / (SEASONS.length - 1) - own,
    };
  }).sort((a, b) => b.pull - a.pull);
  const near = probabilities[second]! >= NEAR * probabilities[first]!;
  return {
    season: SEASONS[first]!,
    probability: probabilities[first]!,
    second: near ? { season: SEASONS[second]!, probability: probabilities[second]! } : null,
    probabilities,
    reasons,
  };
}

/** Minus the log-likelihood of each scale under a season, up to what all seasons share. */
function costsOf(axes: PersonAxes, season: SeasonId): Readonly<Record<Axis, number>> {
  const cost = (axis: Axis): number => {
    const { value, sd } = axes[axis];
    const off = value - SEASON_PLACES[season][axis];
    return (WEIGHT[axis] * off * off) / (2 * (WIDTH * WIDTH + sd * sd));
  };
  return {
    undertone: cost('undertone'),
    depth: cost('depth'),
    contrast: cost('contrast'),
    chroma: cost('chroma'),
  };
}
