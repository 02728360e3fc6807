/**
 * Attributes by rule. No photos with such labels were at hand, so these are habits of dress and simple
 * geometry, marked as rules wherever they show; what the person corrects stands.
 */
import type { Attributes, Fit, Pattern, StyleTag, Told } from './attributes.ts';
import { PATTERNS } from './attributes.ts';
import { CATEGORIES, type CategoryId } from './taxonomy.ts';
import type { GarmentColour, PhotoSort } from './types.ts';

/** What is known of a garment when its attributes are told. */
export interface Facts {
  readonly category: CategoryId;
  readonly colours: readonly GarmentColour[];
  /** Probabilities in the order of `PATTERNS`; null where no network told. */
  readonly patterns: readonly number[] | null;
  readonly sort: PhotoSort;
  /** Width over height of the garment's box, in pixels. */
  readonly aspect: number;
}

/** A rule's confidence where it was not measured: little more than a guess. */
const RULE = 0.4;
const SOBER = ['black', 'charcoal', 'grey', 'navy', 'white', 'cream', 'light grey', 'beige'];
const LOUD: Readonly<Partial<Record<Pattern, number>>> = {
  graphic: -0.12,
  animal: -0.05,
  other: -0.05,
  floral: -0.03,
};
const SPORTY: readonly CategoryId[] = [
  'hoodie',
  'sweatshirt',
  'sweatpants',
  'leggings',
  'sneakers',
  'cap',
];
const OUTDOOR: readonly CategoryId[] = ['puffer-jacket', 'raincoat', 'boots', 'beanie', 'gloves'];

/** All attributes of a garment. */
export function attributesOf(facts: Facts): Attributes {
  const pattern = patternOf(facts);
  const { formality, seasons } = CATEGORIES[facts.category];
  const sober = facts.colours.every(({ name }) => SOBER.includes(name));
  const level = clamp(formality + (LOUD[pattern.value] ?? 0) + (sober ? 0.04 : -0.03));
  return {
    pattern,
    fit: fitOf(facts),
    formality: rule(Math.round(level * 100) / 100),
    seasons: rule(seasons),
    tags: rule(tagsOf(facts, level, pattern.value, sober)),
  };
}

/**
 * How common patterns are, about as in bench/pattern. The head learnt from as many of each, so what it says
 * is weighed by this, and softened by a power: it was surer of rendered textures than it is of photos.
 */
const COMMON: Readonly<Record<Pattern, number>> = {
  solid: 0.5,
  striped: 0.08,
  plaid: 0.04,
  floral: 0.06,
  graphic: 0.18,
  dotted: 0.03,
  animal: 0.02,
  other: 0.09,
};

const SOFT = 0.7;

function patternOf({ patterns, colours }: Facts): Told<Pattern> {
  if (patterns === null)
    return rule(colours.length === 1 ? 'solid' : 'other', colours.length === 1 ? 0.6 : 0.3);
  const weighed = patterns.map((p, i) => p ** SOFT * COMMON[PATTERNS[i]!]);
  const total = weighed.reduce((sum, w) => sum + w, 0);
  const at = weighed.reduce((best, w, i) => (w > weighed[best]! ? i : best), 0);
  return { value: PATTERNS[at]!, confidence: weighed[at]! / total, origin: 'model' };
}

/** Widths over heights, laid out flat, at which cut becomes wider; worn garments tell less. */
const WIDTHS: Readonly<Partial<Record<string, readonly [number, number, number]>>> = {
  top: [0.72, 1.05, 1.3],
  outerwear: [0.72, 1.1, 1.4],
  dress: [0.45, 0.7, 0.9],
  bottom: [0.38, 0.58, 0.75],
};

function fitOf({ category, sort, aspect }: Facts): Told<Fit> {
  const bounds = WIDTHS[CATEGORIES[category].slot];
  if (!bounds || sort === 'worn' || category === 'shorts' || category === 'skirt')
    return rule('regular', 0.25);
  const [slim, regular, relaxed] = bounds;
  const value =
    aspect < slim
      ? 'slim'
      : aspect < regular
        ? 'regular'
        : aspect < relaxed
          ? 'relaxed'
          : 'oversized';
  return rule(value, 0.3);
}

function tagsOf(
  { category, colours }: Facts,
  formality: number,
  pattern: Pattern,
  sober: boolean,
): StyleTag[] {
  const tags: StyleTag[] = [];
  if (formality < 0.45) tags.push('casual');
  if (formality >= 0.45 && formality < 0.9) tags.push('work');
  if (formality >= 0.75) tags.push('formal');
  if (SPORTY.includes(category)) tags.push('sporty');
  if (OUTDOOR.includes(category)) tags.push('outdoor');
  if (category === 'sweatpants' || category === 'hoodie') tags.push('lounge');
  if (pattern === 'solid' && sober) tags.push('minimal');
  if (!sober && (colours.length > 2 || colours.some(({ color }) => color.c > 0.13)))
    tags.push('colourful');
  return tags;
}

function rule<T>(value: T, confidence = RULE): Told<T> {
  return { value, confidence, origin: 'rule' };
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
