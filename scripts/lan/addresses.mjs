/** The addresses that phones on the same network reach this machine under. */
import { hostname, networkInterfaces } from 'node:os';

/**
 * The private ranges that the local authority may sign for, as [network, mask] (RFC 1918, 6598, 3927,
 * 5735).
 */
export const PRIVATE_RANGES = [
  ['10.0.0.0', '255.0.0.0'],
  ['172.16.0.0', '255.240.0.0'],
  ['192.168.0.0', '255.255.0.0'],
  ['100.64.0.0', '255.192.0.0'],
  ['169.254.0.0', '255.255.0.0'],
  ['127.0.0.0', '255.0.0.0'],
];

/** @param {string} ip four numbers @returns {number} */
function toNumber(ip) {
  return ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** Whether an IPv4 address is in a private range. @param {string} ip */
export function isPrivate(ip) {
  return PRIVATE_RANGES.some(([network = '', mask = '']) => {
    const bits = toNumber(mask);
    return (toNumber(ip) & bits) === (toNumber(network) & bits);
  });
}

/** Interfaces of virtual machines and containers, which no phone is on. */
const VIRTUAL = /^(docker|br-|veth|virbr|vboxnet|vmnet|podman|cni)/;

/**
 * The private IPv4 addresses of this machine, the likeliest one first.
 * @param {ReturnType<typeof networkInterfaces>} [interfaces] @returns {string[]}
 */
export function lanAddresses(interfaces = networkInterfaces()) {
  const likely = ['192.168.', '10.', '172.'];
  /** @param {string} ip */
  const rank = (ip) => {
    const place = likely.findIndex((start) => ip.startsWith(start));
    return place < 0 ? likely.length : place;
  };
  return Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, entries]) => entries ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && isPrivate(address))
    .map(({ address }) => address)
    .sort((a, b) => rank(a) - rank(b));
}

/** The names the certificate is for: this machine itself, its `.local` name and its addresses. */
export function certificateNames(addresses = lanAddresses()) {
  const short = hostname().toLowerCase().split('.')[0] ?? '';
  const local =
    /^[a-z0-9][a-z0-9-]*$/.test(short) && short !== 'localhost' ? [`${short}.local`] : [];
  return ['localhost', ...local, '127.0.0.1', ...addresses];
}
