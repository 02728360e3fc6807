/** Starts a server on the asked port, or on the next one that is free. */
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';

/**
 * @typedef {{ key: string, cert: string }} Tls PEM texts; `cert` may be a chain
 * @typedef {{ url: string, port: number, close: () => Promise<void> }} Running
 */

/**
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>} handler
 * @param {{ port: number, host: string, tls?: Tls | undefined, log?: (line: string) => void }} options
 *   port 0 takes any
 * @returns {Promise<Running>}
 * @throws {Error} when twenty ports in a row are taken, or the host cannot be listened on
 */
export async function listen(handler, { port, host, tls, log = console.log }) {
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  const guarded = (request, response) => {
    handler(request, response).catch((error) => {
      log(`${request.method} ${request.url}: ${error instanceof Error ? error.message : error}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Something went wrong.\n');
    });
  };
  const server = tls ? createHttps(tls, guarded) : createHttp(guarded);
  for (let tries = 0; ; tries++) {
    const wanted = port === 0 ? 0 : port + tries;
    const error = await tryListen(server, wanted, host);
    if (!error) {
      if (tries > 0) log(`Port ${port} is taken, so this is port ${wanted}.`);
      break;
    }
    if (error.code !== 'EADDRINUSE' || tries >= 20) throw error;
  }
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  const shown = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
  return {
    url: `${tls ? 'https' : 'http'}://${shown}:${actual}`,
    port: actual,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:net').Server} server @param {number} port @param {string} host
 * @returns {Promise<NodeJS.ErrnoException | null>}
 */
function tryListen(server, port, host) {
  return new Promise((resolve) => {
    /** @param {NodeJS.ErrnoException} error */
    const failed = (error) => resolve(error);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(null);
    });
  });
}
