/** A head as text, for backup and for files; back again to the same bits. */
import { FaultError } from '../fault.ts';
import type { Head, Layer } from './types.ts';

const FORMAT = 'aura-head-1';

/** Nine significant digits name every float32 (IEEE 754-2019, 5.12.2). */
const numbers = (values: Float32Array): number[] =>
  Array.from(values, (v) => Number(v.toPrecision(9)));

/** The head as JSON: every number by nine digits, which name each float32 exactly. */
export function headToJson(head: Head): string {
  const { standardiser, layers, ...rest } = head;
  return JSON.stringify({
    format: FORMAT,
    ...rest,
    standardiser: { mean: numbers(standardiser.mean), scale: numbers(standardiser.scale) },
    layers: layers.map((l) => ({ ...l, weights: numbers(l.weights), bias: numbers(l.bias) })),
  });
}

/** Throws `weights-corrupt` when the text is no head, or one whose shapes do not fit. */
export function headFromJson(text: string): Head {
  try {
    const { format, ...rest } = JSON.parse(text) as Head & { format: string };
    if (format !== FORMAT) throw new RangeError(`format ${format}`);
    const head: Head = {
      ...rest,
      standardiser: {
        mean: Float32Array.from(rest.standardiser.mean),
        scale: Float32Array.from(rest.standardiser.scale),
      },
      layers: rest.layers.map((l) => ({
        ...l,
        weights: Float32Array.from(l.weights),
        bias: Float32Array.from(l.bias),
      })),
    };
    checkHead(head);
    return head;
  } catch (cause) {
    throw new FaultError('weights-corrupt', 'the text is no head', { cause });
  }
}

const finite = (values: Float32Array, length: number): boolean =>
  values.length === length && values.every(Number.isFinite);

function layerFits({ inputs, outputs, weights, bias, activation }: Layer, from: number): boolean {
  return (
    inputs === from &&
    ['linear', 'relu', 'tanh'].includes(activation) &&
    finite(weights, inputs * outputs) &&
    finite(bias, outputs)
  );
}

/** Throws `RangeError` when a head's parts do not fit together. */
export function checkHead(head: Head): void {
  const { inputs, standardiser, layers, classes, kind, temperature } = head;
  const last = layers.at(-1);
  const classifier = kind === 'logistic' || kind === 'mlp';
  const fits =
    (classifier || kind === 'regression' || kind === 'pairwise') &&
    last?.activation === 'linear' &&
    last.outputs === (classifier ? classes.length : 1) &&
    finite(standardiser.mean, inputs) &&
    finite(standardiser.scale, inputs) &&
    standardiser.scale.every((s) => s !== 0) &&
    temperature > 0 &&
    layers.every((layer, i) => layerFits(layer, i === 0 ? inputs : layers[i - 1]!.outputs));
  if (!fits) throw new RangeError('the parts of the head do not fit together');
}
