/**
 * A certificate authority for one household, and certificates signed by it (RFC 5280). The authority is
 * name-constrained: whoever takes its key can sign for private addresses and `.local` names, no others.
 */
import { generateKeyPair, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import forge from 'node-forge';
import { PRIVATE_RANGES } from './addresses.mjs';

const { asn1, md, pki, util } = forge;
const DAY = 86_400_000;
const DNS = 2;
const IP = 7;

/** Phones refuse a certificate that is valid for longer than 398 days. */
export const LEAF_DAYS = 397;

/** @typedef {{ key: string, cert: string }} Pair PEM texts */

/** A new RSA key of 2048 bits as PEM texts. */
function newKey() {
  return promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/** @param {string} publicKey @param {number} days of which the first was yesterday, for slow clocks */
function blank(publicKey, days) {
  const cert = pki.createCertificate();
  cert.publicKey = pki.publicKeyFromPem(publicKey);
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  cert.serialNumber = serial.toString('hex');
  const start = Math.floor(Date.now() / 1000) * 1000 - DAY;
  cert.validity.notBefore = new Date(start);
  cert.validity.notAfter = new Date(start + days * DAY);
  return cert;
}

/** The constraint that limits what the authority can sign for (RFC 5280, 4.2.1.10). */
function nameConstraints() {
  const { CONTEXT_SPECIFIC, UNIVERSAL } = asn1.Class;
  /** @param {number} type @param {string} value */
  const subtree = (type, value) =>
    asn1.create(UNIVERSAL, asn1.Type.SEQUENCE, true, [
      asn1.create(CONTEXT_SPECIFIC, type, false, value),
    ]);
  const permitted = [
    subtree(DNS, 'localhost'),
    subtree(DNS, 'local'),
    ...PRIVATE_RANGES.map((range) => subtree(IP, range.map((ip) => util.bytesFromIP(ip)).join(''))),
    subtree(IP, `${util.bytesFromIP('fd00::')}\xfe${'\0'.repeat(15)}`),
  ];
  return {
    id: '2.5.29.30',
    critical: true,
    value: asn1.create(UNIVERSAL, asn1.Type.SEQUENCE, true, [
      asn1.create(CONTEXT_SPECIFIC, 0, true, permitted),
    ]),
  };
}

/**
 * A new authority, valid for five years.
 * @param {string} owner shown in the phone's list, such as the machine's name @returns {Promise<Pair>}
 */
export async function createAuthority(owner) {
  const { publicKey, privateKey } = await newKey();
  const cert = blank(publicKey, 5 * 365);
  const name = [
    { name: 'commonName', value: `Aura on ${owner}` },
    { name: 'organizationName', value: 'Aura, for this home only' },
  ];
  cert.setSubject(name);
  cert.setIssuer(name);
  cert.setExtensions([
    { name: 'basicConstraints', critical: true, cA: true, pathLenConstraint: 0 },
    { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true },
    { name: 'subjectKeyIdentifier' },
    nameConstraints(),
  ]);
  cert.sign(pki.privateKeyFromPem(privateKey), md.sha256.create());
  return { key: privateKey, cert: pki.certificateToPem(cert) };
}

/**
 * A certificate for a server, signed by the authority.
 * @param {Pair} authority @param {string[]} names DNS names and IP addresses @returns {Promise<Pair>}
 */
export async function createLeaf(authority, names) {
  const { publicKey, privateKey } = await newKey();
  const issuer = pki.certificateFromPem(authority.cert);
  const cert = blank(publicKey, LEAF_DAYS);
  cert.setSubject([{ name: 'commonName', value: 'Aura in this home' }]);
  cert.setIssuer(issuer.subject.attributes);
  cert.setExtensions([
    { name: 'basicConstraints', critical: true, cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectKeyIdentifier' },
    {
      name: 'authorityKeyIdentifier',
      keyIdentifier: issuer.generateSubjectKeyIdentifier().getBytes(),
    },
    {
      name: 'subjectAltName',
      altNames: names.map((n) => (isIP(n) ? { type: IP, ip: n } : { type: DNS, value: n })),
    },
  ]);
  cert.sign(pki.privateKeyFromPem(authority.key), md.sha256.create());
  return { key: privateKey, cert: pki.certificateToPem(cert) };
}
