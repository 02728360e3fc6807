/** Search by words: the text's place among the garments, and how near each lies. */
import { infer } from '../../bridge/infer.ts';
import { search } from './garment/search.ts';

/** So many of the nearest get a cosine; what is farther is decided by facts alone. */
const NEAREST = 400;

/**
 * The cosine of each near garment's embedding with that of the text, by id. Works beside an import: the
 * text does not wait for photos that are queued. Throws `weights-missing` and the like where the text
 * model is not there, `aborted`, `worker-died`, `storage-unavailable`.
 */
export async function similarityTo(
  text: string,
  archived: boolean,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const embedding = await infer((api, call) => api.embedText(call, text), signal, { now: true });
  const space = { kind: 'garment', model: embedding.model } as const;
  const options = { k: NEAREST, filter: { archived } };
  const found = await search.similar(space, embedding, options, signal);
  return new Map(found.map(({ id, score }) => [id, score]));
}
