/** Aura colours as the app reads them, in a worker, without a page around it. */
import { wrap } from 'comlink';
import { trustedScript } from '../../src/bridge/trusted.ts';
import type { ColoursApi } from './colours.worker.ts';
import workerUrl from './colours.worker.ts?worker&url';

const api = wrap<ColoursApi>(new Worker(trustedScript(workerUrl), { type: 'module' }));

const { partsOf, readAll, labelsOf, live, whole } = api;

Object.assign(globalThis, { bench: { partsOf, readAll, labelsOf, live, whole } });
