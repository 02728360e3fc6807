import { expect, test } from 'vitest';
import { faultOf } from '../core/fault.ts';
import animated from '../testing/fixtures/animated.webp?url';
import cmyk from '../testing/fixtures/cmyk.jpg?url';
import avif from '../testing/fixtures/drawn.avif?url';
import heic from '../testing/fixtures/drawn.heic?url';
import png from '../testing/fixtures/drawn.png?url';
import webp from '../testing/fixtures/drawn.webp?url';
import onePixel from '../testing/fixtures/one-pixel.png?url';
import turned from '../testing/fixtures/turned.jpg?url';
import turnedLarge from '../testing/fixtures/turned-large.jpg?url';
import { testPhoto } from '../testing/photos.ts';
import { decodePhoto, READ_SIZE } from './decode.ts';
import { decodeHeicIf } from './heic.ts';

async function file(url: string): Promise<Blob> {
  return (await fetch(url)).blob();
}

/** Mean RGB of a 20 px patch at a place given in 0..1. */
function colourAt(bitmap: ImageBitmap, x: number, y: number): [number, number, number] {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, x * bitmap.width - 10, y * bitmap.height - 10, 20, 20, 0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

/** Red top left, green top right, blue bottom left: upright. */
function expectUpright(bitmap: ImageBitmap): void {
  const [redR, redG] = colourAt(bitmap, 0.15, 0.12);
  const [greenR, greenG] = colourAt(bitmap, 0.85, 0.12);
  const [blueR, , blueB] = colourAt(bitmap, 0.15, 0.88);
  expect(redR).toBeGreaterThan(redG + 60);
  expect(greenG).toBeGreaterThan(greenR + 60);
  expect(blueB).toBeGreaterThan(blueR + 60);
}

test.each([
  ['png', png],
  ['webp', webp],
  ['avif', avif],
  ['heic', heic],
  ['cmyk jpeg', cmyk],
])('%s is decoded upright at its own size', async (_name, url) => {
  const { bitmap, width, height } = await decodePhoto(await file(url));
  expect([bitmap.width, bitmap.height, width, height]).toEqual([300, 400, 300, 400]);
  expectUpright(bitmap);
});

test('EXIF orientation is applied, and its time read', async () => {
  const { bitmap, width, height, takenAt } = await decodePhoto(await file(turned));
  expect([bitmap.width, bitmap.height, width, height]).toEqual([300, 400, 300, 400]);
  expectUpright(bitmap);
  expect(takenAt).toMatch(/^2024-05-0/);
});

test('a large turned photo is decoded at the size needed, not stretched', async () => {
  const { bitmap, width, height } = await decodePhoto(await file(turnedLarge));
  expect([width, height]).toEqual([1800, 2400]);
  expect([bitmap.width, bitmap.height]).toEqual([READ_SIZE * 0.75, READ_SIZE]);
  expectUpright(bitmap);
});

/** A JPEG of a drawing. */
async function jpeg(width: number, height: number, draw: (pen: Pen) => void) {
  const canvas = new OffscreenCanvas(width, height);
  draw(canvas.getContext('2d')!);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return new Uint8Array(await blob.arrayBuffer());
}

type Pen = OffscreenCanvasRenderingContext2D;

/** Red top left, green top right, blue bottom left. */
function corners(pen: Pen, width: number, height: number): void {
  const [w, h] = [width / 2, height / 2];
  for (const [colour, x, y] of [
    ['#d02020', 0, 0],
    ['#20a020', w, 0],
    ['#2030d0', 0, h],
    ['#e0e0e0', w, h],
  ] as const) {
    pen.fillStyle = colour;
    pen.fillRect(x, y, w, h);
  }
}

/** An Exif segment that holds an orientation and nothing else (Exif 2.32, section 4.6.4). */
function exifSegment(orientation: number): Uint8Array<ArrayBuffer> {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const body = [...exif, ...tiff, 0, 1, ...entry, 0, 0, 0, 0];
  return new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body]);
}

/** From the upright 300 x 400 to the picture as a camera stores it, as [a, b, c, d, e, f]. */
const STORED: Readonly<Record<number, DOMMatrix2DInit & { readonly wide: boolean }>> = {
  1: { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0, wide: false },
  2: { a: -1, b: 0, c: 0, d: 1, e: 300, f: 0, wide: false },
  3: { a: -1, b: 0, c: 0, d: -1, e: 300, f: 400, wide: false },
  4: { a: 1, b: 0, c: 0, d: -1, e: 0, f: 400, wide: false },
  5: { a: 0, b: 1, c: 1, d: 0, e: 0, f: 0, wide: true },
  6: { a: 0, b: -1, c: 1, d: 0, e: 0, f: 300, wide: true },
  7: { a: 0, b: -1, c: -1, d: 0, e: 400, f: 300, wide: true },
  8: { a: 0, b: 1, c: -1, d: 0, e: 400, f: 0, wide: true },
};

