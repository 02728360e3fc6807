/** One model file from the network: resumed where it broke, checked before it is kept. */

import type { ModelFile } from '../../models/types.ts';
import { FaultError, faultOf } from '../../src/core/fault.ts';
import { Partial } from './partial.ts';

/** SHA-256 of bytes, hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('');
}

/**
 * Fetches a file. Throws `offline` when there is no answer, `weights-missing` when the host has no
 * such file, `download-broken` when it ends early (what came is kept for the next try),
 * `weights-corrupt` when the hash is wrong (nothing is kept), `aborted` when told to stop.
 * A wrong hash is tried once more past every cache on the way. The browser's own cache is left out: what
 * is kept here need not lie on the device twice.
 */
export async function download(
  url: string,
  file: ModelFile,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  for (const cache of ['no-store', 'reload'] as const) {
    const partial = new Partial(url, file.bytes);
    await partial.load();
    if (partial.bytes < file.bytes) await receive(url, file, partial, { signal, cache }, onBytes);
    const bytes = partial.whole();
    await partial.clear();
    if (bytes && (await sha256(bytes)) === file.sha256) return bytes;
  }
  throw new FaultError('weights-corrupt', `${file.name}: the checksum does not match`);
}

async function receive(
  url: string,
  file: ModelFile,
  partial: Partial,
  init: { signal: AbortSignal; cache: RequestCache },
  onBytes: (bytes: number) => void,
): Promise<void> {
  const response = await request(url, partial.bytes, init);
  if (response.status !== 206) await partial.clear();
  const html = response.headers.get('content-type')?.includes('text/html') ?? false;
  if (!response.ok || html || !response.body)
    throw new FaultError('weights-missing', `${file.name}: the host answered ${response.status}`);
  onBytes(partial.bytes);
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      await partial.add(value);
      onBytes(partial.bytes);
      if (partial.bytes > file.bytes) break;
    }
  } catch (error) {
    await partial.keep();
    if (faultOf(error) === 'aborted') throw error;
    throw new FaultError('download-broken', `${file.name}: the download broke off`, {
      cause: error,
    });
  }
  if (partial.bytes < file.bytes) {
    await partial.keep();
    throw new FaultError(
      'download-broken',
      `${file.name}: ${partial.bytes} of ${file.bytes} bytes came`,
    );
  }
}

async function request(
  url: string,
  from: number,
  { signal, cache }: { signal: AbortSignal; cache: RequestCache },
): Promise<Response> {
  const resume = { headers: { range: `bytes=${from}-` } };
  try {
    return await fetch(url, { signal, cache, ...(from > 0 ? resume : {}) });
  } catch (error) {
    if (faultOf(error) === 'aborted') throw error;
    throw new FaultError('offline', 'no answer from the host', { cause: error });
  }
}
