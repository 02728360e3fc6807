/** Captures for the dataset: the text that is agreed to, and the list beside the images. */
import type { CaptureRecord } from '../aura/records.ts';

/** Raised when what is kept, or what happens to it, changes: everybody is asked again. */
export const CONSENT_VERSION = 1;

/** Longest side of a kept picture, pixels. */
export const CAPTURE_SIDE = 1_024;

/** Longest mood, characters. */
export const MOST_MOOD = 40;

/** The size at which a picture is kept: as it is up to `most` pixels a side, else made smaller. */
export function captureSize(
  width: number,
  height: number,
  most = CAPTURE_SIDE,
): { readonly width: number; readonly height: number } {
  if (!(width > 0 && height > 0)) throw new RangeError(`a picture of ${width} x ${height}`);
  const scale = Math.min(1, most / Math.max(width, height));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}

/** A mood as kept: trimmed, at most `MOST_MOOD` characters, null for none. */
export function moodOf(typed: string): string | null {
  const mood = Array.from(typed.trim().replace(/\s+/g, ' ')).slice(0, MOST_MOOD).join('').trim();
  return mood === '' ? null : mood;
}

/** Where a capture's image lies in the exported archive, seen from `dataset/`. */
export function captureFile(id: string): string {
  return `images/${id}.jpg`;
}

/** A line of `dataset/labels.jsonl`. */
export function captureLine(record: CaptureRecord): object {
  const { id, label, labelBy, at, consent, width, height, probabilities, models, meta } = record;
  const { lighting, mood, locale, colorPalette } = meta;
  return {
    id,
    file: captureFile(id),
    label,
    labelBy,
    at,
    lighting,
    mood,
    locale,
    colorPalette,
    width,
    height,
    probabilities,
    models,
    consent,
  };
}
