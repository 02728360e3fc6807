import { FaultError, faultOf, messageOf } from '../../core/fault.ts';

/** Which way the camera looks: 'user' is the front one. */
export type Facing = 'user' | 'environment';

/** The still-photo part of the Image Capture API, which the DOM types leave out. */
interface StillCapture {
  takePhoto(): Promise<Blob>;
}
type StillCaptureClass = new (track: MediaStreamTrack) => StillCapture;

const JPEG_QUALITY = 0.92;
/** A camera that does not answer in this time is taken as unable to, and the frame is kept instead. */
const STILL_MS = 3000;

/**
 * Opens the camera that looks that way, or the one there is. Throws `camera-denied`,
 * `camera-missing` or `camera-busy`.
 */
export async function openCamera(
  facing: Facing,
  devices: MediaDevices | undefined = navigator.mediaDevices,
): Promise<MediaStream> {
  if (!devices?.getUserMedia)
    throw new FaultError('camera-missing', 'this browser gives pages no camera here');
  try {
    return await devices.getUserMedia({
      video: { facingMode: { ideal: facing }, width: { ideal: 1920 }, height: { ideal: 1440 } },
      audio: false,
    });
  } catch (error) {
    const fault = faultOf(error);
    // Chromium says AbortError when the device would not start: something else holds it.
    const meant =
      fault === 'aborted' ? 'camera-busy' : fault === 'internal' ? 'camera-missing' : fault;
    throw new FaultError(meant, messageOf(error), { cause: error });
  }
}

/** Lets the camera go; its light goes out. */
export function stopCamera(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Number of cameras; 1 when the browser does not say. */
export async function countCameras(devices = navigator.mediaDevices): Promise<number> {
  try {
    const all = await devices.enumerateDevices();
    return Math.max(1, all.filter((d) => d.kind === 'videoinput').length);
  } catch {
    return 1;
  }
}

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
