/** Why a colour: what each part of the picture speaks for it, as the engine counts it. */
import { evidenceByCluster } from './assign.ts';
import { leader } from './blend.ts';
import type { Part } from './regions.ts';
import { AURA_COLORS, type AuraColorId, type AuraReading, type ColorCluster } from './types.ts';
import { PART_WEIGHT, SEEN_FROM } from './weights.ts';

/** How a part speaks for a colour: by its hue, or as black, grey or white cloth and hair do. */
export type ReasonKind = 'hue' | 'dark' | 'grey' | 'light';

export interface PartReason {
  readonly part: Part;
  /** Share of all that speaks for the colour, 0..1; 0 of what is not counted. */
  readonly share: number;
  readonly kind: ReasonKind;
  /** False for what is told and not counted: the place behind a person. */
  readonly counted: boolean;
}

export interface Reasons {
  readonly color: AuraColorId;
  /** What speaks most first, then by what a part counts. The shares sum to 1, or are all 0. */
  readonly parts: readonly PartReason[];
  /** Whether enough of the colour was seen to name a part for it; else little of any colour was. */
  readonly seen: boolean;
}

/** A part that speaks less than this for a colour is not named among its reasons. */
export const NAMED_FROM = 0.15;

const GREY_KINDS: Readonly<Partial<Record<AuraColorId, ReasonKind>>> = {
  indigo: 'dark',
  violet: 'grey',
  white: 'light',
};

/** What the parts speak for a colour. */
export function reasonsFor(clusters: readonly ColorCluster[], color: AuraColorId): Reasons {
  const at = AURA_COLORS.indexOf(color);
  const said = new Map<Part, { hue: number; grey: number }>();
  for (const { part, weight, hues, greys } of evidenceByCluster(clusters)) {
    const { hue, grey } = said.get(part) ?? { hue: 0, grey: 0 };
    said.set(part, { hue: hue + weight * hues[at]!, grey: grey + weight * greys[at]! });
  }
  const total = [...said.values()].reduce((sum, { hue, grey }) => sum + hue + grey, 0);
  const parts = [...said].map(
    ([part, { hue, grey }]): PartReason => ({
      part,
      share: total > 0 ? (hue + grey) / total : 0,
      kind: grey > hue ? (GREY_KINDS[color] ?? 'hue') : 'hue',
      counted: PART_WEIGHT[part] > 0,
    }),
  );
  parts.sort((a, b) => b.share - a.share || PART_WEIGHT[b.part] - PART_WEIGHT[a.part]);
  return { color, parts, seen: total >= SEEN_FROM };
}

/** The colour that the engine came to, whoever leads in the blend. */
export function engineColor({
  primary,
  blend,
}: Pick<AuraReading, 'primary' | 'blend'>): AuraColorId {
  return (blend && AURA_COLORS[leader(blend.engine)]) ?? primary;
}

/** The parts that speak for a colour, two at most, what speaks most first; empty where nothing was seen. */
export function speakers({ parts, seen }: Reasons): Part[] {
  const loud = parts.filter(({ share }) => share >= NAMED_FROM).slice(0, 2);
  return seen ? loud.map(({ part }) => part) : [];
}
