/** A page that reads a whole folder, photo after photo. */

export interface FolderRun {
  readonly ms: number;
  /** Photos that were read whole. */
  readonly read: number;
}

export interface FolderPage {
  /** Fetches the files and loads the models, so that `run` times nothing but the reading. */
  hold(urls: readonly string[]): Promise<void>;
  run(): Promise<FolderRun>;
}

/** Files by address. Each gets a byte of its own at its end, so that none is another's double. */
export async function fetchAll(urls: readonly string[]): Promise<File[]> {
  return Promise.all(
    urls.map(async (url, i) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      const parts = [await response.blob(), Uint8Array.of(i & 255, i >> 8)];
      return new File(parts, url.split('/').at(-1) ?? '', { type: 'image/jpeg' });
    }),
  );
}
