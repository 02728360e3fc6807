import { describe, expect, it } from 'vitest';
import { countCameras, openCamera, stopCamera } from './camera.ts';

const refusing = (name: string) =>
  ({
    getUserMedia: () => Promise.reject(new DOMException('no', name)),
  }) as unknown as MediaDevices;

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
      await expect(openCamera('user', refusing(name))).rejects.toMatchObject({ name: fault });
    });

  it('says that there is none where pages get none', async () => {
    await expect(openCamera('user', {} as MediaDevices)).rejects.toMatchObject({
      name: 'camera-missing',
    });
  });

  it('asks for the side that was chosen, and for no sound', async () => {
    const asked: MediaStreamConstraints[] = [];
    const devices = {
      getUserMedia: (constraints: MediaStreamConstraints) => {
        asked.push(constraints);
        return Promise.resolve({} as MediaStream);
      },
    } as unknown as MediaDevices;
    await openCamera('environment', devices);
    expect(asked[0]).toMatchObject({
      audio: false,
      video: { facingMode: { ideal: 'environment' } },
    });
  });
});

it('lets every track go', () => {
  const stopped: number[] = [];
  const tracks = [1, 2].map((n) => ({ stop: () => stopped.push(n) }));
  stopCamera({ getTracks: () => tracks } as unknown as MediaStream);
  stopCamera(null);
  expect(stopped).toEqual([1, 2]);
});

it('counts at least one camera', async () => {
  const none = { enumerateDevices: () => Promise.reject(new Error('no')) };
  expect(await countCameras(none as unknown as MediaDevices)).toBe(1);
});
