/** The garment network: what one garment is. */
import { decodeGarment, encodeGarment, GARMENT, type GarmentSaid } from '../../models/garment.ts';
import type { Picture } from '../face/canvas.ts';
import { onnxSession } from '../onnx-session.ts';
import { timed } from '../sessions.ts';
import { boxed, type Part } from './square.ts';

const { id, size, ground, dims } = GARMENT;

/** What the network says of a part of a picture, and the milliseconds it took. */
export async function describeGarment(
  picture: Picture,
  part: Part,
  signal: AbortSignal,
): Promise<{ said: GarmentSaid; ms: number }> {
  const { value: model } = await onnxSession(id, signal);
  const { data } = boxed(picture, part, size, size, ground);
  const { value, ms } = await timed(id, `${part.width}x${part.height}`, () =>
    model.run({ data: encodeGarment(data), dims }),
  );
  return { said: decodeGarment(value), ms };
}
