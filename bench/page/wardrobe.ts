/** Garments as the app reads them, in a worker, without a page around it. */
import { wrap } from 'comlink';
import { trustedScript } from '../../src/bridge/trusted.ts';
import type { WardrobeBench } from './wardrobe.worker.ts';
import workerUrl from './wardrobe.worker.ts?worker&url';

const api = wrap<WardrobeBench>(new Worker(trustedScript(workerUrl), { type: 'module' }));

const { describe, colours, garment, outfit, shares, labels, words, whole, time, timeFile } = api;

Object.assign(globalThis, {
  bench: { describe, colours, garment, outfit, shares, labels, words, whole, time, timeFile },
});
