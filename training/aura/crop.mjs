/**
 * A part of the person in a photo.
 * @typedef {readonly [left: number, top: number, right: number, bottom: number]} Frame shares, 0..1
 */

/**
 * The upper `share` of the person's box with a little room, as a picture of its own with its parts;
 * the whole photo for 1.
 * @param {{ personRegion(regions: object): { box: { x: number, y: number, width: number, height: number } } }} core
 * @param {import('./seen.mjs').Seen} seen @param {number} share
 * @returns {import('./seen.mjs').Seen}
 */
export function cropPerson(core, { pixels, parts }, share) {
  if (share === 1) return { pixels, parts };
  const { box } = core.personRegion({ parts });
  const room = 0.1 * box.width;
  const [left, right] = [box.x - room, box.x + box.width + room];
  const [top, bottom] = [box.y - room, box.y + box.height * share];
  const cut = (/** @type {number} */ v) => Math.min(1, Math.max(0, v));
  /** @type {Frame} */
  const frame = [cut(left), cut(top), cut(right), cut(bottom)];
  return {
    pixels: {
      ...sizeOf(frame, pixels),
      data: new Uint8ClampedArray(rows(frame, pixels, pixels.data, 4)),
    },
    parts: {
      ...sizeOf(frame, parts),
      classes: new Uint8Array(rows(frame, parts, parts.classes, 1)),
    },
  };
}

/**
 * @param {Frame} frame @param {{ width: number, height: number }} of
 * @returns {[x0: number, y0: number, x1: number, y1: number]}
 */
function edges([left, top, right, bottom], { width, height }) {
  const [x0, y0] = [Math.floor(left * width), Math.floor(top * height)];
  return [
    x0,
    y0,
    Math.max(x0 + 1, Math.round(right * width)),
    Math.max(y0 + 1, Math.round(bottom * height)),
  ];
}

/** @param {Frame} frame @param {{ width: number, height: number }} of */
function sizeOf(frame, of) {
  const [x0, y0, x1, y1] = edges(frame, of);
  return { width: x1 - x0, height: y1 - y0 };
}

/**
 * The bytes of a frame, row by row.
 * @param {Frame} frame @param {{ width: number, height: number }} of
 * @param {ArrayLike<number>} from @param {number} each bytes a cell
 */
function rows(frame, of, from, each) {
  const [x0, y0, x1, y1] = edges(frame, of);
  const bytes = [];
  for (let y = y0; y < y1; y++)
    for (let at = (y * of.width + x0) * each; at < (y * of.width + x1) * each; at++)
      bytes.push(from[at] ?? 0);
  return bytes;
}
