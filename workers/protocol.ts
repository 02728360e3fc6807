/** What crosses the worker boundary beside the calls: configuration in, events out. */

import type { DiagnosticEntry } from '../src/core/diagnostics.ts';
import type { BackendOverride, ModelState } from '../src/core/models.ts';
import type { Progress } from '../src/core/progress.ts';

/** What a reading of faces needs, to be loaded at once. */
export interface FacesAhead {
  /** Name of the call: a `loadFaces` of the same name waits for it, `cancel` stops it. */
  readonly call: string;
  readonly embeddingModel: string;
  /** The page compiles the engine that finds faces meanwhile: `takeEngine` follows. */
  readonly engineComes: boolean;
}

/** What the page tells a worker once, before the first call. */
export interface WorkerConfig {
  /** Name of a Web Lock the worker holds for as long as it lives: its release is its death notice. */
  readonly lifeLock: string;
  /** Where model files are served from, ending in '/'. */
  readonly modelBase: string;
  /** No model was ever fetched on this device: there is nothing to look for on its disk. */
  readonly nothingStored: boolean;
  readonly backend: BackendOverride;
  /** Winners of earlier backend trials on this device: model id -> backend. */
  readonly backendWinners: Readonly<Record<string, string>>;
  /** Begun with the connection: a call would have to wait for its answer first. Null: nothing. */
  readonly faces: FacesAhead | null;
}

/** One way out of the worker: progress, states, log entries, and backend trials' results. */
export type WorkerEvent =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'model'; readonly state: ModelState }
  | { readonly kind: 'log'; readonly entry: DiagnosticEntry }
  | { readonly kind: 'winner'; readonly model: string; readonly backend: string };

/** How a photo is to be read. */
export interface ReadOptions {
  /** Deterministic stand-in results from the image's hash; no model is touched. */
  readonly simulated: boolean;
  /** SHA-256 of the file, hex: the seed of simulated mode. */
  readonly hash: string;
  /** Size in pixels of the original, before it was decoded at the size needed. */
  readonly originalWidth: number;
  readonly originalHeight: number;
  /** Which network embeds the faces: an id of the catalog that plays 'face-embedding'. */
  readonly embeddingModel: string;
}

/**
 * Small pictures made of a photo, JPEG: a square thumbnail, and a view of at most 1,600 px a side;
 * null where none was asked for.
 */
export interface Renditions {
  readonly thumb: Blob;
  readonly view: Blob | null;
}
