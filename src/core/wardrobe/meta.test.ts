import { expect, it } from 'vitest';
import { formalityLevel, garmentMeta, HIGH_FROM, MIDDLE_FROM } from './meta.ts';
import { garmentFixture } from './transfer/testing-wardrobe.ts';

it('levels begin at their thresholds and cover 0 to 1', () => {
  expect([0, MIDDLE_FROM - 1e-9].map(formalityLevel)).toEqual(['low', 'low']);
  expect([MIDDLE_FROM, HIGH_FROM - 1e-9].map(formalityLevel)).toEqual(['middle', 'middle']);
  expect([HIGH_FROM, 1].map(formalityLevel)).toEqual(['high', 'high']);
});

it('tells the largest colour, the seasons one by one, and whether it is put away', () => {
  const record = garmentFixture({ archivedAt: '2026-11-21T10:00:00.000Z' });
  const seasons = { ...record.attributes.seasons, value: ['summer'] as const };
  const attributes = { ...record.attributes, seasons };
  expect(garmentMeta({ ...record, attributes })).toEqual({
    slot: 'top',
    category: 'shirt',
    colour: 'navy',
    formality: 'high',
    spring: false,
    summer: true,
    autumn: false,
    winter: false,
    archived: true,
  });
  expect(garmentMeta({ ...record, colours: [] })).not.toHaveProperty('colour');
});
