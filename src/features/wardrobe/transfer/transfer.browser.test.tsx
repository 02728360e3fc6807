import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { sha256Hex } from '../../../bridge/hash.ts';
import { openZip } from '../../../bridge/zip.ts';
import { readTable, writeTable } from '../../../core/wardrobe/transfer/table.ts';
import { deleteGarments, listGarments, saveGarments } from '../../../data/garments.ts';
import { eraseEverything } from '../../../data/storage.ts';
import { garmentPhotoOf } from '../../../data/testing/garments.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { Toaster } from '../../../ui/toast.tsx';
import { exportTable, exportWardrobe } from './export.ts';
import TransferPage from './Page.tsx';
import { text } from './text.ts';

const SLOW = { timeout: 20_000 };
/** What the page handed over to be saved. */
const saved: { file: Blob; name: string }[] = [];

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  vi.restoreAllMocks();
  saved.length = 0;
  cleanUp();
  await eraseEverything();
});

async function keep(count: number): Promise<void> {
  for (let seed = 1; seed <= count; seed += 1) {
    const photo = garmentPhotoOf(seed);
    await saveGarments({ ...photo, hash: await sha256Hex(photo.file) });
  }
}

/** Catches what the page hands over to be saved. */
function catchSaved(): void {
  const blobs = new Map<string, Blob>();
  const real = URL.createObjectURL;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = real.call(URL, blob);
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const file = blobs.get(this.href);
    if (file) saved.push({ file, name: this.download });
  });
}

async function choose(archive: Blob, name = 'wardrobe.zip'): Promise<void> {
  await page.getByRole('button', { name: text.take.choose }).click();
  const picker = document.querySelector<HTMLInputElement>('[data-testid=archive-picker]')!;
  const chosen = new DataTransfer();
  chosen.items.add(new File([archive], name));
  picker.files = chosen.files;
  picker.dispatchEvent(new Event('change'));
}

it('with no garments offers to take some in, and nothing to export', async () => {
  render(<TransferPage />);
  await expect.element(page.getByText(text.out.nothing)).toBeVisible();
  expect(page.getByRole('button', { name: text.out.pack }).query()).toBeNull();
  await expect.element(page.getByRole('button', { name: text.take.choose })).toBeVisible();
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    expect(await violations()).toEqual([]);
  }
});

it('exports an archive with or without the photos, and a table', async () => {
  await keep(2);
  catchSaved();
  render(
    <>
      <TransferPage />
      <Toaster />
    </>,
  );
  await page.getByRole('button', { name: text.out.pack }).click();
  await expect.poll(() => saved.length, SLOW).toBe(1);
  expect(saved[0]!.name).toMatch(/^aura-wardrobe-\d{4}-\d\d-\d\d\.zip$/);
  const { paths } = await openZip(saved[0]!.file);
  expect(paths.filter((path) => path.startsWith('photos/'))).toHaveLength(2);
  await page.getByRole('switch', { name: text.out.originals }).click();
  await page.getByRole('button', { name: text.out.pack }).click();
  await expect.poll(() => saved.length, SLOW).toBe(2);
  const without = (await openZip(saved[1]!.file)).paths;
  expect(without.filter((path) => path.startsWith('photos/'))).toEqual([]);
  await page.getByRole('button', { name: text.out.table }).click();
  await expect.poll(() => saved.length, SLOW).toBe(3);
  expect((await saved[2]!.file.text()).split('\r\n')).toHaveLength(4);
  expect(await violations()).toEqual([]);
});

it('takes an archive in, says what came of it, and the same one adds nothing', async () => {
  await keep(3);
  const { archive } = await exportWardrobe({ originals: true });
  const ids = (await listGarments()).map((garment) => garment.id);
  await (await deleteGarments(ids.slice(1))).commit();
  render(<TransferPage />);
  await choose(archive);
  await expect.element(page.getByText(text.outcome.added(2)), SLOW).toBeVisible();
  await expect.element(page.getByText(text.outcome.there(1))).toBeVisible();
  expect(await listGarments()).toHaveLength(3);
  await choose(archive);
  await expect.element(page.getByText(text.outcome.nothingNew), SLOW).toBeVisible();
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: text.outcome.dismiss }).click();
  expect(page.getByText(text.outcome.title).query()).toBeNull();
});

it('takes a table in, says what it changed, and takes that back', async () => {
  await keep(1);
  const table = await (await exportTable()).text();
  const brandless = (await listGarments())[0]!;
  const rows = readTable(table).map((row) => ({ ...row, brand: 'Uniqlo' }));
  render(
    <>
      <TransferPage />
      <Toaster />
    </>,
  );
  await choose(new Blob([writeTable(rows)]), 'wardrobe.csv');
  await expect
    .element(page.getByRole('status').getByText(text.outcome.changed(1)).first(), SLOW)
    .toBeVisible();
  expect((await listGarments())[0]?.brand).toBe('Uniqlo');
  await page.getByRole('button', { name: text.outcome.undo }).click();
  await expect.poll(async () => (await listGarments())[0]?.brand).toBe(brandless.brand);
  expect(await violations()).toEqual([]);
});

it('says why a file that was cut off is not taken in', async () => {
  await keep(1);
  const { archive } = await exportWardrobe({ originals: true });
  render(<TransferPage />);
  await choose(archive.slice(0, archive.size - 100));
  await expect.element(page.getByRole('alert'), SLOW).toHaveTextContent(/cut off/);
  expect(await listGarments()).toHaveLength(1);
  document.documentElement.dataset.theme = 'dark';
  expect(await violations()).toEqual([]);
});
