import { expect, it } from 'vitest';
import { rankPhotos } from '../../../core/scoring/rank.ts';
import { faceFacts } from '../../../core/scoring/testing-faces.ts';
import { bestFirst } from './best-first.ts';

const { gates } = faceFacts('any');
const faces = [
  faceFacts('closed', { gates: { ...gates, sharpness: 1, exposure: 1, eyes: 0 } }),
  faceFacts('plain'),
  faceFacts('late'),
  faceFacts('smiling', { valence: 0.9 }),
];
const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

it('goes by all that Best goes by: a sharp photo with closed eyes comes last', () => {
  const ranked = rankPhotos(faces.map((face) => ({ face, taste: null })));
  expect(ids(bestFirst(faces, ranked))).toEqual(ids(ranked));
  expect(ids(bestFirst(faces, ranked)).at(-1)).toBe('closed');
});

it('puts last what came after the ranking, and keeps all where there is none', () => {
  const ranked = rankPhotos(
    faces.filter(({ id }) => id !== 'late').map((face) => ({ face, taste: null })),
  );
  expect(ids(bestFirst(faces, ranked))).toEqual([...ids(ranked), 'late']);
  expect(bestFirst(faces, [])).toEqual(faces);
});
