/** `npm start -- --host`: the app over https for phones on this network, and the page that gets them in. */
import { listen } from '../serve/listen.mjs';
import { startServer } from '../serve.mjs';
import { certificateNames, lanAddresses } from './addresses.mjs';
import { STYLE, setupPage } from './page.mjs';
import { terminalQr } from './qr.mjs';
import { authorityDir, ensureCertificates } from './store.mjs';

/** The headers of the set-up page: plain http, so no isolation; no scripts at all. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/**
 * Answers the set-up page, its style and the certificate.
 * @param {{ appUrl: string, setupUrl: () => string, ca: string, fingerprint: string }} options
 *   `setupUrl` is known once this is listened to
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
export function setupHandler({ appUrl, setupUrl, ca, fingerprint }) {
  /** @type {Record<string, [string, string | (() => string)]>} */
  const pages = {
    '/': [
      'text/html; charset=utf-8',
      () => setupPage({ appUrl, setupUrl: setupUrl(), fingerprint }),
    ],
    '/style.css': ['text/css; charset=utf-8', STYLE],
    '/aura-ca.crt': ['application/x-x509-ca-cert', ca],
  };
  return async (request, response) => {
    const [type, made] = pages[(request.url ?? '/').split('?')[0] ?? '/'] ?? ['text/plain', null];
    const body = typeof made === 'function' ? made() : made;
    response.writeHead(body === null ? 404 : 200, { ...HEADERS, 'Content-Type': type });
    response.end(request.method === 'HEAD' ? undefined : (body ?? 'Not found.\n'));
  };
}

/**
 * Serves the app on https and the set-up page on http, and tells the person how to go on.
 * @param {object} [options]
 * @param {number} [options.port] of the app; the set-up page takes the next one
 * @param {string} [options.dir] the built app
 * @param {string} [options.certificates] the folder the authority is kept in
 * @param {string[]} [options.addresses] of this machine
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<{ appUrl: string, setupUrl: string, close: () => Promise<void> }>}
 * @throws {Error} when this machine is on no private network
 */
export async function startHost(options = {}) {
  const { port = 4173, addresses = lanAddresses(), log = console.log, dir } = options;
  const kept = options.certificates ?? authorityDir();
  const [address] = addresses;
  if (!address)
    throw new Error(
      'This computer is on no private network. Join the Wi-Fi of the phone, then try again.',
    );
  const { ca, tls, fingerprint, newAuthority } = await ensureCertificates({
    names: certificateNames(addresses),
    dir: kept,
  });
  const app = await startServer({ port, host: '0.0.0.0', tls, log, ...(dir ? { dir } : {}) });
  const appUrl = `https://${address}:${app.port}/`;
  let setupUrl = '';
  const handler = setupHandler({ appUrl, setupUrl: () => setupUrl, ca, fingerprint });
  const setup = await listen(handler, {
    port: port === 0 ? 0 : app.port + 1,
    host: '0.0.0.0',
    log,
  }).catch(async (error) => {
    await app.close();
    throw error;
  });
  setupUrl = `http://${address}:${setup.port}/`;
  log(`\n${terminalQr(setupUrl)}\n`);
  log(`On the phone, scan the code or open ${setupUrl} and follow the steps there, once.`);
  log(`The app itself is at ${appUrl}`);
  if (newAuthority) log('The certificate is new: a phone that had an older one needs this one.');
  log(`Its fingerprint: ${fingerprint}`);
  log(
    `Whoever holds the key in ${kept} could sign for other names on private networks (and only those), so keep it to yourself.`,
  );
  return {
    appUrl,
    setupUrl,
    close: async () => {
      await Promise.all([app.close(), setup.close()]);
    },
  };
}
