import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { takeStill } from '../../bridge/still.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import Capture from './Capture.tsx';

beforeEach(() => page.viewport(390, 844));
afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
});

/** A camera that shows a drawn picture; its track is real, so that it can be seen to stop. */
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

const refuse = (name: string) =>
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', name));

const cases = {
  NotAllowedError: /may not use the camera/,
  NotFoundError: /No camera found/,
  NotReadableError: /camera is in use/,
};
for (const [name, words] of Object.entries(cases))
  it(`says what to do for ${name}, with the picker as the other way`, async () => {
    refuse(name);
    render(<Capture />);
    await expect.element(page.getByText(words)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Choose photos' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Take photo' })).toBeDisabled();
    expect(await violations()).toEqual([]);
  });

it('asks again when told to, and then shows the preview', async () => {
  refuse('NotReadableError').mockRejectedValueOnce(new DOMException('', 'NotReadableError'));
  render(<Capture />);
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(drawnCamera());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('button', { name: 'Take photo' })).toBeEnabled();
  expect(await violations()).toEqual([]);
});

it('lets the camera go when the page is left', async () => {
  const stream = drawnCamera();
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
  render(<Capture />);
  await expect.element(page.getByRole('button', { name: 'Take photo' })).toBeEnabled();
  cleanUp();
  expect(stream.getTracks().every((track) => track.readyState === 'ended')).toBe(true);
});

it('lets a camera go that answers after the page was left', async () => {
  const stream = drawnCamera();
  let answer: (stream: MediaStream) => void = () => undefined;
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  render(<Capture />);
  cleanUp();
  answer(stream);
  await expect.poll(() => stream.getTracks()[0]?.readyState).toBe('ended');
});

it('takes the frame that is shown as a JPEG of its own size', async () => {
  const stream = drawnCamera();
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  document.body.append(video);
  await video.play();
  const still = await takeStill(video, stream);
  expect(still.type).toBe('image/jpeg');
  const bitmap = await createImageBitmap(still);
  expect([bitmap.width, bitmap.height]).toEqual([320, 240]);
  bitmap.close();
  stream.getTracks()[0]?.stop();
  video.remove();
});
