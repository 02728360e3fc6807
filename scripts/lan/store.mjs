/** Keeps the authority and its certificate outside the repository, and renews what needs renewing. */
import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { createAuthority, createLeaf } from './certificates.mjs';

/**
 * @typedef {import('./certificates.mjs').Pair} Pair
 * @typedef {object} Certificates
 * @property {string} ca the authority's certificate, PEM: what a phone installs
 * @property {Pair} tls what the server shows; `cert` is the chain
 * @property {string} fingerprint SHA-256 of the authority's certificate, to compare by eye
 * @property {boolean} newAuthority phones have to install it (again)
 * @property {boolean} newLeaf
 */

/** Where the authority is kept. @returns {string} */
export function authorityDir() {
  const { XDG_CONFIG_HOME } = process.env;
  const config = XDG_CONFIG_HOME ? resolve(XDG_CONFIG_HOME) : join(homedir(), '.config');
  return join(config, 'aura', 'ca');
}

/**
 * The authority, made once, and a certificate for exactly these names, made anew when they change, when
 * it nears its end, or when the authority is another.
 * @param {{ names: string[], dir?: string }} options @returns {Promise<Certificates>}
 * @throws {Error} when a kept file is damaged, with what to do
 */
export async function ensureCertificates({ names, dir = authorityDir() }) {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await chmod(dir, 0o700);
  let authority = await readPair(dir, 'aura-ca');
  const newAuthority = authority === null || daysLeft(authority.cert) < LEAF_REACH;
  if (authority === null || newAuthority) {
    authority = await createAuthority(hostname());
    await writePair(dir, 'aura-ca', authority);
  }
  const root = new X509Certificate(authority.cert);
  let leaf = await readPair(dir, 'aura-leaf');
  const newLeaf = leaf === null || !fits(leaf.cert, root, names);
  if (leaf === null || newLeaf) {
    leaf = await createLeaf(authority, names);
    await writePair(dir, 'aura-leaf', leaf);
  }
  return {
    ca: authority.cert,
    tls: { key: leaf.key, cert: `${leaf.cert.trimEnd()}\n${authority.cert}` },
    fingerprint: root.fingerprint256,
    newAuthority,
    newLeaf,
  };
}

/** An authority is replaced while it still outlives what it signs. */
const LEAF_REACH = 400;

/** @param {string} pem */
function daysLeft(pem) {
  return (Date.parse(new X509Certificate(pem).validTo) - Date.now()) / 86_400_000;
}

/** @param {string} pem @param {X509Certificate} root @param {string[]} names */
function fits(pem, root, names) {
  const leaf = new X509Certificate(pem);
  const has = (leaf.subjectAltName ?? '')
    .split(', ')
    .map((n) => n.replace(/^(DNS|IP Address):/, ''));
  return (
    has.toSorted().join() === names.toSorted().join() &&
    daysLeft(pem) > 30 &&
    leaf.checkIssued(root) &&
    leaf.verify(root.publicKey)
  );
}

/** @param {string} dir @param {string} name @returns {Promise<Pair | null>} null when not both are there */
async function readPair(dir, name) {
  const paths = [join(dir, `${name}.key`), join(dir, `${name}.crt`)];
  const [key, cert] = await Promise.all(
    paths.map((path) =>
      readFile(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      }),
    ),
  );
  if (!key || !cert) return null;
  try {
    new X509Certificate(cert);
  } catch {
    throw new Error(`${paths[1]} is damaged: delete it, and a new one is made at the next start.`);
  }
  return { key, cert };
}

/** @param {string} dir @param {string} name @param {Pair} pair */
async function writePair(dir, name, { key, cert }) {
  const path = join(dir, `${name}.key`);
  await writeFile(path, key, { mode: 0o600 });
  await chmod(path, 0o600);
  await writeFile(join(dir, `${name}.crt`), cert);
}
