import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import LivePage from './Page.tsx';

interface DrawnCamera {
  readonly stream: MediaStream;
  color: string;
}

const cameras: DrawnCamera[] = [];

/** A camera that shows one colour; its track is real, so that it can be seen to stop. */
function drawnCamera(color: string, width = 320, height = 240): DrawnCamera {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d')!;
  const camera: DrawnCamera = { stream: canvas.captureStream(30), color };
  let frames = 0;
  const draw = () => {
    pen.fillStyle = camera.color;
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = frames++ % 2 === 0 ? '#101010' : '#111111';
    pen.fillRect(0, 0, width / 8, height);
  };
  draw();
  const timer = setInterval(draw, 33);
  const stop = camera.stream.getTracks()[0]!.stop.bind(camera.stream.getTracks()[0]);
  camera.stream.getTracks()[0]!.stop = () => {
    clearInterval(timer);
    stop();
  };
  cameras.push(camera);
  return camera;
}

/** The camera that the page gets; a new one each time it asks. */
function give(color: string): void {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(
    async () => drawnCamera(color).stream,
  );
}

const refuse = (name: string) =>
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', name));

const latest = (): DrawnCamera => cameras.at(-1)!;
const running = (): number =>
  cameras.filter(({ stream }) => stream.getTracks()[0]?.readyState === 'live').length;
const freeze = () => page.getByRole('button', { name: 'Freeze' });

beforeEach(() => page.viewport(390, 844));
afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
  for (const { stream } of cameras) stream.getTracks()[0]?.stop();
  cameras.length = 0;
});

const FAULTS = {
  NotAllowedError: /may not use the camera/,
  NotFoundError: /No camera found/,
  NotReadableError: /camera is in use/,
};
for (const [name, words] of Object.entries(FAULTS))
  it(`says what to do for ${name}, with a photo as the other way`, async () => {
    refuse(name);
    render(<LivePage />);
    await expect.element(page.getByText(words)).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Choose a photo' }))
      .toHaveAttribute('href', '/portraits');
    expect(freeze().elements()).toHaveLength(0);
    expect(await violations()).toEqual([]);
  });

