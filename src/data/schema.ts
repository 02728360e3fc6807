/**
 * What is stored and under which keys. A row shows ids, times, model names and machine states in the
 * clear, since stores are keyed and indexed by them; whatever tells about a person is in a sealed
 * part that only `codec.ts` opens. No index is built on a sensitive value.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type {
  AuraEvent,
  CaptureRecord,
  ConfirmationRecord,
  ConsentRecord,
  LabelReview,
} from '../core/aura/records.ts';
import type { AuraReading } from '../core/aura/types.ts';
import type { DiagnosticEntry } from '../core/diagnostics.ts';
import type { ItemStatus } from '../core/jobs/machine.ts';
import type { JobState } from '../core/jobs/queue.ts';
import type { Decision } from '../core/people/types.ts';
import type { FaceFacts } from '../core/portrait/facts.ts';
import type { VectorBlock } from '../core/vectors/block.ts';
import type { VectorMeta } from '../core/vectors/filter.ts';
import type { VectorKind } from '../core/vectors/space.ts';
import type { Vibes } from '../core/vibes/types.ts';
import type { GarmentPhoto, GarmentRecord } from '../core/wardrobe/records.ts';
import type { ArtifactRecord } from './artifacts.ts';
import type { Sealed, SealedBlob, SealedVector } from './codec.ts';
import type { ViewReading } from './garment/types.ts';
import type { JobBody, JobItemBody, JobItemOutcome } from './job/types.ts';
import type { PersonRecord } from './people.ts';
import type { PhotoRecord, PortraitRecord } from './photo/types.ts';
import type { RatingRecord } from './ratings.ts';

/** Light: listing 2,000 of these reads no image. `deletedAt` is set while a deletion can be undone. */
export interface PhotoRow {
  readonly id: string;
  readonly addedAt: string;
  readonly deletedAt: string | null;
  readonly body: Sealed<PhotoRecord>;
}

/** A file or picture of a photo, or a job item's input file; `id` is the photo's or the item's. */
export interface BlobRow {
  readonly id: string;
  readonly body: SealedBlob;
}

/** Something read off a photo. */
export interface DerivedRow<T> {
  readonly id: string;
  readonly photoId: string;
  readonly body: Sealed<T>;
}

/** A record of its own. */
export interface RecordRow<T> {
  readonly id: string;
  readonly body: Sealed<T>;
}

/** One vector: `owner` is what it stands for (a portrait), `photoId` what it goes away with. */
export interface VectorRow {
  readonly owner: string;
  readonly model: string;
  readonly photoId: string | null;
  readonly body: SealedVector;
  /** Missing in rows of the first version: a face. */
  readonly kind?: VectorKind;
  readonly meta?: Sealed<VectorMeta>;
}

/** Vectors packed for loading, some hundred a row: a copy of rows of `vectors`, which stay the truth. */
export interface VectorBlockRow {
  readonly model: string;
  readonly n: number;
  readonly kind: VectorKind;
  readonly body: Sealed<VectorBlock>;
}

/** Up to which change the blocks of a model are true. Without it they are not whole. */
export interface VectorHeadRow {
  readonly model: string;
  readonly upTo: number;
}

/**
 * Says that a vector was written or removed; written in one transaction with it, and kept until the
 * blocks have it. `n` only grows.
 */
export interface VectorChangeRow {
  readonly n?: number;
  readonly owner: string;
  readonly model: string;
}

/**
 * A garment. `views` are the keys of its pictures and readings, in the order of the record's views,
 * `photoIds` the photos they are cut out of. `deletedAt` as of a photo.
 */
export interface GarmentRow {
  readonly id: string;
  readonly addedAt: string;
  readonly deletedAt: string | null;
  readonly views: readonly string[];
  readonly photoIds: readonly string[];
  readonly body: Sealed<GarmentRecord>;
}

