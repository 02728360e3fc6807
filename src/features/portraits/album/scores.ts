/** What Best says of every face, by id: the one measure by which photos are put first anywhere. */
import { library } from '../../../bridge/library.ts';
import type { Ranked } from '../../../core/scoring/rank.ts';
import { getSettings } from '../../../data/settings.ts';
import { rankPerson } from './person.ts';
import type { Album } from './types.ts';

/**
 * Ranks each person's faces; faces of nobody are scored by the same rule, without taste, and their
 * places mean nothing. Throws `storage-unavailable`, `worker-died`, `aborted`.
 */
export async function faceScores(
  album: Pick<Album, 'photos' | 'people' | 'strangers' | 'embeddingModel'>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Ranked>> {
  const scores = new Map<string, Ranked>();
  const keep = (ranked: readonly Ranked[]) => {
    for (const one of ranked) scores.set(one.id, one);
  };
  for (const person of album.people) keep(await rankPerson(album, person, signal));
  const { gates } = await getSettings();
  const strangers = album.strangers.map((face) => ({ face, taste: null }));
  if (strangers.length > 0)
    keep(await library.call((api) => api.rankFaces(strangers, { thresholds: gates }), signal));
  return scores;
}
