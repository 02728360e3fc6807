import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { savePhoto } from '../../data/photos.ts';
import { setSetting } from '../../data/settings.ts';
import { photoOf } from '../../data/testing/fixtures.ts';
import { emptyStores, rowCounts } from '../../data/testing/stores.ts';
import { cleanUp, render } from '../../ui/testing-render.tsx';
import { Toaster } from '../../ui/toast.tsx';
import { EraseSection } from './EraseSection.tsx';
import { StorageSection } from './StorageSection.tsx';
import { settingsText } from './text.ts';

afterEach(async () => {
  cleanUp();
  vi.restoreAllMocks();
  await emptyStores();
});

const stored = (usage: number, quota: number) =>
  vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ usage, quota });
const lasting = (granted: boolean) =>
  vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(granted);

it('shows what is used and what is left of it', async () => {
  stored(250_000_000, 1_000_000_000);
  lasting(true);
  render(<StorageSection />);
  const meter = page.getByRole('meter', { name: settingsText.used });
  await expect.element(meter).toHaveAttribute('aria-valuetext', '250 MB');
  await expect.element(meter).toHaveAttribute('aria-valuenow', '0.25');
  await expect.element(page.getByText(`750 MB ${settingsText.left}`)).toBeVisible();
});

it('says so where the browser tells nothing', async () => {
  vi.spyOn(navigator.storage, 'estimate').mockRejectedValue(new TypeError('no'));
  render(<StorageSection />);
  await expect.element(page.getByText(settingsText.storageUnknown)).toBeVisible();
});

it('says that it may be cleared, asks when told to, and then that it is kept', async () => {
  stored(1, 2);
  const persisted = lasting(false);
  const ask = vi.spyOn(navigator.storage, 'persist').mockImplementation(async () => {
    persisted.mockResolvedValue(true);
    return true;
  });
  render(
    <>
      <StorageSection />
      <Toaster />
    </>,
  );
  await expect.element(page.getByText(settingsText.notPersisted)).toBeVisible();
  expect(ask).not.toHaveBeenCalled();
  await page.getByRole('button', { name: settingsText.askPersist }).click();
  await expect.element(page.getByText(settingsText.persisted, { exact: true })).toBeVisible();
  await expect.element(page.getByText(settingsText.persistGranted)).toBeVisible();
  expect(page.getByRole('button', { name: settingsText.askPersist }).elements()).toEqual([]);
});

it('tells a refusal, and can be asked again', async () => {
  stored(1, 2);
  lasting(false);
  vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
  render(
    <>
      <StorageSection />
      <Toaster />
    </>,
  );
  await page.getByRole('button', { name: settingsText.askPersist }).click();
  await expect.element(page.getByText(settingsText.persistDenied)).toBeVisible();
  await expect.element(page.getByRole('button', { name: settingsText.askPersist })).toBeEnabled();
});

it('erases nothing before it has asked, and nothing when told not to', async () => {
  await savePhoto(photoOf(1));
  await setSetting('theme', 'dark');
  const before = await rowCounts();
  render(<EraseSection />);
  await page.getByRole('button', { name: settingsText.erase }).click();
  const dialog = page.getByRole('alertdialog', { name: settingsText.eraseTitle });
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog.getByText(settingsText.eraseConfirmText)).toBeVisible();
  expect(await rowCounts()).toEqual(before);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(await rowCounts()).toEqual(before);
});

it('says what went wrong when it could not erase', async () => {
  await savePhoto(photoOf(1));
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'UnknownError'));
  render(<EraseSection />);
  await page.getByRole('button', { name: settingsText.erase }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: settingsText.erase }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByRole('button', { name: settingsText.erase })).toBeEnabled();
});
