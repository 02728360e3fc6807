/** What a scale says of the season, in a sentence. */
import { bandOfAxis } from '../../../core/palette/axes.ts';
import type { SeasonReason } from '../../../core/palette/season.ts';
import type { SeasonId } from '../../../core/palette/seasons.ts';
import { AXIS_WORDS, SEASON_NAMES, text } from './text.ts';

/** Nearer to the season's place than this fits it; further than that does not. */
const FITS = 0.45;
const FAR = 0.6;

/** By how far the person lies from the season's place, and whether the scale sets it apart at all. */
export function sentence({ axis, value, target, pull }: SeasonReason, season: SeasonId): string {
  const { name, bands } = AXIS_WORDS[axis];
  const band = bands[bandOfAxis(value)];
  const off = Math.abs(value - target);
  if (off > FAR) return text.why.against(name, band, SEASON_NAMES[season]);
  if (off <= FITS && pull > 0) return text.why.for(name, band, SEASON_NAMES[season]);
  return text.why.neither(name, band);
}
