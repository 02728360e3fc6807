/** Makes the album of what is stored: tells people apart in the library's worker, keeps the groups. */
import { library } from '../../../bridge/library.ts';
import { groupingInput } from '../../../core/people/input.ts';
import { defaultThreshold } from '../../../core/people/thresholds.ts';
import type { PersonGroup } from '../../../core/people/types.ts';
import type { FaceFacts } from '../../../core/portrait/facts.ts';
import { technicalQuality } from '../../../core/scoring/criteria.ts';
import { loadFacts } from '../../../data/facts.ts';
import { listDecisions, listPeople, type PersonRecord, saveGroups } from '../../../data/people.ts';
import { getSettings } from '../../../data/settings.ts';
import { listVectors } from '../../../data/vectors.ts';
import type { Album, AlbumPerson } from './types.ts';

/** How the people are to be told apart. */
export interface BuildOptions {
  /** Forget who was grouped with whom, for a new threshold; what was decided holds. */
  readonly anew?: boolean;
}

/**
 * The album as it is now. Groups that have changed are kept. Throws `storage-unavailable`, `quota`,
 * `worker-died`, `aborted`.
 */
export async function buildAlbum(
  signal?: AbortSignal,
  { anew = false }: BuildOptions = {},
): Promise<Album> {
  const { embeddingModel, peopleThresholds } = await getSettings();
  const [facts, entries, people, decisions] = await Promise.all([
    loadFacts(embeddingModel),
    listVectors(embeddingModel),
    listPeople(),
    listDecisions(),
  ]);
  const vectors = new Map(entries.map(({ id, embedding }) => [id, embedding.vector]));
  const real = facts.faces.filter((face) => !face.simulated);
  const threshold = peopleThresholds[embeddingModel] ?? defaultThreshold(embeddingModel);
  const input = groupingInput({ faces: real, vectors, people, decisions }, threshold);
  const grouping = await library.call((api) => api.groupFaces({ ...input, anew }), signal);
  // Unless something was decided meanwhile: the album is made again then.
  await saveGroups(grouping.groups, new Date().toISOString(), decisions.length);
  const faces = new Map(facts.faces.map((face) => [face.id, face]));
  const known = peopleOf(grouping.groups, people, faces);
  const grouped = new Set(known.flatMap((person) => person.faces.map((face) => face.id)));
  return {
    photos: new Map(facts.photos.map((photo) => [photo.id, photo])),
    faces,
    people: known,
    strangers: facts.faces.filter((face) => !grouped.has(face.id)),
    embeddingModel,
    unembedded: real.filter((face) => !vectors.has(face.id)).map((face) => face.id),
    stale: facts.stale,
  };
}

/** People who have a face here, most photos first, equals by who came first. */
function peopleOf(
  groups: readonly PersonGroup[],
  records: readonly PersonRecord[],
  faces: ReadonlyMap<string, FaceFacts>,
): AlbumPerson[] {
  const names = new Map(records.map(({ id, name }) => [id, name]));
  return groups
    .map(({ id, faceIds }) => ({
      id,
      name: names.get(id) ?? null,
      faces: faceIds.flatMap((face) => faces.get(face) ?? []).sort(bestFirst),
    }))
    .filter((person) => person.faces.length > 0)
    .sort((a, b) => b.faces.length - a.faces.length || (a.id < b.id ? -1 : 1));
}

function bestFirst(a: FaceFacts, b: FaceFacts): number {
  const quality = (face: FaceFacts) => technicalQuality(face.gates)?.value ?? 0;
  return quality(b) - quality(a) || (a.id < b.id ? -1 : 1);
}
