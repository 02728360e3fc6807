/** For browser tests of the Lab: photos with pictures, files that are chosen, files that are saved. */
import type { AuraColorId } from '../../core/aura/types.ts';
import { savePhoto } from '../../data/photos.ts';
import { photoOf, readingOf } from '../../data/testing/fixtures.ts';

/** A JPEG of one colour. */
export async function jpeg(width = 40, height = 20, fill = '#336699'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = fill;
  context.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

/** The JPEG with an EXIF block that says 'turned by 90 degrees' (orientation 6) and a camera's name. */
export async function withExif(plain: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await plain.arrayBuffer());
  const text = (value: string) => [...value].map((c) => c.charCodeAt(0));
  const tiff = [
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2],
    ...[1, 0x0f, 0, 2, 0, 0, 0, 8, 0, 0, 0, 38],
    ...[1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0],
    ...[0, 0, 0, 0],
    ...text('MyPhone\0'),
  ];
  const body = [...text('Exif\0\0'), ...tiff];
  const head = [0xff, 0xe1, 0, body.length + 2, ...body];
  return new Blob([bytes.slice(0, 2), new Uint8Array(head), bytes.slice(2)], {
    type: 'image/jpeg',
  });
}

/** Keeps a photo with this aura colour; returns its id. */
export async function keepPhoto(
  seed: number,
  primary: AuraColorId,
  { simulated = false, file }: { readonly simulated?: boolean; readonly file?: Blob } = {},
): Promise<string> {
  const picture = file ?? (await jpeg());
  const reading = readingOf([], simulated);
  const aura = { ...reading.aura, primary };
  const photo = photoOf(seed, { reading: { ...reading, aura }, thumb: picture, view: picture });
  return (await savePhoto({ ...photo, file: picture })).id;
}

/** The next file picker that opens hands over these files. Returns the way back. */
export function choose(...files: readonly File[]): () => void {
  const real = HTMLInputElement.prototype.click;
  HTMLInputElement.prototype.click = function click(this: HTMLInputElement) {
    if (this.type !== 'file') return real.call(this);
    HTMLInputElement.prototype.click = real;
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    this.files = transfer.files;
    this.dispatchEvent(new Event('change'));
  };
  return () => {
    HTMLInputElement.prototype.click = real;
  };
}

/** Notes what is saved from now on, by file name, in place of saving it. */
export function watchSaved(): { readonly files: ReadonlyMap<string, Blob>; stop(): void } {
  const files = new Map<string, Blob>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function note(this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (!this.download || !blob) return click.call(this);
    files.set(this.download, blob);
  };
  return {
    files,
    stop() {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}
