/** Small frames of a playing video, one after the other; what comes while one is being read is dropped. */
import { FRAME_SIDE } from '../../../core/aura/live/frame.ts';
import { FRAME_GAP_MS } from '../../../core/aura/live/pacing.ts';

/** Cameras give 30 frames a second: a frame that comes a little early is as good as the next. */
const EARLY_MS = 10;

/** What a video or canvas shows now, not mirrored, at most 320 px. The caller closes it. */
export async function grabFrame(from: HTMLVideoElement | HTMLCanvasElement): Promise<ImageBitmap> {
  const video = from instanceof HTMLVideoElement;
  const width = video ? from.videoWidth : from.width;
  const height = video ? from.videoHeight : from.height;
  const scale = Math.min(1, FRAME_SIDE / Math.max(width, height, 1));
  const resizeWidth = Math.max(1, Math.round(width * scale));
  const resizeHeight = Math.max(1, Math.round(height * scale));
  try {
    const options = { resizeWidth, resizeHeight, resizeQuality: 'low' } as const;
    return await createImageBitmap(from, options);
  } catch {
    // Older Firefox cannot scale a video on the way.
    const canvas = new OffscreenCanvas(resizeWidth, resizeHeight);
    canvas.getContext('2d')?.drawImage(from, 0, 0, resizeWidth, resizeHeight);
    return canvas.transferToImageBitmap();
  }
}

/**
 * Hands frames to `take` for as long as the video plays, never two at a time and no more than 20 a
 * second. `failed` hears what grabbing and taking throw; the next frame comes all the same. Returns
 * the way to stop.
 */
export function followFrames(
  video: HTMLVideoElement,
  take: (frame: ImageBitmap) => Promise<void>,
  failed: (error: unknown) => void,
): () => void {
  let stopped = false;
  let busy = false;
  let last = Number.NEGATIVE_INFINITY;
  let lastTime = -1;
  let cancel = () => {};

  const wait = () => {
    if (stopped) return;
    if ('requestVideoFrameCallback' in video) {
      const id = video.requestVideoFrameCallback(() => look(true));
      cancel = () => video.cancelVideoFrameCallback(id);
    } else {
      const id = requestAnimationFrame(() =>
        look((video as HTMLVideoElement).currentTime !== lastTime),
      );
      cancel = () => cancelAnimationFrame(id);
    }
  };
  const look = (fresh: boolean) => {
    const now = performance.now();
    const due = now - last >= FRAME_GAP_MS - EARLY_MS;
    if (fresh && due && !busy && video.videoWidth > 0) {
      last = now;
      lastTime = video.currentTime;
      busy = true;
      void grabFrame(video)
        .then((frame) => (stopped ? frame.close() : take(frame)))
        .catch((error: unknown) => {
          if (!stopped) failed(error);
        })
        .finally(() => {
          busy = false;
        });
    }
    wait();
  };
  wait();
  return () => {
    stopped = true;
    cancel();
  };
}
