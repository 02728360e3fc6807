/** For tests of imports: photos that are a few bytes of text, and a reader that does what they say. */
import { FaultError } from '../../core/fault.ts';
import type { WardrobeReading } from '../../core/wardrobe/types.ts';
import { garmentReadingOf, wardrobeReadingOf } from '../../data/testing/garments.ts';

/** A file whose bytes say what is on it: 'shirt 7', 'worn 7', 'unsure 7', 'cat 7', 'corrupt 7' ... */
export function photoFile(what: string): File {
  return new File([what], `${what.replace(' ', '-')}.jpg`, { type: 'image/jpeg' });
}

/** A bitmap's stand-in: what the file says. */
export interface FakeBitmap {
  readonly what: string;
  close(): void;
}

/** Stands for `decodePhoto`. */
export async function fakeDecode(file: Blob) {
  const what = await file.text();
  if (what.startsWith('corrupt')) throw new FaultError('bad-image', 'the image cannot be decoded');
  const bitmap: FakeBitmap = { what, close: () => undefined };
  return { bitmap, width: 3_000, height: 4_000, type: 'jpeg', takenAt: null };
}

/** Stands for the worker's `readGarments`. */
export function fakeReading({ what }: FakeBitmap, insist: boolean): WardrobeReading<Blob> {
  const seed = Number(what.split(' ')[1] ?? 0);
  const shirt = garmentReadingOf(seed, 'shirt');
  if (what.startsWith('worn'))
    return wardrobeReadingOf(
      (['shirt', 'jeans', 'coat', 'boots'] as const).map((category, i) =>
        garmentReadingOf(seed + i / 10, category),
      ),
    );
  if (what.startsWith('unsure'))
    return wardrobeReadingOf([{ ...shirt, guesses: [{ category: 'top', probability: 0.3 }] }]);
  if (what.startsWith('empty')) return wardrobeReadingOf([]);
  if (what.startsWith('blind'))
    return wardrobeReadingOf([], { faults: { 'cut-out': 'weights-missing' } });
  if (!what.startsWith('cat')) return wardrobeReadingOf([shirt]);
  const { quality } = wardrobeReadingOf([]);
  const warnings = [{ id: 'not-clothing', value: 0.04 }] as const;
  return wardrobeReadingOf(insist ? [shirt] : [], {
    quality: { ...quality, verdict: 'reject', warnings, clothing: 0.04 },
  });
}
