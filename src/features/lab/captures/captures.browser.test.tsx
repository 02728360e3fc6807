import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { openZip } from '../../../bridge/zip.ts';
import { getAura, saveAura } from '../../../data/aura.ts';
import { getCaptureImage, giveConsent, hasConsent, listCaptures } from '../../../data/captures.ts';
import { getReading } from '../../../data/photos.ts';
import { eraseEverything } from '../../../data/storage.ts';
import { failNthPut } from '../../../data/testing/stores.ts';
import { readTx } from '../../../data/transact.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { Toaster } from '../../../ui/toast.tsx';
import { jpeg, keepPhoto, watchSaved, withExif } from '../testing-lab.ts';
import AddCapture from './Add.tsx';
import { capture, packCaptures } from './actions.ts';
import CapturesPage from './Page.tsx';
import { text } from './text.ts';

const SLOW = { timeout: 20_000 };

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  await eraseEverything();
});

async function give(photoId: string, over: Partial<Parameters<typeof capture>[0]> = {}) {
  const { aura } = (await getReading(photoId))!;
  await capture({ photoId, aura, label: aura.primary, lighting: 'lamp', mood: '', ...over });
}

const stored = () =>
  readTx(['captures', 'captureImages', 'consents'], async (tx) => [
    await tx.objectStore('captures').count(),
    await tx.objectStore('captureImages').count(),
    await tx.objectStore('consents').count(),
  ]);

it('asks first, and asks again when the text has changed', async () => {
  render(<CapturesPage />);
  await expect.element(page.getByRole('heading', { name: text.consent.title })).toBeVisible();
  expect(page.getByRole('link', { name: text.add }).query()).toBeNull();
  await page.getByRole('button', { name: text.consent.agree }).click();
  await expect.element(page.getByRole('link', { name: text.add })).toBeVisible();
  expect(await hasConsent()).toBe(true);
  await giveConsent(0);
  render(<CapturesPage />);
  await expect.element(page.getByText(text.consent.changed)).toBeVisible();
  // What was given before can be withdrawn without agreeing anew.
  await expect.element(page.getByRole('button', { name: text.withdraw })).toBeVisible();
});

it('adding sends whoever has not agreed to the consent', async () => {
  await keepPhoto(1, 'red');
  render(<AddCapture />);
  await expect.element(page.getByRole('link', { name: text.toConsent })).toBeVisible();
  expect(page.getByRole('list', { name: text.choose }).query()).toBeNull();
});

it('keeps a chosen photo with light, mood and label', async () => {
  await giveConsent();
  await keepPhoto(1, 'red');
  await keepPhoto(2, 'blue', { simulated: true });
  render(<AddCapture />);
  const photos = page.getByRole('button', { name: /^Choose photo/ });
  await expect.poll(() => photos.elements().length, SLOW).toBe(1);
  await photos.click();
  await expect.element(page.getByText(text.quick)).toBeVisible();
  const full = page.getByRole('link', { name: text.readInFull }).element();
  expect(full.getAttribute('href')).toMatch(/^\/aura\/./);
  const save = page.getByRole('button', { name: text.save });
  await expect.element(save).toBeDisabled();
  await page.getByRole('radio', { name: text.lighting.window }).click();
  await page.getByRole('radio', { name: 'Orange' }).click();
  await page.getByRole('textbox').fill('  calm ');
  await save.click();
  await expect.poll(async () => (await listCaptures()).length, SLOW).toBe(1);
  expect((await listCaptures())[0]).toMatchObject({
    label: 'orange',
    labelBy: 'person',
    models: ['engine 1'],
    meta: { lighting: 'window', mood: 'calm', locale: navigator.language },
  });
});

it('copies the pixels upright and nothing else of the file, at most 1,024 a side', async () => {
  await giveConsent();
  const turned = await withExif(await jpeg(2_000, 1_000));
  expect(await turned.text()).toContain('MyPhone');
  await give(await keepPhoto(1, 'red', { file: turned }));
  const [record] = await listCaptures();
  expect(record).toMatchObject({ width: 512, height: 1_024, labelBy: 'reading' });
  const image = (await getCaptureImage(record!.id))!;
  expect(image.type).toBe('image/jpeg');
  const inside = await image.text();
  for (const trace of ['Exif', 'MyPhone']) expect(inside).not.toContain(trace);
  const bitmap = await createImageBitmap(image);
  expect([bitmap.width, bitmap.height]).toEqual([512, 1_024]);
});

