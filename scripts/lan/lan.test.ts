import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../../models/fetch/testing.mjs';
import { certificateNames, isPrivate, lanAddresses } from './addresses.mjs';
import { createAuthority, createLeaf, LEAF_DAYS } from './certificates.mjs';
import { startHost } from './host.mjs';
import { ANDROID, IOS, plain } from './page.mjs';
import { qrMatrix, terminalQr } from './qr.mjs';
import { ensureCertificates } from './store.mjs';

/** Asks a server on this machine as if it had this name, trusting `ca` alone. */
function ask(port: number, servername: string, ca: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const host = '127.0.0.1';
    const named = /^[\d.]+$/.test(servername) ? {} : { servername };
    get(
      { host, port, ca, agent: false, headers: { Accept: 'text/html' }, ...named },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    ).once('error', reject);
  });
}

/** The steps of each list of a page. */
function listsOf(page: string): string[][] {
  return [...page.matchAll(/<ol>([\s\S]*?)<\/ol>/g)].map(([, list]) =>
    [...(list ?? '').matchAll(/<li>(.*?)<\/li>/g)].map(([, step]) => step ?? ''),
  );
}

/** The squares of a page's QR code, without its quiet zone of four. */
function matrixOf(page: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(page)?.[1]) - 8;
  const dark = new Set([...page.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  const places = Array.from({ length: size }, (_, i) => i + 4);
  return places.map((y) => places.map((x) => dark.has(`${x} ${y}`)));
}

describe('the authority and its certificate', () => {
  it('hold the LAN address, last as long as phones allow, and verify', () =>
    inFolder(async (dir) => {
      const names = ['localhost', '127.0.0.1', '192.168.7.20'];
      const { ca, tls } = await ensureCertificates({ names, dir });
      const root = new X509Certificate(ca);
      const leaf = new X509Certificate(tls.cert);
      expect(root.ca).toBe(true);
      expect(leaf.checkIssued(root) && leaf.verify(root.publicKey)).toBe(true);
      expect(leaf.checkIP('192.168.7.20')).toBe('192.168.7.20');
      expect(leaf.checkIP('192.168.7.21')).toBeUndefined();
      expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
      const days = (Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)) / 86_400_000;
      expect(days).toBeLessThanOrEqual(LEAF_DAYS);
    }));

  it('are kept, the leaf renewed when the addresses change, the key for the owner alone', () =>
    inFolder(async (folder) => {
      const dir = join(folder, 'ca');
      const first = await ensureCertificates({ names: ['192.168.7.20'], dir });
      const same = await ensureCertificates({ names: ['192.168.7.20'], dir });
      const moved = await ensureCertificates({ names: ['192.168.7.21'], dir });
      expect([first.newAuthority, first.newLeaf]).toEqual([true, true]);
      expect([same.newAuthority, same.newLeaf]).toEqual([false, false]);
      expect(same.tls).toEqual(first.tls);
      expect([moved.newAuthority, moved.newLeaf]).toEqual([false, true]);
      expect(moved.ca).toBe(first.ca);
      expect(new X509Certificate(moved.tls.cert).checkIP('192.168.7.21')).toBe('192.168.7.21');
      if (process.platform !== 'win32')
        for (const name of ['aura-ca.key', 'aura-leaf.key'])
          expect((await stat(join(dir, name))).mode & 0o777).toBe(0o600);
    }));

  it('a damaged file is named, not silently replaced', () =>
    inFolder(async (dir) => {
      await ensureCertificates({ names: ['localhost'], dir });
      await writeFile(join(dir, 'aura-ca.crt'), 'nonsense');
      await expect(ensureCertificates({ names: ['localhost'], dir })).rejects.toThrow(
        'aura-ca.crt',
      );
      expect(await readFile(join(dir, 'aura-ca.crt'), 'utf8')).toBe('nonsense');
    }));

  it('is trusted for private names, and for no name outside', async () => {
    const authority = await createAuthority('test');
    for (const [name, trusted] of [
      ['localhost', true],
      ['kitchen.local', true],
      ['bank.example.com', false],
      ['8.8.8.8', false],
    ] as const) {
      const leaf = await createLeaf(authority, [name, '127.0.0.1']);
      const server = createServer(leaf, (_request, response) => response.end('here'));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const asked = ask(port, name, authority.cert);
      if (trusted) expect(await asked).toBe(200);
      else await expect(asked).rejects.toThrow('permitted subtree violation');
      server.close();
    }
  });
});

