import { expect, it } from 'vitest';
import { aura } from './index.ts';

it('takes no address of its own pages for the id of a photo', () => {
  const paths = aura.routes.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/aura', '/aura/palette', '/aura/live']));
  expect(paths.at(-1)).toBe('/aura/:id');
});

it('gives the live camera the whole screen, and no other page', () => {
  expect(aura.routes.filter(({ bare }) => bare).map(({ path }) => path)).toEqual(['/aura/live']);
});
