/** What a person does under Best: take the scores along. */
import { FaultError } from '../../../core/fault.ts';
import { listPhotos } from '../../../data/photos.ts';
import { getSettings } from '../../../data/settings.ts';
import { saveFile } from '../../../ui/index.ts';
import { rankPerson } from '../album/person.ts';
import type { Album } from '../album/types.ts';
import { outsideOf } from './outside.ts';
import { type PersonRanking, scoresFile } from './scores.ts';
import { text } from './text.ts';

/**
 * Ranks everybody and hands over all scores as one CSV file, photos of nobody included. Throws `storage-unavailable`,
 * `worker-died`, `aborted`.
 */
export async function exportScores(album: Album, signal?: AbortSignal): Promise<void> {
  const rankings: PersonRanking[] = [];
  for (const person of album.people)
    rankings.push([person, await rankPerson(album, person, signal)]);
  if (signal?.aborted) throw new FaultError('aborted', 'the page was left');
  const [photos, { gates }] = await Promise.all([listPhotos(), getSettings()]);
  const unranked = outsideOf(album, photos, gates);
  const day = new Date().toISOString().slice(0, 10);
  saveFile(scoresFile(album, rankings, unranked), text.csv.name(day));
}
