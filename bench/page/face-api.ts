/**
 * @vladmandic/face-api: detector, 68 landmarks, expressions, descriptor. `?backend=wasm|webgl` and
 * `?detector=ssd|tiny` choose how; the driver tries them and takes the fastest that finds the faces.
 */
import * as faceapi from '@vladmandic/face-api';
import { decodePlain, present } from './contender.ts';

const asked = new URLSearchParams(location.search);
const backend = asked.get('backend') ?? 'wasm';
const tiny = asked.get('detector') === 'tiny';
const models = '/peers/face-api/';

interface Tf {
  setWasmPaths(path: string): void;
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  enableProdMode(): void;
}
const tf = faceapi.tf as unknown as Tf;

const detector = tiny
  ? new faceapi.TinyFaceDetectorOptions({ inputSize: 416, scoreThreshold: 0.5 })
  : new faceapi.SsdMobilenetv1Options({ minConfidence: 0.5, maxResults: 24 });

async function load(): Promise<void> {
  if (backend === 'wasm') tf.setWasmPaths('/peers/tfjs-wasm/');
  tf.enableProdMode();
  if (!(await tf.setBackend(backend))) throw new Error(`no ${backend} here`);
  await tf.ready();
  await Promise.all([
    (tiny ? faceapi.nets.tinyFaceDetector : faceapi.nets.ssdMobilenetv1).loadFromUri(models),
    faceapi.nets.faceLandmark68Net.loadFromUri(models),
    faceapi.nets.faceExpressionNet.loadFromUri(models),
    faceapi.nets.faceRecognitionNet.loadFromUri(models),
  ]);
}

let loading: Promise<void> | null = null;

present({
  load() {
    loading ??= load();
    return loading;
  },
  async warmUp() {},
  decode: decodePlain,
  async read({ bitmap }) {
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d', { willReadFrequently: true })?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const faces = await faceapi
      .detectAllFaces(canvas, detector)
      .withFaceLandmarks()
      .withFaceExpressions()
      .withFaceDescriptors();
    return faces.length;
  },
});
