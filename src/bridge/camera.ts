/** The device's cameras: opening, letting go, the light beside the lens, and the frame on the screen. */
import { FaultError, faultOf, messageOf } from '../core/fault.ts';

/** Which way a camera looks: 'user' is the front one. */
export type Facing = 'user' | 'environment';

/** A camera by the way it looks, or by its id where that says nothing (most computers). */
export type CameraChoice = { readonly facing: Facing } | { readonly deviceId: string };

/** The parts of the Image Capture API's constraints that the DOM types leave out. */
interface TorchCapabilities {
  readonly torch?: boolean;
}
interface TorchConstraints extends MediaTrackConstraintSet {
  readonly torch: boolean;
}

/**
 * Opens that camera, or the one there is. Throws `camera-denied`, `camera-missing` or `camera-busy`.
 */
export async function openCamera(
  choice: CameraChoice,
  devices: MediaDevices | undefined = navigator.mediaDevices,
): Promise<MediaStream> {
  if (!devices?.getUserMedia)
    throw new FaultError('camera-missing', 'this browser gives pages no camera here');
  const which =
    'deviceId' in choice
      ? { deviceId: { ideal: choice.deviceId } }
      : { facingMode: { ideal: choice.facing } };
  try {
    return await devices.getUserMedia({
      video: { ...which, width: { ideal: 1920 }, height: { ideal: 1440 } },
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

/** Ids of all cameras; empty when the browser does not say. */
export async function listCameras(devices = navigator.mediaDevices): Promise<string[]> {
  try {
    const all = await devices.enumerateDevices();
    return all.filter((d) => d.kind === 'videoinput').map((d) => d.deviceId);
  } catch {
    return [];
  }
}

/** Which way an open camera looks, or null where it does not say. */
export function facingOf(stream: MediaStream): Facing | null {
  const mode = stream.getVideoTracks()[0]?.getSettings().facingMode;
  return mode === 'user' || mode === 'environment' ? mode : null;
}

/** The camera to turn to: the other side where cameras have sides, else the next one. */
export function otherCamera(stream: MediaStream, ids: readonly string[]): CameraChoice {
  const facing = facingOf(stream);
  if (facing) return { facing: facing === 'user' ? 'environment' : 'user' };
  const current = stream.getVideoTracks()[0]?.getSettings().deviceId ?? '';
  const next = ids[(ids.indexOf(current) + 1) % ids.length];
  return next ? { deviceId: next } : { facing: 'environment' };
}

/** Whether the camera has a light that pages may switch. */
export function hasTorch(stream: MediaStream): boolean {
  const track = stream.getVideoTracks()[0];
  // Not in Firefox.
  const capabilities = track?.getCapabilities?.() as TorchCapabilities | undefined;
  return capabilities?.torch === true;
}

/** Switches the camera's light. Resolves to whether it is on now; never rejects. */
export async function setTorch(stream: MediaStream, on: boolean): Promise<boolean> {
  const constraint: TorchConstraints = { torch: on };
  try {
    await stream.getVideoTracks()[0]?.applyConstraints({ advanced: [constraint] });
    return on;
  } catch {
    return !on;
  }
}
