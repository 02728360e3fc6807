import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routes } from './routes.ts';

const root = new URL('../../public/', import.meta.url);
const file = (path: string) => readFileSync(new URL(`.${path}`, root));
const manifest = JSON.parse(file('/manifest.webmanifest').toString()) as {
  icons: { src: string; sizes: string; type: string; purpose: string }[];
  shortcuts: { url: string; icons: { src: string; sizes: string; type: string }[] }[];
  file_handlers: { action: string; accept: Record<string, string[]> }[];
  launch_handler: { client_mode: string };
  screenshots: { src: string; sizes: string; type: string; form_factor: string; label: string }[];
  share_target: {
    action: string;
    method: string;
    enctype: string;
    params: { files: { name: string }[] };
  };
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
  const { action, method, enctype, params } = manifest.share_target;
  expect([action, method, enctype, params.files[0]?.name]).toEqual([
    '/share-target',
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

it('shows how it looks on a phone and on a wide screen, in pictures that exist', () => {
  const { screenshots } = manifest;
  expect(screenshots.map((each) => each.form_factor).toSorted()).toEqual(['narrow', 'wide']);
  for (const { src, sizes, type, form_factor, label } of screenshots) {
    expect(type).toBe('image/png');
    expect(label).toMatch(/\w/);
    expect(sizeOf(file(src)), src).toBe(sizes);
    // Chromium takes no picture outside of these: 320 to 3840 px, at most 2.3 times as long as wide.
    const [width = 0, height = 0] = sizes.split('x').map(Number);
    const [short, long] = [Math.min(width, height), Math.max(width, height)];
    expect(short).toBeGreaterThanOrEqual(320);
    expect(long).toBeLessThanOrEqual(Math.min(3840, 2.3 * short));
    expect(form_factor).toBe(width > height ? 'wide' : 'narrow');
  }
});

it('opens the kinds of photos that it reads, in the window that is open', () => {
  const kinds = ['jpeg', 'png', 'webp', 'avif', 'heic', 'heif'].map((kind) => `image/${kind}`);
  const [handler] = manifest.file_handlers;
  expect(Object.keys(handler!.accept).toSorted()).toEqual(kinds.toSorted());
  for (const [kind, ends] of Object.entries(handler!.accept))
    expect(ends, kind).toEqual(expect.arrayContaining([expect.stringMatching(/^\.\w+$/)]));
  expect(manifest.launch_handler.client_mode).toBe('focus-existing');
});
