/** Learns what one person likes, from a few ratings and comparisons. */

import { matrixOf, rowOf } from '../heads/matrix.ts';
import { predictAll } from '../heads/predict.ts';
import { standardise } from '../heads/standardise.ts';
import type { Head } from '../heads/types.ts';
import { beatsBaseline, evaluateTaste } from './evaluate.ts';
import { TASTE_FEATURES } from './features.ts';
import { fitLinear } from './ridge.ts';
import { fitSpace, scalesOf, tasteInput } from './space.ts';
import { strengthsOf } from './strengths.ts';
import {
  type Influence,
  MIN_GROUPS,
  MIN_RATINGS,
  type TasteInput,
  type TasteItem,
  type TasteModel,
  type TasteResult,
} from './types.ts';

/** Strengths that differ by less say the same: far below what one verdict moves. */
const SAME = 1e-3;

/** Version of the method, kept with every head it makes. */
export const TASTE_VERSION = '1';

/**
 * Fits a taste and tests it. `dataHash` names what it was fitted on (see `TasteInput`). The same
 * input gives the same result. Throws `RangeError` for a rating outside 0..5, for two items of one
 * id, and for features or vectors of unequal length.
 */
export function fitTaste(input: TasteInput, dataHash: string): TasteResult {
  const { items, ratings, comparisons, embeddingModel, seed } = input;
  const places = new Map(items.map((item, i) => [item.id, i]));
  if (places.size !== items.length) throw new RangeError('two items have one id');
  const strengths = strengthsOf(new Set(places.keys()), ratings, comparisons);
  const rated = strengths.length;
  if (rated < MIN_RATINGS) return { kind: 'not-enough', rated, missing: MIN_RATINGS - rated };
  const values = strengths.map((s) => s.value);
  if (Math.max(...values) - Math.min(...values) < SAME) return { kind: 'no-variance', rated };
  const chosen = strengths.map((s) => items[places.get(s.id)!]!);
  const groupIds = [...new Set(chosen.map((item) => item.group))];
  if (groupIds.length < MIN_GROUPS)
    return { kind: 'too-alike', rated, missing: MIN_GROUPS - groupIds.length };

  const space = fitSpace(items, embeddingModel);
  const inputs = items.map((item) => tasteInput(space, item));
  const standardiser = scalesOf(space, inputs);
  const z = standardise(matrixOf(inputs), standardiser);
  const rows = {
    z: strengths.map((s) => rowOf(z, places.get(s.id)!)),
    strengths: Float64Array.from(values),
    trust: Float64Array.from(strengths, (s) => s.reliability),
    named: space.fill.length,
    groups: Int32Array.from(chosen, (item) => groupIds.indexOf(item.group)),
    technical: chosen.map((item) => item.technical),
  };
  const metrics = evaluateTaste(rows, seed);
  const { weights, intercept } = fitLinear(rows.z, rows.strengths, rows.trust, rows.named);
  const head: Head = {
    kind: 'regression',
    inputs: weights.length,
    standardiser,
    layers: [
      {
        inputs: weights.length,
        outputs: 1,
        weights: Float32Array.from(weights),
        bias: Float32Array.of(intercept),
        activation: 'linear',
      },
    ],
    temperature: 1,
    classes: [],
    seed,
    origin: {
      name: 'taste',
      version: TASTE_VERSION,
      trainingRun: input.trainingRun,
      dataHash,
      madeAt: input.madeAt,
    },
  };
  const model: TasteModel = { space, head };
  return {
    kind: 'fitted',
    used: beatsBaseline(metrics),
    model,
    metrics,
    influences: influencesOf(weights),
    scores: scoreItems(model, items),
  };
}

/** The score 0..1 of each item: the rating the head expects, divided by 5, held to the scale. */
export function scoreItems(
  { space, head }: TasteModel,
  items: readonly TasteItem[],
): ReadonlyMap<string, number> {
  if (items.length === 0) return new Map();
  const { data } = predictAll(head, matrixOf(items.map((item) => tasteInput(space, item))));
  return new Map(items.map(({ id }, i) => [id, Math.max(0, Math.min(1, data[i]! / 5))]));
}

function influencesOf(weights: Float64Array): readonly Influence[] {
  return TASTE_FEATURES.map((feature, i) => ({ feature, weight: weights[i] ?? 0 })).sort(
    (a, b) => Math.abs(b.weight) - Math.abs(a.weight),
  );
}
