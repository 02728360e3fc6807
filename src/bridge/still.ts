/** A still of the open camera. */
import { FaultError } from '../core/fault.ts';

/** The still-photo part of the Image Capture API, which the DOM types leave out. */
interface StillCapture {
  takePhoto(): Promise<Blob>;
}
type StillCaptureClass = new (track: MediaStreamTrack) => StillCapture;

const JPEG_QUALITY = 0.92;
/** A camera that does not answer in this time is taken as unable to, and the frame is kept instead. */
const STILL_MS = 3000;

/**
 * A still as a JPEG file, not mirrored: the camera's own photo where the browser can, else the
 * frame on screen. Throws `bad-image` when there is no frame yet.
 */
export async function takeStill(
  video: HTMLVideoElement,
  stream: MediaStream,
  now = new Date(),
): Promise<File> {
  const blob = (await photoOf(stream)) ?? (await frameOf(video));
  const stamp = now.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  return new File([blob], `camera-${stamp}.jpg`, { type: blob.type, lastModified: now.getTime() });
}

async function photoOf(stream: MediaStream): Promise<Blob | null> {
  const Capture = (globalThis as { ImageCapture?: StillCaptureClass }).ImageCapture;
  const track = stream.getVideoTracks()[0];
  if (!Capture || !track) return null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), STILL_MS);
    });
    const blob = await Promise.race([new Capture(track).takePhoto(), late]);
    return blob && blob.size > 0 && blob.type.startsWith('image/') ? blob : null;
  } catch {
    return null; // many cameras only stream: the frame is as good as it gets
  } finally {
    clearTimeout(timer);
  }
}

async function frameOf(video: HTMLVideoElement): Promise<Blob> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) throw new FaultError('bad-image', 'no camera frame yet');
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new FaultError('unsupported', 'no 2d canvas');
  context.drawImage(video, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
}
