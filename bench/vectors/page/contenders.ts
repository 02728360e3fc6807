/** Who is measured. Each is loaded on a page of its own. */

export interface PageContender {
  /** Builds what is needed for searching; milliseconds by what took them. */
  load(vectors: readonly Float32Array[]): Promise<Readonly<Record<string, number>>>;
  /** Places of the `k` nearest, best first. */
  search(query: Float32Array, k: number): Promise<readonly number[]>;
  ask?(what: string, ...given: readonly unknown[]): Promise<unknown>;
}

export const PAGE_CONTENDERS: Readonly<Record<string, () => Promise<PageContender>>> = {
  aura: async () => (await import('./aura.ts')).aura,
  plain: async () => (await import('./plain.ts')).plain,
  hnswlib: async () => (await import('./hnswlib.ts')).hnswlib,
  orama: async () => (await import('./orama.ts')).orama,
};

/** What a piece of work took. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
