/** Aura itself: its own bridge, worker and pipeline. `?simulated` chooses the simulated mode. */
import { decodePhoto } from '../../src/bridge/decode.ts';
import { onWorkerEvent } from '../../src/bridge/events.ts';
import { sha256Hex } from '../../src/bridge/hash.ts';
import { infer, transfer } from '../../src/bridge/infer.ts';
import { prepareFaces } from '../../src/bridge/prepare.ts';
import type { PhotoReading } from '../../src/core/types.ts';
import { type Contender, type Held, present } from './contender.ts';

const simulated = new URLSearchParams(location.search).has('simulated');

/** Milliseconds by what took them: each model's runs and loads, the rules, the whole in the worker. */
const stages = new Map<string, number[]>();

function note(stage: string, ms: number): void {
  const list = stages.get(stage) ?? [];
  list.push(ms);
  stages.set(stage, list);
}

let facesReadAt = 0;

onWorkerEvent((event) => {
  // The first of the reading's steps that is done is its faces; light and colours follow.
  if (event.kind === 'progress' && event.progress.task === 'read' && event.progress.done === 1)
    facesReadAt = performance.now();
  if (event.kind !== 'log') return;
  if (event.entry.kind === 'load') note(`load ${event.entry.model}`, event.entry.ms);
  if (event.entry.kind === 'run') note(event.entry.model, event.entry.ms);
});

function noteReading(reading: PhotoReading): void {
  for (const made of reading.by) if (made.backend === 'rule') note(made.model, made.ms);
  note('whole reading in the worker', reading.ms);
}

const aura: Contender = {
  // As in the app: the models load while the photo is decoded.
  async load() {
    if (!simulated) prepareFaces('face-embedding');
  },
  async warmUp() {
    if (!simulated) await infer((api, call) => api.warmUp(call));
  },
  async decode(photo) {
    const [decoded, hash] = await Promise.all([decodePhoto(photo), sha256Hex(photo)]);
    return { ...decoded, hash };
  },
  async read({ bitmap, width, height, hash }: Held) {
    const reading = await infer((api, call) =>
      api.readPhoto(call, transfer(bitmap, [bitmap]), {
        simulated,
        hash,
        originalWidth: width,
        originalHeight: height,
        embeddingModel: 'face-embedding',
      }),
    );
    for (const { part, message } of reading.faults) throw new Error(`${part}: ${message}`);
    noteReading(reading);
    return reading.faces.length;
  },
  ...(simulated ? {} : { facesReadAt: () => facesReadAt }),
};

present(aura);
/** What each stage took since the last time this was asked. */
function takeStages(): Record<string, number[]> {
  const taken = Object.fromEntries(stages);
  stages.clear();
  return taken;
}
Object.assign((globalThis as unknown as { bench: object }).bench, { takeStages });