describe('startHost', () => {
  it('serves the app over https, and the page and the certificate over http', () =>
    inFolder(async (folder) => {
      const dir = join(folder, 'dist');
      const said: string[] = [];
      await mkdir(dir);
      await writeFile(join(dir, 'index.html'), '<!doctype html><title>Aura</title>');
      const running = await startHost({
        port: 0,
        dir,
        certificates: join(folder, 'ca'),
        addresses: ['192.168.7.20'],
        log: (line) => said.push(line),
      });
      const setup = running.setupUrl.replace('192.168.7.20', '127.0.0.1');
      const page = await (await fetch(setup)).text();
      expect(page).toContain(`href="${running.appUrl}"`);
      expect(listsOf(page)).toEqual([ANDROID.map(plain), IOS.map(plain)]);
      expect(matrixOf(page)).toEqual(qrMatrix(running.setupUrl));
      const certificate = await fetch(`${setup}aura-ca.crt`);
      expect(certificate.headers.get('content-type')).toBe('application/x-x509-ca-cert');
      const ca = await certificate.text();
      expect(ca).not.toContain('PRIVATE');
      expect((await fetch(`${setup}aura-ca.key`)).status).toBe(404);
      expect(await ask(Number(new URL(running.appUrl).port), 'localhost', ca)).toBe(200);
      expect(said.join('\n')).toContain(running.setupUrl);
      expect(page).toContain(new X509Certificate(ca).fingerprint256);
      await running.close();
    }));

  it('says what is wrong without a network', async () => {
    await expect(startHost({ addresses: [] })).rejects.toThrow('private network');
  });
});

describe('addresses', () => {
  it.each(['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.1', '127.0.0.1'])(
    '%s is private',
    (ip) => expect(isPrivate(ip)).toBe(true),
  );

  it.each(['8.8.8.8', '172.32.0.1', '172.15.0.1', '192.169.0.1', '11.0.0.1', '193.168.0.1'])(
    '%s is not',
    (ip) => expect(isPrivate(ip)).toBe(false),
  );

  it('leaves out what no phone can reach, and puts the home network first', () => {
    const entry = (address: string, internal = false) => [
      { address, internal, family: 'IPv4' as const, netmask: '', mac: '', cidr: null },
    ];
    const found = lanAddresses({
      lo: entry('127.0.0.1', true),
      docker0: entry('172.17.0.1'),
      eth0: entry('10.0.0.5'),
      eth1: entry('80.1.2.3'),
      wlan0: entry('192.168.1.9'),
    });
    expect(found).toEqual(['192.168.1.9', '10.0.0.5']);
    expect(certificateNames(found)).toEqual(expect.arrayContaining(['localhost', ...found]));
  });
});

it('the QR code is a square of even lines, with its three corner marks', () => {
  const lines = terminalQr('http://192.168.7.20:4174/')
    .split('\n')
    .map((line) => line.slice(line.indexOf('m') + 1, line.lastIndexOf('\x1b')));
  const width = lines[0]?.length ?? 0;
  for (const line of lines) expect(line).toHaveLength(width);
  expect(lines).toHaveLength(Math.ceil(width / 2));
  const top = lines[2] ?? '';
  const mark = '\u2588\u2580\u2580\u2580\u2580\u2580\u2588';
  expect(top.trim().startsWith(mark) && top.trim().endsWith(mark)).toBe(true);
});
