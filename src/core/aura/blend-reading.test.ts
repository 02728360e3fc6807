import { expect, it } from 'vitest';
import { blendReading } from './blend-reading.ts';
import { readAura } from './engine.ts';
import { FRAME_FACE, portraitFrame } from './frames.ts';
import { AURA_COLORS } from './types.ts';

const engine = readAura(portraitFrame({ clothes: '#2f7fd6' }, 3), { faceBox: FRAME_FACE });
const sureOf = (color: (typeof AURA_COLORS)[number]) =>
  AURA_COLORS.map((id) => (id === color ? 0.991 : 0.001));

it('leaves the engine as it is where nobody else answers', () => {
  const { blend, ...reading } = blendReading(engine, null, 'blended');
  expect(reading).toEqual(engine);
  expect(blend.outcome).toBe('engine-only');
});

it('keeps second colour and palette where both agree', () => {
  const reading = blendReading(engine, sureOf(engine.primary), 'blended');
  expect(reading).toMatchObject({ secondary: engine.secondary, palette: engine.palette });
  expect(reading.confidence).toBe(Math.max(...reading.probabilities));
});

it('puts the engine second, with a palette for both, where another colour leads', () => {
  const reading = blendReading(engine, sureOf('pink'), 'ml');
  expect(reading).toMatchObject({ primary: 'pink', secondary: 'blue', confidence: 0.991 });
  expect(reading.clusters).toBe(engine.clusters);
  expect(reading.palette.length).toBeGreaterThanOrEqual(4);
});
