/** How the score is blended, in words beside the weights themselves. */
import { MIN_SAMPLE, SMALL_SAMPLE } from '../../../core/scoring/percentile.ts';
import {
  BLEND,
  CRITERIA,
  EXPRESSION,
  type FactorId,
  TECHNICAL,
} from '../../../core/scoring/weights.ts';
import { percent } from '../../../ui/index.ts';
import { GATE_WORDS } from '../text-gates.ts';
import { CRITERION_NAMES } from './text.ts';

/** A name with its weight: 'Sharpness', '26 %'. */
export type Weighing = readonly [name: string, weight: string];

const EXPRESSION_NAMES: Readonly<Record<keyof typeof EXPRESSION, string>> = {
  valence: 'Pleasant or unpleasant look',
  smile: 'Smile',
  eyes: 'Eyes open',
};

const rows = <Id extends FactorId>(
  weights: Readonly<Record<Id, number>>,
  name: (id: Id) => string,
): readonly Weighing[] =>
  (Object.entries(weights) as [Id, number][])
    .sort((a, b) => b[1] - a[1])
    .map(([id, weight]) => [name(id), percent(weight)]);

export const how = {
  button: 'How this is scored',
  lead: 'A rule of Aura, not a judgement of how you look. Everything is worked out on this device.',
  blend: 'The score',
  blendNote: 'A weighted mean. What is missing leaves its weight to the others.',
  blendRows: CRITERIA.map((id): Weighing => [CRITERION_NAMES[id], percent(BLEND[id])]),
  technical: 'Technical quality',
  technicalNote:
    'A weighted geometric mean, so that good light does not make up for a blurred face.',
  technicalRows: rows(TECHNICAL, (id) => GATE_WORDS[id].name),
  expression: 'Expression',
  expressionNote:
    'That a pleasant look is the better one is an assumption. If you like serious portraits, rate some photos: your taste then counts too.',
  expressionRows: rows(EXPRESSION, (id) => EXPRESSION_NAMES[id]),
  composition: 'Composition',
  compositionNote:
    'Rules of thumb: the size of the face, how far it is from the middle, the height of the eyes, and whether it is cut off.',
  taste: 'Your taste',
  tasteNote:
    'Learnt from your own ratings, and used only once it foretells them better than technical quality does.',
  percentiles: 'Percentiles',
  percentilesNote: `Where a photo stands among your own, those that miss a check included: the share that is below it, and half of what is equal, itself included. The middle is the 50th. The doubt is a 95 % interval (Wilson), and is always said under ${SMALL_SAMPLE} photos. Under ${MIN_SAMPLE} there is only a place.`,
  checks: 'Checks',
  checksNote:
    'A photo that misses a check comes after all that pass. How strict each check is can be set under Options.',
} as const;
