/**
 * Weights that are in memory, for a library that fetches them: MediaPipe reads a fetched file in place,
 * but carries given bytes through its graph's description, which is copied again and again on the way
 * (some 50 ms of a cold start for 4 MB).
 */

let files = 0;

/** Runs `work` with an address at which `fetch` finds these bytes meanwhile, without any request. */
export async function withFile<T>(
  bytes: Uint8Array<ArrayBuffer>,
  work: (address: string) => Promise<T>,
): Promise<T> {
  files += 1;
  const address = `memory-file-${files}`;
  const elsewhere = self.fetch;
  self.fetch = (input, init) =>
    input === address ? Promise.resolve(new Response(bytes)) : elsewhere(input, init);
  try {
    return await work(address);
  } finally {
    self.fetch = elsewhere;
  }
}
