/** The garment parser: which garment each part of a person shows. */
import { decodeOutfit, encodeOutfit, GARMENT_PARTS } from '../../models/garment-parts.ts';
import { PARSER_CLASSES, type ParseMap, withMirrored } from '../../src/core/wardrobe/parse-map.ts';
import type { Picture } from '../face/canvas.ts';
import { onnxSession } from '../onnx-session.ts';
import { timed } from '../sessions.ts';
import { boxed, type Part } from './square.ts';

const { id, width, height, ground, dims, mapWidth, mapHeight } = GARMENT_PARTS;
const CELL = width / mapWidth;
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

/** Turns rows of the input round, in place. */
function mirror(input: Float32Array): void {
  for (let at = 0; at < input.length; at += width) input.subarray(at, at + width).reverse();
}

/** The parser's map of a part of a picture, cut to what the part covers of its frame; and milliseconds. */
export async function parsePerson(
  picture: Picture,
  part: Part,
  signal: AbortSignal,
): Promise<{ map: ParseMap; ms: number }> {
  const { value: model } = await onnxSession(id, signal);
  const { data, left, top, w, h } = boxed(picture, part, width, height, ground);
  const input = encodeOutfit(data);
  const size = `${part.width}x${part.height}`;
  const run = () => timed(id, size, () => model.run({ data: input, dims }));
  const first = await run();
  // The same once more, mirrored: the mean of both is surer.
  mirror(input);
  const second = await run();
  const ms = first.ms + second.ms;
  const whole = {
    width: mapWidth,
    height: mapHeight,
    data: decodeOutfit(first.value),
    frame: WHOLE,
  };
  const { data: probabilities } = withMirrored(whole, decodeOutfit(second.value));
  // The cells that lie on the picture; the bars beside it are left away.
  const x0 = Math.floor(left / CELL);
  const y0 = Math.floor(top / CELL);
  const x1 = Math.min(mapWidth, Math.ceil((left + w) / CELL));
  const y1 = Math.min(mapHeight, Math.ceil((top + h) / CELL));
  const cut = new Float32Array(PARSER_CLASSES.length * (x1 - x0) * (y1 - y0));
  let at = 0;
  for (let k = 0; k < PARSER_CLASSES.length; k++)
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) cut[at++] = probabilities[(k * mapHeight + y) * mapWidth + x]!;
  const perX = part.width / w / picture.width;
  const perY = part.height / h / picture.height;
  const frame = {
    x: part.x / picture.width + (x0 * CELL - left) * perX,
    y: part.y / picture.height + (y0 * CELL - top) * perY,
    width: (x1 - x0) * CELL * perX,
    height: (y1 - y0) * CELL * perY,
  };
  return { map: { width: x1 - x0, height: y1 - y0, data: cut, frame }, ms };
}
