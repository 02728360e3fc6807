import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routes } from './routes.ts';

const root = new URL('../../public/', import.meta.url);
const file = (path: string) => readFileSync(new URL(`.${path}`, root));
const manifest = JSON.parse(file('/manifest.webmanifest').toString()) as {
  icons: { src: string; sizes: string; type: string; purpose: string }[];
  shortcuts: { url: string; icons: { src: string; sizes: string; type: string }[] }[];
  file_handlers: { action: string }[];
  share_target: { method: string; enctype: string; params: { files: { name: string }[] } };
};

/** Width and height of a PNG, from its header (PNG specification, section 11.2.2). */
const sizeOf = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

it('names icons that exist in the size it says', () => {
  const icons = [...manifest.icons, ...manifest.shortcuts.flatMap((s) => s.icons)];
  for (const icon of icons.filter((each) => each.type === 'image/png'))
    expect(sizeOf(file(icon.src)), icon.src).toBe(icon.sizes);
  expect(file('/icons/icon.svg').toString()).toContain('<svg');
});

it('can be installed: 192 and 512, plain and maskable', () => {
  for (const purpose of ['any', 'maskable'])
    for (const sizes of ['192x192', '512x512'])
      expect(manifest.icons.some((i) => i.purpose === purpose && i.sizes === sizes)).toBe(true);
});

it('takes photos from the share sheet as a form', () => {
  const { method, enctype, params } = manifest.share_target;
  expect([method, enctype, params.files[0]?.name]).toEqual([
    'POST',
    'multipart/form-data',
    'photos',
  ]);
});

it('opens files and shortcuts at pages that are there', () => {
  const paths = routes.map(({ path }) => path);
  expect(manifest.file_handlers.map(({ action }) => action)).toEqual(['/share']);
  for (const { url } of manifest.shortcuts) expect(paths).toContain(url);
  expect(paths).toContain('/share');
});
