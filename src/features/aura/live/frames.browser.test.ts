import { afterEach, expect, it } from 'vitest';
import { FRAME_GAP_MS } from '../../../core/aura/live/pacing.ts';
import { followFrames, grabFrame } from './frames.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

/** A playing video of this size. */
async function playing(width: number, height: number): Promise<HTMLVideoElement> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d')!;
  const timer = setInterval(() => {
    pen.fillStyle = `hsl(${performance.now() % 360} 60% 50%)`;
    pen.fillRect(0, 0, width, height);
  }, 16);
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = canvas.captureStream(60);
  document.body.append(video);
  cleanups.push(() => {
    clearInterval(timer);
    video.remove();
  });
  await video.play();
  return video;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('hands out frames of 320 px on the longer side, never larger than the video', async () => {
  const wide = await grabFrame(await playing(640, 480));
  expect([wide.width, wide.height]).toEqual([320, 240]);
  const small = await grabFrame(await playing(90, 120));
  expect([small.width, small.height]).toEqual([90, 120]);
});

it('reads one frame at a time, drops those in between, and goes on after a failure', async () => {
  const video = await playing(64, 48);
  let inside = 0;
  let most = 0;
  let taken = 0;
  const failures: unknown[] = [];
  const stop = followFrames(
    video,
    async (frame) => {
      frame.close();
      inside += 1;
      most = Math.max(most, inside);
      await pause(30);
      inside -= 1;
      taken += 1;
      if (taken === 2) throw new Error('once');
    },
    (error) => failures.push(error),
  );
  cleanups.push(stop);
  await expect.poll(() => taken, { timeout: 10_000 }).toBeGreaterThan(5);
  expect(most).toBe(1);
  expect(failures).toHaveLength(1);
  stop();
  await pause(100);
  const then = taken;
  await pause(5 * FRAME_GAP_MS);
  expect(taken).toBe(then);
});
