import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Toaster } from '../../../ui/index.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import Capture from './Page.tsx';

const added = vi.hoisted(() => [] as Blob[][]);
vi.mock('../import-actions.ts', () => ({
  addClothes: async (files: Blob[]) => {
    added.push(files);
    return { jobId: 'job', itemIds: [] };
  },
}));

beforeEach(() => page.viewport(390, 844));
afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
  added.length = 0;
});

/** A camera that shows a drawn picture. */
function drawnCamera(): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 240;
  const context = canvas.getContext('2d');
  const draw = () => {
    if (!context) return;
    context.fillStyle = `hsl(${performance.now() % 360} 60% 50%)`;
    context.fillRect(0, 0, 320, 240);
  };
  draw();
  const stream = canvas.captureStream(10);
  const timer = setInterval(draw, 50);
  stream.getVideoTracks()[0]?.addEventListener('ended', () => clearInterval(timer));
  return stream;
}

const shutter = () => page.getByRole('button', { name: 'Take photo' });

it('takes one garment after another, with lines to lay them along', async () => {
  const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(drawnCamera());
  render(
    <>
      <Capture />
      <Toaster />
    </>,
  );
  await expect.element(shutter()).toBeEnabled();
  // Clothes lie before the person: the back camera, where there is one.
  expect(asked.mock.calls[0]?.[0]).toMatchObject({
    video: { facingMode: { ideal: 'environment' } },
  });
  await expect.element(page.getByText(/inside the frame/)).toBeVisible();
  expect(document.querySelector('svg path')).not.toBeNull();
  expect(await violations()).toEqual([]);
  await shutter().click();
  await expect.element(page.getByText('1 taken. Go on, or close.')).toBeVisible();
  await shutter().click();
  await expect.element(page.getByText('2 taken. Go on, or close.')).toBeVisible();
  expect(added.map((files) => files.length)).toEqual([1, 1]);
  await expect
    .element(page.getByRole('link', { name: 'Wardrobe' }))
    .toHaveAttribute('href', '/wardrobe');
});

it('offers photos where the camera may not be used', async () => {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(
    new DOMException('', 'NotAllowedError'),
  );
  render(<Capture />);
  await expect.element(page.getByText(/may not use the camera/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Choose photos' })).toBeVisible();
  await expect.element(shutter()).toBeDisabled();
  expect(await violations()).toEqual([]);
});
