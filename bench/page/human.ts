/** @vladmandic/human on its WASM backend, face modules only, nothing cached between photos. */
import Human from '@vladmandic/human';
import { decodePlain, present } from './contender.ts';

const human = new Human({
  backend: 'wasm',
  wasmPath: '/peers/tfjs-wasm/',
  modelBasePath: '/peers/human/',
  cacheModels: false,
  cacheSensitivity: 0,
  filter: { enabled: false },
  gesture: { enabled: false },
  body: { enabled: false },
  hand: { enabled: false },
  object: { enabled: false },
  segmentation: { enabled: false },
  face: {
    enabled: true,
    detector: { maxDetected: 24 },
    mesh: { enabled: true },
    iris: { enabled: true },
    emotion: { enabled: true },
    description: { enabled: true },
    antispoof: { enabled: false },
    liveness: { enabled: false },
  },
});

present({
  load: () => human.load(),
  async warmUp() {
    await human.warmup({ warmup: 'face' });
  },
  decode: decodePlain,
  async read({ bitmap }) {
    const result = await human.detect(bitmap);
    bitmap.close();
    if (result.error) throw new Error(result.error);
    return result.face.length;
  },
});
