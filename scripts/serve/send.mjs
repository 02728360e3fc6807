/** Answers one request with one file: conditional, in parts, or compressed. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { chooseEncoding, encoded } from './compress.mjs';
import { compressible, mimeType } from './mime.mjs';
import { parseRange } from './range.mjs';

/**
 * @param {import('node:http').IncomingMessage} request GET or HEAD
 * @param {import('node:http').ServerResponse} response
 * @param {string} path of the file
 * @param {Record<string, string>} headers sent with every answer
 * @returns {Promise<boolean>} false, with nothing sent, when there is no such file
 */
export async function sendFile(request, response, path, headers) {
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) return false;
  const type = mimeType(path);
  const version = `${file.size.toString(36)}-${Math.floor(file.mtimeMs).toString(36)}`;
  const range = rangeOf(request, file.size, `"${version}"`);
  const encoding =
    range === 'whole' && compressible(type) && file.size > 512
      ? chooseEncoding(header(request, 'accept-encoding'))
      : null;
  const etag = encoding ? `"${version}-${encoding}"` : `"${version}"`;
  const head = {
    ...headers,
    'Content-Type': type,
    ETag: etag,
    'Last-Modified': file.mtime.toUTCString(),
    'Accept-Ranges': 'bytes',
    ...(compressible(type) ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (matches(header(request, 'if-none-match'), etag)) {
    response.writeHead(304, head).end();
  } else if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'Content-Range': `bytes */${file.size}` }).end();
  } else if (encoding) {
    const body = await encoded(path, encoding, version);
    response.writeHead(200, {
      ...head,
      'Content-Encoding': encoding,
      'Content-Length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  } else {
    const { start, end } = range === 'whole' ? { start: 0, end: file.size - 1 } : range;
    response.writeHead(range === 'whole' ? 200 : 206, {
      ...head,
      'Content-Length': end - start + 1,
      ...(range === 'whole' ? {} : { 'Content-Range': `bytes ${start}-${end}/${file.size}` }),
    });
    if (request.method === 'HEAD' || file.size === 0) response.end();
    else await pipeline(createReadStream(path, { start, end }), response).catch(hungUp);
  }
  return true;
}

/** A client that hangs up in the middle is no error of ours. @param {NodeJS.ErrnoException} error */
function hungUp(error) {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET') throw error;
}

/** @param {import('node:http').IncomingMessage} request @param {string} name */
function header(request, name) {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** @param {import('node:http').IncomingMessage} request @param {number} size @param {string} etag */
function rangeOf(request, size, etag) {
  const condition = header(request, 'if-range');
  if (condition && condition !== etag) return 'whole';
  return parseRange(header(request, 'range'), size);
}

/** @param {string | undefined} condition `If-None-Match` @param {string} etag */
function matches(condition, etag) {
  if (!condition) return false;
  const tags = condition.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
