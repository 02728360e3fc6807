/** The worker's API: flat, verb-noun functions. The page knows only `type InferApi`. */
import { expose, transfer } from 'comlink';
import { FACE_EMBEDDING } from '../models/face-embedding.ts';
import type { LiveFrame } from '../src/core/aura/live/frame.ts';
import type { AuraReading } from '../src/core/aura/types.ts';
import type { ModelState, RuntimeFacts, StatusSummary } from '../src/core/models.ts';
import type { Embedding, PhotoReading, Point } from '../src/core/types.ts';
import type { Mask, MendReading, WardrobeReading } from '../src/core/wardrobe/types.ts';
import { type LiveOptions, readLiveFrame } from './aura/live.ts';
import { type AuraOptions, readWhole } from './aura/read.ts';
import { setBackends } from './backends.ts';
import { cancelCall, track } from './calls.ts';
import { logBlocked, sendEventsTo } from './events.ts';
import { type Embedded, embedFaces } from './face/embedding.ts';
import { timeModel } from './measure/measure.ts';
import { trial } from './measure/trial.ts';
import { heapBytes, tfMemoryNow } from './memory.ts';
import {
  checkModel,
  dropModel,
  fetchModel,
  runtimeNow,
  statusNow,
  surveyModels,
} from './models.ts';
import { offlineState, prepareOffline } from './offline.ts';
import type { ReadOptions, WorkerConfig } from './protocol.ts';
import { readPhoto } from './read.ts';
import { expectMediapipe, takeMediapipe } from './runtime/mediapipe-wasm.ts';
import { guardNetwork } from './runtime/network-guard.ts';
import { allowOwnScripts } from './runtime/trusted-types.ts';
import { allStates } from './states.ts';
import { type MendOptions, readGarments, readMask, type WardrobeOptions } from './wardrobe/read.ts';
import { embedText } from './wardrobe/words.ts';
import { loadFaces, warmUp } from './warm-up.ts';
import { watchWasmMemory } from './wasm-memory.ts';
import { expectNothing, settleWrites } from './weights/store.ts';
import { serveModelsFrom } from './weights/weights.ts';

allowOwnScripts();
watchWasmMemory();

/** Loads that began with the connection, by the name of their call. */
const ahead = new Map<string, Promise<void>>();

function beginFaces(call: string, embeddingModel: string, engineComes: boolean): Promise<void> {
  if (engineComes) expectMediapipe();
  return track(call, (signal) => loadFaces(signal, embeddingModel));
}

