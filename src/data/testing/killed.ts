/**
 * For tests: a worker that writes as the app does, by the app's own code, and never gets beyond one
 * write of its transaction, so that it can be killed in the middle.
 */
import { savePhoto } from '../photos.ts';
import { syncVectors } from '../vector/sync.ts';
import { deleteVectors, putVector } from '../vectors.ts';
import { embeddingOf, photoOf } from './fixtures.ts';

/** What is done, and at which write: the n-th of one kind to one store. */
export interface Killing {
  readonly work: 'put' | 'delete' | 'pack' | 'photo';
  /** Whose vector. */
  readonly owner: string;
  readonly model: string;
  readonly at: { readonly write: 'put' | 'add' | 'delete'; readonly store: string; n: number };
}

/** It said this, and waits to be killed; or it was never there, and the work is done. */
export type Killed = 'in the middle' | 'done';

const WORK: Record<Killing['work'], (killing: Killing) => Promise<unknown>> = {
  put: ({ owner, model }) => putVector(owner, embeddingOf(77, model)),
  delete: ({ owner }) => deleteVectors(owner),
  photo: () => savePhoto(photoOf(77)),
  pack: ({ model }) => syncVectors(model, null, async () => undefined),
};

/** Lets the n-th such write begin, and keeps its transaction from ending, for ever. */
function stallAt({ write, store, n }: Killing['at'], stalled: () => void): void {
  const real = IDBObjectStore.prototype[write] as (...args: unknown[]) => IDBRequest;
  let seen = 0;
  IDBObjectStore.prototype[write] = function writes(this: IDBObjectStore, ...args: unknown[]) {
    const request = real.apply(this, args);
    seen += this.name === store ? 1 : 0;
    if (this.name !== store || seen !== n) return request;
    const tx = this.transaction;
    // The commit that idb or the end of the requests would bring never comes: one more is always due.
    const more = (): void => {
      tx.objectStore(store).count().onsuccess = more;
    };
    request.addEventListener('success', () => {
      more();
      stalled();
    });
    return request;
  } as never;
}

addEventListener('message', ({ data }: MessageEvent<Killing>) => {
  const say = (message: Killed) => (globalThis as unknown as Worker).postMessage(message);
  stallAt(data.at, () => say('in the middle'));
  void WORK[data.work](data).then(() => say('done'));
});
