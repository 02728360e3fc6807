/** What a photo of an import came to, as the queue keeps it: one short string. */
import type { WarningId } from '../../core/wardrobe/types.ts';

/**
 * `done` and `asked` (something is doubtful): a garment photo with so many garments. `duplicate`: the
 * same file is kept as that photo. `refused`: not worth cataloguing, and why, most serious first.
 */
export type Result =
  | { readonly made: 'done' | 'asked'; readonly photoId: string; readonly garments: number }
  | { readonly made: 'duplicate'; readonly photoId: string }
  | { readonly made: 'refused'; readonly why: readonly WarningId[] };

const WHYS: ReadonlySet<string> = new Set<WarningId>([
  'small',
  'blurred',
  'dark',
  'bright',
  'not-clothing',
  'no-garment',
]);

/** The result as a string: 'done:PHOTO:3', 'asked:PHOTO:1', 'duplicate:PHOTO', 'refused:small,dark'. */
export function writeResult(result: Result): string {
  if (result.made === 'refused') return `refused:${result.why.join(',')}`;
  if (result.made === 'duplicate') return `duplicate:${result.photoId}`;
  return `${result.made}:${result.photoId}:${result.garments}`;
}

/** The result of an item, or null when it is none of ours. */
export function parseResult(text: string | null | undefined): Result | null {
  const [made, what, count] = text?.split(':') ?? [];
  if (!what) return null;
  if (made === 'duplicate') return { made, photoId: what };
  if (made === 'refused') return { made, why: what.split(',').filter(isWhy) };
  if (made !== 'done' && made !== 'asked') return null;
  const garments = Number(count);
  return Number.isInteger(garments) && garments > 0 ? { made, photoId: what, garments } : null;
}

function isWhy(word: string): word is WarningId {
  return WHYS.has(word);
}
