/** Files that a person might choose by mistake, and photos composed of real ones. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright';
import { photoPath } from '../../../scripts/test-photos.mjs';
import type { Upload } from './app.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));

/** A fixture as an upload. */
export function drawn(name: string, mimeType: string): Upload {
  return { name, mimeType, buffer: fixture(name) };
}

/** A real JPEG whose middle is overwritten and whose end is missing. */
export function corruptJpeg(): Upload {
  const bytes = readFileSync(photoPath('laura-1.jpg'));
  const cut = Buffer.from(bytes.subarray(0, 400));
  cut.fill(0x55, 30);
  return { name: 'corrupt.jpg', mimeType: 'image/jpeg', buffer: cut };
}

/** A real photo that ends half-way, as a broken transfer leaves it. */
export function cutJpeg(): Upload {
  const bytes = readFileSync(photoPath('laura-1.jpg'));
  const half = bytes.subarray(0, bytes.length / 2);
  return { name: 'cut.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(half) };
}

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = CRC[(crc ^ byte) & 255]! ^ (crc >>> 8);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
  return out;
}

/** A valid PNG of one grey, 8 bits a pixel (PNG specification, 3rd edition). */
export function plainPng(width: number, height: number): Upload {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return {
    name: `plain-${width}x${height}.png`,
    mimeType: 'image/png',
    buffer: Buffer.concat([signature, ...parts]),
  };
}

/** Twelve real faces on one photo, four by three, composed in the browser. */
export async function twelveFaces(page: Page): Promise<Upload> {
  const names = ['emily-1', 'emily-3', 'jessica-2', 'tara-1', 'tara-2', 'jessica-1'];
  const urls = names.map(
    (n) => `data:image/jpeg;base64,${readFileSync(photoPath(`${n}.jpg`)).toString('base64')}`,
  );
  const base64 = await page.evaluate(async (sources) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1600;
    canvas.height = 1200;
    const pen = canvas.getContext('2d')!;
    for (let i = 0; i < 12; i++) {
      const img = new Image();
      img.src = sources[i % sources.length]!;
      await img.decode();
      const side = Math.min(img.width, img.height);
      const x = (i % 4) * 400;
      const y = Math.floor(i / 4) * 400;
      pen.drawImage(
        img,
        (img.width - side) / 2,
        (img.height - side) / 3,
        side,
        side,
        x + 10,
        y + 10,
        380,
        380,
      );
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!;
  }, urls);
  return { name: 'twelve.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}
