/**
 * Photos grouped by person. A face joins the person it is most like, from the threshold up, or founds
 * a new one; then all faces are looked at again, and fragments of one person are joined. What was
 * decided holds always; what was grouped before stays unless another fits clearly better.
 */
import type { Cluster } from './cluster.ts';
import { nameClusters, returnUnembedded } from './identity.ts';
import { joinLinked, type Link, linksOf } from './join.ts';
import { type Founding, homeless, placePhoto } from './place.ts';
import { type Roster, rosterOf } from './roster.ts';
import { type Seeds, seedClusters } from './seed.ts';
import { settleFace } from './settle.ts';
import { runAtOnce, runWithPauses } from './steps.ts';
import { SLACK } from './thresholds.ts';
import { byText, type Grouping, type GroupingInput, type Step } from './types.ts';

/** Faces or clusters between two steps: some milliseconds of work. */
const STRIDE = 32;
/** Rounds of looking again: the first corrects, the second settles what the first released. */
const ROUNDS = 2;

/**
 * Groups faces by person. The same input gives the same groups in whatever order its lists are.
 * @throws RangeError on an id twice, a vector that is not of length 1 or not of the others' length, or
 * a threshold outside -1..1
 */
export function groupPeople(input: GroupingInput): Grouping {
  return runAtOnce(groupingSteps(input));
}

/** `groupPeople` with pauses, for a worker: `checkpoint` tells progress, and stops it by throwing. */
export function groupPeopleWithPauses(
  input: GroupingInput,
  checkpoint: (step: Step) => Promise<void> | void,
): Promise<Grouping> {
  return runWithPauses(groupingSteps(input), checkpoint);
}

function* groupingSteps(input: GroupingInput): Generator<Step, Grouping> {
  const roster = rosterOf(input);
  const anew = input.anew ?? false;
  const seeds = seedClusters(roster, input.previous, anew);
  const founding: Founding = { next: seeds.clusters.size + input.previous.length };
  const became = new Map<Cluster, Cluster>();
  const parts = 3 * ROUNDS;
  let part = 0;
  const within = function* (count: number, work: (i: number) => void): Generator<Step, void> {
    for (let i = 0; i < count; i++) {
      if (i % STRIDE === 0) yield { done: part + i / count, total: parts };
      work(i);
    }
    part++;
  };
  const place = function* (): Generator<Step, void> {
    const photos = homeless(roster, seeds);
    yield* within(photos.length, (i) => placePhoto(roster, seeds, photos[i]!, founding));
  };
  const settle = (slack: number) =>
    within(roster.faces.length, (i) => settleFace(roster, seeds, i, slack));
  const join = function* (): Generator<Step, void> {
    const clusters = [...seeds.clusters].sort((a, b) => a.order - b.order);
    const links: Link[] = [];
    yield* within(clusters.length, (i) => linksOf(roster, clusters, i, links));
    for (const { from, into } of joinLinked(roster, seeds, links)) became.set(from, into);
  };
  yield* settle(anew ? 0 : SLACK);
  for (let round = 0; round < ROUNDS; round++) {
    yield* place();
    yield* join();
    if (round + 1 < ROUNDS) yield* settle(SLACK);
  }
  const names = returnUnembedded(
    roster,
    seeds,
    nameClusters(roster, seeds, input.previous, input.newId),
    input.previous,
    founding,
  );
  yield { done: parts, total: parts };
  return resultOf(roster, seeds, names, became);
}

function resultOf(
  roster: Roster,
  seeds: Seeds,
  names: ReadonlyMap<Cluster, string>,
  became: ReadonlyMap<Cluster, Cluster>,
): Grouping {
  const ids = (members: Iterable<number>): string[] =>
    [...members].map((face) => roster.faces[face]!.id).sort(byText);
  const groups = [...seeds.clusters]
    .filter(({ members }) => members.size > 0)
    .map((cluster) => ({ id: names.get(cluster)!, faceIds: ids(cluster.members) }))
    .sort((a, b) => b.faceIds.length - a.faceIds.length || byText(a.id, b.id));
  const kept = new Set(groups.map(({ id }) => id));
  const absorbed = [...became.keys()]
    .filter(({ id }) => id !== null && !kept.has(id))
    .map((from) => {
      let into = from;
      while (became.has(into)) into = became.get(into)!;
      return { id: from.id!, into: names.get(into) ?? '' };
    })
    .filter(({ into }) => kept.has(into))
    .sort((a, b) => byText(a.id, b.id));
  const unassigned = ids(seeds.home.flatMap((home, face) => (home ? [] : [face])));
  return { groups, unassigned, absorbed };
}
