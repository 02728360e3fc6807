/** Models that load while a photo is still being decoded. */
import { infer } from './infer.ts';

/** Workers that were asked already. */
const asked = new WeakSet<object>();

/**
 * Begins to load what a reading of faces needs, once in a worker's life, and returns at once. What
 * fails here fails again in the reading, with its reason; when the signal fires it stops.
 */
export function prepareFaces(embeddingModel: string, signal?: AbortSignal): void {
  infer(
    async (api, call) => {
      if (asked.has(api)) return;
      asked.add(api);
      await api.loadFaces(call, embeddingModel);
    },
    signal,
    { now: true },
  ).catch(() => {});
}
