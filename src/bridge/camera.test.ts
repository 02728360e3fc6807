import { describe, expect, it, vi } from 'vitest';
import {
  facingOf,
  hasTorch,
  listCameras,
  openCamera,
  otherCamera,
  setTorch,
  stopCamera,
} from './camera.ts';

const refusing = (name: string) =>
  ({
    getUserMedia: () => Promise.reject(new DOMException('no', name)),
  }) as unknown as MediaDevices;

/** A stream of one track that has these. */
const streamOf = (track: object) => {
  const tracks = [track];
  return { getVideoTracks: () => tracks, getTracks: () => tracks } as unknown as MediaStream;
};
const set = (settings: object) => streamOf({ getSettings: () => settings });

describe('openCamera', () => {
  const cases = {
    NotAllowedError: 'camera-denied',
    NotFoundError: 'camera-missing',
    OverconstrainedError: 'camera-missing',
    NotReadableError: 'camera-busy',
    AbortError: 'camera-busy',
    WhoKnowsError: 'camera-missing',
  };
  for (const [name, fault] of Object.entries(cases))
    it(`says ${fault} for ${name}`, async () => {
      await expect(openCamera({ facing: 'user' }, refusing(name))).rejects.toMatchObject({
        name: fault,
      });
    });

  it('says that there is none where pages get none', async () => {
    await expect(openCamera({ facing: 'user' }, {} as MediaDevices)).rejects.toMatchObject({
      name: 'camera-missing',
    });
  });

  it('asks for the side or the device that was chosen, and for no sound', async () => {
    const getUserMedia = vi.fn(async (_asked: MediaStreamConstraints) => ({}) as MediaStream);
    const devices = { getUserMedia } as unknown as MediaDevices;
    await openCamera({ facing: 'environment' }, devices);
    await openCamera({ deviceId: 'abc' }, devices);
    expect(getUserMedia.mock.calls.map(([asked]) => asked)).toMatchObject([
      { audio: false, video: { facingMode: { ideal: 'environment' } } },
      { audio: false, video: { deviceId: { ideal: 'abc' } } },
    ]);
  });
});

it('lets every track go', () => {
  const stop = vi.fn();
  stopCamera(streamOf({ stop }));
  stopCamera(null);
  expect(stop).toHaveBeenCalledTimes(1);
});

it('lists cameras alone, and none where the browser does not say', async () => {
  const all = [
    { kind: 'audioinput', deviceId: 'mic' },
    { kind: 'videoinput', deviceId: 'cam' },
  ];
  const saying = { enumerateDevices: async () => all } as unknown as MediaDevices;
  expect(await listCameras(saying)).toEqual(['cam']);
  const silent = { enumerateDevices: () => Promise.reject(new Error('no')) };
  expect(await listCameras(silent as unknown as MediaDevices)).toEqual([]);
});

it('turns to the other side where cameras have sides, else to the next one, round and round', () => {
  expect(otherCamera(set({ facingMode: 'user' }), ['a', 'b', 'c'])).toEqual({
    facing: 'environment',
  });
  expect(otherCamera(set({ facingMode: 'environment' }), [])).toEqual({ facing: 'user' });
  expect(otherCamera(set({ deviceId: 'a' }), ['a', 'b'])).toEqual({ deviceId: 'b' });
  expect(otherCamera(set({ deviceId: 'b' }), ['a', 'b'])).toEqual({ deviceId: 'a' });
  expect(otherCamera(set({}), [])).toEqual({ facing: 'environment' });
  expect(facingOf(set({ facingMode: 'left' }))).toBeNull();
});

describe('the light', () => {
  it('is there only where the camera says so', () => {
    expect(hasTorch(streamOf({ getCapabilities: () => ({ torch: true }) }))).toBe(true);
    expect(hasTorch(streamOf({ getCapabilities: () => ({}) }))).toBe(false);
    expect(hasTorch(streamOf({}))).toBe(false);
  });

  it('says how it is after switching, also when the camera refuses', async () => {
    expect(await setTorch(streamOf({ applyConstraints: async () => {} }), true)).toBe(true);
    const refused = streamOf({ applyConstraints: () => Promise.reject(new Error('no')) });
    expect(await setTorch(refused, true)).toBe(false);
  });
});
