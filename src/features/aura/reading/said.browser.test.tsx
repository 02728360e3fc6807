import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { listAura } from '../../../data/analytics.ts';
import { getAura, saveAura } from '../../../data/aura.ts';
import { listConfirmations } from '../../../data/confirmations.ts';
import { setSetting } from '../../../data/settings.ts';
import { eraseEverything } from '../../../data/storage.ts';
import { failNthPut } from '../../../data/testing/stores.ts';
import { cleanUp, render } from '../../../ui/testing-render.tsx';
import { type ReadAura, sayColor } from './actions.ts';
import AuraReadingPage from './Page.tsx';
import { fullReading, keepPhoto, waiting } from './testing-reading.ts';
import { text } from './text.ts';

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  await eraseEverything();
});

const open = (id: string, read: ReadAura) =>
  render(<AuraReadingPage params={{ id }} read={read} />);
const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const press = (name: string) => page.getByRole('button', { name }).click();

it('keeps that a reading was right', async () => {
  const id = await keepPhoto(1, 1);
  open(id, async () => fullReading('violet'));
  await press(text.yes);
  await expect.element(page.getByText(text.saidYes('violet'))).toBeVisible();
  expect(await listConfirmations()).toMatchObject([
    { shown: 'violet', chosen: 'violet', confidence: 0.7, outcome: 'engine-only' },
  ]);
  expect((await listAura())[0]?.override).toBeNull();
});

it('keeps what it is instead, and the last word of the same person counts', async () => {
  const id = await keepPhoto(1, 1);
  const read: ReadAura = async () => fullReading('violet');
  open(id, read);
  await press(text.another);
  expect(page.getByRole('dialog').getByRole('button', { name: 'Violet' }).elements()).toHaveLength(
    0,
  );
  await page.getByRole('dialog').getByRole('button', { name: 'Green' }).click();
  await expect.element(page.getByText(text.saidOther('green'))).toBeVisible();
  await expect.element(heading('Violet')).toBeVisible();
  expect((await listAura())[0]).toMatchObject({ primary: 'violet', override: 'green' });
  expect(await listConfirmations()).toMatchObject([{ shown: 'violet', chosen: 'green' }]);

  open(id, read);
  await expect.element(page.getByText(text.saidOther('green'))).toBeVisible();
  await press(text.change);
  await press(text.yes);
  await expect.element(page.getByText(text.saidYes('violet'))).toBeVisible();
  expect(await listConfirmations()).toMatchObject([{ shown: 'violet', chosen: 'violet' }]);
  expect(await listAura()).toHaveLength(1);
});

it('keeps the word on a reading that is made anew, and counts both once', async () => {
  const id = await keepPhoto(1, 1);
  open(id, async () => fullReading('violet'));
  await press(text.another);
  await page.getByRole('dialog').getByRole('button', { name: 'Green' }).click();
  await expect.element(page.getByText(text.saidOther('green'))).toBeVisible();

  const { blend, by } = fullReading('blue');
  const older = by.map((each) => ({ ...each, version: 'older' }));
  await saveAura(id, { ...(await getAura(id))!, by: older });
  open(id, async () => fullReading('blue', { blend: { ...blend!, outcome: 'engine-only' } }));
  await expect.element(heading('Blue')).toBeVisible();
  await expect.element(page.getByText(text.saidOther('green'))).toBeVisible();
  expect(await listAura()).toMatchObject([{ primary: 'blue', override: 'green' }]);

  await press(text.change);
  await press(text.yes);
  await expect.element(page.getByText(text.saidYes('blue'))).toBeVisible();
  expect(await listConfirmations()).toMatchObject([{ shown: 'blue', chosen: 'blue' }]);
});

it('keeps a word for each face, and each is counted once however often it is chosen', async () => {
  const id = await keepPhoto(1, 2);
  open(id, async ({ face }) => fullReading(face === 0 ? 'violet' : 'red'));
  await press(text.yes);
  await expect.element(page.getByText(text.saidYes('violet'))).toBeVisible();
  await page.getByRole('radio').nth(1).click();
  await expect.element(heading('Red')).toBeVisible();
  await press(text.yes);
  await expect.element(page.getByText(text.saidYes('red'))).toBeVisible();
  await page.getByRole('radio').nth(0).click();
  await expect.element(heading('Violet')).toBeVisible();
  await expect.element(page.getByText(text.saidYes('violet'))).toBeVisible();
  expect(await listConfirmations()).toHaveLength(2);
  expect(await listAura()).toHaveLength(2);
});

it('keeps nothing of a word that the reading could not be kept with', async () => {
  const id = await keepPhoto(1, 1);
  const restore = failNthPut(2);
  await expect(sayColor(id, fullReading('violet'), 'green')).rejects.toMatchObject({
    fault: 'quota',
  });
  expect(restore()).toBe(true);
  expect(await listConfirmations()).toEqual([]);
});

it('asks and counts nothing of a simulated photo', async () => {
  const id = await keepPhoto(1, 1, true);
  open(id, async ({ photo }) => {
    expect(photo.simulated).toBe(true);
    return fullReading('violet');
  });
  await expect.element(heading('Violet')).toBeVisible();
  await expect.element(page.getByText('Simulated')).toBeVisible();
  expect(page.getByText(text.right).elements()).toHaveLength(0);
  expect(await listAura()).toEqual([]);
});

it('runs no model on a real photo in simulated mode', async () => {
  await setSetting('simulatedMode', true);
  const worker = waiting();
  open(await keepPhoto(1, 1), worker.read);
  await expect.element(page.getByText(text.quickSimulated)).toBeVisible();
  expect(worker.asks).toEqual([]);
});