/** What was read off one view of a garment. */
export interface GarmentViewRow {
  readonly id: string;
  readonly body: Sealed<ViewReading>;
  readonly vector: { readonly model: string; readonly body: SealedVector } | null;
  /** The garment that it was the first view of before it joined another. */
  readonly former: Sealed<GarmentRecord> | null;
}

export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  readonly createdAt: string;
  readonly body: Sealed<JobBody>;
}

export interface JobItemRow extends ItemStatus {
  readonly id: string;
  readonly jobId: string;
  /** Place in its job, from 0. */
  readonly seq: number;
  readonly body: Sealed<JobItemBody>;
  readonly outcome: Sealed<JobItemOutcome> | null;
}

export interface DiagnosticRow {
  readonly id?: number;
  readonly body: Sealed<DiagnosticEntry>;
}

export interface SettingRow {
  readonly key: string;
  readonly body: Sealed<unknown>;
}

export interface AuraSchema extends DBSchema {
  photos: { key: string; value: PhotoRow; indexes: { addedAt: string; deletedAt: string } };
  originals: { key: string; value: BlobRow };
  views: { key: string; value: BlobRow };
  thumbs: { key: string; value: BlobRow };
  portraits: { key: string; value: DerivedRow<PortraitRecord>; indexes: { photoId: string } };
  /** What ranking and grouping know of a portrait; light, under the portrait's id. */
  faceFacts: { key: string; value: DerivedRow<FaceFacts>; indexes: { photoId: string } };
  people: { key: string; value: RecordRow<PersonRecord> };
  /** What the person decided about who is who; kept for ever. */
  decisions: { key: string; value: RecordRow<Decision> };
  vibes: { key: string; value: RecordRow<Vibes> };
  /** Ratings and comparisons of photos. */
  ratings: { key: string; value: RecordRow<RatingRecord> };
  /** Heads trained here. */
  artifacts: { key: string; value: RecordRow<ArtifactRecord> };
  /** Pictures given for the dataset, their images apart; `consents` says that it was agreed to. */
  captures: { key: string; value: RecordRow<CaptureRecord> };
  captureImages: { key: string; value: BlobRow };
  consents: { key: string; value: RecordRow<ConsentRecord> };
  /** Looked-at aura labels, and testers' confirmations. */
  labelReviews: { key: string; value: RecordRow<LabelReview> };
  confirmations: { key: string; value: RecordRow<ConfirmationRecord> };
  /** Local analytics: one record a reading, never a picture. */
  analytics: { key: string; value: RecordRow<AuraEvent> };
  auraReadings: { key: string; value: DerivedRow<AuraReading>; indexes: { photoId: string } };
  garments: {
    key: string;
    value: GarmentRow;
    indexes: { addedAt: string; deletedAt: string; photoId: string };
  };
  garmentPhotos: { key: string; value: RecordRow<GarmentPhoto> };
  /** The photos' files, byte for byte, under the photo's id. */
  garmentFiles: { key: string; value: BlobRow };
  /** Readings and pictures of garments, under the view's key. */
  garmentViews: { key: string; value: GarmentViewRow };
  garmentCutOuts: { key: string; value: BlobRow };
  garmentThumbs: { key: string; value: BlobRow };
  vectors: {
    key: [owner: string, model: string];
    value: VectorRow;
    indexes: { model: string; photoId: string };
  };
  vectorBlocks: { key: [model: string, n: number]; value: VectorBlockRow };
  vectorHeads: { key: string; value: VectorHeadRow };
  vectorChanges: { key: number; value: VectorChangeRow };
  jobs: { key: string; value: JobRow };
  jobItems: { key: string; value: JobItemRow; indexes: { jobId: string } };
  /** Input files apart from the items, so that an item's change of state never rewrites a file. */
  jobInputs: { key: string; value: BlobRow };
  diagnostics: { key: number; value: DiagnosticRow };
  settings: { key: string; value: SettingRow };
}

export type StoreName = StoreNames<AuraSchema>;
export type AuraDb = IDBPDatabase<AuraSchema>;
export type UpgradeTx = IDBPTransaction<AuraSchema, StoreName[], 'versionchange'>;
