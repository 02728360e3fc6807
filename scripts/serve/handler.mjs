/** What the production server answers: files, the shell for navigations, and the share sheet. */
import { join, resolve, sep } from 'node:path';
import { cacheHeader, securityHeaders } from '../headers.mjs';
import { sendFile } from './send.mjs';

/**
 * The file a path names inside `dir`.
 * @param {string} dir @param {string} path of the address, still encoded
 * @returns {string | null} null when it is malformed or points outside
 */
export function insideDir(dir, path) {
  let plain;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (/[\0\\]/.test(plain) || plain.split('/').some((part) => part.startsWith('.'))) return null;
  const root = resolve(dir);
  const file = join(root, plain);
  return file === root || file.startsWith(root + sep) ? file : null;
}

/**
 * @param {{ dir: string, modelOrigin?: string | undefined }} options
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
export function staticHandler({ dir, modelOrigin }) {
  const headers = securityHeaders({ modelOrigin });
  return async (request, response) => {
    const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
    /** @param {number} status @param {Record<string, string>} more @param {string} text */
    const say = (status, more, text) => {
      const type = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
      response.writeHead(status, { ...headers, ...type, ...more }).end(`${text}\n`);
    };
    if (request.method === 'POST' && path === '/share-target') {
      request.resume();
      return say(303, { Location: '/portraits' }, 'See /portraits.');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(405, { Allow: 'GET, HEAD' }, 'Only GET and HEAD.');
    const file = insideDir(dir, path);
    if (!file) return say(404, {}, 'Not found.');
    /** @param {string} target @param {string} named */
    const send = (target, named) =>
      sendFile(request, response, target, { ...headers, 'Cache-Control': cacheHeader(named) });
    if (await send(path.endsWith('/') ? join(file, 'index.html') : file, path)) return;
    if (isNavigation(request, path) && (await send(join(dir, 'index.html'), '/'))) return;
    say(404, {}, 'Not found.');
  };
}

/** @param {import('node:http').IncomingMessage} request @param {string} path */
function isNavigation(request, path) {
  if (path.slice(path.lastIndexOf('/')).includes('.')) return false;
  const { accept = '', 'sec-fetch-mode': mode } = request.headers;
  return mode === 'navigate' || accept.includes('text/html');
}
