import { describe, expect, it, vi } from 'vitest';
import { currentScores } from './current.ts';
import { fitTaste } from './fit.ts';
import { gallery, rate, tasteOf, WARM } from './testing-taste.ts';

const photos = gallery(48, 3);
const known = { ...photos, items: photos.items.slice(0, 40), drawn: photos.drawn.slice(0, 40) };
const learnt = fitTaste(tasteOf(known, rate(known, WARM, 40, 5)), 'x');
if (learnt.kind !== 'fitted') throw new Error('nothing was learnt');
const MODEL = learnt.model.space.embeddingModel;

const now = (items = photos.items, embeddingModel = MODEL) => ({
  ids: items.map(({ id }) => id),
  embeddingModel,
  items: vi.fn(async () => items),
});

describe('a learnt taste', () => {
  it('is as it was kept while all photos were there when it was learnt', async () => {
    const given = now(known.items);
    expect(await currentScores(learnt, given)).toBe(learnt.scores);
    expect(given.items).not.toHaveBeenCalled();
  });

  it('scores photos that came later, and the others as before', async () => {
    const scores = await currentScores(learnt, now());
    expect(scores?.size).toBe(48);
    for (const [id, score] of learnt.scores) expect(scores?.get(id)).toBeCloseTo(score, 6);
  });

  it('counts for none with the vectors of another model', async () => {
    expect(await currentScores(learnt, now(known.items, 'another'))).toBeNull();
  });

  it('counts for none where one photo cannot be scored', async () => {
    const given = { ...now(), items: async () => photos.items.slice(1) };
    expect(await currentScores(learnt, given)).toBeNull();
  });

  it('counts for none while it is unproven, or nothing was learnt', async () => {
    expect(await currentScores({ ...learnt, used: false }, now())).toBeNull();
    expect(await currentScores({ kind: 'no-variance', rated: 20 }, now())).toBeNull();
    expect(await currentScores(undefined, now())).toBeNull();
  });
});
