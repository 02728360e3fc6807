/** Reads `wardrobe.json`: what is whole is taken, what is broken is named, garment by garment. */
import { orNull, shape } from './check.ts';
import {
  FORMAT,
  TransferError,
  type TransferGarment,
  type TransferPhoto,
  type Wardrobe,
} from './format.ts';
import { file, garment, photo } from './shapes.ts';

/** Something in the file that is left out: which entry (its title or id where it has one), and why. */
export interface Problem {
  readonly what: string;
  readonly why: string;
}

export interface Read {
  readonly wardrobe: Wardrobe;
  readonly problems: readonly Problem[];
}

/**
 * The wardrobe in a text, with all garments that are whole, and what is wrong with the others. Throws
 * `TransferError` for what is no wardrobe at all, or one of a newer version.
 */
export function readWardrobe(text: string): Read {
  const found = parse(text);
  const { format, exportedAt } = found;
  if (typeof format !== 'string' || !format.startsWith('aura-wardrobe/'))
    throw new TransferError('this is not the file of a wardrobe');
  if (format !== FORMAT)
    throw new TransferError(`this file is of a newer version (${format.slice(0, 40)})`);
  const problems: Problem[] = [];
  const photos = each<TransferPhoto>(found.photos, 'photos', photo, problems);
  const ids = new Set(photos.map((one) => one.id));
  const garments = each<TransferGarment>(found.garments, 'garments', garment, problems);
  const whole = garments.filter((one) => {
    const missing = one.views.find((view) => !ids.has(view.photoId));
    if (missing)
      problems.push({ what: nameOf(one), why: `its photo ${missing.photoId} is missing` });
    return !missing;
  });
  const { vectors } = shape({ vectors: orNull(file) })(found, '');
  return {
    wardrobe: {
      format: FORMAT,
      exportedAt: typeof exportedAt === 'string' ? exportedAt : '',
      vectors,
      photos,
      garments: whole,
    },
    problems,
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null) return { ...found };
  } catch (error) {
    throw new TransferError('its list of garments is damaged', { cause: error });
  }
  throw new TransferError('this is not the file of a wardrobe');
}

function each<T extends { readonly id: string }>(
  value: unknown,
  what: string,
  check: (value: unknown, at: string) => T,
  problems: Problem[],
): T[] {
  if (!Array.isArray(value)) throw new TransferError(`it has no list of ${what}`);
  const seen = new Set<string>();
  return value.flatMap((entry: unknown, i) => {
    try {
      const found = check(entry, '');
      if (seen.has(found.id)) throw new TransferError('it was there before');
      seen.add(found.id);
      return [found];
    } catch (error) {
      if (!(error instanceof TransferError)) throw error;
      problems.push({ what: nameOf(entry) || `${what} ${i + 1}`, why: error.message });
      return [];
    }
  });
}

function nameOf(entry: unknown): string {
  const { title, name, id } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const found = [title, name, id].find((word) => typeof word === 'string' && word !== '');
  return String(found ?? '').slice(0, 80);
}
