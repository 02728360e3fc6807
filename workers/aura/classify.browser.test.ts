import { describe, expect, test } from 'vitest';
import {
  calibrateAura,
  decodeAura,
  encodeCutOut,
  goldenPicture,
} from '../../models/aura-classifier.ts';
import golden from '../../models/trained/aura.golden.json' with { type: 'json' };
import { cutOut } from '../../src/core/aura/cut-out.ts';
import { readAura } from '../../src/core/aura/engine.ts';
import { personRegion } from '../../src/core/aura/person-region.ts';
import { drawFace } from '../../src/core/palette/testing-faces.ts';
import { runInNode } from '../../src/testing/photos.ts';
import { setBackends } from '../backends.ts';
import { allowOwnScripts } from '../runtime/trusted-types.ts';
import { classifierModel, classify, heardBy } from './classify.ts';

allowOwnScripts();
const never = new AbortController().signal;
/** Largest difference between two backends' probabilities. */
const TOLERANCE = 1e-4;

/** A drawn person as the app cuts it out. */
function drawn(seed: number): Uint8Array {
  const { pixels, map } = drawFace({ skin: '#b98a6c', seed });
  const regions = { parts: map };
  return cutOut(pixels, personRegion(regions), readAura(pixels, regions).illuminant);
}

const off = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (v, i) => Math.abs(v - b[i]!)));

test('runs under WASM whatever backend is wished for: WebGPU has no doubles', async () => {
  setBackends('webgpu', {});
  try {
    expect((await classifierModel(never)).value.backend).toBe('wasm');
  } finally {
    setBackends('auto', {});
  }
});

describe('the classifier under WASM in the browser', () => {
  test('gives what the trained net gives for its golden pictures', async () => {
    for (const [i, coarse] of [4, 16, 56].entries()) {
      const { probabilities } = await classify(goldenPicture(coarse), never);
      expect(off(probabilities, golden.probabilities[i]!)).toBeLessThan(TOLERANCE);
    }
  });

  test.each([0, 1, 2, 3])(
    'gives what onnxruntime-node gives for a drawn person (%i)',
    async (seed) => {
      const picture = drawn(seed);
      const { probabilities } = await classify(picture, never);
      const there = await runInNode('aura-classifier', encodeCutOut(picture));
      expect(off(probabilities, decodeAura(there))).toBeLessThan(TOLERANCE);
    },
  );
});

test('alone it is calibrated once more, in the blend it stays as its file has it', () => {
  const [first] = golden.probabilities;
  expect(heardBy('ml', first!)).toEqual(calibrateAura(first!));
  expect(heardBy('blended', first!)).toEqual(first);
});
