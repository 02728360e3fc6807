/** B-cubed scores of the app's grouping by person, for faces whose identities are known. */

/** @typedef {import('./core.mjs').People} People */
/** @typedef {import('../../src/core/people/types.ts').PersonFace & { readonly truth: string }} KnownFace */
/** @typedef {import('../../src/core/people/b-cubed.ts').BCubed} BCubed */
/** @typedef {{ all: BCubed, repeated: BCubed | null, groups: number }} Score */

/** Ids that differ and are the same at each run. @returns {() => string} */
export function counter() {
  let next = 0;
  return () => `p${String(next++).padStart(6, '0')}`;
}

/**
 * One grouping scored: over all faces, and over faces of identities with two or more (the others
 * still stand in the groups). A face of nobody is a group of its own.
 * @param {People} people @param {readonly KnownFace[]} faces
 * @param {import('../../src/core/people/types.ts').Grouping} grouping @returns {Score}
 */
export function scoreGrouping(people, faces, { groups, unassigned }) {
  const truth = new Map(faces.map((face) => [face.id, face.truth]));
  /** @param {string} group */
  const item = (group) => (/** @type {string} */ id) => ({ group, truth: truth.get(id) ?? id });
  const items = [
    ...groups.flatMap(({ id, faceIds }) => faceIds.map(item(`person ${id}`))),
    ...unassigned.map((id) => item(`face ${id}`)(id)),
  ];
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const known of items) counts.set(known.truth, (counts.get(known.truth) ?? 0) + 1);
  /** @param {{ truth: string }} known */
  const again = (known) => (counts.get(known.truth) ?? 0) > 1;
  return {
    all: people.bCubed(items),
    repeated: items.some(again) ? people.bCubed(items, again) : null,
    groups: groups.length,
  };
}

/**
 * All faces at once.
 * @param {People} people @param {readonly KnownFace[]} faces @param {number} threshold
 */
export function scoreAtOnce(people, faces, threshold) {
  const input = { faces, previous: [], decisions: [], threshold, newId: counter() };
  return scoreGrouping(people, faces, people.groupPeople(input));
}

/**
 * Photos come `batch` at a time in an order drawn from `seed`, as imports do.
 * @param {People} people @param {readonly KnownFace[]} faces @param {number} threshold
 * @param {{ seed: number, batch: number }} order
 */
export function scoreInOrder(people, faces, threshold, { seed, batch }) {
  const random = people.randomFrom(seed);
  const photos = [...new Set(faces.map(({ photoId }) => photoId))].sort();
  for (let i = photos.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [photos[i], photos[j]];
    photos[i] = /** @type {string} */ (b);
    photos[j] = /** @type {string} */ (a);
  }
  const newId = counter();
  /** @type {import('../../src/core/people/types.ts').Grouping} */
  let grouping = { groups: [], unassigned: [], absorbed: [] };
  for (let n = batch; n < photos.length + batch; n += batch) {
    const here = new Set(photos.slice(0, n));
    grouping = people.groupPeople({
      faces: faces.filter(({ photoId }) => here.has(photoId)),
      previous: grouping.groups,
      decisions: [],
      threshold,
      newId,
    });
  }
  return scoreGrouping(people, faces, grouping);
}

/** Scores this close to the best are the same: less than one wrong face in a hundred. */
const PLATEAU = 0.005;

/**
 * The middle of the thresholds that score as well as the best, the upper of two: a single best one is
 * chance, and more people than were measured ask for a higher one. The score is the mean of both F1.
 * @param {People} people @param {readonly KnownFace[]} faces @param {readonly number[]} grid rising
 */
export function chooseThreshold(people, faces, grid) {
  const scores = grid.map((threshold) => {
    const { all, repeated } = scoreAtOnce(people, faces, threshold);
    return { threshold, f1: (all.f1 + (repeated?.f1 ?? all.f1)) / 2 };
  });
  const best = Math.max(...scores.map(({ f1 }) => f1));
  const plateau = scores.filter(({ f1 }) => f1 >= best - PLATEAU);
  const middle = plateau[plateau.length >> 1];
  if (!middle) throw new Error('no thresholds to choose from');
  return { ...middle, from: plateau[0]?.threshold, to: plateau.at(-1)?.threshold };
}
