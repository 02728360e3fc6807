import { expect, it } from 'vitest';
import { findAlike } from '../../../core/alike/stacks.ts';
import { packBlendshapes } from '../../../core/portrait/blendshapes.ts';
import { alikePhotos, viewOf } from './stacks.ts';
import { albumWith, gatesWith, photoFacts, scoresOf } from './testing-alike.ts';

const unit = Float32Array.from([1, 0, 0, 0]);
const FAR_LOOK = 'f0f0f0f0f0f0f0f0';
const at = (second: number) => `2026-05-06T07:08:0${second}.000Z`;

const album = albumWith([
  [photoFacts('blink', { takenAt: at(1) }), gatesWith({ eyes: 0.1 })],
  [photoFacts('good', { takenAt: at(2) }), gatesWith({ eyes: 1 })],
  [photoFacts('soft', { takenAt: at(3), look: '0f0f0f0f0f0f0f0e' }), gatesWith({ sharpness: 0.3 })],
  [photoFacts('else', { look: FAR_LOOK }), gatesWith({})],
]);
const vectors = new Map([...album.faces.keys()].map((id) => [id, unit]));
const viewed = (of = album) => {
  const scores = scoresOf(of.faces.values());
  return viewOf(findAlike(alikePhotos(of, vectors, scores)), of, scores);
};

it('stacks look-alikes, the best on top, with what each is behind in', () => {
  const { stacks, exact } = viewed();
  expect(exact).toEqual([]);
  expect(stacks).toHaveLength(1);
  const [stack] = stacks;
  expect(stack?.best.id).toBe('good');
  expect(stack?.reasons).toContain('eyes');
  const behind = Object.fromEntries(stack!.others.map((o) => [o.photo.id, o.behind[0]]));
  expect(behind).toEqual({ blink: 'eyes', soft: 'sharpness' });
  expect(Object.fromEntries(stack!.others.map((o) => [o.photo.id, o.bits]))).toEqual({
    blink: 0,
    soft: 1,
  });
  expect(stack?.taken).toEqual([at(1), at(3)]);
});

it('puts on top whichever is first under Best, even where gates alone would have another', () => {
  const smiling = packBlendshapes({ mouthSmileLeft: 1, mouthSmileRight: 1 });
  const burst = albumWith([
    [photoFacts('sharp', { takenAt: at(1) }), gatesWith({ sharpness: 0.9 })],
    [photoFacts('smile', { takenAt: at(2) }), gatesWith({ sharpness: 0.8 })],
    [photoFacts('shut', { takenAt: at(3) }), gatesWith({ sharpness: 1, eyes: 0.35 })],
  ]);
  const faces = new Map(
    [...burst.faces].map(([id, face]) => [
      id,
      face.photoId === 'smile'
        ? { ...face, valence: 0.9, blendshapes: smiling, composition: 0.9 }
        : face,
    ]),
  );
  const [stack] = viewed({ ...burst, faces }).stacks;
  const best = [...scoresOf(faces.values()).values()].map(({ photoId }) => photoId);
  expect(best).toEqual(['smile', 'sharp', 'shut']);
  expect([stack?.best.id, ...stack!.others.map(({ photo }) => photo.id)]).toEqual(best);
  expect(stack?.reasons.slice(0, 2)).toEqual(['eyes', 'valence']);
  expect(stack?.others[1]?.behind[0]).toBe('eyes');
});

it('lists the same file apart from what only looks alike', () => {
  const twice = albumWith([
    [photoFacts('a', { hash: 'same' }), gatesWith({})],
    [photoFacts('b', { hash: 'same' }), gatesWith({})],
    [photoFacts('c', { look: FAR_LOOK }), gatesWith({})],
  ]);
  const { stacks, exact } = viewed(twice);
  expect(stacks).toEqual([]);
  expect(exact.map((group) => group.map(({ id }) => id))).toEqual([['a', 'b']]);
});

it('forgets a stack of which one photo is left, and keeps the rest of one that lost its best', () => {
  const scores = scoresOf(album.faces.values());
  const alike = findAlike(alikePhotos(album, vectors, scores));
  const without = (...ids: string[]) => ({
    ...album,
    photos: new Map([...album.photos].filter(([id]) => !ids.includes(id))),
  });
  expect(viewOf(alike, without('good', 'blink'), scores).stacks).toEqual([]);
  const [stack] = viewOf(alike, without('good'), scores).stacks;
  // Both miss a check; the better score of the two comes first.
  expect([stack?.best.id, stack?.others.length]).toEqual(['blink', 1]);
});

it('shows the newest stack first, and tells no time where the photos tell none', () => {
  const two = albumWith([
    [photoFacts('old-1', { takenAt: at(1) })],
    [photoFacts('old-2', { takenAt: at(2) })],
    [photoFacts('new-1', { look: FAR_LOOK, addedAt: '2026-06-01T00:00:00.000Z' })],
    [photoFacts('new-2', { look: FAR_LOOK, addedAt: '2026-06-01T00:00:00.000Z' })],
  ]);
  const { stacks } = viewed(two);
  expect(stacks.map((stack) => stack.best.id.slice(0, 3))).toEqual(['new', 'old']);
  expect(stacks[0]?.taken).toBeNull();
});

it('leaves simulated faces out, and photos without a face in', () => {
  const made = albumWith([[photoFacts('a'), gatesWith({})], [photoFacts('b')]]);
  const simulated = new Map(
    [...made.faces].map(([id, face]) => [id, { ...face, simulated: true }]),
  );
  const photos = alikePhotos({ ...made, faces: simulated }, vectors, scoresOf(simulated.values()));
  expect(photos.map(({ id }) => id)).toEqual(['a', 'b']);
  for (const photo of photos) {
    expect(photo.faceVectors).toBeUndefined();
    expect(photo.score).toBeLessThan(0);
  }
});

it('has nothing to say of no photos', () => {
  const nothing = albumWith([]);
  expect(viewed(nothing)).toEqual({ stacks: [], exact: [] });
});
