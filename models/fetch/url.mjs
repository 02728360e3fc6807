/** The first source: an official address, resumed where it broke, given up fast where there is no network. */
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * @typedef {object} UrlOptions
 * @property {number} bytes the size the file must have
 * @property {Map<string, string>} unreachable hosts that failed in this run, and why
 * @property {(done: number) => void} [onBytes] told the bytes on disk
 * @property {number} [connectMs] how long to wait for the first answer
 * @property {number} [stallMs] how long a silent download may last
 * @property {number} [retries] how often a broken download is taken up again
 */

/**
 * Downloads `url` into `part`, taking up what is there already. The caller checks the hash.
 * @param {string} url @param {string} part @param {UrlOptions} options
 * @throws {Error} with a short reason; `part` then holds what arrived, to be taken up next time
 */
export async function fetchUrl(url, part, options) {
  const { host } = new URL(url);
  const known = options.unreachable.get(host);
  if (known) throw new Error(`${host} cannot be reached (${known})`);
  const retries = options.retries ?? 2;
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(url, part, host, options);
    } catch (error) {
      if (!(error instanceof BrokenOff) || attempt >= retries) throw error;
    }
  }
}

/** The body stopped before its end: worth taking up again. */
class BrokenOff extends Error {}

/** @param {string} url @param {string} part @param {string} host @param {UrlOptions} options */
async function once(url, part, host, options) {
  const { bytes, onBytes = () => {} } = options;
  let have = (await stat(part).catch(() => null))?.size ?? 0;
  if (have === bytes) return;
  if (have > bytes) {
    await rm(part, { force: true });
    have = 0;
  }
  const stop = new AbortController();
  const response = await connect(url, host, have, stop, options);
  if (response.status === 200) have = 0;
  else if (response.status !== 206 || !startsAt(response, have)) {
    stop.abort();
    if (response.status === 416 || response.status === 206) await rm(part, { force: true });
    throw new Error(`${host} answered ${response.status}`);
  }
  if (!response.body) throw new Error(`${host} sent nothing`);
  const stallMs = options.stallMs ?? 20_000;
  let timer = setTimeout(() => stop.abort(), stallMs);
  let done = have;
  const counter = new Transform({
    transform(chunk, _encoding, next) {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), stallMs);
      done += chunk.length;
      if (done > bytes) return next(new Error(`${host} sent more than ${bytes} bytes`));
      onBytes(done);
      next(null, chunk);
    },
  });
  try {
    const body = Readable.fromWeb(
      /** @type {import('node:stream/web').ReadableStream} */ (response.body),
    );
    await pipeline(body, counter, createWriteStream(part, { flags: have > 0 ? 'a' : 'w' }));
  } catch (error) {
    if (done <= bytes) throw new BrokenOff(`${host} broke off after ${done} bytes`);
    await rm(part, { force: true });
    throw error;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
  if (done < bytes) throw new BrokenOff(`${host} ended after ${done} of ${bytes} bytes`);
}

/**
 * @param {string} url @param {string} host @param {number} have
 * @param {AbortController} stop @param {UrlOptions} options
 */
async function connect(url, host, have, stop, { unreachable, connectMs = 4000 }) {
  const timer = setTimeout(() => stop.abort(), connectMs);
  try {
    return await fetch(url, {
      signal: stop.signal,
      headers: {
        'Accept-Encoding': 'identity',
        ...(have > 0 ? { Range: `bytes=${have}-` } : {}),
      },
    });
  } catch (error) {
    const cause = /** @type {{ code?: string } | undefined} */ (
      error instanceof Error ? error.cause : undefined
    );
    const why = stop.signal.aborted
      ? `no answer in ${connectMs} ms`
      : (cause?.code ?? 'no connection');
    unreachable.set(host, why);
    throw new Error(`${host} cannot be reached (${why})`);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {Response} response @param {number} start */
function startsAt(response, start) {
  return response.headers.get('content-range')?.startsWith(`bytes ${start}-`) ?? false;
}
