/** Learns a person's taste from what was said of their photos, when that is new. */
import { library } from '../../../bridge/library.ts';
import { train } from '../../../bridge/train.ts';
import { MIN_RATINGS, type TasteInput, type TasteResult } from '../../../core/taste/types.ts';
import { type ArtifactRecord, getTaste, putTaste } from '../../../data/artifacts.ts';
import { listVerdicts, type Verdicts } from '../../../data/ratings.ts';
import { listVectors } from '../../../data/vectors.ts';
import type { Album, AlbumPerson } from '../album/types.ts';
import { alikePhotos } from '../alike/stacks.ts';
import { tasteItems } from './items.ts';

/** The seed of all tastes: the same answers give the same taste. */
const SEED = 7;

/** What was said of this person's photos. */
export function verdictsOf(person: AlbumPerson, all: Verdicts): Verdicts {
  const mine = new Set(person.faces.map((face) => face.id));
  return {
    ratings: all.ratings.filter(({ id }) => mine.has(id)),
    comparisons: all.comparisons.filter(({ winner, loser }) => mine.has(winner) && mine.has(loser)),
  };
}

/**
 * The person's taste as of now: the one that is kept when nothing it was learnt from has changed,
 * else learnt anew and kept. Throws `storage-unavailable`, `quota`, `worker-died`, `aborted`.
 */
export async function learnTaste(
  album: Album,
  person: AlbumPerson,
  signal?: AbortSignal,
): Promise<ArtifactRecord> {
  const [all, kept, entries] = await Promise.all([
    listVerdicts(),
    getTaste(person.id),
    listVectors(album.embeddingModel),
  ]);
  const verdicts = verdictsOf(person, all);
  const basis = basisOf(album, person, verdicts);
  if (kept?.basis === basis) return kept;
  const vectors = new Map(entries.map(({ id, embedding }) => [id, embedding.vector]));
  const madeAt = new Date().toISOString();
  const said = verdicts.ratings.length + verdicts.comparisons.length;
  // Too little to learn from needs no look at all photos.
  const groups = said < MIN_RATINGS / 2 ? new Map() : await groupsOf(album, vectors, signal);
  const input: TasteInput = {
    items: tasteItems(album, person, vectors, groups),
    ...verdicts,
    embeddingModel: album.embeddingModel,
    seed: SEED,
    trainingRun: crypto.randomUUID(),
    madeAt,
  };
  const result = await train(
    async (api, call): Promise<TasteResult> => api.fitTaste(call, input),
    signal === undefined ? {} : { signal },
  );
  const record: ArtifactRecord = { kind: 'taste', personId: person.id, madeAt, basis, result };
  await putTaste(record);
  return record;
}

/** What a taste depends on, as one text: another text means another taste. */
function basisOf(album: Album, person: AlbumPerson, { ratings, comparisons }: Verdicts): string {
  const last = [...ratings, ...comparisons].reduce((at, each) => (each.at > at ? each.at : at), '');
  const faces = person.faces.map((face) => face.id).sort();
  return [album.embeddingModel, ratings.length, comparisons.length, last, ...faces].join(' ');
}

/** Stack of look-alikes by photo: shots of one burst are never parted between learning and testing. */
async function groupsOf(
  album: Album,
  vectors: ReadonlyMap<string, Float32Array>,
  signal: AbortSignal | undefined,
): Promise<Map<string, string>> {
  const photos = alikePhotos(album, vectors);
  const { stacks } = await library.call((api) => api.findAlike(photos), signal);
  return new Map(stacks.flatMap(({ id, photoIds }) => photoIds.map((photo) => [photo, id])));
}
