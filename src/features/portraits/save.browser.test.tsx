import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { getOriginal } from '../../data/photos.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import PortraitsPage from './Page.tsx';
import { emptyAlbum, fillAlbum } from './people/testing-album.ts';

beforeEach(async () => {
  await page.viewport(390, 844);
  await emptyAlbum();
});
afterEach(() => {
  cleanUp();
  vi.unstubAllGlobals();
});

it('saves the originals of chosen photos byte for byte, faces or none', async () => {
  const records = await fillAlbum([[2], [], [3]]);
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('gallery-test', { create: true });
  vi.stubGlobal('showDirectoryPicker', async () => folder);
  render(<PortraitsPage />);
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await expect
    .element(page.getByRole('button', { name: 'Save originals', exact: true }))
    .toBeDisabled();
  expect(await violations()).toEqual([]);
  await page
    .getByRole('button', { name: /^Photo of/ })
    .nth(0)
    .click();
  await page
    .getByRole('button', { name: /^Photo of/ })
    .nth(1)
    .click();
  await page.getByRole('button', { name: 'Save 2 originals' }).click();
  // Newest first: the last two that were added. What is saved is no longer chosen.
  await expect.element(page.getByRole('button', { name: 'Select', exact: true })).toBeVisible();
  const chosen = records.slice(1);
  const saved: string[] = [];
  for await (const name of folder.keys()) saved.push(name);
  expect(saved.toSorted()).toEqual(chosen.map(({ name }) => name).toSorted());
  for (const { id, name } of chosen) {
    const file = await (await folder.getFileHandle(name)).getFile();
    expect(await file.text()).toBe(await (await getOriginal(id))?.text());
  }
  await root.removeEntry('gallery-test', { recursive: true });
});
