/** Which part of a person each pixel shows, as the segmenter says it. */

/** In the order of the segmenter's output. 'other' is what is worn or held and no cloth: bags, glasses. */
export const PART_CLASSES = [
  'background',
  'hair',
  'body-skin',
  'face-skin',
  'clothes',
  'other',
] as const;
export type PartClass = (typeof PART_CLASSES)[number];

/** One class a cell, row-major, `classes.length === width * height`; it covers the whole picture. */
export interface PartMap {
  readonly width: number;
  readonly height: number;
  /** Indices into `PART_CLASSES`. */
  readonly classes: Uint8Array;
}

/** The class at (x, y), 0..1 of the picture; points outside take the nearest cell. */
export function classAt(map: PartMap, x: number, y: number): PartClass {
  const column = Math.min(map.width - 1, Math.max(0, Math.floor(x * map.width)));
  const row = Math.min(map.height - 1, Math.max(0, Math.floor(y * map.height)));
  return PART_CLASSES[map.classes[row * map.width + column]!] ?? 'background';
}
