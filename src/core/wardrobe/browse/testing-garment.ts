/** For tests: a garment as a record, of a few facts. */
import { oklchToHex } from '../../colour/hex.ts';
import type { Fit, Pattern, StyleTag } from '../attributes.ts';
import { FASHION_ANCHORS, type FashionColour } from '../palette.ts';
import { type GarmentRecord, NO_NOTES } from '../records.ts';
import { type CategoryId, categoryOf, type Season } from '../taxonomy.ts';
import type { GarmentColour } from '../types.ts';

export interface Facts {
  readonly colours?: readonly FashionColour[];
  readonly shares?: readonly number[];
  readonly pattern?: Pattern;
  readonly fit?: Fit;
  readonly formality?: number;
  readonly seasons?: readonly Season[];
  readonly tags?: readonly StyleTag[];
}

/** A colour at the anchor of its name. */
export function anchored(name: FashionColour, share: number): GarmentColour {
  const { l, c, h } = FASHION_ANCHORS[name];
  return { name, color: { l, c, h }, hex: oklchToHex({ l, c, h }), share };
}

export function garment(
  id: string,
  category: CategoryId,
  facts: Facts = {},
  more: Partial<GarmentRecord> = {},
): GarmentRecord {
  const usual = categoryOf(category);
  const told = <T>(value: T) => ({ value, confidence: 0.8, origin: 'rule' as const });
  const names = facts.colours ?? ['grey'];
  return {
    ...NO_NOTES,
    id,
    addedAt: '2026-11-01T08:00:00.000Z',
    changedAt: '2026-11-01T08:00:00.000Z',
    archivedAt: null,
    slot: usual.slot,
    category,
    guesses: [{ category, probability: 0.9 }],
    colours: names.map((name, i) => anchored(name, facts.shares?.[i] ?? 1 / names.length)),
    attributes: {
      pattern: told(facts.pattern ?? 'solid'),
      fit: told(facts.fit ?? 'regular'),
      formality: told(facts.formality ?? usual.formality),
      seasons: told(facts.seasons ?? usual.seasons),
      tags: told(facts.tags ?? []),
    },
    corrected: [],
    doubtful: false,
    views: [],
    embeddingModel: null,
    look: '0000000000000000',
    by: [],
    version: 1,
    ...more,
  };
}
