/** How each model is measured: loaded by its own loader, run on a plain input. One line a model. */
import { AURA_CLASSIFIER } from '../../models/aura-classifier.ts';
import { CATALOG, type ModelId } from '../../models/catalog.ts';
import { CUT_OUT } from '../../models/cut-out.ts';
import { GARMENT } from '../../models/garment.ts';
import { GARMENT_PARTS } from '../../models/garment-parts.ts';
import { TEXT } from '../../models/text-embedding.ts';
import { embeddingRunner } from './embedding.ts';
import { expressionRunner } from './expression.ts';
import { landmarkerRunner, partsRunner } from './mediapipe.ts';
import { onnxRunner } from './onnx.ts';
import { textRunner } from './text.ts';

/** One run of a loaded model on a plain input. */
export type Run = () => Promise<unknown>;

/** Loads a model when needed and gives its run. Throws what weights and runtimes throw. */
export type Runner = (signal: AbortSignal) => Promise<Run>;

const RUNNERS: Readonly<Record<ModelId, Runner>> = {
  'face-landmarker': landmarkerRunner,
  'face-embedding': embeddingRunner('face-embedding'),
  'face-embedding-sface': embeddingRunner('face-embedding-sface'),
  'expression-aura': expressionRunner,
  'person-parts': partsRunner,
  'aura-classifier': onnxRunner('aura-classifier', AURA_CLASSIFIER.dims),
  'cut-out': onnxRunner('cut-out', CUT_OUT.dims),
  garment: onnxRunner('garment', GARMENT.dims),
  'garment-words': onnxRunner('garment-words', [1, TEXT.size]),
  'garment-parts': onnxRunner('garment-parts', GARMENT_PARTS.dims),
  'text-embedding': textRunner,
};

/** The run of a model of the catalog. Throws for an id that it has not, which is a mistake in our code. */
export function runnerOf(id: string, signal: AbortSignal): Promise<Run> {
  const entry = CATALOG.find((model) => model.id === id);
  if (!entry) throw new Error(`no model "${id}" in the catalog`);
  return RUNNERS[entry.id](signal);
}
