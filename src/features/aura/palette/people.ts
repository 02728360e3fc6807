/** Who is on the photos, as far as their faces tell: the album's people, and those it has not met yet. */
import { library } from '../../../bridge/library.ts';
import { groupingInput } from '../../../core/people/input.ts';
import { defaultThreshold } from '../../../core/people/thresholds.ts';
import type { FaceFacts } from '../../../core/portrait/facts.ts';
import { listDecisions, listPeople } from '../../../data/people.ts';
import { getSettings } from '../../../data/settings.ts';
import { listVectors } from '../../../data/vectors.ts';
import type { Group } from './entries.ts';

/**
 * All faces by person, as the album would group them now; nothing is kept of it. Somebody new goes by
 * the id of a face of theirs, which stays from one call to the next. Where the worker cannot, the
 * people that are kept. Throws `storage-unavailable`.
 */
export async function tellApart(faces: readonly FaceFacts[]): Promise<readonly Group[]> {
  const { embeddingModel, peopleThresholds } = await getSettings();
  const [entries, people, decisions] = await Promise.all([
    listVectors(embeddingModel),
    listPeople(),
    listDecisions(),
  ]);
  if (faces.length === 0) return people;
  const vectors = new Map(entries.map(({ id, embedding }) => [id, embedding.vector]));
  try {
    const threshold = peopleThresholds[embeddingModel] ?? defaultThreshold(embeddingModel);
    const input = groupingInput({ faces, vectors, people, decisions }, threshold);
    const { groups } = await library.call((api) => api.groupFaces(input));
    return named(groups, people);
  } catch {
    return people;
  }
}

function named(
  groups: readonly Pick<Group, 'id' | 'faceIds'>[],
  people: readonly Group[],
): readonly Group[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return groups.map(({ id, faceIds }) =>
    names.has(id)
      ? { id, name: names.get(id) ?? null, faceIds }
      : { id: faceIds[0] ?? id, name: null, faceIds },
  );
}
