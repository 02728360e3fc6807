/** What kind of file it is, by its first bytes; names and MIME types lie. */
export type ImageKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'avif'
  | 'heic'
  | 'gif'
  | 'text'
  | 'empty'
  | 'unknown';

/** How many bytes of a file are worth reading for `sniffImage` and `isAnimated`. */
export const SNIFF_BYTES = 4096;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
/** ISO base media brands: AV1 image files (AVIF 1.1), and HEVC image files (ISO/IEC 23008-12). */
const AVIF = new Set(['avif', 'avis']);
const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
/** Brands of any coded image: the compatible brands say which; HEIC when they do not. */
const GENERIC = new Set(['mif1', 'mif2', 'msf1', 'miaf']);

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((b, i) => head[i] === b);
}

function ascii(head: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...head.subarray(at, at + length));
}

/** The kind of an image from the first bytes of its file (16 or more; `SNIFF_BYTES` are plenty). */
export function sniffImage(head: Uint8Array): ImageKind {
  if (head.length === 0) return 'empty';
  if (startsWith(head, JPEG)) return 'jpeg';
  if (startsWith(head, PNG)) return 'png';
  if (/^GIF8[79]a/.test(ascii(head, 0, 6))) return 'gif';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WEBP') return 'webp';
  if (ascii(head, 4, 4) === 'ftyp') return kindOfBrands(brandsOf(head));
  return looksLikeText(head) ? 'text' : 'unknown';
}

/** Major brand first, then the compatible brands, as far as the head reaches. */
function brandsOf(head: Uint8Array): string[] {
  const size = (head[0]! << 24) | (head[1]! << 16) | (head[2]! << 8) | head[3]!;
  const end = Math.min(head.length, Math.max(size, 16));
  const brands = [ascii(head, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(head, at, 4));
  return brands;
}

function kindOfBrands(brands: readonly string[]): ImageKind {
  const major = brands[0]!;
  if (AVIF.has(major)) return 'avif';
  if (HEIC.has(major)) return 'heic';
  if (!GENERIC.has(major)) return 'unknown';
  return brands.some((b) => AVIF.has(b)) ? 'avif' : 'heic';
}

/** No zero and no control bytes but tab, line feed, form feed and carriage return. */
function looksLikeText(head: Uint8Array): boolean {
  return head.every((b) => b >= 32 || b === 9 || b === 10 || b === 12 || b === 13) && utf8(head);
}

/** Whether the bytes are UTF-8, but for a character cut off at the end of the head. */
function utf8(head: Uint8Array): boolean {
  let follow = 0;
  for (const b of head) {
    if (follow > 0) {
      if (b >> 6 !== 0b10) return false;
      follow--;
    } else if (b >= 0x80) {
      if (b >> 5 === 0b110) follow = 1;
      else if (b >> 4 === 0b1110) follow = 2;
      else if (b >> 3 === 0b11110) follow = 3;
      else return false;
    }
  }
  return true;
}

/**
 * Whether the head says that the picture moves: WebP's VP8X flag, APNG's acTL before the data, GIF's
 * looping extension, AVIF's sequence brand. Readings use the first frame.
 */
export function isAnimated(head: Uint8Array): boolean {
  switch (sniffImage(head)) {
    case 'webp':
      return ascii(head, 12, 4) === 'VP8X' && ((head[20] ?? 0) & 0x02) !== 0;
    case 'gif':
      return ascii(head, 0, Math.min(head.length, SNIFF_BYTES)).includes('NETSCAPE2.0');
    case 'png':
      return pngIsAnimated(head);
    case 'avif':
      return brandsOf(head).includes('avis');
    default:
      return false;
  }
}

function pngIsAnimated(head: Uint8Array): boolean {
  let at = 8;
  while (at + 8 <= head.length) {
    const type = ascii(head, at + 4, 4);
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
    const view = new DataView(head.buffer, head.byteOffset + at, 4);
    at += 12 + view.getUint32(0);
  }
  return false;
}
