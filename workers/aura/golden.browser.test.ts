/** A committed whole reading: segmenter, engine and classifier together. It changes knowingly. */
import { beforeAll, expect, test } from 'vitest';
import { AURA_RULES } from '../../src/core/aura/engine.ts';
import { AURA_COLORS } from '../../src/core/aura/types.ts';
import { testPhoto } from '../../src/testing/photos.ts';
import { allowOwnScripts } from '../runtime/trusted-types.ts';
import { readWhole } from './read.ts';

/**
 * How far a probability may lie from the committed one: browsers scale a picture each a little
 * differently, and the networks' backends round each in their own way.
 */
const TOLERANCE = 0.03;

/** Of emily-1.jpg at 600 pixels across, by both; probabilities in the order of `AURA_COLORS`. */
const GOLDEN = {
  rule: '4',
  primary: 'indigo',
  secondary: null,
  outcome: 'agree',
  engine: [0.004, 0.004, 0.004, 0.004, 0.004, 0.004, 0.964, 0.004, 0.004, 0.004],
  classifier: [0, 0.006, 0, 0.021, 0.02, 0, 0.946, 0, 0.006, 0],
  blended: [0.003, 0.005, 0.004, 0.007, 0.006, 0.003, 0.963, 0.003, 0.005, 0.001],
} as const;

beforeAll(() => allowOwnScripts());

test('a whole reading is the committed one', async () => {
  const photo = await createImageBitmap(await testPhoto('emily-1.jpg'), { resizeWidth: 600 });
  const options = { mode: 'blended', face: null, simulated: false } as const;
  const reading = await readWhole('golden', photo, options, new AbortController().signal);
  const { primary, secondary, blend, probabilities } = reading;
  expect(GOLDEN.rule).toBe(AURA_RULES.version);
  expect({ primary, secondary, outcome: blend?.outcome }).toEqual({
    primary: GOLDEN.primary,
    secondary: GOLDEN.secondary,
    outcome: GOLDEN.outcome,
  });
  const { engine, classifier, blended } = GOLDEN;
  for (const [was, now] of [
    [engine, blend?.engine],
    [classifier, blend?.classifier],
    [blended, probabilities],
  ] as const)
    AURA_COLORS.forEach((color, i) => {
      expect(Math.abs(was[i]! - now![i]!), color).toBeLessThanOrEqual(TOLERANCE);
    });
});
