/** The camera: a still becomes a reading; without a camera, a way on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, FAKE_CAMERA, startApp, storedPhotos } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp(undefined, FAKE_CAMERA);
});
afterAll(() => app.close());

test('a still from the camera is read and kept, and the camera is let go', async () => {
  const { context, page } = await app.visit();
  await page.goto(`${app.url}/capture`);
  const shutter = page.getByRole('button', { name: 'Take photo' });
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  await shutter.click();
  await page.getByText('No face in this one').waitFor();
  expect(await storedPhotos(page)).toBe(1);
  expect(await page.locator('video').count()).toBe(0);
  await context.close();
});

test('a camera that is refused: said, with photos to choose instead', async () => {
  const { context, page } = await app.visit();
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await page.goto(`${app.url}/capture`);
  await page.getByText('Aura may not use the camera').waitFor();
  expect(await page.getByRole('button', { name: 'Take photo' }).isDisabled()).toBe(true);
  await page
    .getByRole('button', { name: /choose photos/i })
    .first()
    .waitFor();
  await context.close();
});