const api = {
  /** Sets up the worker: holds the life lock, keeps the event port. Call once, first. */
  async connect(config: WorkerConfig, events: MessagePort): Promise<void> {
    sendEventsTo(events);
    serveModelsFrom(config.modelBase);
    if (config.nothingStored) expectNothing();
    setBackends(config.backend, config.backendWinners);
    guardNetwork(config.modelBase, logBlocked);
    if (config.faces) {
      const { call, embeddingModel, engineComes } = config.faces;
      ahead.set(call, beginFaces(call, embeddingModel, engineComes));
    }
    await new Promise<void>((held, refused) => {
      navigator.locks
        .request(config.lifeLock, () => {
          held();
          return new Promise(() => {});
        })
        .catch(refused);
    });
  },

  /** Decodes HEIC where the browser cannot; throws `bad-image`. The caller owns the bitmap. */
  decodeHeic(call: string, file: Blob): Promise<ImageBitmap> {
    return track(call, async () => {
      const { decodeHeif } = await import('./runtime/heif.ts');
      const image = await decodeHeif(new Uint8Array(await file.arrayBuffer()));
      const bitmap = await createImageBitmap(image);
      return transfer(bitmap, [bitmap]);
    });
  },

  /** Reads a photo. Takes the bitmap over and closes it. */
  readPhoto(call: string, bitmap: ImageBitmap, options: ReadOptions): Promise<PhotoReading> {
    return track(call, (signal) => readPhoto(call, bitmap, options, signal)).finally(() =>
      bitmap.close(),
    );
  },

  /**
   * Embeds faces that were found before, by their landmarks, with a model of choice. Takes the
   * bitmap over and closes it.
   */
  embedFaces(
    call: string,
    bitmap: ImageBitmap,
    faces: readonly (readonly Point[])[],
    model: string,
  ): Promise<Embedded[]> {
    return track(call, (signal) => embedFaces(call, bitmap, faces, model, signal)).finally(() =>
      bitmap.close(),
    );
  },

  /** Reads a small frame of the live camera. Takes the bitmap over and closes it. */
  readLiveFrame(call: string, bitmap: ImageBitmap, options: LiveOptions): Promise<LiveFrame> {
    return track(call, () => readLiveFrame(bitmap, options)).finally(() => bitmap.close());
  },

  /** Reads the aura of one person of a photo. Takes the bitmap over and closes it. */
  readAura(call: string, bitmap: ImageBitmap, options: AuraOptions): Promise<AuraReading> {
    return track(call, (signal) => readWhole(call, bitmap, options, signal)).finally(() =>
      bitmap.close(),
    );
  },

  /** Reads a photo of clothes. Takes the bitmap over and closes it. */
  readGarments(
    call: string,
    bitmap: ImageBitmap,
    options: WardrobeOptions,
  ): Promise<WardrobeReading<Blob>> {
    return track(call, (signal) => readGarments(call, bitmap, options, signal)).finally(() =>
      bitmap.close(),
    );
  },

  /**
   * Reads one garment again by a mask made by hand. Takes the bitmap over and closes it.
   */
  readMask(
    call: string,
    bitmap: ImageBitmap,
    mask: Mask,
    options: MendOptions,
  ): Promise<MendReading<Blob>> {
    return track(call, (signal) => readMask(bitmap, mask, options, signal)).finally(() =>
      bitmap.close(),
    );
  },

  /** The place of a text among garments. */
  embedText(call: string, text: string): Promise<Embedding> {
    return track(call, (signal) => embedText(text, signal));
  },

  /** Ends when the models that were fetched are on disk, so that another worker finds them there. */
  settleModels(): Promise<void> {
    return settleWrites();
  },

  /** State of every model in the catalog, after a look at what is stored. */
  listModels(): Promise<ModelState[]> {
    return surveyModels();
  },

  /** Fetches, checks and stores a model's files; resumes what was begun. */
  downloadModel(call: string, id: string): Promise<ModelState> {
    return track(call, (signal) => fetchModel(call, id, signal));
  },

  /** Removes a model's files and unloads it. */
  deleteModel(_call: string, id: string): Promise<ModelState> {
    return dropModel(id);
  },

  /** Hashes the stored files again and compares. A mismatch deletes the file. */
  recheckModel(_call: string, id: string): Promise<ModelState> {
    return checkModel(id);
  },

  /** Loads a model and times it: median of ten; embedding networks try their backends first. */
  measureModel(call: string, id: string): Promise<ModelState> {
    return track(call, (signal) => timeModel(call, id, signal));
  },

  /** Lets the backends of the default embedding race on this device; for idle time. */
  tryBackends(call: string): Promise<ModelState> {
    return track(call, (signal) => trial(FACE_EMBEDDING.id, signal));
  },

  /**
   * Loads the models that a reading of faces asks for; for the time while a photo is decoded. The page
   * may compile the engine that finds them meanwhile: then `takeEngine` follows.
   */
  loadFaces(call: string, embeddingModel: string, engineComes: boolean): Promise<void> {
    return ahead.get(call) ?? beginFaces(call, embeddingModel, engineComes);
  },

  /** The engine that finds faces, compiled by the page; null when it could not. */
  async takeEngine(module: WebAssembly.Module | null): Promise<void> {
    takeMediapipe(module);
  },

  /** Loads what the main job needs, so that the first photo does not wait. */
  warmUp(call: string): Promise<void> {
    return track(call, (signal) => warmUp(call, signal));
  },

  /** Fetches whatever the main job needs offline: models, runtimes, decoders. */
  prepareOffline(call: string): Promise<void> {
    return track(call, (signal) => prepareOffline(call, signal));
  },

  /** Whether the main job works offline, and the bytes of models still missing. */
  getOfflineState(): Promise<{ ready: boolean; bytes: number }> {
    return offlineState();
  },

  /** How the models of the main job stand, in one summary. */
  getStatus(): Promise<StatusSummary> {
    return statusNow();
  },

  /** Threads, isolation and graphics as found here. */
  getRuntime(): Promise<RuntimeFacts> {
    return runtimeNow();
  },

  /** States as they are now, without looking at the disk. */
  async peekModels(): Promise<ModelState[]> {
    return allStates();
  },

  /** Tensors and bytes that tfjs holds, and the heap where the browser tells. */
  async getMemory(): Promise<{ tensors: number; tensorBytes: number; heapBytes: number | null }> {
    return { ...tfMemoryNow(), heapBytes: heapBytes() };
  },

  /** Asks a running call to stop at its next checkpoint. */
  async cancel(call: string): Promise<void> {
    cancelCall(call);
  },
};

expose(api);

export type InferApi = typeof api;
