import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { takeStill } from '../../bridge/still.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import Capture from './Capture.tsx';
import { text } from './text.ts';

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

it('has no turn button for one camera; of two it opens the other, and is called by where it leads', async () => {
  const asked: MediaStreamConstraints[] = [];
  let front = drawnCamera();
  const sided = (facingMode: string) => {
    const stream = drawnCamera();
    if (facingMode === 'user') front = stream;
    const [track] = stream.getVideoTracks();
    track!.getSettings = () => ({ facingMode, deviceId: facingMode });
    return stream;
  };
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (wish = {}) => {
    asked.push(wish);
    const { facingMode } = wish.video as { facingMode: { ideal: string } };
    return sided(facingMode.ideal);
  });
  const cameras = [{ kind: 'videoinput', deviceId: 'user' }];
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockImplementation(
    async () => cameras as MediaDeviceInfo[],
  );
  const turn = () =>
    [text.camera.turnBack, text.camera.turnFront].flatMap((name) =>
      page.getByRole('button', { name }).elements(),
    );
  render(<Capture />);
  await expect.element(page.getByRole('button', { name: 'Take photo' })).toBeEnabled();
  expect(turn()).toHaveLength(0);
  cleanUp();

  cameras.push({ kind: 'videoinput', deviceId: 'environment' });
  render(<Capture />);
  const back = page.getByRole('button', { name: text.camera.turnBack });
  await back.click();
  await expect.element(page.getByRole('button', { name: text.camera.turnFront })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Take photo' })).toBeEnabled();
  expect(asked.at(-1)).toMatchObject({ video: { facingMode: { ideal: 'environment' } } });
  expect(front.getTracks().every((track) => track.readyState === 'ended')).toBe(true);
});

describe('a still', () => {
  let stream: MediaStream;
  let video: HTMLVideoElement;
  beforeEach(async () => {
    stream = drawnCamera();
    video = document.createElement('video');
    video.muted = true;
    video.srcObject = stream;
    document.body.append(video);
    await video.play();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    stream.getTracks()[0]?.stop();
    video.remove();
  });

  /** A camera that takes photos its own way. */
  const taking = (takePhoto: () => Promise<Blob>) =>
    vi.stubGlobal(
      'ImageCapture',
      class {
        takePhoto = takePhoto;
      },
    );
  const sizeOf = async (still: Blob) => {
    const bitmap = await createImageBitmap(still);
    const size = [bitmap.width, bitmap.height];
    bitmap.close();
    return size;
  };

  it("is the camera's own photo where it takes one", async () => {
    const canvas = new OffscreenCanvas(1000, 750);
    canvas.getContext('2d')!.fillRect(0, 0, 10, 10);
    const own = await canvas.convertToBlob({ type: 'image/jpeg' });
    taking(async () => own);
    const still = await takeStill(video, stream, new Date('2026-11-21T08:00:00Z'));
    expect(await sizeOf(still)).toEqual([1000, 750]);
    expect([still.name, still.type]).toEqual(['camera-2026-11-21-080000.jpg', 'image/jpeg']);
  });

  it.each([
    ['refuses', () => Promise.reject(new DOMException('', 'UnknownError'))],
    ['gives nothing', async () => new Blob([])],
    ['gives no image', async () => new Blob(['words'], { type: 'text/plain' })],
  ])('is the frame that is shown when the camera %s', async (_name, takePhoto) => {
    taking(takePhoto);
    const still = await takeStill(video, stream);
    expect(still.type).toBe('image/jpeg');
    expect(await sizeOf(still)).toEqual([320, 240]);
  });

  it('is the frame that is shown when the camera hangs', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const asked = vi.fn(() => new Promise<Blob>(() => undefined));
    taking(asked);
    const pending = takeStill(video, stream);
    expect(asked).toHaveBeenCalledTimes(1);
    vi.runAllTimers();
    expect(await sizeOf(await pending)).toEqual([320, 240]);
  });

  it('is none before there is a frame', async () => {
    vi.stubGlobal('ImageCapture', undefined);
    const blank = document.createElement('video');
    await expect(takeStill(blank, stream)).rejects.toMatchObject({ name: 'bad-image' });
  });

  it('is the frame where the browser knows no such thing', async () => {
    vi.stubGlobal('ImageCapture', undefined);
    expect(await sizeOf(await takeStill(video, stream))).toEqual([320, 240]);
  });
});
