import { describe, expect, it } from 'vitest';
import { isAnimated, sniffImage } from './sniff.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((p) => (typeof p === 'string' ? Array.from(p, (c) => c.charCodeAt(0)) : p)),
  );
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ftyp = (major: string, ...compatible: string[]): Uint8Array =>
  bytes([0, 0, 0, 16 + 4 * compatible.length], `ftyp${major}`, [0, 0, 0, 0], ...compatible, 'mdat');
const webp = (chunk: string, flags: number): Uint8Array =>
  bytes('RIFF', [0, 0, 0, 0], `WEBP${chunk}`, [10, 0, 0, 0], [flags, 0, 0, 0]);
const pngChunk = (type: string, length: number): (string | number[])[] => [
  [0, 0, 0, length],
  type,
  new Array<number>(length + 4).fill(0),
];

describe('sniffImage', () => {
  it.each([
    ['empty', bytes()],
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['png', bytes(PNG, 'IHDR')],
    ['gif', bytes('GIF89a')],
    ['webp', webp('VP8 ', 0)],
    ['avif', ftyp('avif', 'mif1', 'miaf')],
    ['avif', ftyp('avis')],
    ['avif', ftyp('mif1', 'miaf', 'avif')],
    ['heic', ftyp('heic', 'mif1')],
    ['heic', ftyp('heix')],
    ['heic', ftyp('mif1', 'heic')],
    ['heic', ftyp('msf1', 'hevc')],
    ['unknown', ftyp('isom', 'mp42')],
    ['unknown', ftyp('mp42', 'avif')],
    ['text', bytes('hello, I am no picture\n')],
    ['text', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['text', new Uint8Array([0xef, 0xbb, 0xbf, 0x67, 0x72, 0xc3, 0xbc, 0xc3])],
    ['unknown', bytes([0, 1, 2, 3, 4, 5, 6, 7])],
    ['unknown', bytes([0xff, 0xd8])],
    ['unknown', bytes(PNG.slice(0, 5))],
  ])('%s', (kind, head) => {
    expect(sniffImage(head)).toBe(kind);
  });

  it('never throws on any cut of any head', () => {
    for (const head of [ftyp('mif1', 'avif'), webp('VP8X', 2), bytes(PNG, ...pngChunk('IHDR', 13))])
      for (let n = 0; n <= head.length; n++) {
        expect(() => sniffImage(head.subarray(0, n))).not.toThrow();
        expect(() => isAnimated(head.subarray(0, n))).not.toThrow();
      }
  });
});

describe('isAnimated', () => {
  it.each([
    [true, webp('VP8X', 0x02)],
    [false, webp('VP8X', 0x10)],
    [false, webp('VP8 ', 0x02)],
    [true, bytes('GIF89a', [1, 0, 1, 0, 0, 0, 0, 0x21, 0xff, 11], 'NETSCAPE2.0')],
    [false, bytes('GIF87a', [1, 0, 1, 0])],
    [true, bytes(PNG, ...pngChunk('IHDR', 13), ...pngChunk('acTL', 8))],
    [false, bytes(PNG, ...pngChunk('IHDR', 13), ...pngChunk('IDAT', 8), ...pngChunk('acTL', 8))],
    [true, ftyp('avis', 'avif')],
    [true, ftyp('avif', 'avis')],
    [false, ftyp('avif', 'mif1')],
    [false, bytes([0xff, 0xd8, 0xff])],
    [false, bytes()],
  ])('%s', (animated, head) => {
    expect(isAnimated(head)).toBe(animated);
  });
});
