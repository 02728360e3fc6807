/** The only import of libheif (LGPL, its own chunk of 2 MB): decodes HEIC where the browser cannot. */
import start, { type Libheif } from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import { FaultError } from '../../src/core/fault.ts';

let library: Promise<Libheif> | null = null;

/** The first image of a HEIC file, upright. Throws `bad-image` when it cannot be decoded. */
export async function decodeHeif(bytes: Uint8Array): Promise<ImageData> {
  library ??= Promise.resolve(start());
  const { HeifDecoder } = await library.catch((error: unknown) => {
    library = null;
    throw error;
  });
  const images = new HeifDecoder().decode(bytes);
  const image = images[0];
  if (!image) throw new FaultError('bad-image', 'no image in this HEIC file');
  try {
    const target = new ImageData(image.get_width(), image.get_height());
    const filled = await new Promise<ImageData | null>((resolve) => image.display(target, resolve));
    if (!filled) throw new FaultError('bad-image', 'this HEIC file cannot be decoded');
    return filled;
  } finally {
    for (const each of images) each.free();
  }
}
