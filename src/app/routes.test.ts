import { expect, it } from 'vitest';
import { notYet } from './not-yet.ts';
import { housePlaces, isAt, isUnderMore, mainPlaces, more, partPlaces, today } from './places.ts';
import { features } from './registry.ts';
import { routes } from './routes.ts';

const paths = routes.map((route) => route.path);

it('has one page an address', () => {
  expect(new Set(paths).size).toBe(paths.length);
});

it('leads every place and the camera to a page', () => {
  const places = [today, more, ...mainPlaces, ...partPlaces, ...housePlaces];
  for (const place of places) expect(paths, place.label).toContain(place.href);
  expect(paths).toContain('/capture');
  for (const path of ['/lab/go-live', '/lab/golive']) expect(paths).toContain(path);
});

it('leads shared photos to the pages that take them', () => {
  const takers = features.flatMap(({ receives }) => (receives ? [receives.href] : []));
  expect(takers).toEqual(['/portraits?shared', '/wardrobe?shared']);
  for (const href of takers) expect(paths).toContain(href.split('?')[0]);
});

it('has room for the camera in the middle of the bar', () => {
  expect(mainPlaces).toHaveLength(2);
});

it('marks the place of a page below it, and no other', () => {
  expect(isAt('/portraits', '/portraits/7')).toBe(true);
  expect(isAt('/portraits', '/portraits-of-others')).toBe(false);
  expect(isAt('/', '/portraits')).toBe(false);
  expect(isUnderMore('/settings')).toBe(true);
  expect(isUnderMore('/portraits')).toBe(false);
});

it('says of every missing part what it will do, without a promise of when', () => {
  for (const part of notYet) {
    expect(part.points.length, part.id).toBeGreaterThan(1);
    expect([part.line, ...part.points].join(' '), part.id).not.toMatch(/soon|—/i);
  }
});
