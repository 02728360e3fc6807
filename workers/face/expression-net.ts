/**
 * The graph of Aura's expression network on tfjs: members whose logits are summed, each a 5 × 5
 * convolution, blocks of two 3 × 3 ones with a shortcut (He et al. 2016), the mean of the map, one
 * linear layer. Batch norms and the mean over members are in the weights.
 */
import { EXPRESSION_AURA, type Pass } from '../../models/expression-aura.ts';
import { type tf as TF, tf } from '../runtime/tfjs.ts';
import { readHalfWeights, type StoredWeight } from './expression-weights.ts';

interface Conv {
  readonly filter: TF.Tensor4D;
  readonly bias: TF.Tensor1D;
}

interface Block {
  readonly first: Conv;
  readonly second: Conv;
  /** A block with a shortcut of its own halves the map. */
  readonly short: Conv | null;
}

interface Member {
  readonly stem: Conv;
  readonly blocks: readonly Block[];
  readonly head: Conv;
}

export type ExpressionNet = readonly Member[];

/** Loads the file onto the current backend. Throws `RangeError` when a weight is missing. */
export function loadExpressionNet(file: Uint8Array): ExpressionNet {
  const stored = readHalfWeights(file);
  return Array.from({ length: EXPRESSION_AURA.members }, (_, i) => memberOf(stored, `net${i}`));
}

function memberOf(stored: ReadonlyMap<string, StoredWeight>, net: string): Member {
  const blocks: Block[] = [];
  for (let i = 0; stored.has(`${net}.block${i}.first.weight`); i++) {
    const name = `${net}.block${i}`;
    blocks.push({
      first: convOf(stored, `${name}.first`),
      second: convOf(stored, `${name}.second`),
      short: stored.has(`${name}.short.weight`) ? convOf(stored, `${name}.short`) : null,
    });
  }
  return { stem: convOf(stored, `${net}.stem`), blocks, head: convOf(stored, `${net}.head`) };
}

/** A convolution's weights in tfjs's order; a linear layer is one of 1 × 1. */
function convOf(stored: ReadonlyMap<string, StoredWeight>, name: string): Conv {
  const weight = stored.get(`${name}.weight`);
  const bias = stored.get(`${name}.bias`);
  if (!weight || !bias) throw new RangeError(`weight ${name} is missing`);
  const [outs = 0, ins = 0, high = 1, wide = 1] = weight.dims;
  const filter = tf.tidy(() =>
    tf.transpose(tf.tensor4d(weight.data, [outs, ins, high, wide]), [2, 3, 1, 0]),
  );
  return { filter, bias: tf.tensor1d(bias.data) };
}

function conv(x: TF.Tensor4D, { filter, bias }: Conv, stride: 1 | 2, relu: boolean): TF.Tensor4D {
  const pad = (filter.shape[0] - 1) / 2;
  const activation = relu ? 'relu' : 'linear';
  return tf.fused.conv2d({ x, filter, bias, strides: stride, pad, activation });
}

function block(x: TF.Tensor4D, { first, second, short }: Block): TF.Tensor4D {
  const stride = short ? 2 : 1;
  const beside = short ? conv(x, short, stride, false) : x;
  const inner = conv(conv(x, first, stride, true), second, 1, false);
  return tf.relu(tf.add(inner, beside)) as TF.Tensor4D;
}

/**
 * The summed logits [7] of passes over the encoded views of a face (48 × 48 each, one after the
 * other). The caller disposes the tensor.
 */
export function runExpressionNet(
  net: ExpressionNet,
  views: Float32Array,
  passes: readonly Pass[],
): TF.Tensor {
  const { size } = EXPRESSION_AURA;
  const area = size ** 2;
  return tf.tidy(() => {
    const logits = passes.map(({ member, view }) => {
      const tile = views.subarray(view * area, (view + 1) * area);
      return runMember(net[member]!, tf.tensor4d(tile, [1, size, size, 1]));
    });
    return tf.reshape(tf.addN(logits), [-1]);
  });
}

function runMember({ stem, blocks, head }: Member, input: TF.Tensor4D): TF.Tensor4D {
  let x = conv(input, stem, 2, true);
  for (const b of blocks) x = block(x, b);
  return conv(tf.mean(x, [1, 2], true) as TF.Tensor4D, head, 1, false);
}

/** Frees the weights. */
export function freeExpressionNet(net: ExpressionNet): void {
  for (const { stem, blocks, head } of net)
    for (const layer of [stem, head, ...blocks.flatMap((b) => [b.first, b.second, b.short])])
      if (layer) tf.dispose([layer.filter, layer.bias]);
}