it('names what the camera shows, follows a change, and speaks of names alone', async () => {
  give('#2e9e3a');
  render(<LivePage />);
  await expect.element(page.getByText('Green', { exact: true }), { timeout: 20_000 }).toBeVisible();
  await expect.element(freeze()).toBeEnabled();
  const spoken: string[] = [];
  const region = page.getByRole('status').element();
  new MutationObserver(() => spoken.push(region.textContent ?? '')).observe(region, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  latest().color = '#2f6fe0';
  await expect.element(page.getByText('Blue', { exact: true })).toBeVisible();
  expect(spoken).toEqual(['Blue, open honesty']);
  expect(await violations()).toEqual([]);
});

it('reads nothing under a hand over the lens, and says why', async () => {
  give('#0b0a0a');
  render(<LivePage />);
  await expect.element(page.getByText('Nothing to read'), { timeout: 20_000 }).toBeVisible();
  await expect.element(page.getByText(/hand over the lens/)).toBeVisible();
  await expect.element(freeze()).toBeDisabled();
  expect(await violations()).toEqual([]);
});

it('freezes picture and name, saves what the camera gave, and goes on', async () => {
  give('#2e9e3a');
  const save = vi.fn(async (_file: File) => 'photo-1');
  render(<LivePage save={save} />);
  await expect.element(page.getByText('Green', { exact: true }), { timeout: 20_000 }).toBeVisible();
  await freeze().click();
  await expect.element(page.getByRole('img', { name: 'Frozen picture' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Save photo' })).toHaveFocus();
  latest().color = '#2f6fe0';
  await page.getByRole('button', { name: 'Save photo' }).click();
  await expect
    .element(page.getByRole('link', { name: 'Saved. Read it in full' }))
    .toHaveAttribute('href', '/aura/photo-1');
  await expect.element(page.getByRole('link', { name: 'Saved. Read it in full' })).toHaveFocus();
  expect(page.getByText('Green', { exact: true }).elements()).toHaveLength(1);
  const file = save.mock.calls[0]![0];
  expect(file.type).toBe('image/jpeg');
  const bitmap = await createImageBitmap(file);
  expect([bitmap.width, bitmap.height]).toEqual([320, 240]);
  const canvas = new OffscreenCanvas(320, 240);
  const pen = canvas.getContext('2d')!;
  pen.drawImage(bitmap, 0, 0);
  // The dark stripe is on the left, as the camera has it, though the display is mirrored.
  expect(pen.getImageData(10, 120, 1, 1).data[0]).toBeLessThan(40);
  expect(pen.getImageData(60, 120, 1, 1).data[1]).toBeGreaterThan(120);
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect.element(page.getByText('Blue', { exact: true })).toBeVisible();
});

it('says when saving failed, and lets it be tried again', async () => {
  give('#2e9e3a');
  const save = vi.fn(() => Promise.reject(new DOMException('', 'QuotaExceededError')));
  render(<LivePage save={save} />);
  await expect.element(freeze(), { timeout: 20_000 }).toBeEnabled();
  await freeze().click();
  await page.getByRole('button', { name: 'Save photo' }).click();
  await expect.poll(() => save.mock.calls.length).toBe(1);
  await expect.element(page.getByRole('button', { name: 'Save photo' })).toBeVisible();
});

describe('the camera', () => {
  const hide = (state: DocumentVisibilityState) => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('stops when the page is hidden, and comes back with it', async () => {
    give('#2e9e3a');
    render(<LivePage />);
    await expect.poll(running).toBe(1);
    hide('hidden');
    await expect.poll(running).toBe(0);
    hide('visible');
    await expect.poll(running).toBe(1);
    expect(cameras).toHaveLength(2);
  });

  it('is let go when the page is left, also when it answers too late', async () => {
    give('#2e9e3a');
    render(<LivePage />);
    await expect.poll(running).toBe(1);
    cleanUp();
    expect(running()).toBe(0);
    render(<LivePage />);
    cleanUp();
    await expect.poll(() => cameras.length).toBe(2);
    await expect.poll(running).toBe(0);
  });

  it('says that it was unplugged, and goes on when it is back', async () => {
    give('#2e9e3a');
    render(<LivePage />);
    await expect.poll(running).toBe(1);
    latest().stream.getTracks()[0]!.dispatchEvent(new Event('ended'));
    await expect.element(page.getByText(/It was unplugged/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Choose a photo' })).toBeVisible();
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    await expect.poll(() => cameras.length).toBe(2);
    await expect.element(freeze()).toBeVisible();
  });

  it('is mirrored on the screen when it looks at the person, and not when it looks away', async () => {
    const mirrored = () => document.querySelector('video')!.parentElement!.dataset.mirrored;
    give('#2e9e3a');
    render(<LivePage />);
    await expect.poll(running).toBe(1);
    expect(mirrored()).toBe('true');
    cleanUp();
    vi.spyOn(MediaStreamTrack.prototype, 'getSettings').mockReturnValue({
      facingMode: 'environment',
    });
    render(<LivePage />);
    await expect.poll(mirrored).toBe('false');
  });

  it('offers its light where it has one, and switches it', async () => {
    const lit = { torch: true } as MediaTrackCapabilities;
    vi.spyOn(MediaStreamTrack.prototype, 'getCapabilities').mockReturnValue(lit);
    const apply = vi
      .spyOn(MediaStreamTrack.prototype, 'applyConstraints')
      .mockResolvedValue(undefined);
    give('#2e9e3a');
    render(<LivePage />);
    await page.getByRole('button', { name: 'Switch the light on' }).click();
    await expect.element(page.getByRole('button', { name: 'Switch the light off' })).toBeVisible();
    expect(apply).toHaveBeenLastCalledWith({ advanced: [{ torch: true }] });
  });

  it('turns to the next of several cameras', async () => {
    const ids = ['one', 'two'].map((deviceId) => ({ kind: 'videoinput', deviceId }));
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(
      ids as unknown as MediaDeviceInfo[],
    );
    vi.spyOn(MediaStreamTrack.prototype, 'getSettings').mockReturnValue({ deviceId: 'one' });
    const asked = vi
      .spyOn(navigator.mediaDevices, 'getUserMedia')
      .mockImplementation(async () => drawnCamera('#2e9e3a').stream);
    render(<LivePage />);
    await page.getByRole('button', { name: 'Other camera' }).click();
    await expect.poll(() => asked.mock.calls.length).toBe(2);
    expect(asked.mock.calls[1]![0]!.video).toMatchObject({ deviceId: { ideal: 'two' } });
    await expect.poll(running).toBe(1);
  });
});