test.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF orientation %i is upright', async (orientation) => {
  const { wide, ...matrix } = STORED[orientation]!;
  const plain = await jpeg(wide ? 400 : 300, wide ? 300 : 400, (pen) => {
    pen.setTransform(matrix);
    corners(pen, 300, 400);
  });
  const turned = new Blob([plain.slice(0, 2), exifSegment(orientation), plain.slice(2)]);
  const { bitmap, width, height } = await decodePhoto(turned);
  expect([bitmap.width, bitmap.height, width, height]).toEqual([300, 400, 300, 400]);
  expectUpright(bitmap);
});

test('a JPEG of 48 megapixels is decoded at the size needed', async () => {
  const large = await jpeg(8000, 6000, (pen) => corners(pen, 8000, 6000));
  const { bitmap, width, height } = await decodePhoto(new Blob([large]));
  expect([width, height]).toEqual([8000, 6000]);
  expect([bitmap.width, bitmap.height]).toEqual([READ_SIZE, READ_SIZE * 0.75]);
  expectUpright(bitmap);
  bitmap.close();
});

/** A real photo with its second half, or 2,000 bytes inside its scan, overwritten by `fill`. */
async function damaged(fill: 'cut' | 0 | 0xff): Promise<Blob> {
  const bytes = new Uint8Array(await (await testPhoto('laura-1.jpg')).arrayBuffer());
  const half = Math.floor(bytes.length / 2);
  return new Blob([fill === 'cut' ? bytes.slice(0, half) : bytes.fill(fill, half, half + 2000)]);
}

test.each(['cut', 0xff] as const)(
  'a real JPEG that breaks off (%s) is a bad image',
  async (fill) => {
    const error = await decodePhoto(await damaged(fill)).catch((e: unknown) => e);
    expect(faultOf(error)).toBe('bad-image');
  },
);

test('a real JPEG with a wrong stretch in its scan is read as whole as it is', async () => {
  const { bitmap, width, height } = await decodePhoto(await damaged(0));
  const whole = await decodePhoto(await testPhoto('laura-1.jpg'));
  expect([width, height]).toEqual([whole.width, whole.height]);
  expect([bitmap.width, bitmap.height]).toEqual([whole.bitmap.width, whole.bitmap.height]);
  // What lies before the damage is the photo.
  expect(colourAt(bitmap, 0.5, 0.1)).toEqual(colourAt(whole.bitmap, 0.5, 0.1));
});

test('an animated WebP gives its first frame', async () => {
  expectUpright((await decodePhoto(await file(animated))).bitmap);
});

test('one pixel is an image', async () => {
  const { bitmap } = await decodePhoto(await file(onePixel));
  expect([bitmap.width, bitmap.height]).toEqual([1, 1]);
});

const jpegHead = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 9, 9, 9, 9]);

test.each([
  ['an empty file', new Blob([]), 'empty-file'],
  [
    'text renamed .jpg',
    new Blob(['these are words, not a picture'], { type: 'image/jpeg' }),
    'not-an-image',
  ],
  ['a corrupt JPEG', new Blob([jpegHead, new Uint8Array(2000).fill(7)]), 'bad-image'],
  ['a PNG of 12,000 x 9,000', new Blob([pngHeader(12_000, 9_000)]), 'too-large'],
])('%s: %s', async (_name, blob, fault) => {
  const error = await decodePhoto(blob).catch((e: unknown) => e);
  expect(faultOf(error)).toBe(fault);
});

test('a cut HEIC is a bad image, and the next photo still decodes', async () => {
  const whole = await file(heic);
  const error = await decodePhoto(whole.slice(0, 700)).catch((e: unknown) => e);
  expect(faultOf(error)).toBe('bad-image');
  expectUpright((await decodePhoto(whole)).bitmap);
});

test('HEIC switched off is unsupported, and other kinds are read; a flag that fails costs nothing', async () => {
  const whole = await file(heic);
  try {
    decodeHeicIf(async () => false);
    const error = await decodePhoto(whole).catch((e: unknown) => e);
    expect(faultOf(error)).toBe('unsupported');
    expectUpright((await decodePhoto(await file(webp))).bitmap);
    decodeHeicIf(async () => {
      throw new Error('no settings');
    });
    expectUpright((await decodePhoto(whole)).bitmap);
  } finally {
    decodeHeicIf(async () => true);
  }
});

function pngHeader(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set([8, 2], 24);
  return bytes;
}
