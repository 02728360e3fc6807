/** The trainer's jobs, the same in the worker and in Node: only who does the sums differs. */
import {
  type CrossValidateHooks,
  type CrossValidation,
  crossValidate,
} from '../../src/core/heads/cross-validate.ts';
import { type TrainTask, trainHead } from '../../src/core/heads/train.ts';
import {
  type DenseMaths,
  TRAIN_DEFAULTS,
  type TrainedHead,
  type TrainHooks,
} from '../../src/core/heads/training.ts';
import { fitTaste } from '../../src/core/taste/fit.ts';
import type { TasteInput, TasteResult } from '../../src/core/taste/types.ts';
import { dataHash, textHash } from './data-hash.ts';
import type { TrainJob } from './protocol.ts';

/** Starts whoever does the sums: WASM or else the CPU in the browser, `nodeMaths` in Node. */
type StartMaths = () => Promise<DenseMaths>;
const inBrowser: StartMaths = async () => {
  // Named apart, so that tfjs lies in a file of its own and the worker itself stays small.
  const [, { tfMaths }] = await Promise.all([import('../runtime/tfjs.ts'), import('./maths.ts')]);
  return tfMaths(['wasm', 'cpu']);
};

async function taskOf(job: TrainJob, start: StartMaths): Promise<TrainTask> {
  const { spec, name, version, trainingRun, examples } = job;
  return {
    spec,
    options: { ...TRAIN_DEFAULTS, ...job.options },
    origin: {
      name,
      version,
      trainingRun,
      dataHash: await dataHash(examples),
      madeAt: new Date().toISOString(),
    },
    maths: await start(),
  };
}

/** Trains one head. Throws as `trainHead` of `src/core/heads/train.ts` does. */
export async function runTraining(
  job: TrainJob,
  hooks: TrainHooks = {},
  start: StartMaths = inBrowser,
): Promise<TrainedHead> {
  return trainHead(job.examples, await taskOf(job, start), hooks);
}

/** Tests a way of training on `k` folds. Throws as `crossValidate` of `src/core/heads` does. */
export async function runCrossValidation(
  job: TrainJob,
  k: number,
  hooks: CrossValidateHooks = {},
  start: StartMaths = inBrowser,
): Promise<CrossValidation> {
  return crossValidate(job.examples, await taskOf(job, start), k, hooks);
}

/** Learns a taste; its data are the verdicts, by whose hash the head names them. */
export async function runTaste(input: TasteInput): Promise<TasteResult> {
  const { items, ratings, comparisons, embeddingModel } = input;
  const ids = items.map((item) => item.id);
  return fitTaste(
    input,
    await textHash(JSON.stringify([embeddingModel, ids, ratings, comparisons])),
  );
}
