/**
 * Look-alikes in stacks, the best on top, and exact duplicates apart. A stack is a connected component
 * of the pairs that are alike: a new photo can join stacks and never takes one apart, and the order of
 * the photos does not matter.
 */
import { runAtOnce, runWithPauses } from '../people/steps.ts';
import { byText, type Step } from '../people/types.ts';
import { distanceAt, packLooks } from './hamming.ts';
import { ALIKE, type AlikePhoto, type AlikeThresholds, areAlike } from './links.ts';

/** Photos that look alike. */
export interface Stack {
  /** The id of its earliest photo, by capture time, then by id: a later photo does not change it. */
  readonly id: string;
  /** Best score first, ties by id; the first is on top. Two or more. */
  readonly photoIds: readonly string[];
}

/** Files that are the same byte for byte. */
export interface ExactDuplicates {
  readonly hash: string;
  /** Best score first, ties by id. Two or more. */
  readonly photoIds: readonly string[];
}

export interface Alike {
  /** In the order of their ids. Of exact duplicates only the first stands in a stack. */
  readonly stacks: readonly Stack[];
  /** In the order of their hashes. */
  readonly exact: readonly ExactDuplicates[];
}

/** The look of a picture of one colour, which is like no other. */
const PLAIN = '0'.repeat(16);
/** Rows of comparisons between two steps. */
const STRIDE = 64;

/** @throws RangeError on an id twice, a look or score that is none, or vectors of two lengths */
export function findAlike(
  photos: readonly AlikePhoto[],
  thresholds: AlikeThresholds = ALIKE,
): Alike {
  return runAtOnce(alikeSteps(photos, thresholds));
}

/** `findAlike` with pauses, for a worker: `checkpoint` tells progress, and stops it by throwing. */
export function findAlikeWithPauses(
  photos: readonly AlikePhoto[],
  checkpoint: (step: Step) => Promise<void> | void,
  thresholds: AlikeThresholds = ALIKE,
): Promise<Alike> {
  return runWithPauses(alikeSteps(photos, thresholds), checkpoint);
}

function* alikeSteps(
  photos: readonly AlikePhoto[],
  thresholds: AlikeThresholds,
): Generator<Step, Alike> {
  if (new Set(photos.map(({ id }) => id)).size !== photos.length)
    throw new RangeError('two photos have one id');
  if (photos.some(({ score }) => Number.isNaN(score))) throw new RangeError('a score is no number');
  const files = groupBy(photos, ({ hash }) => hash);
  const exact = [...files]
    .filter(([, same]) => same.length > 1)
    .map(([hash, same]) => ({ hash, photoIds: bestFirst(same) }))
    .sort((a, b) => byText(a.hash, b.hash));
  const unlike = new Set(exact.flatMap(({ photoIds }) => photoIds.slice(1)));
  const shown = photos.filter(({ id }) => !unlike.has(id)).sort((a, b) => byText(a.id, b.id));
  const looks = packLooks(shown.map(({ look }) => look));
  const parent = Int32Array.from(shown, (_, i) => i);
  for (let i = 0; i < shown.length; i++) {
    if (i % STRIDE === 0) yield { done: i, total: shown.length };
    if (shown[i]!.look === PLAIN) continue;
    for (let j = i + 1; j < shown.length; j++) {
      const bits = distanceAt(looks, i, j);
      if (bits > thresholds.far || shown[j]!.look === PLAIN) continue;
      if (areAlike(shown[i]!, shown[j]!, bits, thresholds)) unite(parent, i, j);
    }
  }
  yield { done: shown.length, total: shown.length };
  const stacks = [...groupBy(shown, (_, i) => rootOf(parent, i)).values()]
    .filter((members) => members.length > 1)
    .map((members) => ({ id: earliest(members), photoIds: bestFirst(members) }))
    .sort((a, b) => byText(a.id, b.id));
  return { stacks, exact };
}

function groupBy<T, K>(items: readonly T[], key: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  items.forEach((item, i) => {
    const group = groups.get(key(item, i));
    if (group) group.push(item);
    else groups.set(key(item, i), [item]);
  });
  return groups;
}

function bestFirst(photos: readonly AlikePhoto[]): readonly string[] {
  return [...photos].sort((a, b) => b.score - a.score || byText(a.id, b.id)).map(({ id }) => id);
}

function earliest(photos: readonly AlikePhoto[]): string {
  // '~' comes after every digit: photos without a time come last.
  const key = ({ takenAt }: AlikePhoto): string => takenAt ?? '~';
  return [...photos].sort((a, b) => byText(key(a), key(b)) || byText(a.id, b.id))[0]!.id;
}

/** The root of a tree, its path halved on the way (Tarjan and van Leeuwen, 1984). */
function rootOf(parent: Int32Array, index: number): number {
  let at = index;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}

function unite(parent: Int32Array, a: number, b: number): void {
  const [first, second] = [rootOf(parent, a), rootOf(parent, b)];
  parent[Math.max(first, second)] = Math.min(first, second);
}
