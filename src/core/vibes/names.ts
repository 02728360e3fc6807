/** Names for clusters, from what sets each apart from the person's own mean. */
import { FEATURE_IDS, FEATURES, type FeatureId } from './features.ts';
import type { VibeName } from './types.ts';
import { VIBE_WORDS, type VibeWord, WORD_RULES } from './words.ts';

/** Spreads from the person's mean that a word takes at least. */
const WORD_FROM = 0.5;
/** The same for a word that only tells two clusters of one name apart. */
const APART_FROM = 0.2;
/** Words in a name that needs no more to be told apart. */
const MOST_WORDS = 2;

/** Mean raw features in the order of `FEATURE_IDS`; NaN where nobody has the feature. */
export type Means = ArrayLike<number>;

interface Draft {
  readonly means: Means;
  words: readonly VibeWord[];
}

/**
 * One name a cluster, all different. A word is used when its feature lies half a spread or more from
 * the person's mean and its level holds; the two that lie furthest (times the feature's weight) make
 * the name. A cluster that is like the mean, as the only one is, is called by the levels alone.
 * Equal names get the word that sets each apart from its namesakes most; then a number.
 * `scale` is the person's spread of each feature.
 */
export function nameClusters(
  clusters: readonly Means[],
  person: Means,
  scale: readonly number[],
): readonly VibeName[] {
  const drafts = clusters.map((means): Draft => {
    const apart = wordsFrom(means, person, scale, WORD_FROM, []);
    const words = apart.length > 0 ? apart : wordsFrom(means, null, scale, 0, []);
    return { means, words: words.slice(0, MOST_WORDS) };
  });
  while (namesakes(drafts).some((group) => partOnce(group, scale)));
  const groups = namesakes(drafts);
  return drafts.map((draft) => {
    const group = groups.find((members) => members.includes(draft));
    return { words: draft.words, nth: group ? group.indexOf(draft) + 1 : null };
  });
}

/** Adds to each namesake the word that sets it apart most, if any; whether one was added. */
function partOnce(group: readonly Draft[], scale: readonly number[]): boolean {
  const mean = FEATURE_IDS.map(
    (_, f) => group.reduce((sum, { means }) => sum + means[f]!, 0) / group.length,
  );
  let added = false;
  for (const draft of group) {
    const [word] = wordsFrom(draft.means, mean, scale, APART_FROM, draft.words);
    if (!word) continue;
    draft.words = [...draft.words, word];
    added = true;
  }
  return added;
}

/** Groups of two or more drafts with the same words. */
function namesakes(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = draft.words.toSorted().join(' ');
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * Words that hold, the furthest from `from` first and plain ones last, one a slot, none in a slot already `used`. Without
 * `from` it is the distance past the level that counts.
 */
function wordsFrom(
  means: Means,
  from: Means | null,
  scale: readonly number[],
  least: number,
  used: readonly VibeWord[],
): readonly VibeWord[] {
  const slots = new Set(used.map((word) => WORD_RULES[word].slot));
  const found = VIBE_WORDS.flatMap((word) => {
    const { feature, sign, level, unless } = WORD_RULES[word];
    const f = FEATURE_IDS.indexOf(feature);
    const past = sign * (means[f]! - level);
    if (!(past >= 0) || (unless && meanOf(means, unless.feature) > unless.above)) return [];
    const distance = (from ? sign * (means[f]! - from[f]!) : past) / scale[f]!;
    return distance >= least ? [{ word, strength: FEATURES[feature].weight * distance }] : [];
  });
  return found
    .sort((a, b) => plainness(a.word) - plainness(b.word) || b.strength - a.strength)
    .flatMap(({ word }) => {
      const { slot } = WORD_RULES[word];
      if (slots.has(slot)) return [];
      slots.add(slot);
      return [word];
    });
}

function plainness(word: VibeWord): 0 | 1 {
  return WORD_RULES[word].plain ? 1 : 0;
}

function meanOf(means: Means, feature: FeatureId): number {
  return means[FEATURE_IDS.indexOf(feature)]!;
}
