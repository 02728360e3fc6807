/**
 * Joining a cohort by its code. The configuration is public, so it names a cohort by the key of its
 * code (`Flag.cohort`), never by the code; a device that joined keeps the key as its setting `cohort`.
 * This keeps a code from being read in passing. It is no secret against anybody who tries all codes,
 * and need not be: what a flag opens is on every device already.
 */
import { type Flag, fnv1a } from '../flags.ts';

/** A code as it is compared: without spaces and dashes, small letters, one form of each letter (NFKC). */
export function normaliseCode(code: string): string {
  return code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, '');
}

/**
 * The key of a code: 16 hex digits, two FNV-1a sums with different beginnings. The same for all
 * spellings that `normaliseCode` makes one. Empty for an empty code.
 */
export function cohortKey(code: string): string {
  const plain = normaliseCode(code);
  if (plain === '') return '';
  return ['aura-cohort/1:', 'aura-cohort/2:']
    .map((start) =>
      fnv1a(start + plain)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
}

/**
 * Why a flag is on or off for a device: `disabled` for everybody, whatever the cohort; `cohort` joined
 * by its code; its share of `percent` reached (`share`); or `outside`.
 */
export type FlagReason = 'disabled' | 'cohort' | 'share' | 'outside';

export interface FlagStanding {
  readonly on: boolean;
  readonly reason: FlagReason;
  /** The device's place 0..99; the share reaches those below `percent`. */
  readonly place: number;
}

/**
 * Where a device stands with a flag. Without a joined cohort `on` is what `isFlagOn` says.
 * @param name the flag's name, which draws the place where the flag has no cohort
 * @param joined the key of the cohort that was joined, or an empty string
 */
export function flagStanding(
  flag: Flag,
  name: string,
  localId: string,
  joined: string,
): FlagStanding {
  const place = fnv1a(`${flag.cohort ?? name}:${localId}`) % 100;
  if (!flag.enabled) return { on: false, reason: 'disabled', place };
  if (joined !== '' && joined === flag.cohort) return { on: true, reason: 'cohort', place };
  const on = place < flag.percent;
  return { on, reason: on ? 'share' : 'outside', place };
}
