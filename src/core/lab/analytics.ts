/** What the local analytics tell: counts over readings. */
import type { AuraEvent } from '../aura/records.ts';
import { AURA_COLORS, type AuraColorId, BLEND_OUTCOMES, type BlendOutcome } from '../aura/types.ts';
import { type Bin, histogram } from './histogram.ts';
import { type Share, wilson } from './wilson.ts';

/** Bins of the confidences: 0.05 wide, so that the bands of the wording (0.4, 0.6) begin at edges. */
export const CONFIDENCE_BINS = 20;

export interface AnalyticsSummary {
  readonly n: number;
  /** Times of the first and the last reading; null for none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly confidences: readonly Bin[];
  /** In the order of `BLEND_OUTCOMES`. */
  readonly outcomes: readonly { readonly outcome: BlendOutcome; readonly count: number }[];
  readonly sources: Readonly<Record<AuraEvent['source'], number>>;
  /** By the colour that was read, in schema order: how often the person said another one. */
  readonly overrides: readonly { readonly color: AuraColorId; readonly overridden: Share | null }[];
}

/** Sums events up, in whatever order they come. Saying the same colour again is no override. */
export function summarise(events: readonly AuraEvent[]): AnalyticsSummary {
  const times = events.map(({ at }) => at).sort();
  const changed = ({ override, primary }: AuraEvent) => override !== null && override !== primary;
  return {
    n: events.length,
    from: times[0] ?? null,
    to: times.at(-1) ?? null,
    confidences: histogram(
      events.map(({ confidence }) => confidence),
      CONFIDENCE_BINS,
    ),
    outcomes: BLEND_OUTCOMES.map((outcome) => ({
      outcome,
      count: events.filter((event) => event.outcome === outcome).length,
    })),
    sources: {
      photo: events.filter(({ source }) => source === 'photo').length,
      live: events.filter(({ source }) => source === 'live').length,
    },
    overrides: AURA_COLORS.map((color) => {
      const read = events.filter(({ primary }) => primary === color);
      return { color, overridden: wilson(read.filter(changed).length, read.length) };
    }),
  };
}
