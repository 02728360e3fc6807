/** Reads face tiles as the app does, in a worker, without detection. */
import { wrap } from 'comlink';
import { trustedScript } from '../../src/bridge/trusted.ts';
import type { ExpressionApi } from './expression.worker.ts';
import workerUrl from './expression.worker.ts?worker&url';

const api = wrap<ExpressionApi>(new Worker(trustedScript(workerUrl), { type: 'module' }));

Object.assign(globalThis, { bench: { read: api.read, readFaces: api.readFaces } });
