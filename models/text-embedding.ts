/**
 * all-MiniLM-L6-v2 (Reimers and Gurevych, "Sentence-BERT", 2019), weights in 8 bits: tokens in, 384
 * numbers a token out, of which the mean over the words is the text's embedding. `training/wardrobe`
 * fits a projection from there into the garments' space.
 */
import { unit } from './garment.ts';

export const TEXT = { id: 'text-embedding', size: 384, longest: 64 } as const;

/** The mean of the tokens' vectors ([n, 384], all of them words), of length 1. Throws `RangeError`. */
export function decodeText(output: Float32Array): Float32Array {
  const n = output.length / TEXT.size;
  if (!Number.isInteger(n) || n < 1) throw new RangeError('no whole vectors came out');
  const mean = new Float32Array(TEXT.size);
  for (let i = 0; i < output.length; i++) mean[i % TEXT.size]! += output[i]! / n;
  return unit(mean);
}
