/** The trainer's sums in Node, for evaluations, shipped heads and tests. */
import type { DenseMaths } from '../../src/core/heads/training.ts';
import { startTfInNode } from '../runtime/tfjs-node.ts';
import { mathsOn } from './maths.ts';

/** tfjs on the CPU: hand it to the jobs of `jobs.ts`. */
export async function nodeMaths(): Promise<DenseMaths> {
  await startTfInNode();
  return mathsOn('cpu');
}
