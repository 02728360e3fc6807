import { expect, it } from 'vitest';
import { garmentRecord } from '../../features/wardrobe/garment/testing-garments.ts';
import { withChange, withoutChange } from './record.ts';

const before = garmentRecord({ doubtful: true });

it('is as it was, whatever was changed: uncorrected, doubtful, with the habits of its category', () => {
  for (const change of [
    { category: 'raincoat' },
    { formality: 0.9, tags: ['work'] },
    { seasons: ['winter'] },
    { brand: 'Mine', price: 5, currency: 'EUR', apart: ['x'] },
  ] as const)
    expect(withoutChange(withChange(before, change), before, change)).toEqual(before);
});

it('leaves alone what was changed since', () => {
  const changed = withChange(before, { pattern: 'striped' });
  const since = withChange(changed, { fit: 'slim', brand: 'Mine' });
  const back = withoutChange(since, before, { pattern: 'striped' });
  expect(back.attributes.pattern).toEqual(before.attributes.pattern);
  expect(back.attributes.fit).toMatchObject({ value: 'slim', origin: 'person' });
  expect(back.corrected).toEqual(['fit']);
  expect(back.brand).toBe('Mine');
});
