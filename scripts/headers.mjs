/**
 * The one definition of the response headers: the servers, the build's `_headers` file and the meta
 * tag in the page are all made from it.
 *
 * `node scripts/headers.mjs` prints the text of `_headers`; with `--write` it writes `public/_headers`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * @typedef {object} HeaderOptions
 * @property {string | undefined} [modelOrigin] the one other origin that models may come from
 * @property {boolean} [dev] also lets the development server's own scripts and styles in, by nonce
 */

/** The nonce of the development server (Vite's `html.cspNonce`). */
export const DEV_NONCE = 'aura-dev';

/** Where a static host takes its headers from. */
export const PUBLIC_HEADERS = fileURLToPath(new URL('../public/_headers', import.meta.url));

/**
 * The origin of a models' base address; undefined for one on the app's own origin.
 * @param {string | undefined} base MODEL_BASE_URL @returns {string | undefined}
 * @throws {Error} when it is an address that is neither a path nor http(s)
 */
export function modelOriginOf(base) {
  if (!base || /^(\.{0,2}\/)(?!\/)/.test(base)) return undefined;
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new Error(`MODEL_BASE_URL must be a path or an http(s) address, not "${base}"`);
  return url.origin;
}

/**
 * The Content-Security-Policy: nothing but our own origin, and the models' where one is named.
 * @param {HeaderOptions} [options] @returns {string}
 */
export function contentSecurityPolicy({ modelOrigin, dev = false } = {}) {
  const nonce = dev ? [`'nonce-${DEV_NONCE}'`] : [];
  /** @type {Record<string, string[]>} */
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...nonce],
    'style-src': ["'self'", ...nonce],
    'img-src': ["'self'", 'blob:', 'data:'],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(modelOrigin ? [modelOrigin] : [])],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default', 'aura', "'allow-duplicates'"],
  };
  return Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** What the page may use of the device: the camera, and nothing else. */
const PERMISSIONS = [
  'camera=(self)',
  ...['accelerometer', 'display-capture', 'encrypted-media', 'geolocation'],
  ...['gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'],
  'xr-spatial-tracking',
]
  .map((name) => (name.includes('=') ? name : `${name}=()`))
  .join(', ');

/**
 * The headers of every response.
 * @param {HeaderOptions} [options] @returns {Record<string, string>}
 */
export function securityHeaders(options = {}) {
  return {
    'Content-Security-Policy': contentSecurityPolicy(options),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'no-cache';
const ASK_FIRST_FILES = ['/', '/index.html', '/sw.js', '/config.json', '/manifest.webmanifest'];

/**
 * `Cache-Control` of a path: hashed names for ever, the rest never without asking.
 * @param {string} path starts with `/`, without a query @returns {string}
 */
export function cacheHeader(path) {
  return path.startsWith('/assets/') || path.startsWith('/models/') ? FOREVER : ASK_FIRST;
}

/**
 * The text of `_headers` (Netlify, Cloudflare Pages). No two rules set the same header on one path,
 * since such hosts join them.
 * @param {HeaderOptions} [options] @returns {string}
 */
export function headersFile(options = {}) {
  /** @param {string} path @param {Record<string, string>} headers */
  const rule = (path, headers) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  const cached = ['/assets/*', '/models/*', ...ASK_FIRST_FILES];
  return [
    '# Made by scripts/headers.mjs; do not edit.',
    rule('/*', securityHeaders(options)),
    ...cached.map((path) => rule(path, { 'Cache-Control': cacheHeader(path) })),
  ].join('\n');
}

/**
 * The policy as a meta tag, for hosts that send no headers. `frame-ancestors` only works as a header.
 * @param {HeaderOptions} [options] @returns {string}
 */
export function cspMetaTag(options = {}) {
  const policy = contentSecurityPolicy(options).replace(/; frame-ancestors [^;]*/, '');
  return `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('"', '&quot;')}">`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--write')) writeFileSync(PUBLIC_HEADERS, headersFile());
  else process.stdout.write(headersFile());
}