it('packs labels and images, each line with its file', async () => {
  await giveConsent();
  for (const seed of [1, 2]) await give(await keepPhoto(seed, 'violet'));
  const zip = await openZip(await packCaptures());
  const labels = (await (await zip.read('dataset/labels.jsonl'))!.text()).trim().split('\n');
  const rows = labels.map((line) => JSON.parse(line) as { id: string; file: string });
  expect(rows.map(({ id }) => id)).toEqual((await listCaptures()).map(({ id }) => id).reverse());
  expect(zip.paths.toSorted()).toEqual(
    ['dataset/labels.jsonl', ...rows.map(({ file }) => `dataset/${file}`)].toSorted(),
  );
  for (const { id, file } of rows) {
    const packed = await (await zip.read(`dataset/${file}`))!.arrayBuffer();
    const kept = await (await getCaptureImage(id))!.arrayBuffer();
    expect(new Uint8Array(packed)).toEqual(new Uint8Array(kept));
  }
});

it('hands the archive over, deletes one, and withdraws all of it', async () => {
  await giveConsent();
  for (const seed of [1, 2]) await give(await keepPhoto(seed, 'violet'));
  const saved = watchSaved();
  render(<CapturesPage />);
  await page.getByRole('button', { name: text.export }).click();
  await expect.poll(() => saved.files.has(text.exportName), SLOW).toBe(true);
  saved.stop();
  await page
    .getByRole('button', { name: /^Delete the capture/ })
    .first()
    .click();
  await page.getByRole('button', { name: text.removeConfirm, exact: true }).click();
  await expect.poll(stored, SLOW).toEqual([1, 1, 1]);
  await page.getByRole('button', { name: text.withdraw }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: text.withdraw }).click();
  await expect.poll(stored, SLOW).toEqual([0, 0, 0]);
  await expect.element(page.getByRole('heading', { name: text.consent.title })).toBeVisible();
});

it('begins with what the person said of the photo before', async () => {
  await giveConsent();
  const id = await keepPhoto(1, 'red');
  const aura = (await getAura(id))!;
  const said = { chosen: 'green', confirmation: 'word' } as const;
  await saveAura(id, { ...aura, face: null, event: null, said });
  render(<AddCapture />);
  await page.getByRole('button', { name: /^Choose photo/ }).click();
  await expect.element(page.getByText(text.read('red', aura.confidence, 'green'))).toBeVisible();
  await page.getByRole('radio', { name: text.lighting.low, exact: true }).click();
  await page.getByRole('button', { name: text.save }).click();
  await expect.poll(listCaptures, SLOW).toMatchObject([{ label: 'green', labelBy: 'person' }]);
});

it('tells a full disk, and keeps nothing half', async () => {
  await giveConsent();
  await keepPhoto(1, 'red');
  render(
    <>
      <AddCapture />
      <Toaster />
    </>,
  );
  await page.getByRole('button', { name: /^Choose photo/ }).click();
  await page.getByRole('radio', { name: text.lighting.low, exact: true }).click();
  const restore = failNthPut(2);
  await page.getByRole('button', { name: text.save }).click();
  await expect.element(page.getByText(/There is no room left/)).toBeVisible();
  expect(restore()).toBe(true);
  expect(await stored()).toEqual([0, 0, 1]);
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    document.documentElement.style.colorScheme = theme;
    render(<CapturesPage />);
    await expect.element(page.getByRole('heading', { name: text.consent.title })).toBeVisible();
    expect(await violations()).toEqual([]);
    await giveConsent();
    await give(await keepPhoto(1, 'violet'));
    render(<CapturesPage />);
    await expect.element(page.getByRole('list', { name: text.list })).toBeVisible();
    expect(await violations()).toEqual([]);
    render(<AddCapture />);
    await page.getByRole('button', { name: /^Choose photo/ }).click();
    await expect.element(page.getByRole('textbox')).toBeVisible();
    expect(await violations()).toEqual([]);
    document.documentElement.style.colorScheme = '';
  });
