import { describe, expect, it } from 'vitest';
import { TransferError } from './format.ts';
import { planImport } from './plan.ts';
import { readWardrobe } from './read.ts';
import { entryFixture, garmentFixture, photoFixture, wardrobeFixture } from './testing-wardrobe.ts';

const read = (value: unknown) => readWardrobe(JSON.stringify(value));

describe('wardrobe.json', () => {
  it('comes back as it was, and what it knows nothing of is passed over', () => {
    const wardrobe = wardrobeFixture([entryFixture(garmentFixture({ apart: ['g9'] }))]);
    expect(read(wardrobe)).toEqual({ wardrobe, problems: [] });
    const later = { ...wardrobe, garments: [{ ...wardrobe.garments[0], mood: 'x' }], extra: 1 };
    expect(read(later)).toEqual({ wardrobe, problems: [] });
    expect(read(wardrobeFixture([], [])).wardrobe.garments).toEqual([]);
  });

  it('is told from other files, and from a newer version', () => {
    for (const bad of ['', '[]', 'null', '{}', '{"format":"other/1"}', '{"format":3}'])
      expect(() => readWardrobe(bad)).toThrow(TransferError);
    expect(() => read({ ...wardrobeFixture(), format: 'aura-wardrobe/2' })).toThrow(/newer/);
    expect(() => read({ ...wardrobeFixture(), garments: 5 })).toThrow(/no list of garments/);
    const cut = JSON.stringify(wardrobeFixture()).slice(0, -40);
    expect(() => readWardrobe(cut)).toThrow(/damaged/);
  });

  it('names each garment that is broken, and takes the others', () => {
    const good = entryFixture();
    const breakages: [string, object, RegExp][] = [
      ['unknown category', { category: 'toga' }, /"category" is none of/],
      ['no colour name', { colours: [{ ...good.colours[0], name: 'x' }] }, /"colours\[0\].name"/],
      ['a style for a colour', { colours: [{ ...good.colours[0], hex: 'url(//x)' }] }, /hex/],
      ['formality', { attributes: { ...good.attributes, formality: 3 } }, /formality/],
      ['price', { price: 'ten' }, /"price"/],
      ['no views', { views: [] }, /"views" has 0/],
      ['a way out', { views: [{ ...good.views[0], thumb: { path: '../x' } }] }, /path/],
      ['no guess', { guesses: [] }, /"guesses"/],
      ['a strange id', { id: 'a/b' }, /"id"/],
      ['the same id', { id: 'g1' }, /before/],
      ['no photo', { views: [{ ...good.views[0], photoId: 'p9' }] }, /photo p9/],
    ];
    const broken = breakages.map(([title, change], i) => ({
      ...good,
      id: `b${i}`,
      title,
      ...change,
    }));
    const { wardrobe, problems } = read({ ...wardrobeFixture(), garments: [good, ...broken, 7] });
    expect(wardrobe.garments.map((one) => one.id)).toEqual(['g1']);
    expect(problems).toHaveLength(breakages.length + 1);
    for (const [title, , why] of breakages)
      expect(problems.find((problem) => problem.what === title)?.why).toMatch(why);
    expect(problems.some((problem) => problem.what === 'garments 13')).toBe(true);
  });
});

describe('what is new', () => {
  const here = { garments: [garmentFixture()], photos: [photoFixture()] };
  const plan = (garments = [entryFixture()], photo = photoFixture()) =>
    planImport(wardrobeFixture(garments, [{ ...photo, file: null }]), here);

  it('is what is not here by id', () => {
    expect(plan()).toEqual({ add: [], there: 1 });
    const [view] = garmentFixture().views;
    const box = { x: 0.75, y: 0.75, width: 0.2, height: 0.2 };
    const other = entryFixture(garmentFixture({ id: 'g2', views: [{ ...view!, box }] }));
    expect(plan([entryFixture(), other])).toEqual({ add: [other], there: 1 });
  });

  it('is not what lies in the same place of the same photo, whatever its ids', () => {
    const [view] = garmentFixture().views;
    const twin = garmentFixture({ id: 'g2', views: [{ ...view!, photoId: 'p2' }] });
    expect(plan([entryFixture(twin)], photoFixture({ id: 'p2' })).there).toBe(1);
    const otherFile = photoFixture({ id: 'p2', hash: 'cd'.repeat(32) });
    expect(plan([entryFixture(twin)], otherFile).add).toHaveLength(1);
  });
});
