/** @vladmandic/human on its WASM backend, face modules only, nothing cached between photos. */

/** Its configuration; `whole` adds iris and emotion, which a folder's run leaves out. */
export const humanConfig = (whole: boolean) => ({
  backend: 'wasm' as const,
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
    iris: { enabled: whole },
    emotion: { enabled: whole },
    description: { enabled: true },
    antispoof: { enabled: false },
    liveness: { enabled: false },
  },
});
